import Testing

@testable import Community

/// Who is suggested as a mentor, and why.
struct `Mentors are suggested` {
    private let today = day("2026-11-21")

    private func traits(
        _ languages: [String] = [], offset: Int? = nil, topics: [String] = [], channels: Set<String> = [],
        organization: String? = nil
    ) -> MatchTraits {
        var traits = MatchTraits()
        traits.languages = languages
        traits.utcOffset = offset
        traits.topics = topics
        traits.channels = channels
        traits.organization = organization
        return traits
    }

    private func mentor(
        _ name: String, capacity: Int = 3, away: String? = nil, _ own: MatchTraits, mentees: [MatchTraits] = [],
        threads: Int = 0
    ) -> MentorCandidate {
        MentorCandidate(
            key: MemberKey(source: "forum", originID: OriginID(name)), name: name,
            duty: MentorDuty(capacity: capacity, awayUntil: away.map(day)), traits: own, mentees: mentees,
            sharedThreads: threads)
    }

    @Test func `With language, hours, topics, channels, threads and room as the reasons`() {
        let mentee = traits(["hi", "en"], offset: 330, topics: ["docs"], channels: ["forum/c1", "chat/c2"])
        let priyanka = mentor(
            "Priyanka", traits(["hi", "en"], offset: 60, topics: ["docs", "php"], channels: ["forum/c1"]), threads: 6)
        let match = MentorMatch.best(for: mentee, among: [priyanka], today: today).first
        #expect(
            match?.reasons == [
                "hi/en", "7 h 30 of the day shared", "docs", "a channel shared", "6 threads together", "room for 3",
            ])
        #expect(match?.reasons(withRoom: 1).suffix(2) == ["6 threads together", "room for 1"])
        #expect(match?.reasons(withRoom: 0).last == "6 threads together")
        // 4 language, 7.5/4 hours, 2 topics, 0.5 channels, 2 threads, 1 room
        #expect(match?.score == 11.375)
    }

    @Test func `Only those who are here and have room, five at most, the best first`() {
        let mentee = traits(["es"])
        let full = mentor("Full", capacity: 1, traits(["es"]), mentees: [traits()])
        let away = mentor("Away", away: "2026-12-01", traits(["es"]))
        let back = mentor("Back", away: "2026-11-21", traits(["es"]))
        let others = (1...6).map { mentor("Other \($0)", traits()) }
        let best = MentorMatch.best(for: mentee, among: others + [full, away, back], today: today)
        #expect(best.map(\.name) == ["Back", "Other 1", "Other 2", "Other 3", "Other 4"])
    }

    @Test func `With a warning where the group would get too uniform`() {
        let acme = traits(organization: "Acme")
        let two = mentor("Amara", traits(), mentees: [acme, acme])
        #expect(
            MentorMatch.best(for: acme, among: [two], today: today).first?.warning
                == "all 3 mentees of Amara would be from Acme")
        #expect(MentorMatch.best(for: traits(), among: [two], today: today).first?.warning == nil)
        let one = mentor("Amara", traits(), mentees: [acme])
        #expect(MentorMatch.best(for: acme, among: [one], today: today).first?.warning == nil)
        let spanish = mentor("Amara", traits(), mentees: [traits(["es"]), traits(["es"])])
        #expect(
            MentorMatch.best(for: traits(["es"]), among: [spanish], today: today).first?.warning
                == "all 3 mentees of Amara would speak es alone")
    }

    @Test func `A group that is too uniform is told of as it is, and as it would be`() {
        let acme = traits(organization: "Acme")
        #expect(Uniformity.words([acme, acme, acme]) == "all 3 mentees are from Acme")
        #expect(Uniformity.words([acme, acme, acme], isToCome: true) == "all 3 mentees would be from Acme")
        #expect(Uniformity.words([acme, acme]) == nil)
        #expect(Uniformity.words([acme, acme, traits()]) == nil)
        let spanish = traits(["es"])
        #expect(Uniformity.words([spanish, spanish, spanish]) == "all 3 mentees speak es alone")
    }

    @Test(arguments: [(330, 60, 7.5), (0, 0, 12), (-480, 540, 5), (0, 720, 0), (-720, 720, 12)])
    func `The day shared is what two days from 9 to 21 have in common`(one: Int, two: Int, hours: Double) {
        #expect(DayOverlap.hours(one, two) == hours)
    }

    @Test func `A record counts each mentee once, and who became contributor or core since`() {
        let amara = MemberReference(Edit.Subject(sourceUID: "f", originID: OriginID("amara")), name: "Amara")
        func line(_ name: String, _ id: String, since: String, first: String?, _ level: Level) -> MentorRecord.Line {
            MentorRecord.Line(
                key: MemberKey(source: "forum", originID: OriginID(name)), name: name,
                mentorship: Mentorship(id: id, mentor: amara, goal: "", since: day(since), levelThen: .visitor),
                level: level, firstContribution: first.map(instant))
        }
        let record = MentorRecord(lines: [
            line("Ravi", "1", since: "2026-01-01", first: "2026-02-01T10:00:00Z", .core),
            line("Ravi", "2", since: "2026-03-01", first: "2026-02-01T10:00:00Z", .core),
            line("Kwabena", "3", since: "2026-03-01", first: nil, .visitor),
            line("Old hand", "4", since: "2026-03-01", first: "2020-01-01T00:00:00Z", .contributor),
        ])
        #expect(record.sentence == "3 mentees, 1 became contributor, 1 became core")
        #expect(record.lines.map(\.mentorship.id) == ["4", "3", "2", "1"])
        #expect(MentorRecord(lines: []).sentence == "no mentees yet")
    }
}
