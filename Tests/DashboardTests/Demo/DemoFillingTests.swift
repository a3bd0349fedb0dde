import Community
import Dashboard
import Foundation
import Store
import Testing

/// The demo as its screens show it: pulled through the real provider into a real store.
@Suite struct DemoFillingTests {
    @Test func `every queue has somebody and every reason to be left out is counted`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let demo = DemoCommunityTests.demo
        let path = folder.appendingPathComponent("demo.sqlite").path

        let reports = try await demo.fill(storeAt: path, in: folder)

        #expect(reports.map(\.status) == [.ok, .ok, .ok])
        let store = try Store(
            path: path, community: DemoCommunity.name,
            context: Context(settings: DemoCommunity.settings, actor: DemoCommunity.manager, now: { demo.now }))
        let counts = try store.counts()
        let expected: [QueueName: ClosedRange<Int>] = [
            .welcome: 4...7, .activate: 18...26, .reactivate: 28...36, .dormant: 22...30, .talking: 6...10,
            .followUp: 4...7, .outbox: 3...3, .review: 6...9,
        ]
        for (queue, range) in expected { #expect(range.contains(counts[queue]?.shown ?? 0), "\(queue)") }
        var reasons: Set<LeftOut> = []
        for count in counts.values { reasons.formUnion(count.leftOut.keys) }
        #expect(reasons.isSuperset(of: LeftOut.allCases))
        #expect(try store.members(sortedBy: .name).count > 285)
    }
}
