import Community
import Store

/// Regions as JSON.
enum RegionObject {
    static let keys = [
        "id", "name", "continent", "country", "places", "awareness", "priority", "plan", "progress", "help",
        "help_within", "members", "active", "lapsed", "guessed", "ambassadors", "liaisons", "open_roles", "vacancies",
        "stewards", "groups", "last_event", "next_event", "next_step", "gap",
    ]

    /// A row of the board.
    static func make(_ row: RegionRow) -> JSONObject {
        JSONObject([
            "id": row.region == nil ? .null : .string(row.id), "name": .string(row.name),
            "continent": JSONValue(row.region?.continent?.rawValue), "country": JSONValue(row.region?.country?.code),
            "places": JSONValue(row.region?.places ?? []), "awareness": .string(row.awareness.rawValue),
            "priority": .bool(row.isPriority), "plan": JSONValue(row.record?.plan),
            "progress": JSONValue(row.record?.progress), "help": JSONValue(row.record?.help),
            "help_within": JSONValue(row.helps), "members": .int(row.count.members), "active": .int(row.count.active),
            "lapsed": .int(row.count.lapsed), "guessed": .int(row.count.guessed),
            "ambassadors": JSONValue(row.serving(.ambassador).map(\.name)),
            "liaisons": JSONValue(row.serving(.liaison).map(\.name)),
            "open_roles": JSONValue(StewardRole.allCases.filter(row.isOpen).map(\.rawValue)),
            "vacancies": .object(vacancies(row)), "stewards": .array(row.stewards.map(steward)),
            "groups": .int(row.groups), "last_event": day(row.lastEvent), "next_event": day(row.nextEvent),
            "next_step": row.nextStep.map(step) ?? .null, "gap": .bool(row.isGap),
        ])
    }

    /// Everything about a region.
    static func whole(_ detail: RegionDetail) -> JSONObject {
        var object = make(detail.row)
        object.add("steps", .array(detail.record.steps.map(step)))
        object.add(
            "notes",
            .array(
                detail.record.notes.map { note in
                    .object(
                        JSONObject([
                            "at": .string(note.at.iso8601), "actor": .string(note.actor), "text": .string(note.text),
                        ]))
                }))
        object.add(
            "group_list",
            .array(
                detail.groups.map { group in
                    .object(
                        JSONObject([
                            "id": .string(group.id), "name": .string(group.name),
                            "region": .string(group.region.typed), "last_event": day(group.lastEvent),
                            "next_event": day(group.nextEvent),
                        ]))
                }))
        return object
    }

    /// By role: `open`, `another` beside those who serve, or null.
    private static func vacancies(_ row: RegionRow) -> JSONObject {
        var object = JSONObject()
        for role in StewardRole.allCases { object.add(role.rawValue, JSONValue(row.vacancy(role)?.rawValue)) }
        return object
    }

    private static func steward(_ one: RegionSteward) -> JSONValue {
        let standing = one.stewardship
        return .object(
            JSONObject([
                "key": .string(one.key.description), "name": .string(one.name), "role": .string(standing.role.rawValue),
                "region": .string(standing.region.typed), "status": .string(standing.status.rawValue),
                "since": day(standing.since), "until": day(standing.until), "review": day(standing.review),
                "term_over": .bool(one.isTermOver),
                "warnings": JSONValue(one.warnings),
            ]))
    }

    private static func step(_ step: NextStep) -> JSONValue {
        .object(
            JSONObject([
                "id": .string(step.id), "text": .string(step.text), "due": day(step.due), "done": .bool(step.done),
            ]))
    }

    private static func day(_ day: Day?) -> JSONValue { JSONValue(day?.iso8601) }
}
