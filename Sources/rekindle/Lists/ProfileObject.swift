import Community
import Store

/// One member with all that belongs to them, as JSON.
enum ProfileObject {
    static func make(_ profile: Profile, _ session: Session) throws -> JSONObject {
        let (row, facts) = (profile.row, profile.facts)
        var object = MemberObject.make(row, profile.identities, facts.person, now: session.now())
        object.add("username", JSONValue(row.username))
        object.add("cover", JSONValue(facts.cover))
        object.add("queues", JSONValue(row.queues.map(\.rawValue)))
        object.add("reason", .string(session.reason(row, facts, queue: nil)))
        object.add("state_reason", .string(session.stateReason(profile)))
        object.add("snooze", snooze(facts.snooze))
        object.add("breaks", .array(facts.breaks.map(some)))
        object.add("notes", .array(facts.notes.map(note)))
        object.add("next_steps", .array(facts.nextSteps.map(step)))
        object.add("dead_channels", JSONValue(facts.deadChannels.sorted()))
        object.add(
            "stewardships",
            .array(
                profile.stewards(today: session.today).map { .object(StewardObject.standing($0, today: session.today)) }
            ))
        let keys = try session.store.mentorKeys(of: facts.mentorships)
        object.add(
            "mentorships",
            .array(
                facts.mentorships.reversed().map {
                    MentorshipObject.make($0, breaks: facts.breaks + facts.mentorBreaks, keys: keys)
                }))
        object.add("mentors", mentors(profile.mentoring, session.today))
        object.add("thanks", .array(facts.thanks.map(thanks)))
        object.add("attempts", .array(facts.attempts.map { attempt($0, lastSeen: row.figures.lastSeen) }))
        object.add(
            "groups",
            .array(
                profile.groups.map { tie in
                    .object(
                        JSONObject([
                            "id": .string(tie.group), "name": .string(tie.name), "organises": .bool(tie.organises),
                            "came": JSONValue(tie.came?.iso8601),
                        ]))
                }))
        object.add("suggestions", JSONValue(profile.suggestions.map(\.id)))
        object.add("months", .array(profile.months.map(JSONValue.int)))
        object.add("timeline", .array(profile.timeline.map { deed($0, facts) }))
        return object
    }

    /// Who could write to the member instead, the best first.
    static func couldWrite(_ people: [CouldWrite]) -> JSONValue {
        .array(
            people.map { one in
                .object(
                    JSONObject([
                        "key": JSONValue(one.key?.description), "name": .string(one.name),
                        "reason": .string(one.reasons), "shared_threads": .int(one.sharedThreads),
                        "shared_events": .int(one.sharedEvents),
                    ]))
            })
    }

    /// Null for somebody who is no mentor.
    private static func mentors(_ mentor: Mentor?, _ today: Day) -> JSONValue {
        guard let mentor else { return .null }
        return .object(
            JSONObject([
                "capacity": JSONValue(mentor.duty?.capacity),
                "away_until": JSONValue(mentor.duty?.awayUntil?.iso8601),
                "topics": JSONValue(mentor.duty?.topics ?? []),
                "mentees": .array(
                    mentor.mentees.map {
                        .object(
                            JSONObject([
                                "key": .string($0.row.key.description), "name": .string($0.row.name),
                                "goal": $0.mentorship.goalObject, "since": .string($0.mentorship.since.iso8601),
                                "next_check_in": JSONValue($0.nextCheckIn(today: today)?.iso8601),
                            ]))
                    }),
            ]))
    }

    private static func snooze(_ snooze: Snooze?) -> JSONValue {
        guard let snooze else { return .null }
        return .object(
            JSONObject([
                "at": .string(snooze.at.iso8601), "until": JSONValue(snooze.until?.iso8601),
                "until_active": .bool(snooze.untilActive),
            ]))
    }

    private static func some(_ rest: Break) -> JSONValue {
        .object(JSONObject(["from": .string(rest.from.iso8601), "until": JSONValue(rest.until?.iso8601)]))
    }

    private static func note(_ note: Note) -> JSONValue {
        .object(
            JSONObject([
                "id": .string(note.id), "at": .string(note.at.iso8601), "actor": .string(note.actor),
                "text": .string(note.text),
            ]))
    }

    private static func step(_ step: NextStep) -> JSONValue {
        .object(
            JSONObject([
                "id": .string(step.id), "text": .string(step.text), "due": .string(step.due.iso8601),
                "done": .bool(step.done),
            ]))
    }

    private static func attempt(_ attempt: Attempt, lastSeen: Instant?) -> JSONValue {
        let outcome = attempt.effectiveOutcome(lastSeen: lastSeen).map { outcome in
            JSONValue.object(
                JSONObject([
                    "kind": .string(outcome.kind.rawValue), "at": .string(outcome.at.iso8601),
                    "words": JSONValue(outcome.words),
                ]))
        }
        return .object(
            JSONObject([
                "id": .string(attempt.id), "channel": .string(attempt.channel),
                "message": .string(attempt.message), "template": JSONValue(attempt.template),
                "purpose": JSONValue(attempt.purpose?.rawValue), "sender": .string(attempt.sender),
                "prepared_at": .string(attempt.preparedAt.iso8601), "sent_at": JSONValue(attempt.sentAt?.iso8601),
                "discarded": .bool(attempt.discarded), "outcome": outcome ?? .null,
            ]))
    }

    private static func thanks(_ thanks: Thanks) -> JSONValue {
        .object(
            JSONObject([
                "id": .string(thanks.id), "at": .string(thanks.at.iso8601), "kind": .string(thanks.kind.rawValue),
                "cost": JSONValue(thanks.cost.map { "\($0.amount)" }),
                "currency": JSONValue(thanks.cost.map(\.currency)), "actor": .string(thanks.actor),
                "deed": JSONValue(thanks.deed),
            ]))
    }

    private static func deed(_ deed: Deed, _ facts: ManagerFacts) -> JSONValue {
        .object(
            JSONObject([
                "id": JSONValue(deed.conversation?.id), "at": .string(deed.at.iso8601),
                "kind": .string(deed.kind.rawValue), "type": JSONValue(deed.type),
                "title": .string(deed.title), "source": .string(deed.source), "channel": JSONValue(deed.channel),
                "url": JSONValue(deed.url), "date_only": .bool(deed.isDateOnly),
                "contribution": .bool(deed.isContribution),
                "promoted": .bool(deed.conversation.map { facts.promoted.contains($0.place) } ?? false),
                "gone_since": JSONValue(deed.goneSince?.iso8601),
            ]))
    }
}

extension Session {
    /// Why a member has their state.
    func stateReason(_ profile: Profile) -> String {
        Reason.stateSentence(
            ReasonContext(
                figures: profile.row.figures, facts: profile.facts, sources: profile.row.sources, now: now(),
                settings: config.settings))
    }
}
