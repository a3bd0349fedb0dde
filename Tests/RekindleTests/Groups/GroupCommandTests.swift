import Foundation
import Testing

/// A meetup walked from spotted to official by commands alone, each criterion failing once.
struct `A group by commands` {
    private func show(_ home: TestHome) async throws -> [String: Any] {
        try await home.must("group", "show", "Sevilla", "--format", "json").object()
    }

    private func marks(_ home: TestHome) async throws -> [String] {
        let criteria = try await show(home)["criteria"] as? [[String: Any]]
        return try #require(criteria).compactMap { $0["mark"] as? String }
    }

    @Test func `from spotted to official, every criterion unmet at first`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "--format", "json", "--limit", "2").objects()
        let keys = members.compactMap { $0["key"] as? String }
        try await home.must("group", "add", "Sevilla", "--kind", "meetup", "--country", "Spain")
        try await home.must("group", "status", "sevilla", "contacted")
        try await home.must("group", "status", "Sevilla", "applying")
        #expect(try await marks(home) == Array(repeating: "unmet", count: 7))
        let refused = try await home.rekindle("group", "status", "Sevilla", "official")
        #expect(refused.code == 1)
        #expect(refused.err.hasPrefix("Sevilla has 7 open: Two people interested, Town, not yet covered"))
        try await home.must("group", "set", "Sevilla", "--town", "Sevilla", "--area", "Betis")
        try await home.must("group", "evidence", "Sevilla", "interest", "4 https://forum.example.org/t/1 International")
        try await home.must("group", "evidence", "Sevilla", "venue", "Bar Los Manueles")
        #expect(try await marks(home)[3] == "unmet")
        try await home.must("group", "evidence", "Sevilla", "venue", "City library")
        try await home.must("group", "evidence", "Sevilla", "launch", "2099-12-10")
        try await home.must("group", "evidence", "Sevilla", "monthly", "first Friday 18:00")
        try await home.must("group", "organiser", "Sevilla", keys[0], keys[1])
        try await home.must("group", "acknowledge", "Sevilla")
        let now = try await marks(home)
        #expect(now.allSatisfy { $0 == "met" || $0 == "hint" }, "\(now)")
        try await home.must("group", "status", "Sevilla", "official")
        let official = try await show(home)
        #expect(official["status"] as? String == "official")
        let steps = try #require(official["steps"] as? [[String: Any]])
        #expect(
            steps.compactMap { $0["text"] as? String }.sorted() == [
                "Create the category in the Meetups forum", "Create the group on the Community Portal",
            ])
        try await home.must("undo")
        #expect(try await show(home)["status"] as? String == "applying")
        #expect((try await show(home)["steps"] as? [Any])?.isEmpty == true)
    }

    @Test func `an event of a group is planned, held and linked`() async throws {
        let home = try await DemoCopy.make()
        let refused = try await home.rekindle("group", "add", "Sevilla", "--kind", "meetup", "--status", "official")
        #expect(refused.code == 64 && refused.err.contains("no criterion is recorded of a new group"))
        try await home.must(
            "group", "add", "Sevilla", "--kind", "meetup", "--status", "official", "--anyway", "was one before")
        try await home.must(
            "event", "add", "Evening", "--group", "Sevilla", "--on", "2w", "--at", "18:00", "--planned", "12")
        try await home.must("event", "person", "Evening", "speaker", "Jane Doe")
        try await home.must(
            "event", "set", "Evening", "--actual", "9", "--venue", "City library", "--venue-kind", "community_space")
        let event = try await home.must("event", "show", "Evening", "--format", "json").object()
        #expect(event["actual"] as? Int == 9)
        #expect(event["speakers"] as? [String] == ["Jane Doe"])
        #expect(event["venue_kind"] as? String == "community_space")
        #expect((event["start"] as? String)?.hasSuffix("T18:00:00Z") == true)
        let journal = try await home.must("journal", "--format", "json", "--limit", "1").objects()
        #expect(
            journal.first?["summary"] as? String == "event: venue City library, actual 9, venue kind community_space")
        #expect(try await home.rekindle("event", "add", "x", "--at", "25:00").code == 64)
        #expect(try await home.rekindle("group", "show", "Atlantis").code == 1)
        #expect(try await home.rekindle("group", "set", "Sevilla", "--country", "Atlantis").code == 64)
    }
}
