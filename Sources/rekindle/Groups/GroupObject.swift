import Community
import Store

/// Groups and events as JSON.
enum GroupObject {
    static let keys = [
        "id", "name", "kind", "status", "recorded_status", "since", "platform", "url", "town", "area", "country",
        "manager", "help", "supporter", "organisers", "last_event", "next_event", "next_step", "warnings",
    ]

    /// A group as lists print it.
    static func make(_ row: GroupRow) -> JSONObject {
        let (group, standing) = (row.group, row.standing)
        return JSONObject([
            "id": .string(group.id), "name": .string(group.name), "kind": .string(group.kind.rawValue),
            "status": .string(standing.status.rawValue), "recorded_status": .string(group.status.rawValue),
            "since": day(standing.since), "platform": JSONValue(group.platform),
            "url": JSONValue(group.url), "town": JSONValue(group.town), "area": JSONValue(group.area),
            "country": JSONValue(group.country), "manager": JSONValue(group.manager), "help": JSONValue(group.help),
            "supporter": JSONValue(group.supporter), "organisers": .array(row.organisers.map(organiser)),
            "last_event": day(standing.lastEvent), "next_event": day(standing.nextEvent),
            "next_step": group.nextStep.map(step) ?? .null,
            "warnings": JSONValue(standing.warnings.map(\.word)),
        ])
    }

    /// Everything about a group.
    static func whole(_ detail: GroupDetail, _ checklist: Checklist?) -> JSONObject {
        let group = detail.row.group
        var object = make(detail.row)
        object.add("launch", day(group.launchDay))
        object.add("criteria_set", JSONValue(checklist?.set.name))
        object.add("criteria", .array((checklist?.results ?? []).map(result)))
        object.add("criteria_summary", JSONValue(checklist?.summary))
        object.add("day_hint", JSONValue(checklist?.dayHint))
        object.add(
            "evidence",
            .array(
                group.evidence.sorted { $0.key < $1.key }.map { id, evidence in
                    .object(
                        JSONObject([
                            "criterion": .string(id), "text": .string(evidence.text),
                            "day": day(Day(number: evidence.day)), "by": .string(evidence.by),
                        ]))
                }))
        object.add("steps", .array(group.steps.map(step)))
        object.add(
            "notes",
            .array(
                group.notes.map { note in
                    .object(
                        JSONObject([
                            "at": .string(note.at.iso8601), "actor": .string(note.actor), "text": .string(note.text),
                        ]))
                }))
        object.add("tasks", .array(detail.tasks.map { .object($0.json) }))
        object.add("events", .array(detail.events.map { .object(EventObject.make($0)) }))
        return object
    }

    private static func organiser(_ one: OrganiserStanding) -> JSONValue {
        .object(
            JSONObject([
                "name": .string(one.name), "key": JSONValue(one.key?.description), "company": JSONValue(one.company),
                "state": JSONValue(one.state?.rawValue), "guidelines": day(one.organiser.acknowledged[.guidelines]),
                "conduct": day(one.organiser.acknowledged[.conduct]),
            ]))
    }

    private static func result(_ result: CriterionResult) -> JSONValue {
        .object(
            JSONObject([
                "id": .string(result.criterion.id), "title": .string(result.criterion.title),
                "severity": .string(result.criterion.severity.rawValue), "mark": .string(result.mark.rawValue),
                "words": .string(result.words), "decided": .bool(result.isDecided),
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

/// Events as JSON.
enum EventObject {
    static let keys = [
        "id", "own", "launch", "title", "start", "group", "group_name", "format", "venue", "country", "planned",
        "actual", "source", "feed_id", "linked", "url", "resembles", "venue_kind", "town", "sponsor", "purpose",
        "hosts", "speakers",
    ]

    /// An event as lists print it: with what managers recorded of it, where they did.
    static func listed(_ row: EventRow, _ event: GroupEvent?, _ people: [EventPersonStanding]) -> JSONObject {
        var object = make(row)
        object.add("venue_kind", JSONValue(event?.venueKind?.rawValue))
        for field in [EventField.town, .sponsor, .purpose] {
            object.add(field.rawValue, JSONValue(event?[field]))
        }
        object.add("hosts", JSONValue(people.filter { $0.role == .host }.map(\.name)))
        object.add("speakers", JSONValue(people.filter { $0.role == .speaker }.map(\.name)))
        return object
    }

    /// What the row itself tells.
    static func make(_ row: EventRow) -> JSONObject {
        JSONObject([
            "id": .string(row.id), "own": .bool(row.isOwn), "launch": .bool(row.isLaunch),
            "title": .string(row.title), "start": JSONValue(start(row)),
            "group": JSONValue(row.group), "group_name": JSONValue(row.groupName),
            "format": JSONValue(row.format), "venue": JSONValue(row.venue),
            "country": JSONValue(row.country), "planned": JSONValue(row.planned), "actual": JSONValue(row.actual),
            "source": JSONValue(row.source),
            "feed_id": JSONValue(row.feed?.originID.raw), "linked": .bool(row.isOwn && row.feed != nil),
            "url": JSONValue(row.url),
            "resembles": JSONValue(row.resembles),
        ])
    }

    /// When it starts; the day alone where no hour is known, as of launches and of one's own without a time.
    static func start(_ row: EventRow) -> String? {
        guard let start = row.start else { return nil }
        return !row.isListed && start == start.day.start ? start.day.iso8601 : start.iso8601
    }

    /// An own event with what lists leave out.
    static func whole(
        _ event: GroupEvent, _ row: EventRow, _ people: [EventPersonStanding], _ attendees: [EventAttendee]
    ) -> JSONObject {
        var object = listed(row, event, people)
        object.add(
            "people",
            .array(
                people.map { one in
                    .object(
                        JSONObject([
                            "role": .string(one.role.rawValue), "name": .string(one.name),
                            "key": JSONValue(one.key?.description),
                        ]))
                }))
        object.add("known_attendees", .int(attendees.count))
        object.add(
            "attendees",
            .array(
                attendees.map { one in
                    .object(
                        JSONObject([
                            "key": .string(one.key.description), "name": .string(one.name),
                            "roles": JSONValue(one.roles.map(\.rawValue)),
                        ]))
                }))
        object.add("notes", JSONValue(event.notes.map(\.text)))
        return object
    }
}
