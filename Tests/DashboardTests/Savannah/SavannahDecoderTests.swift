import Community
import Foundation
import Testing

@testable import Dashboard

struct SavannahDecoderTests {
    private func row(_ kind: RowKind, _ json: String) throws(UnreadableObject) -> FeedRow {
        let decoder = SavannahDecoder(kind)
        let result = Array(json.utf8).withUnsafeBytes { bytes in
            Result { () throws(UnreadableObject) in try decoder.row(bytes) }
        }
        return try result.get()
    }

    private func identity(_ json: String) throws -> FeedIdentity? {
        guard case .identity(let identity) = try row(.identity, json) else { return nil }
        return identity
    }

    private func activity(_ kind: RowKind, _ json: String) throws -> FeedActivity? {
        guard case .activity(let activity) = try row(kind, json) else { return nil }
        return activity
    }

    @Test func `an identity is read`() throws {
        let json = #"""
            {"origin_id":"u-1019","username":"amara","name":"Amara","email":"a@example.org","avatar":null,
             "company":"Savannadelta","tags":["ambassador","speaker"],"later":{"x":[1]}}
            """#
        #expect(
            try identity(json)
                == FeedIdentity(
                    originID: OriginID("u-1019"), username: "amara", name: "Amara", email: "a@example.org",
                    company: "Savannadelta", tags: ["ambassador", "speaker"]))
        #expect(try identity(#"{"origin_id":"x"}"#) == FeedIdentity(originID: OriginID("x"), username: "x"))
        #expect(try identity(#"{"tags":null,"username":"y","origin\u005fid":"x"}"#)?.originID == OriginID("x"))
        #expect(try identity(#"{"origin_id":"x","name":"null"}"#)?.name == "null")
    }

    @Test func `a conversation keeps 200 characters, its address and who took part`() throws {
        let json = #"""
            {"origin_id":null,"speaker":"","channel":"help","timestamp":"2026-11-20T08:33:45.123456",
             "content":"\#(String(repeating: "高", count: 300))","location":"https://f.example.org/t/1",
             "participants":["u-1",null,""],"tags":["greeting"]}
            """#
        #expect(
            try activity(.conversation, json)
                == FeedActivity(
                    kind: .conversation, originID: nil, channel: "help", at: Instant(seconds: 1_795_163_625),
                    text: String(repeating: "高", count: 200), url: "https://f.example.org/t/1",
                    people: [OriginID("u-1")], tags: ["greeting"]))
    }

    @Test func `a contribution is read`() throws {
        let json = #"""
            {"origin_id":"pr-1","author":"u-9","contribution_type":"Pull Request","channel":null,
             "timestamp":"0001-01-01T00:00:00Z","title":"Fix","location":null,"conversation":"post-1","tags":[]}
            """#
        #expect(
            try activity(.contribution, json)
                == FeedActivity(
                    kind: .contribution, originID: OriginID("pr-1"), actor: OriginID("u-9"),
                    at: Instant(seconds: -62_135_596_800), text: "Fix", type: "Pull Request", thread: "post-1"))
    }

    @Test func `an event is read with its end, its attendees and its tag`() throws {
        let json = #"""
            {"origin_id":"ev-1","channel":"meetups","start_timestamp":"2031-02-05T17:00:00Z",
             "end_timestamp":"2031-02-06T01:00:00","title":"Party","description":"Two\ndays","location":null,
             "attendees":["u-1","u-2"],"tag":"🎉 events"}
            """#
        #expect(
            try activity(.event, json)
                == FeedActivity(
                    kind: .event, originID: OriginID("ev-1"), channel: "meetups", at: Instant(seconds: 1_928_077_200),
                    endsAt: Instant(seconds: 1_928_106_000), text: "Party", people: [OriginID("u-1"), OriginID("u-2")],
                    tags: ["🎉 events"]))
    }

    @Test(
        arguments: [
            (.identity, #"{"origin_id":"a\u0000b","name":"x"}"#, "origin_id holds a NUL", nil),
            (.identity, #"{"name":"a\u0000b","origin_id":"u"}"#, "name holds a NUL", "u"),
            (.identity, #"{"origin_id":"u","name":"\ud83c"}"#, "name holds half a surrogate pair", "u"),
            (.identity, #"{"origin_id":7}"#, "origin_id is not a string", nil),
            (.identity, #"{"origin_id":""}"#, "origin_id is missing or empty", nil),
            (.identity, #"{"username":"x"}"#, "origin_id is missing or empty", nil),
            (.identity, #"{"tags":"x","origin_id":"u"}"#, "tags is not a list", "u"),
            (.identity, #"{"tags":["x",{"y":1}],"origin_id":"u"}"#, "tags is not a list of strings", "u"),
            (.identity, #"{"later":"\u0000","origin_id":"u"}"#, "a value holds a NUL", "u"),
            (.identity, #"{"origin_id":"u","name":"x" "email":null}"#, "not JSON", "u"),
            (.identity, #"{"origin_id":"u"]"#, "not JSON", "u"),
            (.identity, #"{"origin_id":"u",}"#, "not JSON", "u"),
            (.conversation, #"{"origin_id":"p","content":"x"}"#, "timestamp is missing", "p"),
            (.conversation, #"{"origin_id":"p","timestamp":null}"#, "timestamp is missing", "p"),
            (.contribution, #"{"origin_id":"p","timestamp":"yesterday"}"#, "timestamp is no date and time", "p"),
            (.event, #"{"timestamp":"2026-01-01T00:00:00Z"}"#, "start_timestamp is missing", nil),
            (
                .event, #"{"start_timestamp":"2026-01-01T00:00:00Z","end_timestamp":"2026-13-01T00:00:00Z"}"#,
                "end_timestamp is no date and time", nil
            ),
        ] as [(RowKind, String, String, String?)])
    func `what cannot be read is refused with its reason and its id`(
        kind: RowKind, json: String, reason: String, id: String?
    ) {
        #expect(throws: UnreadableObject(reason: reason, originID: id.map { OriginID($0) })) { try row(kind, json) }
    }

    @Test func `composed and decomposed ids stay two ids`() throws {
        let composed = try identity(#"{"origin_id":"caf\u00e9"}"#)
        let decomposed = try identity(#"{"origin_id":"cafe\u0301"}"#)
        #expect(composed?.originID != decomposed?.originID)
    }

    @Test(
        arguments: [
            ("ok/forum", .identity, 58), ("ok/forum", .conversation, 277), ("ok/forum", .contribution, 74),
            ("ok/forum", .event, 6), ("ok/chat", .identity, 26), ("ok/chat", .conversation, 115),
            ("ok/code", .identity, 36), ("ok/code", .contribution, 210), ("empty", .event, 0),
        ] as [(String, RowKind, Int)])
    func `every recorded object is read`(folder: String, kind: RowKind, count: Int) throws {
        let list = try FetchedList.savannah(kind, at: try Recorded.url("\(folder)/GET-\(kind.rawValue).body"))
        var rows = 0
        try list.forEachObject { object, digest, place in
            _ = try list.decode(object)
            #expect(digest == Digest.xxh64(object))
            #expect(Int(place.length) == object.count)
            rows += 1
        }
        #expect(rows == count)
    }
}
