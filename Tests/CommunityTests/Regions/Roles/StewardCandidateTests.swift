import Testing

@testable import Community

struct `Candidates for a role` {
    private func prospect(
        _ name: String, _ region: String? = nil, channels: Int = 0, people: Int = 0, events: Int = 0, helps: Int = 0,
        days: Int = 0, speaks languages: [String] = [], _ roles: Stewardship...
    ) -> StewardProspect {
        var one = StewardProspect(member: 1, key: MemberKey(source: "forum", originID: OriginID(name)), name: name)
        one.breadth.channels = channels
        one.breadth.people = people
        one.breadth.events = events
        one.breadth.helps = helps
        one.breadth.days = days
        one.region = region.flatMap { Region(typed: $0) }
        one.languages = languages
        one.stewardships = roles
        return one
    }

    private func role(_ role: StewardRole, _ region: String, _ status: StewardStatus = .active) -> Stewardship {
        Stewardship(role: role, region: Region(typed: region) ?? Region(.europe), status: status)
    }

    private func names(_ role: StewardRole, _ region: String?, _ all: StewardProspect...) -> [String] {
        StewardCandidate.best(for: role, in: region.flatMap { Region(typed: $0) }, among: all).map(\.name)
    }

    @Test func `breadth is worth ten points at most, half of everything five`() {
        let half = prospect("half", channels: 3, people: 15, events: 2, helps: 5, days: 365).breadth
        #expect(half.score == 5)
        #expect(prospect("all", channels: 6, people: 30, events: 4, helps: 10, days: 730).breadth.score == 10)
        #expect(prospect("more", channels: 60, people: 300, events: 40, helps: 99, days: 9_000).breadth.score == 10)
        #expect(
            half.reasons == [
                "3 channels", "15 people talked to", "2 events", "helped somebody new 5 times", "here for 12 months",
            ])
        #expect(
            prospect("one", channels: 1, people: 1, events: 1, helps: 1, days: 59).breadth.reasons == [
                "1 channel", "1 person talked to", "1 event", "helped somebody new once",
            ])
    }

    @Test func `the most widely connected come first, whatever they contributed, five at most`() {
        #expect(
            names(
                .ambassador, nil, prospect("B", channels: 2), prospect("A", channels: 2), prospect("C", channels: 3),
                prospect("D", events: 4), prospect("E", people: 1), prospect("F", people: 2), prospect("nobody"))
                == ["D", "C", "A", "B", "F"])
    }

    @Test func `an ambassador is of the region or a part of it`() {
        #expect(
            names(
                .ambassador, "ES", prospect("Madrid", "ES/Madrid", channels: 1), prospect("Spain", "ES", channels: 2),
                prospect("France", "FR", channels: 6), prospect("nowhere", channels: 6))
                == ["Spain", "Madrid"])
        #expect(names(.ambassador, "europe", prospect("Spain", "ES", channels: 1)) == ["Spain"])
    }

    @Test func `a liaison is of the region or speaks its language, who does both before who is elsewhere`() throws {
        let brazil = Region(typed: "BR")
        #expect(brazil?.languages == ["pt"])
        let found = StewardCandidate.best(
            for: .liaison, in: brazil,
            among: [
                prospect("Lisbon", "PT", channels: 6, speaks: ["pt-PT", "en"]),
                prospect("Recife", "BR/Pernambuco", channels: 1, speaks: ["pt-BR"]),
                prospect("Berlin", "DE", channels: 6, speaks: ["de"]),
            ])
        #expect(found.map(\.name) == ["Recife", "Lisbon"])
        #expect(found.first?.reasons.first == "in Pernambuco, Brazil")
        #expect(found.last?.reasons.first?.hasPrefix("speaks ") == true)
        #expect(names(.ambassador, "BR", prospect("Lisbon", "PT", channels: 6, speaks: ["pt"])) == [])
    }

    @Test func `who has the role, is asked, or declined it here is not suggested; the other role is warned about`() {
        #expect(
            names(
                .liaison, "BR", prospect("serves", "BR", channels: 1, role(.liaison, "BR")),
                prospect("elsewhere", "BR", channels: 1, role(.liaison, "AR")),
                prospect("asked", "BR", channels: 1, role(.liaison, "BR", .candidate)),
                prospect("declined", "BR", channels: 1, role(.liaison, "BR", .declined)),
                prospect("emeritus", "BR", channels: 2, role(.liaison, "BR", .emeritus)),
                prospect("declined elsewhere", "BR", channels: 1, role(.liaison, "AR", .declined)))
                == ["emeritus", "declined elsewhere"])
        let both = StewardCandidate.best(
            for: .ambassador, in: nil,
            among: [prospect("both", channels: 1, role(.liaison, "BR"), role(.recordKeeper, "BR"))])
        #expect(both.first?.warning == "is liaison for Brazil already")
    }
}
