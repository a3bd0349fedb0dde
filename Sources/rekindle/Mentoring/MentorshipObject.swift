import Community

/// A mentorship as JSON tells of it.
enum MentorshipObject {
    /// The object; `next_check_in` waits for the end of a break, and is null once the mentorship ended.
    ///
    /// - Parameter keys: of mentors, by the mentorship's id.
    static func make(_ some: Mentorship, breaks: [Break], keys: [String: MemberKey]) -> JSONValue {
        .object(
            JSONObject([
                "mentor": .string(some.mentor.name), "mentor_key": JSONValue(keys[some.id]?.description),
                "goal": some.goalObject,
                "since": .string(some.since.iso8601), "cadence_days": .int(some.cadenceDays),
                "last_check_in": JSONValue(some.checkIns.last?.day.iso8601),
                "next_check_in": JSONValue(some.nextCheckIn(outside: BreakSpans(breaks))?.iso8601),
                "handed_over": JSONValue(some.handover), "level_then": .string(some.levelThen.rawValue),
                "ended": JSONValue(some.end?.day.iso8601), "outcome": JSONValue(some.end?.outcome.rawValue),
                "words": JSONValue(some.end?.words), "check_ins": checkIns(some),
            ]))
    }

    /// The check-ins, the oldest first.
    static func checkIns(_ some: Mentorship) -> JSONValue {
        .array(
            some.checkIns.map {
                .object(JSONObject(["day": .string($0.day.iso8601), "words": JSONValue($0.words)]))
            })
    }
}

extension Mentorship {
    /// The goal in JSON; null where none was said.
    var goalObject: JSONValue { goal.isEmpty ? .null : .string(goal) }
}
