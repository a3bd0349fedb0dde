import Testing

@testable import Community

@Suite struct LeftOutTests {
    /// Changes that leave a member out, in the order in which they count.
    private static let changes: [(LeftOut, @Sendable (inout Member) -> Void)] = [
        (.bot, { $0.figures.role = .bot }),
        (.staff, { $0.figures.role = .staff }),
        (.junk, { $0.facts.junk = true }),
        (.neverContact, { $0.facts.neverContact = .us }),
        (.wrongData, { $0.facts.wrongData = true }),
        (.onBreak, { $0.facts.breaks = [Break(id: "b", from: Member.today, until: nil)] }),
        (.alumni, { $0.facts.alumni = true }),
        (.contentAsIs, { $0.facts.contentAsIs = true }),
        (.prepared, { $0.facts.attempts.append(prepared(1)) }),
        (.contacted, { $0.facts.attempts.append(sent(3)) }),
        (
            .snoozed,
            { $0.facts.snooze = Snooze(until: nil, untilActive: true, seen: $0.figures.lastSeen, at: Member.now) }
        ),
        (.done, { $0.facts.done[.reactivate] = DoneMark(seen: $0.figures.lastSeen, at: Member.now) }),
    ]

    @Test func `every case leaves out, and the first that fits counts`() {
        #expect(Self.changes.map(\.0) == LeftOut.allCases)
        for (index, change) in Self.changes.enumerated() {
            var member = Member.lapsed()
            change.1(&member)
            #expect(member.place(in: .reactivate)?.leftOut == change.0)
            for later in Self.changes[index...] where !(change.0 == .bot && later.0 == .staff) { later.1(&member) }
            #expect(member.place(in: .reactivate)?.leftOut == change.0)
        }
        #expect(Member.lapsed().place(in: .reactivate)?.leftOut == nil)
    }

    @Test(arguments: [(0, true), (30, true), (31, false)])
    func `a message counts for 30 whole days`(daysAgo: Int, cools: Bool) {
        var member = Member.lapsed()
        member.facts.attempts = [sent(daysAgo)]
        #expect((member.place(in: .reactivate)?.leftOut == .contacted) == cools)
    }

    @Test func `the cool-down ends with the thirtieth day`() {
        var member = Member(.dormant, silent: 400, contributions: 1)
        member.facts.attempts = [sent(10)]
        #expect(member.all.nextChange == Member.today.adding(21).start)
    }

    @Test func `a reply ends the cool-down of all that was sent before it`() {
        var member = Member.lapsed()
        member.facts.attempts = [sent(20, .noAnswer), sent(5, .replied)]
        #expect(member.place(in: .reactivate)?.leftOut == nil)
        member.facts.attempts.append(sent(2))
        #expect(member.place(in: .reactivate)?.leftOut == .contacted)
        member.facts.attempts = [sent(5, .declined)]
        #expect(member.place(in: .reactivate)?.leftOut == .contacted)
    }

    @Test func `a discarded message holds nobody back`() {
        var member = Member.lapsed()
        var discarded = sent(2)
        discarded.discarded = true
        member.facts.attempts = [discarded, prepared(2, discarded: true)]
        #expect(member.place(in: .reactivate)?.leftOut == nil)
    }

    @Test(
        arguments: [
            (1, false, false, true), (1, false, true, true), (0, false, false, false), (nil, true, false, true),
            (nil, true, true, false), (1, true, false, true), (1, true, true, false), (0, true, false, false),
        ] as [(Int?, Bool, Bool, Bool)])
    func `a snooze ends on its date, with new activity, or with whichever comes first`(
        inDays: Int?, untilActive: Bool, seenAgain: Bool, isActive: Bool
    ) {
        var member = Member.lapsed()
        let seen = member.figures.lastSeen?.adding(seconds: seenAgain ? -1 : 0)
        let until = inDays.map { Member.today.adding($0) }
        member.facts.snooze = Snooze(until: until, untilActive: untilActive, seen: seen, at: Member.now)
        #expect((member.place(in: .reactivate)?.leftOut == .snoozed) == isActive)
    }

    @Test func `done hides in one queue only, until newer activity`() {
        var member = Member.lapsed()
        member.facts.done[.talking] = DoneMark(seen: member.figures.lastSeen, at: Member.now)
        #expect(member.place(in: .reactivate)?.leftOut == nil)
        member.facts.done[.reactivate] = DoneMark(seen: member.figures.lastSeen, at: Member.now)
        #expect(member.place(in: .reactivate)?.leftOut == .done)
        member.figures.lastSeen = member.figures.lastSeen?.adding(seconds: 1)
        #expect(member.place(in: .reactivate)?.leftOut == nil)
    }

    @Test func `a break leaves out from its first day until the day before the return`() {
        var member = Member.lapsed()
        member.facts.breaks = [Break(id: "b", from: Member.today.adding(-3), until: Member.today)]
        #expect(member.place(in: .reactivate)?.leftOut == nil)
        member.facts.breaks = [Break(id: "b", from: Member.today.adding(1), until: nil)]
        #expect(member.place(in: .reactivate)?.leftOut == nil)
        #expect(member.all.nextChange == Member.today.adding(1).start)
    }
}
