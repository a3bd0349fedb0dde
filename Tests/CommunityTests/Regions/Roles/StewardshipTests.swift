import Testing

@testable import Community

/// What people are for regions, as their edits leave it.
struct `A role for a region` {
    private let brazil = Region(typed: "BR") ?? Region(.southAmerica)
    private let spain = Region(typed: "ES/Andalucía") ?? Region(.europe)

    /// The facts after actions, one a day from 21 November 2026 on.
    private func facts(_ actions: StewardAction...) -> ManagerFacts {
        var fields: [String: String] = [:]
        func facts() -> ManagerFacts { ManagerFacts(fields: fields.map { (field: $0.key, value: $0.value) }) }
        for (number, action) in actions.enumerated() {
            let context = ActionContext(
                facts: facts(), lastSeen: nil, actor: "Marie", now: Member.today.adding(number).noon)
            for change in ManagerAction.steward(action).changes(id: "e\(number)", context) {
                fields[change.field] = change.value
            }
        }
        return facts()
    }

    @Test func `begins as a candidacy, and a liaison who is accepted serves a year with a review after half`() throws {
        let asked = facts(.set(StewardshipDraft(.liaison, brazil)))
        let candidacy = try #require(asked.stewardships.first)
        #expect(candidacy.status == .candidate)
        #expect(candidacy.until == nil)
        #expect(candidacy.sentence(today: Member.today) == "candidate for liaison for Brazil")
        let accepted = facts(
            .set(StewardshipDraft(.liaison, brazil)), .set(StewardshipDraft(.liaison, brazil, status: .active)))
        let some = try #require(accepted.stewardship(.liaison, "BR"))
        #expect(some.days == [.candidate: day("2026-11-21"), .active: day("2026-11-22")])
        #expect(some.until == day("2027-11-22"))
        #expect(some.review == day("2027-05-23"))
        #expect(some.sentence(today: Member.today) == "liaison for Brazil until 22 Nov 2027, review 23 May 2027")
    }

    @Test func `keeps what is not said, and takes no term where none is wanted`() throws {
        let open = facts(.set(StewardshipDraft(.liaison, brazil, status: .active, until: .clear, review: .clear)))
        #expect(open.stewardships.first?.until == nil)
        let later = facts(
            .set(
                StewardshipDraft(
                    .liaison, brazil, status: .active, until: .set(day("2027-03-27")), review: .set(day("2027-02-01")))),
            .set(StewardshipDraft(.liaison, brazil, words: "knows the meetups")))
        let some = try #require(later.stewardships.first)
        #expect(some.until == day("2027-03-27"))
        #expect(some.review == day("2027-02-01"))
        #expect(some.since == day("2026-11-21"))
        #expect(some.words == "knows the meetups")
    }

    @Test func `emeritus has neither term nor review, and an ambassador has none unless it is said`() throws {
        let facts = facts(
            .set(StewardshipDraft(.ambassador, spain, status: .active)),
            .set(StewardshipDraft(.liaison, brazil, status: .active)),
            .set(StewardshipDraft(.liaison, brazil, status: .emeritus)))
        #expect(facts.stewardships.map(\.role) == [.ambassador, .liaison])
        #expect(facts.stewardships.map(\.until) == [nil, nil])
        #expect(facts.stewardships.map(\.review) == [nil, nil])
        #expect(
            facts.stewardships.map { $0.sentence(today: Member.today) } == [
                "ambassador for Andalucía, Spain", "liaison emeritus for Brazil since 23 Nov",
            ])
    }

    @Test func `is taken back as if it had never been; the same again changes nothing`() {
        let gone = facts(.set(StewardshipDraft(.liaison, brazil)), .clear(.liaison, brazil))
        #expect(gone.stewardships.isEmpty)
        let before = facts(.set(StewardshipDraft(.ambassador, brazil, status: .active)))
        let context = ActionContext(facts: before, lastSeen: nil, actor: "Marie", now: Member.now)
        let again = StewardAction.set(StewardshipDraft(.ambassador, brazil, status: .active))
        #expect(ManagerAction.steward(again).changes(id: "x", context).isEmpty)
        #expect(ManagerAction.steward(.clear(.liaison, brazil)).changes(id: "x", context).isEmpty)
    }

    @Test func `has one field per role and region, whatever the spelling of the region`() throws {
        let other = try #require(Region(typed: "andalucía, Spain"))
        let facts = facts(
            .set(StewardshipDraft(.liaison, spain, status: .active)), .set(StewardshipDraft(.liaison, other)))
        #expect(facts.stewardships.map(\.region.id) == ["ES/andalucia"])
        let name = FactField.steward(.recordKeeper, region: spain.id).name
        #expect(name == "steward/record_keeper/ES/andalucia")
        #expect(FactField(name) == .steward(.recordKeeper, region: "ES/andalucia"))
    }

    @Test func `says in the journal what it did`() {
        let today = Member.today
        let context = ActionContext(facts: ManagerFacts(), lastSeen: nil, actor: "Marie", now: Member.now)
        let changes = ManagerAction.steward(
            .set(StewardshipDraft(.liaison, brazil, status: .active, until: .set(day("2026-12-27")), review: .clear))
        ).changes(id: "e", context)
        #expect(EditSummary.sentence(changes, today: today) == "liaison for Brazil until 27 Dec")
        let cleared = [FactChange(field: "steward/liaison/BR", value: nil)]
        #expect(EditSummary.sentence(cleared, today: today) == "no longer liaison for Brazil")
    }
}
