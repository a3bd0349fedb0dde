import Community
import Store

/// What is known of a person as JSON, part of a member's object; null where it is unknown.
enum PersonObject {
    static let keys =
        [
            "languages", "time_zone", "local_time", "persona", "motivation", "motivation_words", "motivation_basis",
            "motivation_date", "motivation_place", "skills", "person_roles", "role_model_consent", "preferred_channel",
            "found_us", "obstacles", "listed",
        ]

    static func add(_ person: PersonFacts, now: Instant, to object: inout JSONObject) {
        object.add("languages", JSONValue(person.languages))
        object.add("time_zone", JSONValue(person.timeZone))
        object.add("local_time", JSONValue(person.timeZone.flatMap { TimeZones.clock(in: $0, at: now) }))
        object.add("persona", JSONValue(person.persona))
        object.add("motivation", JSONValue(person.motivation?.rawValue))
        object.add("motivation_words", JSONValue(person.words))
        object.add("motivation_basis", JSONValue(person.basis?.rawValue))
        object.add("motivation_date", JSONValue(person.saidOn?.iso8601))
        object.add("motivation_place", JSONValue(person.saidAt))
        object.add("skills", JSONValue(person.skills.sorted()))
        object.add("person_roles", JSONValue(person.roles.keys.sorted().map(\.rawValue)))
        object.add("role_model_consent", person.roles[.roleModel]?.consent.map(JSONValue.bool) ?? .null)
        object.add("preferred_channel", JSONValue(person.channel))
        object.add("found_us", JSONValue(person.found))
        object.add("obstacles", JSONValue(person.obstacles))
        object.add(
            "listed",
            .array(
                person.listed.sorted { $0.key < $1.key }.map { channel, mark in
                    .object(
                        JSONObject([
                            "channel": .string(channel), "agreed": .bool(mark.agreed),
                            "day": JSONValue(mark.day?.iso8601), "address": JSONValue(mark.address),
                        ]))
                }))
    }
}
