import Testing

@testable import Community

@Suite struct WhoCouldWriteTests {
    private func known(
        _ name: String, _ ties: CouldWrite.Tie..., state: MemberState? = .active, role: Role = .community,
        seen: Int64 = 0
    ) -> Acquaintance {
        var one = Acquaintance(member: 1, key: MemberKey("forum/\(name)"), name: name)
        (one.ties, one.state, one.role, one.lastSeen) = (ties, state, role, Instant(seconds: seen))
        return one
    }

    private func names(_ all: Acquaintance...) -> [String] { CouldWrite.ranked(all).map(\.name) }

    @Test func `fourteen shared threads go before the mentor, the mentor before ten in a row of less`() {
        let ranked = CouldWrite.ranked([
            known("Kenji", .mentor), known("Amara", .threads(14, ofNewest: nil)), known("Colleague", .organization),
            known("Nine", .threads(9, ofNewest: nil)), known("Fair", .events(5, latest: "FOSDEM")),
        ])
        #expect(ranked.map(\.name) == ["Amara", "Kenji", "Nine", "Fair", "Colleague"])
        #expect(
            ranked.map(\.reason) == [
                "14 shared threads", "mentor", "9 shared threads", "both at FOSDEM and 4 more", "same organization",
            ])
    }

    @Test func `of somebody who has gone quiet the mentor is asked first`() {
        let all = [known("Amara", .threads(14, ofNewest: nil)), known("Kenji", .mentor)]
        #expect(CouldWrite.ranked(all, mentorFirst: true).map(\.name) == ["Kenji", "Amara"])
        #expect(CouldWrite.ranked(all).map(\.name) == ["Amara", "Kenji"])
    }

    @Test func `ties add up and the strongest is the reason`() throws {
        let ranked = CouldWrite.ranked([
            known("Nine", .threads(9, ofNewest: nil)),
            known("Both", .region("Brazil"), .threads(8, ofNewest: 400), .organization),
        ])
        #expect(ranked.map(\.name) == ["Both", "Nine"])
        let both = try #require(ranked.first)
        #expect(both.reason == "8 shared threads of the newest 400")
        #expect(both.reasons == "8 shared threads of the newest 400, same organization, also in Brazil")
    }

    @Test func `who is quiet, away, set aside or a machine is not asked`() {
        for state in MemberState.allCases {
            let mayWrite = [.active, .participating, .talking].contains(state)
            #expect(!names(known("X", .threads(3, ofNewest: nil), state: state)).isEmpty == mayWrite, "\(state)")
        }
        var never = known("Never", .threads(3, ofNewest: nil))
        never.isSetAside = true
        #expect(names(never).isEmpty)
        #expect(names(known("Robot", .mentor, role: .bot)).isEmpty)
    }

    @Test func `staff is asked only as the mentor, and a mentor whom the feeds do not know too`() {
        #expect(names(known("Staff", .threads(30, ofNewest: nil), role: .staff)).isEmpty)
        #expect(names(known("Staff", .mentor, role: .staff)) == ["Staff"])
        #expect(names(known("Outside", .mentor, state: nil)) == ["Outside"])
        #expect(names(known("Quiet mentor", .mentor, state: .lapsed)).isEmpty)
    }

    @Test func `of equal ties the latest seen comes first, and five are enough`() {
        let all = (1...7).map { known("P\($0)", .threads(2, ofNewest: nil), seen: Int64($0)) }
        #expect(CouldWrite.ranked(all).map(\.name) == ["P7", "P6", "P5", "P4", "P3"])
    }

    @Test func `one thread and one event are singular`() {
        #expect(CouldWrite.Tie.threads(1, ofNewest: nil).words == "1 shared thread")
        #expect(CouldWrite.Tie.events(1, latest: "Camp").words == "both at Camp")
        #expect(CouldWrite.Tie.events(2, latest: "").words == "both at 2 events")
    }
}
