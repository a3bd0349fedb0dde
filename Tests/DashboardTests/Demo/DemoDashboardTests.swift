import Community
import Dashboard
import Foundation
import Testing

@Suite struct DemoDashboardTests {
    let dashboard = DemoDashboard(DemoCommunityTests.demo)
    let tokens = DemoCommunityTests.demo.sources.map(\.token)

    @Test func `without a token, or with a wrong one, the answer is 401 with a reason`() {
        let none = dashboard.answer(path: "/api/v1/identity/", token: nil)
        let wrong = dashboard.answer(path: "/api/v1/identity/", token: "x")
        #expect(none.status == 401)
        #expect(String(decoding: none.body, as: UTF8.self).contains("were not provided"))
        #expect(wrong.status == 401)
        #expect(String(decoding: wrong.body, as: UTF8.self).contains("not associated"))
    }

    @Test func `the three tokens read three different sources of one community`() throws {
        let names = try tokens.map { try #require(try object("/api/v1/", $0)["name"] as? String) }
        let communities = try tokens.map { try #require(try object("/api/v1/", $0)["community"] as? String) }
        #expect(names == ["Wrenfield Forum", "Wrenfield Chat", "Wrenfield Code"])
        #expect(Set(communities) == ["Wrenfield Project"])
    }

    @Test(arguments: [
        ("identity", ["avatar", "company", "email", "name", "origin_id", "tags", "username"]),
        (
            "conversation",
            ["channel", "content", "location", "origin_id", "participants", "speaker", "tags", "timestamp"]
        ),
        (
            "contribution",
            [
                "author", "channel", "contribution_type", "conversation", "location", "origin_id", "tags", "timestamp",
                "title",
            ]
        ),
        (
            "event",
            [
                "attendees", "channel", "description", "end_timestamp", "location", "origin_id", "start_timestamp",
                "tag", "title",
            ]
        ),
    ]) func `every object of a list has every key`(list: String, keys: [String]) throws {
        var count = 0
        for token in tokens {
            for row in try rows("/api/v1/\(list)/", token) {
                #expect(row.keys.sorted() == keys)
                count += 1
            }
        }
        #expect(count > 50)
    }

    @Test func `an event's own list names people whom the list of events leaves out`() throws {
        let events = try rows("/api/v1/event/", tokens[0])
        var more = 0
        for event in events {
            let id = try #require(event["origin_id"] as? String)
            let named = Set(try #require(event["attendees"] as? [String]))
            let people = try rows("/api/v1/event/\(id)/attendee/", tokens[0])
            more += people.filter { !named.contains($0["origin_id"] as? String ?? "") }.count
        }
        #expect(more > 5)
    }

    @Test(arguments: [
        ("/api/v1/identity/u-1001/", 200), ("/api/v1/identity/nobody/", 404), ("/api/v1/nothing/", 404),
        ("/api/v1/event/nothing/attendee/", 500), ("/api/v1/identity", 301), ("/", 404),
        ("/api/v1/identity/?page=2", 200),
    ]) func `a path is answered as the real dashboard does`(path: String, status: Int) {
        #expect(dashboard.answer(path: path, token: tokens[0]).status == status)
    }

    @Test func `one source writes times without a zone, the others with Z`() throws {
        let zoned = try tokens.map { token in
            try rows("/api/v1/conversation/", token).allSatisfy { ($0["timestamp"] as? String)?.last == "Z" }
        }
        #expect(zoned == [true, false, true])
    }

    @Test func `addresses and links are invented ones`() throws {
        for token in tokens {
            for list in ["identity", "conversation", "contribution", "event"] {
                let text = String(
                    decoding: dashboard.answer(path: "/api/v1/\(list)/", token: token).body, as: UTF8.self)
                for link in text.components(separatedBy: "https://").dropFirst() {
                    let host = link.prefix { $0 != "/" && $0 != "\"" && $0 != "\\" }
                    #expect(host.hasSuffix(".example.org"))
                }
                for row in try rows("/api/v1/\(list)/", token) {
                    guard let email = row["email"] as? String else { continue }
                    let host = email.lowercased().split(separator: "@").last ?? ""
                    #expect(host == "example.org" || host == "example.com" || host.hasSuffix(".example.org"))
                }
            }
        }
    }

    private func rows(_ path: String, _ token: String) throws -> [[String: Any]] {
        let body = dashboard.answer(path: path, token: token).body
        return try #require(try JSONSerialization.jsonObject(with: body) as? [[String: Any]])
    }

    private func object(_ path: String, _ token: String) throws -> [String: Any] {
        let body = dashboard.answer(path: path, token: token).body
        return try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
    }
}
