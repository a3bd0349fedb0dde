import Community
import Testing

@testable import Store

/// Mentors and mentees as the store knows them.
@Suite struct MentoringTests {
    /// Amara and Kenji mentor; Ravi, Kwabena and Ines are to learn.
    private func store() throws -> TestStore {
        let test = try TestStore()
        let recent = "2026-11-15T10:00:00Z"
        let people = ["amara", "kenji", "ravi", "kwabena", "ines"]
        try test.pull(
            "forum",
            TestList(
                .identity, people.map { .identity(identity($0, $0, name: $0.prefix(1).uppercased() + $0.dropFirst())) }),
            .activities(.conversation, people.map { said("n-\($0)", by: $0, recent) }))
        _ = try test.store.perform([
            (.mentoring(.capacity(3)), [try test.id("forum/amara")]),
            (.mentoring(.capacity(1)), [try test.id("forum/kenji")]),
        ])
        return test
    }

    private func assign(_ test: TestStore, _ mentee: String, _ mentor: String, goal: String? = nil) throws {
        _ = try test.store.mentor(
            [test.id("forum/\(mentee)")], by: try #require(MemberKey("forum/\(mentor)")), goal: goal)
    }

    private func groups(_ test: TestStore) throws -> [String: [String]] {
        try Dictionary(
            uniqueKeysWithValues: test.store.mentoring().mentors.map { ($0.name, $0.mentees.map(\.row.name)) })
    }

    @Test func `a mentor has their mentees, the next check-in first, and the member knows their mentor`() throws {
        let test = try store()
        try assign(test, "ravi", "amara", goal: "first contribution")
        test.clock.advance(days: 1)
        try assign(test, "kwabena", "amara")
        #expect(try groups(test) == ["Amara": ["Ravi", "Kwabena"], "Kenji": []])
        #expect(try test.row("forum/ravi").mentor == "Amara")
        _ = try test.store.perform(.mentoring(.checkIn(words: "well")), on: [test.id("forum/ravi")])
        // Both are due on the same day now; ties by key.
        #expect(try groups(test)["Amara"] == ["Kwabena", "Ravi"])
        _ = try test.store.undo()
        _ = try test.store.undo()
        #expect(try groups(test)["Amara"] == ["Ravi"])
    }

    @Test(
        arguments: [
            (SetAside.onBreak(until: nil), MentorLoss.onBreak), (.alumni, .alumni),
            (.neverContact(.they), .neverContact),
            (.junk, .junk), (.bot, .bot),
        ] as [(SetAside, MentorLoss)])
    func `why a mentor cannot mentor now is told in the same words in Mentors and of the mentee`(
        aside: SetAside, loss: MentorLoss
    ) throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        #expect(try test.store.profile(test.id("forum/ravi"))?.mentorDoubt == nil)
        _ = try test.store.perform(.setAside(aside), on: [test.id("forum/amara")])
        #expect(try test.store.mentoring().mentors.first?.loss == loss)
        #expect(try test.store.profile(test.id("forum/ravi"))?.mentorDoubt == loss.words)
    }

