import Community
import Dashboard
import Foundation
import Testing

@Suite struct DemoCommunityTests {
    static let now = Instant(seconds: 1_795_253_000)
    static let demo = DemoCommunity(now: now)
    let lists = ["identity", "conversation", "contribution", "event"]

    @Test func `the same moment and seed give the same bytes`() throws {
        let again = DemoDashboard(DemoCommunity(now: Self.now))
        let dashboard = DemoDashboard(Self.demo)
        for source in Self.demo.sources {
            for list in lists {
                let path = "/api/v1/\(list)/"
                let body = dashboard.answer(path: path, token: source.token).body
                #expect(body == again.answer(path: path, token: source.token).body)
            }
        }
    }

    @Test func `another seed gives other people`() {
        let other = DemoCommunity(now: Self.now, seed: 7)
        #expect(other.sources[0].identities != Self.demo.sources[0].identities)
    }

    @Test func `ten days later everything has moved ten days, but for the rows of the years 1 and 2031`() {
        let tenDays: Int64 = 864_000
        let later = DemoCommunity(now: Self.now.adding(seconds: tenDays))
        for (before, after) in zip(Self.demo.sources, later.sources) {
            let moved = zip(times(before), times(after)).map { $1 - $0 }
            #expect(before.identities == after.identities)
            #expect(times(before).count == times(after).count)
            #expect(moved.filter { $0 != tenDays }.count == times(before).filter(isFixed).count)
        }
    }

    @Test func `no moment but the fixed ones and the planned events lies ahead`() {
        for source in Self.demo.sources {
            let ahead = (source.conversations + source.contributions).filter { $0.at > Self.now }
            #expect(ahead.allSatisfy { isFixed($0.at.seconds) })
        }
        #expect(Self.demo.sources[0].events.filter { $0.at > Self.now }.count == 2)
    }

    @Test func `people's edits name identities that exist and happened in order before now`() {
        let keys = Set(
            Self.demo.sources.flatMap { source in
                source.identities.map { MemberKey(source: source.name, originID: $0.originID) }
            })
        #expect(Self.demo.edits.count > 35)
        #expect(Self.demo.edits.allSatisfy { keys.contains($0.who) && $0.at < Self.now })
        #expect(Self.demo.edits.map(\.at) == Self.demo.edits.map(\.at).sorted())
    }

    private func times(_ source: DemoSource) -> [Int64] {
        (source.conversations + source.contributions + source.events).map(\.at.seconds)
    }

    private func isFixed(_ seconds: Int64) -> Bool { seconds < 0 || seconds == 1_930_000_000 }
}
