import Foundation
import TestDashboard
import Testing

@Suite struct OutreachReportTests {
    private static let caution = "you chose whom to write to: this is no experiment"

    @Test func `every row has its numbers, too few are said to be, and it is no experiment`() async throws {
        let home = try await DemoCopy.make()
        let rows = try await home.must("report", "outreach", "--format", "json").objects()
        #expect(!rows.isEmpty)
        for row in rows {
            #expect(
                row.keys.sorted() == [
                    "back", "comparison", "comparison_high", "comparison_low", "high", "kind", "low", "name", "note",
                    "others", "queue", "sent", "share", "verdict", "within_days",
                ])
            #expect(row["note"] as? String == Self.caution)
            #expect(row["sent"] as? Int ?? 20 < 20 && row["verdict"] as? String == "too_few")
            #expect(row["share"] is NSNull && row["comparison"] is NSNull)
        }
        #expect(Set(rows.compactMap { $0["within_days"] as? Int }) == [2, 7, 30])
        let table = try await home.must("report", "outreach").out
        #expect(table.contains("too few to say") && table.contains(Self.caution))
        let csv = try await home.must("report", "outreach", "--format", "csv").out
        #expect(csv.hasPrefix("kind,name,queue,within_days,sent,back,"))
    }

    @Test func `before the first message it is said what to do`() async throws {
        let dashboard = try TestDashboard.recorded()
        let home = try await TestHome.recorded(dashboard)
        let table = try await home.must("report", "outreach").out
        #expect(table.contains("No message has been sent yet") && table.contains(Self.caution))
        #expect(try await home.must("report", "outreach", "--format", "json").objects().isEmpty)
    }
}
