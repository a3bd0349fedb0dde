import Foundation
import TestDashboard
import Testing

@Suite struct MemberListTests {
    static let fields = [
        "attendances", "contributions", "conversations", "dates_only", "first_seen", "found_us", "identities", "junk",
        "key",
        "languages", "last_contribution", "last_seen", "level", "level_before", "listed", "local_time", "mentor",
        "motivation",
        "motivation_basis", "motivation_date", "motivation_place", "motivation_words", "name", "never_contact",
        "obstacles", "organization", "owner", "person_roles", "persona", "preferred_channel", "region", "region_basis",
        "role",
        "role_model_consent", "silent_days", "skills", "sources", "state", "tags", "threshold_basis", "threshold_days",
        "time_zone", "usual_pause_days", "wrong_data",
    ]

    @Test func `a member has exactly the promised fields`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "--format", "json").objects()
        #expect(members.count == 287)
        for member in members { #expect(member.keys.sorted() == Self.fields) }
        let identities = members.compactMap { $0["identities"] as? [[String: Any]] }.joined()
        #expect(identities.allSatisfy { $0.keys.sorted() == ["email", "origin_id", "source", "username"] })
        let times = members.compactMap { $0["last_seen"] as? String }
        #expect(times.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil })
        #expect(members.contains { $0["last_seen"] is NSNull && $0["silent_days"] is NSNull })
    }

    @Test func `a queue adds reason and rank, in order`() async throws {
        let home = try await DemoCopy.make()
        let queue = try await home.must("queue", "reactivate", "--format", "json").objects()
        #expect(queue.compactMap { $0["rank"] as? Int } == Array(1...queue.count))
        for member in queue {
            #expect(member.keys.sorted() == (Self.fields + ["rank", "reason"]).sorted())
            #expect(member["state"] as? String == "lapsed")
            #expect((member["reason"] as? String)?.hasPrefix("Quiet ") == true)
        }
        let few = try await home.must("queue", "reactivate", "--limit", "3", "--format", "json").objects()
        #expect(few.map { $0["key"] as? String } == queue.prefix(3).map { $0["key"] as? String })
    }

    @Test func `Thank names the deed before the person, and thanks take it out`() async throws {
        let home = try await DemoCopy.make()
        let queue = try await home.must("queue", "thank", "--format", "json").objects()
        let first = try #require(queue.first)
        #expect(first.keys.sorted() == (Self.fields + ["deed", "deeds", "rank", "reason"]).sorted())
        let times = queue.compactMap { ($0["deeds"] as? [[String: Any]])?.first?["at"] as? String }
        #expect(times.count == queue.count && times == times.sorted(by: >))
        let table = try await home.must("queue", "thank").out
        let head = try #require(table.split(separator: "\n").first)
        #expect(head.contains("Deed") && head.hasSuffix("Reason"))
        #expect(table.contains(try #require(first["reason"] as? String)))
        try await home.must("done", try #require(first["key"] as? String), "--queue", "thank")
        let left = try await home.must("queue", "thank", "--format", "json").objects()
        #expect(left.count == queue.count - 1)
    }

    @Test func `today is one object, and the same figures as a table`() async throws {
        let home = try await DemoCopy.make()
        let today = try await home.must("today", "--format", "json").object()
        let queues = try #require(today["queues"] as? [[String: Any]])
        for queue in queues {
            let name = try #require(queue["queue"] as? String)
            guard ["welcome", "reactivate", "thank"].contains(name) else { continue }
            let listed = try await home.must("queue", name, "--format", "json").objects()
            #expect(listed.count == queue["waiting"] as? Int, "\(name)")
        }
        let activity = try #require(today["activity"] as? [[String: Any]])
        #expect(activity.map { $0["source"] as? String } == ["forum", "chat", "code"])
        #expect(activity.allSatisfy { ($0["days"] as? [Int])?.count == 90 })
        #expect((today["here_again"] as? [Any])?.isEmpty == false)
        #expect(try await home.must("today").out.contains("oldest 43 h !"))
    }

    @Test func `a segment is saved, listed, used and removed, and undo brings it back`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("segment", "save", "Quiet docs", "tag:docs", "silent>30d")
        let segments = try await home.must("segment", "list", "--format", "json").objects()
        let direct = try await home.must("members", "tag:docs", "silent>30d", "--format", "json").out
        #expect(try await home.must("members", "--segment", "quiet docs", "--format", "json").out == direct)
        #expect(segments.first?["members"] as? Int == direct.split(separator: "\n").count { $0.hasPrefix("{") })
        #expect(segments.first?["filter"] as? String == "tag:docs silent>30d")
        #expect(try await home.rekindle("segment", "save", "Odd", "mood:good").code == 64)
        #expect(try await home.rekindle("members", "--segment", "nobody").code == 64)
        try await home.must("segment", "remove", "Quiet docs")
        #expect(try await home.must("segment", "list", "--format", "json").objects().isEmpty)
        try await home.must("undo")
        #expect(try await home.must("segment", "list").out.contains("Quiet docs"))
    }

    @Test func `a break that ends tomorrow has a note for manager and mentor`() async throws {
        let home = try await DemoCopy.make()
        let key = "forum/u-1004"
        try await home.must("assign", key, "cover", "Kenji")
        try await home.must("assign", key, "owner", "Nora")
        try await home.must("set-aside", key, "break", "--until", "2026-11-22")
        let queue = try await home.must("queue", "follow-up", "--format", "json").objects()
        let member = try #require(queue.first { $0["key"] as? String == key })
        let due = try #require((member["due"] as? [[String: Any]])?.first { $0["kind"] as? String == "break_ending" })
        #expect((due["note"] as? String)?.contains("break ends tomorrow, 22 Nov; cover was Kenji; tell Nora") == true)
    }

    @Test func `Step up says how much is missing`() async throws {
        let home = try await DemoCopy.make()
        let queue = try await home.must("queue", "step-up", "--format", "json").objects()
        #expect(!queue.isEmpty)
        for member in queue {
            let reason = try #require(member["reason"] as? String)
            #expect(
                reason.prefixMatch(of: #/\d+ of \d+ (contribution|conversation)s?: \d+ short of /#) != nil, "\(reason)")
        }
    }

    @Test func `a filter finds those whom all of it fits`() async throws {
        let home = try await DemoCopy.make()
        let all = try await home.must("members", "--format", "json").objects()
        let some = try await home.must("members", "state:lapsed", "silent>60d", "--format", "json").objects()
        let expected = all.filter { $0["state"] as? String == "lapsed" && ($0["silent_days"] as? Int ?? 0) > 60 }
        #expect(!expected.isEmpty)
        #expect(some.map { $0["key"] as? String } == expected.map { $0["key"] as? String })
        let wrong = try await home.rekindle("members", "state:lapsd")
        #expect(wrong.code == 64)
        #expect(wrong.err.contains("lapsed"))
    }

    @Test func `a member is found by any of their accounts, with notes, messages and timeline`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "--format", "json").objects()
        let many = try #require(members.first { ($0["identities"] as? [Any])?.count ?? 0 > 1 })
        for identity in try #require(many["identities"] as? [[String: Any]]) {
            let key = "\(try #require(identity["source"]))/\(try #require(identity["origin_id"]))"
            let member = try await home.must("member", key, "--format", "json").object()
            #expect(member["key"] as? String == many["key"] as? String)
            for part in ["notes", "attempts", "next_steps", "timeline", "could_write"] {
                #expect(member[part] is [Any])
            }
        }
        #expect(try await home.rekindle("member", "forum/nobody").code == 1)
    }

    @Test func `who could write is named with key and reason, in words and as JSON`() async throws {
        let home = try await DemoCopy.make()
        let waiting = try await home.must("queue", "reactivate", "--format", "json").objects()
        var seen = 0
        for key in waiting.prefix(6).compactMap({ $0["key"] as? String }) {
            let member = try await home.must("member", key, "--format", "json").object()
            for one in try #require(member["could_write"] as? [[String: Any]]) {
                #expect(one.keys.sorted() == ["key", "name", "reason", "shared_events", "shared_threads"])
                #expect((one["reason"] as? String)?.isEmpty == false)
                seen += 1
            }
        }
        #expect(seen > 0)
    }

    @Test func `review has objects of its own`() async throws {
        let home = try await DemoCopy.make()
        let items = try await home.must("queue", "review", "--format", "json").objects()
        #expect(items.contains { $0["type"] as? String == "suggestion" && $0["id"] is String })
        let list = try await home.must("review", "list", "--format", "json").out
        #expect(try await home.must("queue", "review", "--format", "json").out == list)
    }
}
