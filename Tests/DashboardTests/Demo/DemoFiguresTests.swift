import Community
import Dashboard
import Foundation
import Testing

/// What the rules make of the demo: every state, basis, level and queue has somebody.
@Suite struct DemoFiguresTests {
    static let demo = DemoMembers(DemoCommunityTests.demo)
    var demo: DemoMembers { Self.demo }
    let today = DemoCommunityTests.now.day

    @Test func `about three hundred people`() {
        #expect((285...315).contains(demo.members.count))
    }

    @Test(arguments: MemberState.allCases) func `every state has somebody`(state: MemberState) {
        #expect(demo.members.contains { $0.figures.state == state })
    }

    @Test(arguments: ThresholdBasis.allCases) func `every basis of a threshold has several`(basis: ThresholdBasis) {
        #expect(demo.members.filter { $0.figures.basis == basis }.count >= 8)
    }

    @Test(arguments: Level.allCases) func `every level has several`(level: Level) {
        #expect(demo.members.filter { $0.figures.level == level }.count >= 15)
    }

    @Test func `bots and staff are found by the suggested settings`() {
        #expect(demo.members.filter { $0.figures.role == .bot }.count == 5)
        #expect(demo.members.filter { $0.figures.role == .staff }.count == 8)
    }

    @Test func `the queues have a day's work each and no more`() {
        #expect((6...8).contains(demo.count(.newcomer)))
        #expect((15...30).contains(activate.count))
        #expect((30...40).contains(demo.count(.lapsed, contributed: true)))
        #expect((27...36).contains(demo.count(.dormant, contributed: true)))
        #expect((8...12).contains(demo.count(.talking)))
        #expect(activate.contains { $0.figures.attendances90 > 0 })
    }

    @Test func `three newcomers are within their first 48 hours`() {
        let fresh = demo.reachable.filter { member in
            (member.figures.firstSeen?.seconds ?? 0) > DemoCommunityTests.now.seconds - 48 * 3_600
        }
        #expect(fresh.count == 3)
    }

    @Test(arguments: [1...14, 15...45, 46...365]) func `every band of silence has lapsed contributors`(
        band: ClosedRange<Int>
    ) {
        let over = demo.reachable.filter { $0.figures.naturalState == .lapsed && $0.figures.contributions > 0 }
            .map { ($0.figures.silentDays(on: today) ?? 0) - $0.figures.thresholdDays }
        #expect(over.filter(band.contains).count >= 6)
    }

    @Test func `dormant people were something before`() {
        let before = Set(demo.members.filter { $0.figures.naturalState == .dormant }.map(\.figures.levelBefore))
        #expect(before == [.visitor, .participant, .contributor, .core])
    }

    private var activate: [DemoMembers.Member] {
        demo.reachable.filter { member in
            let figures = member.figures
            return figures.naturalState == .participating
                && (figures.conversations90 >= 2 || figures.attendances90 > 0)
        }
    }
}