    @Test func `of a mentor who went quiet, is away or has no room any more the mentee's profile tells too`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        func doubt() throws -> String? { try test.store.profile(test.id("forum/ravi"))?.mentorDoubt }
        let back = test.clock.now.day.adding(30)
        _ = try test.store.perform(.mentoring(.away(until: back)), on: [test.id("forum/amara")])
        #expect(try doubt() == "away until \(back.short(relativeTo: test.clock.now.day))")
        _ = try test.store.perform(.mentoring(.capacity(nil)), on: [test.id("forum/amara")])
        #expect(try doubt()?.hasPrefix("no mentor") == true)
        _ = try test.store.undo()
        test.clock.advance(days: 200)
        _ = try test.store.recomputeDue()
        #expect(try doubt() == "quiet")
    }

    @Test func `nobody mentors themselves`() throws {
        let test = try store()
        #expect(throws: StoreError.self) { try assign(test, "amara", "amara") }
    }

    @Test func `a mentor and a mentee who turn out to be one person mentor nobody by that, until it is undone`() throws
    {
        let test = try store()
        try assign(test, "ravi", "amara")
        _ = try test.store.merge(test.id("forum/ravi"), test.id("forum/amara"))
        let mentoring = try test.store.mentoring()
        #expect(mentoring.mentors.count == 2)
        #expect(mentoring.mentors.flatMap(\.mentees).isEmpty)
        #expect(mentoring.without.isEmpty)
        #expect(try test.row("forum/amara").mentor == nil)
        #expect(try test.store.mentorRecord(test.id("forum/amara")).lines.isEmpty)
        _ = try test.store.undo()
        #expect(try groups(test) == ["Amara": ["Ravi"], "Kenji": []])
        #expect(try test.row("forum/ravi").mentor == "Amara")
    }

    @Test func `who lost their mentor is without one, until they get another`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        _ = try test.store.perform(.mentoring(.end(.mentorLeft, words: nil)), on: [test.id("forum/ravi")])
        #expect(try test.store.mentoring().without.map(\.row.name) == ["Ravi"])
        #expect(try test.row("forum/ravi").mentor == nil)
        try assign(test, "ravi", "kenji")
        #expect(try test.store.mentoring().without.isEmpty)
    }

    @Test func `a check-in is due in Follow up on its day and done by d`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        test.clock.advance(days: 13)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp).isEmpty)
        test.clock.advance(days: 1)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp) == ["forum/ravi"])
        _ = try test.store.perform(.done(.followUp), on: [test.id("forum/ravi")])
        #expect(try test.keys(in: .followUp).isEmpty)
        #expect(try test.store.mentoring().mentors.first?.mentees.first?.mentorship.checkIns.count == 1)
    }

    @Test(arguments: [SetAside.junk, .bot])
    func `a mentee set aside as junk or bot is in no count of the mentor and not due, until that is undone`(
        reason: SetAside
    ) throws {
        let test = try store()
        for mentee in ["ravi", "kwabena"] { try assign(test, mentee, "amara") }
        try assign(test, "ines", "kenji")
        _ = try test.store.perform(.mentoring(.end(.stopped, words: nil)), on: [test.id("forum/ines")])
        test.clock.advance(days: 15)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp).sorted() == ["forum/kwabena", "forum/ravi"])
        let aside = try ["ravi", "ines"].map { try test.id("forum/\($0)") }
        _ = try test.store.perform(.setAside(reason), on: aside)
        #expect(try test.keys(in: .followUp) == ["forum/kwabena"])
        #expect(try groups(test) == ["Amara": ["Kwabena"], "Kenji": []])
        #expect(try test.store.mentoring().without.isEmpty)
        let amara = try test.store.profile(test.id("forum/amara"))
        #expect(amara?.mentoring?.mentees.map(\.row.name) == ["Kwabena"])
        #expect(try test.store.mentorRecord(test.id("forum/amara")).mentees == 2)
        _ = try test.store.undo()
        #expect(try groups(test)["Amara"]?.count == 2)
        #expect(try test.keys(in: .followUp).count == 2)
        #expect(try test.store.mentoring().without.count == 1)
    }

    @Test func `a mentor who leaves hands over to those with room, in one undo step`() throws {
        let test = try store()
        for mentee in ["ravi", "kwabena", "ines"] { try assign(test, mentee, "amara", goal: "docs") }
        let amara = try test.id("forum/amara")
        let plan = try test.store.handOvers(from: amara)
        #expect(plan.map { $0.match?.name } == ["Kenji", nil, nil])
        let (receipt, left) = try test.store.handOver(plan, from: amara, notes: "likes short tasks")
        #expect(receipt.count == 4)
        #expect(left.count == 2)
        let words =
            "1 handed over: \(plan[0].mentee.row.name) to Kenji; "
            + "\(plan[1].mentee.row.name) and \(plan[2].mentee.row.name) have no mentor now; "
            + "Amara is no longer a mentor"
        #expect(receipt.summary == words)
        #expect(receipt.namesMembers)
        let mentoring = try test.store.mentoring()
        #expect(mentoring.mentors.map(\.name) == ["Kenji"])
        let moved = try #require(mentoring.mentors.first?.mentees.first?.mentorship)
        #expect(moved.goal == "docs")
        #expect(moved.handover == "likes short tasks")
        #expect(mentoring.without.count == 2)
        #expect(try test.store.undo()?.summary == words)
        #expect(try groups(test)["Amara"]?.count == 3)
        #expect(try test.store.mentoring().without.isEmpty)
    }

    @Test func `a successor who is named gets all of them, with room or without, and is warned of`() throws {
        let test = try store()
        for mentee in ["ravi", "kwabena"] { try assign(test, mentee, "amara", goal: "docs") }
        let amara = try test.id("forum/amara")
        let toKenji = try test.store.handOvers(from: amara, to: test.id("forum/kenji"))
        #expect(toKenji.map { $0.match?.name } == ["Kenji", "Kenji"])
        // Ines mentors nobody yet.
        let plan = try test.store.handOvers(from: amara, to: test.id("forum/ines"))
        #expect(plan.map { $0.match?.name } == ["Ines", "Ines"])
        let (receipt, left) = try test.store.handOver(plan, from: amara, notes: nil)
        #expect(left.isEmpty)
        #expect(receipt.warning == "Ines: no mentor yet. Say how much room there is")
        #expect(try groups(test) == ["Ines": ["Kwabena", "Ravi"], "Kenji": []])
        #expect(try test.store.mentoring().without.isEmpty)
    }

    @Test(arguments: [
        (SetAside.alumni, "alumni"), (.contentAsIs, "content as is"), (.onBreak(until: nil), "on a break"),
    ])
    func `a successor who is set aside is warned of, a mentor or not, before and after`(
        reason: SetAside, words: String
    ) throws {
        let test = try store()
        for mentee in ["ravi", "kwabena"] { try assign(test, mentee, "amara") }
        let amara = try test.id("forum/amara")
        for (who, minds) in [
            ("kenji", "Kenji: \(words), over capacity: 2 of 1. Look for another, or give more room"),
            ("ines", "Ines: \(words), no mentor yet. Say how much room there is"),
        ] {
            let id = try test.id("forum/\(who)")
            _ = try test.store.perform(.setAside(reason), on: [id])
            let plan = try test.store.handOvers(from: amara, to: id)
            #expect(try test.store.warning(of: plan) == minds)
            #expect(try test.store.handOver(plan, from: amara, notes: nil).0.warning == minds)
            _ = try test.store.undo()
        }
    }

    @Test func `who cannot mentor them is refused, and nothing changes`() throws {
        let test = try store()
        for mentee in ["ravi", "kwabena"] { try assign(test, mentee, "amara") }
        _ = try test.store.perform(.setAside(.bot), on: [test.id("forum/kenji")])
        _ = try test.store.perform(.setAside(.neverContact(.they)), on: [test.id("forum/ines")])
        let amara = try test.id("forum/amara")
        for (who, cause) in [
            ("kenji", "a bot cannot mentor"), ("ines", "not to be contacted"), ("ravi", "nobody mentors themselves"),
            ("amara", "is the mentor who leaves"),
        ] {
            let id = try test.id("forum/\(who)")
            let error = #expect(throws: StoreError.self) { try test.store.handOvers(from: amara, to: id) }
            #expect(error?.cause == cause)
        }
        #expect(throws: StoreError.self) { try assign(test, "ravi", "kenji") }
        #expect(try groups(test)["Amara"] == ["Kwabena", "Ravi"])
    }

    @Test(arguments: [
        (SetAside.bot, false), (.junk, false), (.neverContact(.they), false), (.neverContact(.us), false),
        (.wrongData, false), (.staff, true),
    ])
    func `who could not be named as a mentor, or whose data is wrong, is suggested to nobody; staff is`(
        reason: SetAside, isOffered: Bool
    ) throws {
        let test = try store()
        for mentee in ["ravi", "kwabena"] { try assign(test, mentee, "amara") }
        _ = try test.store.perform(.setAside(reason), on: [test.id("forum/kenji")])
        let others = try ["ines", "ravi"].map { try test.id("forum/\($0)") }
        let names = isOffered ? ["Amara", "Kenji"] : ["Amara"]
        #expect(try test.store.mentorMatches(for: others[0]).map(\.name).sorted() == names)
        #expect(try test.store.mentorMatches(forAll: others).map(\.name).sorted() == names)
        let plan = try test.store.handOvers(from: test.id("forum/amara"))
        #expect(plan.compactMap { $0.match?.name } == (isOffered ? ["Kenji"] : []))
        #expect(plan.allSatisfy { $0.choices.isEmpty != isOffered })
    }

    @Test func `the words said to a mentor stay with the mentee after a hand-over`() throws {
        let test = try store()
        try assign(test, "ravi", "amara", goal: "docs")
        _ = try test.store.perform(.mentoring(.checkIn(words: "stuck on tests")), on: [test.id("forum/ravi")])
        let amara = try test.id("forum/amara")
        let plan = try test.store.handOvers(from: amara)
        _ = try test.store.handOver(plan, from: amara, notes: "likes short tasks")
        let mentee = try #require(try test.store.mentoring().mentors.first?.mentees.first)
        #expect(mentee.earlier.map(\.checkIns.first?.words) == ["stuck on tests"])
        #expect(
            mentee.story(today: test.clock.now.day).lines.map(\.text).contains("handed over: “likes short tasks”"))
    }

    @Test func `a mentee on a break is not due, in lists as in Follow up`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        let back = test.clock.now.day.adding(60)
        _ = try test.store.perform(.setAside(.onBreak(until: back)), on: [test.id("forum/ravi")])
        test.clock.advance(days: 20)
        _ = try test.store.recomputeDue()
        let mentee = try #require(try test.store.mentoring().mentors.first?.mentees.first)
        #expect(mentee.checkIn(today: test.clock.now.day) == .onBreak)
        #expect(mentee.nextCheckIn == back)
    }

    @Test(arguments: [true, false])
    func `a check-in waits for the end of the mentor's break or time away, in lists as in Follow up`(isBreak: Bool)
        throws
    {
        let test = try store()
        try assign(test, "ravi", "amara")
        test.clock.advance(days: 15)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp) == ["forum/ravi"])
        let back = test.clock.now.day.adding(10)
        let rest: ManagerAction = isBreak ? .setAside(.onBreak(until: back)) : .mentoring(.away(until: back))
        _ = try test.store.perform(rest, on: [test.id("forum/amara")])
        #expect(try test.keys(in: .followUp).contains("forum/ravi") == false)
        let mentee = try #require(try test.store.mentoring().mentors.first?.mentees.first)
        let today = test.clock.now.day
        #expect(mentee.checkIn(today: today) == .mentorAway)
        #expect(mentee.nextCheckIn(today: today) == back)
        let facts = try #require(try test.store.profile(test.id("forum/ravi"))?.facts)
        #expect(!facts.isCheckInDue(on: today))
        test.clock.advance(days: 10)
        _ = try test.store.recomputeDue()
        #expect(try test.keys(in: .followUp).contains("forum/ravi"))
        _ = try test.store.undo()
        #expect(try test.keys(in: .followUp).contains("forum/ravi"))
    }

    @Test func `one mentor for several mentees is suggested by who has room for all of them`() throws {
        let test = try store()
        let ids = try ["ravi", "kwabena", "ines"].map { try test.id("forum/\($0)") }
        let matches = try test.store.mentorMatches(forAll: ids)
        #expect(matches.map(\.name) == ["Amara", "Kenji"])
        #expect(matches.first?.reasons == ["channels with all 3", "room for 3"])
        #expect(matches.map(\.warning) == [nil, "would mentor 3 of 1"])
        let receipt = try test.store.mentor(ids, by: try #require(MemberKey("forum/kenji")), goal: nil)
        #expect(receipt.warning == "Kenji: over capacity: 3 of 1. Look for another, or give more room")
        _ = try test.store.undo()
        #expect(try groups(test) == ["Amara": [], "Kenji": []])
    }

    @Test func `a mentor whose mentees are all of one region is warned of, as they are assigned and ever after`() throws
    {
        let test = try store()
        let ids = try ["ravi", "kwabena", "ines"].map { try test.id("forum/\($0)") }
        _ = try test.store.perform(.assign(.region, to: "Spain"), on: ids)
        let amara = try #require(MemberKey("forum/amara"))
        #expect(try test.store.mentor(Array(ids.prefix(2)), by: amara, goal: nil).warning == nil)
        let warning = try test.store.mentor([ids[2]], by: amara, goal: nil).warning
        #expect(warning?.hasPrefix("Amara: all 3 mentees are in ") == true)
        let mentor = try #require(try test.store.mentoring().mentors.first)
        #expect(mentor.uniformity.map { "Amara: \($0)" } == warning)
        let same = mentor.uniformity
        #expect(try test.store.profile(test.id("forum/amara"))?.mentoring?.uniformity == same)
        // The same mentees, and room for one.
        let plan = try test.store.handOvers(from: test.id("forum/amara"), to: test.id("forum/kenji"))
        #expect(try test.store.warning(of: plan)?.hasPrefix("Kenji: all 3 mentees are in ") == true)
    }

    @Test func `a quiet mentor is shown as lost to their mentees, and suggested to nobody`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        test.clock.advance(days: 200)
        _ = try test.store.recomputeDue()
        let amara = try #require(try test.store.mentoring().mentors.first { $0.name == "Amara" })
        #expect(amara.isLost)
        #expect(try test.store.mentorMatches(for: test.id("forum/ines")).isEmpty)
    }

    @Test func `a break says who is to know: the mentor of a mentee, the mentees of a mentor`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        try assign(test, "kwabena", "amara")
        func rest(_ who: String) throws -> String? {
            try test.store.perform(.setAside(.onBreak(until: nil)), on: [test.id("forum/\(who)")]).telling
        }
        #expect(try rest("ravi") == "tell Amara, who mentors Ravi")
        #expect(try rest("amara") == "tell Kwabena and Ravi, whom Amara mentors")
        #expect(try rest("ines") == nil)
    }

    @Test func `the mentor a member has is not suggested again, and reasons name what is shared`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        let ravi = try test.id("forum/ravi")
        let matches = try test.store.mentorMatches(for: ravi)
        #expect(matches.map(\.name) == ["Kenji"])
        #expect(matches.first?.reasons == ["a channel shared", "room for 1"])
    }

    @Test
    func `that nobody is suggested is said of those who have no room, of the own mentor and of mentors themselves`()
        throws
    {
        let test = try store()
        func why(_ names: String...) throws -> String {
            let ids = try names.map { try test.id("forum/\($0)") }
            #expect(try test.store.mentorMatches(forAll: ids).isEmpty)
            return try test.store.mentoring().mentors.whyNobody(isSuggestedTo: ids, today: test.clock.now.day)
        }
        let both = "Amara and Kenji have room, but are marked too"
        #expect(try why("amara", "kenji") == both)
        #expect(try why("amara", "kenji", "ravi") == both)
        try assign(test, "ines", "kenji")
        #expect(try why("amara") == "Amara has room, but nobody mentors themselves")
        try assign(test, "ravi", "amara")
        #expect(try why("ravi") == "Amara has room, but mentors them already")
        #expect(try why("amara", "ravi") == "Amara has room, but is marked too")
        _ = try test.store.perform(.mentoring(.capacity(1)), on: [test.id("forum/amara")])
        #expect(try why("kwabena") == "no mentor has room")
    }

    @Test func `the mentor a mentee has just parted from is suggested last, and warned of`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        let ravi = try test.id("forum/ravi")
        _ = try test.store.perform(.mentoring(.end(.stopped, words: nil)), on: [ravi])
        let today = test.clock.now.day
        let words = "until \(today.short(relativeTo: today)), stopped"
        var matches = try test.store.mentorMatches(for: ravi)
        #expect(matches.map(\.name) == ["Kenji", "Amara"])
        #expect(matches.map(\.warning) == [nil, "was their mentor \(words)"])
        // To others she is suggested as ever.
        #expect(try test.store.mentorMatches(for: test.id("forum/ines")).map(\.name) == ["Amara", "Kenji"])
        matches = try test.store.mentorMatches(forAll: [ravi, test.id("forum/ines")])
        #expect(matches.first { $0.name == "Amara" }?.warning == "was the mentor of 1 of 2 \(words)")
        try assign(test, "ravi", "amara")
        _ = try test.store.perform(.mentoring(.end(.goalReached, words: nil)), on: [ravi])
        #expect(try test.store.mentorMatches(for: ravi).map(\.warning) == [nil, nil])
    }

    @Test func `to a mentor with room who lost their mentor is suggested, not who parted from this one`() throws {
        let test = try store()
        func suggested(_ mentor: String) throws -> MentorMatch? {
            try test.store.suggestedMentee(for: test.id("forum/\(mentor)"))
        }
        #expect(try suggested("amara") == nil && suggested("ravi") == nil)
        try assign(test, "ravi", "amara")
        #expect(try suggested("kenji") == nil)
        _ = try test.store.perform(.mentoring(.end(.stopped, words: nil)), on: [test.id("forum/ravi")])
        let match = try #require(try suggested("kenji"))
        #expect(match.name == "Ravi" && match.key.description == "forum/ravi" && match.reasons == ["a channel shared"])
        #expect(try suggested("amara") == nil)
        try assign(test, "ines", "kenji")
        #expect(try suggested("kenji") == nil)
    }

    @Test func `a profile says whom somebody mentors, and the filter finds mentors`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        let amara = try #require(try test.store.profile(test.id("forum/amara")))
        #expect(amara.mentoring?.mentees.map(\.row.name) == ["Ravi"])
        #expect(amara.mentoring?.duty?.capacity == 3)
        #expect(try test.store.profile(test.id("forum/ravi"))?.mentoring == nil)
        let found = try test.store.finder().matches(try Filter("is:mentor"), today: test.clock.now.day)
        #expect(try Set(found) == [test.id("forum/amara"), test.id("forum/kenji")])
        _ = try test.store.perform(.mentoring(.capacity(nil)), on: [test.id("forum/kenji")])
        let still = try test.store.finder().matches(try Filter("is:mentor"), today: test.clock.now.day)
        #expect(try still == [test.id("forum/amara")])
    }

    @Test func `the filter finds who serves a region or organises a group`() throws {
        let test = try store()
        let brazil = try #require(Region(typed: "BR"))
        _ = try test.store.perform(
            .steward(.set(StewardshipDraft(.liaison, brazil, status: .active))), on: [test.id("forum/ravi")])
        _ = try test.store.perform(
            .steward(.set(StewardshipDraft(.ambassador, brazil, status: .candidate))), on: [test.id("forum/ines")])
        let person = try #require(try test.store.person(test.id("forum/kwabena")))
        let group = try #require(
            try test.store.perform(
                [],
                registry: [
                    RegistryChange.group(nil, [.text(.name, "Granada"), .status(.spotted, on: test.clock.now.day)])
                ]
            ).things.first)
        _ = try test.store.perform([], registry: [.group(group.id, [.organiser(person)])])
        func found(_ filter: String) throws -> [MemberID] {
            try test.store.finder().matches(try Filter(filter), today: test.clock.now.day)
        }
        #expect(try found("is:liaison") == [test.id("forum/ravi")])
        #expect(try found("is:ambassador").isEmpty)
        #expect(try found("is:organiser") == [test.id("forum/kwabena")])
        _ = try test.store.undo()
        #expect(try found("is:organiser").isEmpty)
    }

    @Test func `a mentor's record knows who contributed since`() throws {
        let test = try store()
        try assign(test, "ravi", "amara")
        test.clock.advance(days: 3)
        try test.pull(
            "forum", .activities(.contribution, [did("c-1", by: "ravi", "2026-11-23T10:00:00Z")]))
        let record = try test.store.mentorRecord(test.id("forum/amara"))
        #expect(record.sentence == "1 mentee, 1 became contributor")
    }
}
