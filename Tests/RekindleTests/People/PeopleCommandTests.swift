import Foundation
import Testing

/// What is known of people, thanks, promotion and outcomes, each in a process of its own.
@Suite struct PeopleCommandTests {
    private func keys(_ home: TestHome, _ queue: String) async throws -> [String] {
        try await home.must("queue", queue, "--format", "json").objects().compactMap { $0["key"] as? String }
    }

    @Test func `fields are set for several members at once, found, shown and undone`() async throws {
        let home = try await DemoCopy.make()
        let some = Array(try await keys(home, "reactivate").prefix(2))
        try await home.must(
            "set", some[0], some[1], "languages=es,en", "time_zone=Madrid", "motivation=learn", "skill=docs",
            "role=implementor")
        let found = try await home.must("members", "is:implementor", "language:es", "--format", "json").objects()
        #expect(Set(found.compactMap { $0["key"] as? String }) == Set(some))
        #expect(found.first?["languages"] as? [String] == ["es", "en"])
        #expect(found.first?["local_time"] as? String == "10:00")
        #expect(found.first?["persona"] is NSNull)
        #expect(try await home.must("member", some[0]).out.contains("Europe/Madrid, 10:00 for them"))
        try await home.must("undo")
        #expect(try await home.must("members", "language:es", "--format", "json").objects().isEmpty)
        #expect(try await home.rekindle("set", some[0], "languages=xx").code == 64)
        #expect(try await home.rekindle("set", some[0]).code == 64)
    }

    @Test func `a thank-you is logged with its cost, and a public mention is printed`() async throws {
        let home = try await DemoCopy.make()
        let first = try #require(try await keys(home, "thank").first)
        let thanked = try await home.must("thank", first, "--kind", "public-mention")
        #expect(thanked.out.contains("Thank you, "))
        #expect(try await !keys(home, "thank").contains(first))
        try await home.must("thank", first, "--kind", "dinner", "--cost", "40,50 EUR", "--for", "the meetup")
        let log = try await home.must("thanks", "--since", "1w", "--format", "json").objects()
        #expect(log.compactMap { $0["kind"] as? String } == ["dinner", "public_mention"])
        #expect(log.first?["cost"] as? String == "40.5")
        #expect(try await home.rekindle("thank", first, "--kind", "medal").code == 64)
    }

    @Test func `a conversation counts by hand until that is lifted`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(try await keys(home, "activate").first)
        func member() async throws -> [String: Any] { try await home.must("member", key, "--format", "json").object() }
        let before = try await member()
        let timeline = try #require(before["timeline"] as? [[String: Any]])
        let id = try #require(timeline.compactMap { $0["id"] as? String }.first)
        let count = try #require(before["contributions"] as? Int)
        try await home.must("promote", key, id)
        #expect(try await member()["contributions"] as? Int == count + 1)
        try await home.must("promote", key, id, "--lift")
        #expect(try await member()["contributions"] as? Int == count)
        #expect(try await home.rekindle("promote", key, "nothing").code == 1)
    }

    @Test func `no answer leads on, and one undo takes all of it back`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(try await keys(home, "reactivate").first)
        try await home.must("contact", key, "--channel", "forum", "--text", "-", "--sent", input: "Hello")
        try await home.must("outcome", key, "no-answer", "--again")
        func steps() async throws -> [[String: Any]] {
            try #require(
                try await home.must("member", key, "--format", "json").object()["next_steps"] as? [[String: Any]])
        }
        let planned = try #require(try await steps().last)
        #expect(planned["text"] as? String == "ask once more" && planned["due"] as? String == "2026-12-12")
        try await home.must("undo")
        #expect(try await !steps().contains { $0["text"] as? String == "ask once more" })
        #expect(try await home.rekindle("outcome", key, "replied", "--again").code == 64)
        try await home.must("outcome", key, "wrong-person")
        let review = try await home.must("review", "list", "--format", "json").objects()
        #expect(review.contains { $0["id"] as? String == "wrong:\(key)" })
        try await home.must("review", "accept", "wrong:\(key)")
        #expect(try await home.must("member", key, "--format", "json").object()["wrong_data"] as? Bool == false)
    }

    @Test func `a bounce closes the channel, an absence notice is refused, a stranger is named`() async throws {
        let home = try await DemoCopy.make()
        let (key, address) = try await home.mailedMember()
        let away = try await home.rekindle(
            "outcome", "--mail", input: "From: <\(address)>\nAuto-Submitted: auto-replied\n\nI am away\n")
        #expect(away.code == 1 && away.err.contains("automatic"))
        let stranger = try await home.rekindle("outcome", "--mail", input: "From: nobody@example.net\n\nHi\n")
        #expect(stranger.code == 1 && stranger.err.contains("nobody@example.net"))
        let report = """
            From: MAILER-DAEMON@example.net
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; \(address)
            Action: failed
            Status: 5.1.1
            --b--
            """
        try await home.must("outcome", "--mail", input: report)
        let known = try await home.must("member", key, "--format", "json").object()
        #expect(known["dead_channels"] as? [String] == ["mail"])
        try await home.must("set", key, "dead_channel=-mail")
        #expect(try await home.must("member", key, "--format", "json").object()["dead_channels"] as? [String] == [])
    }
}
