import Community
import Dashboard
import Foundation
import Testing

@Suite struct DemoTransportTests {
    /// What a pull handed over, row by row.
    final class Received: @unchecked Sendable {
        private let lock = NSLock()
        private var counts: [RowKind: Int] = [:]
        private var people = 0

        func take(_ feed: FetchedFeed) throws {
            for list in feed.lists {
                try list.forEachObject { object, _, _ in
                    _ = try list.decode(object)
                    lock.withLock { counts[list.kind, default: 0] += 1 }
                }
            }
            lock.withLock { people = feed.attendees.reduce(0) { $0 + $1.people.count } }
        }

        subscript(kind: RowKind) -> Int { lock.withLock { counts[kind] ?? 0 } }
        var attendees: Int { lock.withLock { people } }
    }

    @Test(arguments: 0..<3) func `the real provider pulls every row of a source of the demo`(number: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let demo = DemoCommunityTests.demo
        let source = try demo.feedSources(tokensIn: folder)[number]
        let puller = Puller(provider: .savannah(.demo(DemoDashboard(demo))), staging: folder)
        let received = Received()

        let report = await puller.pull(source) { feed, _, _ in
            try received.take(feed)
            return StoreOutcome()
        }

        #expect(report.status == .ok)
        #expect(report.errors == [])
        #expect(received[.identity] == demo.sources[number].identities.count)
        #expect(received[.conversation] == demo.sources[number].conversations.count)
        #expect(received[.contribution] == demo.sources[number].contributions.count)
        #expect(received[.event] == demo.sources[number].events.count)
        #expect(number == 0 ? received.attendees > 300 : received.attendees == 0)
    }

    @Test func `a wrong token is refused as by a real dashboard`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let dashboard = DemoDashboard(DemoCommunity(now: DemoCommunityTests.now))
        let other = FeedSource(name: "forum", address: DemoCommunity.url, token: .command("echo wrong"))
        let puller = Puller(provider: .savannah(.demo(dashboard)), staging: folder)
        let report = await puller.pull(other) { _, _, _ in StoreOutcome() }
        #expect(report.status == .failed)
        #expect(report.errors.map(\.kind) == ["unauthorized"])
    }
}
