import Testing

@testable import Community

@Suite struct PlacesOverTimeTests {
    private func randomMember(_ random: inout SeededGenerator) -> Member {
        let states: [MemberState] = [.newcomer, .participating, .lapsed, .dormant, .talking, .active]
        func ago(_ days: ClosedRange<Int>) -> Day { Member.today.adding(-Int.random(in: days, using: &random)) }
        func maybe() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
        var member = Member(
            states.randomElement(using: &random) ?? .lapsed, silent: Int.random(in: 0...120, using: &random),
            contributions: Int.random(in: 0...5, using: &random))
        member.figures.conversations90 = Int.random(in: 0...4, using: &random)
        member.figures.contributionSilentSince = ago(0...120)
        member.figures.firstSeen = Member.now.adding(seconds: -Int64.random(in: 0...300_000, using: &random))
        member.integrator = maybe()
        if maybe() {
            member.facts.attempts.append(sent(Int.random(in: 0...40, using: &random), maybe() ? .replied : nil))
        }
        if maybe() { member.facts.attempts.append(prepared(Int.random(in: 0...99, using: &random))) }
        if maybe() {
            let seen = maybe() ? nil : member.figures.lastSeen
            member.facts.snooze = Snooze(until: ago(-40...5), untilActive: maybe(), seen: seen, at: ago(6...9).start)
        }
        if maybe() { member.facts.breaks.append(Break(id: "b", from: ago(-9...9), until: ago(-40...8))) }
        if maybe() {
            member.facts.breaks.append(Break(id: "c", from: ago(-9...9), until: maybe() ? nil : ago(-30...3)))
        }
        if maybe() { member.facts.nextSteps.append(NextStep(id: "s", text: "ask", due: ago(-20...20))) }
        if maybe() { member.facts.done[.followUp] = DoneMark(seen: nil, at: ago(-5...5).start) }
        member.figures.level = .contributor
        member.figures.towardsNext = maybe() ? 8 : nil
        if maybe() {
            let kinds = GoodDeed.Kind.allCases
            member.figures.deeds = [
                GoodDeed(kind: kinds.randomElement(using: &random) ?? .help, number: 10, at: ago(0...14).start)
            ]
        }
        if maybe() { member.facts.done[.thank] = DoneMark(seen: ago(0...20).start, at: ago(0...10).start) }
        return member
    }

    @Test(arguments: 0..<6)
    func `places stay until the next change`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        var changed = 0
        for _ in 0..<150 {
            var member = randomMember(&random)
            for _ in 0..<8 {
                let before = member.all
                let horizon = member.now.adding(seconds: 60 * 86_400)
                let end = before.nextChange ?? horizon
                #expect(end > member.now)
                var moments = [end.adding(seconds: -1)]
                for _ in 0..<4 {
                    moments.append(Instant(seconds: .random(in: member.now.seconds..<end.seconds, using: &random)))
                }
                for moment in moments {
                    var later = member
                    later.now = moment
                    #expect(later.all.places == before.places)
                }
                guard before.nextChange != nil else { break }
                member.now = end
                if member.all.places != before.places { changed += 1 }
            }
        }
        #expect(changed > 30)
    }
}
