import Testing

@testable import Community

@Suite struct QueuePlacesTests {
    @Test func `a newcomer is in Welcome until welcomed, by done or by a message`() {
        var member = Member(.newcomer, silent: 1)
        #expect(member.all.shown == [.welcome])
        member.facts.attempts = [sent(0, .replied)]
        #expect(member.all.shown == [.welcome])
        member.facts.attempts = [sent(0, .replied, purpose: .welcome)]
        #expect(member.all.places.isEmpty)
        member.facts.attempts = []
        member.facts.done[.welcome] = DoneMark(seen: instant("2020-01-01T00:00:00Z"), at: Member.now)
        #expect(member.all.places.isEmpty)
    }

    @Test func `Welcome puts who expires soonest first, then the newest`() throws {
        func order(firstSeen hoursAgo: Int64) throws -> [Int64] {
            var member = Member(.newcomer)
            member.figures.firstSeen = Member.now.adding(seconds: -hoursAgo * 3_600)
            return try #require(member.place(in: .welcome)).order
        }
        let hours: [Int64] = [47, 5, 1, 48, 50, 400]
        let orders = try hours.map(order)
        #expect(zip(orders, orders.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `Welcome's 48 hours are an instant at which the place changes`() {
        var member = Member(.newcomer)
        member.figures.firstSeen = Member.now.adding(seconds: -47 * 3_600)
        #expect(member.all.nextChange == Member.now.adding(seconds: 3_600))
        #expect(member.place(in: .welcome)?.order.first == 0)
        member.now = Member.now.adding(seconds: 3_600)
        #expect(member.place(in: .welcome)?.order.first == 1)
        #expect(member.all.nextChange == nil)
    }

    @Test(arguments: [(1, 0, nil), (2, 0, -2), (0, 1, -3), (4, 2, -10)] as [(Int, Int, Int64?)])
    func `Activate takes two conversations or an event in 90 days`(talks: Int, events: Int, first: Int64?) {
        var member = Member(.participating)
        member.figures.conversations90 = talks
        member.figures.attendances90 = events
        #expect(member.place(in: .activate)?.order == first.map { [$0] })
        member.figures.naturalState = .lapsed
        #expect(member.place(in: .activate) == nil)
    }

    @Test func `Activate takes integrators who never contributed, newcomers aside`() {
        var member = Member(.lapsed, silent: 50)
        member.integrator = true
        #expect(member.place(in: .activate)?.order == [0])
        member.figures.naturalState = .newcomer
        #expect(member.place(in: .activate) == nil)
        member = Member(.active, contributions: 1)
        member.integrator = true
        #expect(member.place(in: .activate) == nil)
    }

    @Test(arguments: [(29, 0), (42, 0), (43, 1), (73, 1), (74, 2), (300, 2)] as [(Int, Int64)])
    func `Reactivate puts the right moment before the star`(silent: Int, band: Int64) {
        let member = Member(.lapsed, silent: silent, threshold: 28, contributions: 7)
        #expect(member.place(in: .reactivate)?.order == [band, -7])
    }

    @Test func `the bands of Reactivate change on the fifteenth and the forty-sixth day over`() {
        var member = Member(.lapsed, silent: 41, threshold: 28, contributions: 7)
        #expect(member.all.nextChange == Member.today.adding(2).start)
        member.now = Member.today.adding(2).start
        #expect(member.all.nextChange == Member.today.adding(33).start)
        member.now = Member.today.adding(33).start
        #expect(member.all.nextChange == nil)
    }

    @Test func `Reactivate and Dormant are for those who contributed`() {
        #expect(Member(.lapsed, silent: 41).all.places.isEmpty)
        #expect(Member(.dormant, silent: 400).all.places.isEmpty)
        let dormant = Member(.dormant, silent: 400, contributions: 12)
        #expect(dormant.all.places == [QueuePlace(queue: .dormant, leftOut: nil, order: [-12])])
        var datesOnly = Member(.lapsed, silent: 41)
        datesOnly.figures.lastContribution = datesOnly.figures.lastSeen
        #expect(datesOnly.all.shown == [.reactivate])
    }

    @Test func `Talking is ordered by the silence in contributions`() {
        var member = Member(.talking, silent: 1, contributions: 4)
        member.figures.contributionThresholdDays = 60
        member.figures.contributionSilentSince = Member.today.adding(-80)
        #expect(member.place(in: .talking)?.order == [1, -4])
        #expect(member.all.nextChange == Member.today.adding(26).start)
    }

    @Test func `Outbox puts the oldest message first and nobody is left out of it`() {
        var member = Member(.active, contributions: 1)
        member.facts.attempts = [prepared(3), prepared(30), prepared(300, discarded: true), sent(3)]
        member.facts.neverContact = .they
        let oldest = Member.now.adding(seconds: -30 * 3_600)
        #expect(member.all.places == [QueuePlace(queue: .outbox, leftOut: nil, order: [oldest.seconds])])
    }

    @Test(arguments: [MemberState.active, .participating, .unknown])
    func `who needs nothing is in no queue`(state: MemberState) {
        #expect(Member(state).all.places.isEmpty)
        #expect(Member(state).all.nextChange == nil)
    }
}
