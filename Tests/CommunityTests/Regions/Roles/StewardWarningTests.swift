import Testing

@testable import Community

struct `Warnings about a role` {
    private func standing(
        _ role: StewardRole, _ region: String, _ status: StewardStatus = .active, until: Day? = nil, review: Day? = nil
    ) -> Stewardship {
        Stewardship(
            role: role, region: Region(typed: region) ?? Region(.europe), status: status, until: until, review: review)
    }

    private func words(_ some: Stewardship, _ person: StewardPerson = StewardPerson(), among all: [Stewardship] = [])
        -> [String]
    {
        some.warnings(of: person, among: all + [some], today: Member.today).map { $0.words(today: Member.today) }
    }

    @Test func `somebody who is ambassador and liaison, wherever, is told of with the places`() {
        let all = [
            standing(.ambassador, "DE"), standing(.liaison, "BR"), standing(.liaison, "AR", .candidate),
            standing(.liaison, "PT", .emeritus), standing(.recordKeeper, "DE"),
        ]
        #expect(
            words(all[0], among: all) == ["also liaison for Brazil", "also a candidate for liaison for Argentina"])
        #expect(words(all[1], among: all) == ["also ambassador for Germany"])
        #expect(words(all[3], among: all) == [])
        #expect(words(all[4], among: all) == [])
    }

    @Test func `a term is over on the day after its last`() {
        let today = Member.today
        #expect(words(standing(.liaison, "BR", until: today)) == [])
        #expect(words(standing(.liaison, "BR", until: today.adding(-1))) == ["the term ended 20 Nov"])
        #expect(words(standing(.liaison, "BR", review: today.adding(-3))) == ["the review was due 18 Nov"])
    }

    @Test func `a review after the term's end is told of, and none is set of itself`() {
        let (end, late) = (day("2027-02-01"), day("2027-03-01"))
        #expect(
            words(standing(.liaison, "BR", until: end, review: late)) == [
                "the review of 1 Mar 2027 is after the term's end"
            ])
        #expect(words(standing(.liaison, "BR", until: end, review: end)) == [])
        let brazil = Region(typed: "BR") ?? Region(.europe)
        let short = StewardshipDraft(.liaison, brazil, status: .active, until: .set(end))
        #expect(short.applied(to: nil, today: Member.today).review == nil)
        let long = StewardshipDraft(.liaison, brazil, status: .active)
        #expect(long.applied(to: nil, today: Member.today).review == Member.today.adding(182))
    }

    @Test(arguments: [
        (MemberState.onBreak, "on a break"), (.lapsed, "quiet for longer than usual"),
        (.dormant, "quiet for longer than usual"), (.alumni, "alumni now"),
    ])
    func `a state in which nobody serves is told of`(state: MemberState, expected: String) {
        var person = StewardPerson()
        person.state = state
        #expect(words(standing(.ambassador, "DE"), person) == [expected])
        #expect(words(standing(.ambassador, "DE", .emeritus), person) == [])
    }

    @Test func `never contact, staff, junk and whoever left the feed are told of`() {
        var person = StewardPerson()
        person.state = .active
        #expect(words(standing(.ambassador, "DE"), person) == [])
        person.neverContact = true
        person.role = .staff
        person.left = true
        person.junk = true
        #expect(
            words(standing(.ambassador, "DE"), person) == [
                "no longer in the feed", "never to be contacted", "staff", "set aside as junk",
            ])
    }
}
