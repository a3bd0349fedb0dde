import Foundation

extension TestDashboard {
    /// The token of the hostile source.
    public static let hostileToken = "99999999-ffff-4fff-8fff-000000000009"

    /// A dashboard whose every text is hostile: names, ids, addresses, channels, titles, tags, its own name.
    public static func hostile() throws -> TestDashboard {
        try TestDashboard { request in
            guard request.token == hostileToken else { return .unauthorized(request) }
            let parts = request.path.split(separator: "/").dropFirst(2)
            switch parts.first {
            case nil: return json(source)
            case "identity": return json(identities)
            case "conversation": return json(conversations)
            case "contribution": return json(contributions)
            case "event": return json(parts.count > 1 ? [] : events)
            default: return .notFound
            }
        }
    }

    private static func json(_ value: Any) -> TestReply {
        let data = (try? JSONSerialization.data(withJSONObject: value)) ?? Data()
        return TestReply(body: .bytes(Array(data)))
    }

    private static let texts = HostileCorpus.all.map(\.text)

    private static func other(_ number: Int) -> String { texts[(number + 7) % texts.count] }

    private static var source: [String: Any] {
        [
            "community": texts[0], "name": texts[1], "icon_name": texts[2], "first_import": NSNull(),
            "last_import": "2026-11-20T10:00:00Z", "enabled": true,
        ]
    }

    private static func id(_ number: Int) -> String { "u-\(number)\(texts[number].prefix(40))" }

    private static var identities: [[String: Any]] {
        texts.indices.map { number in
            [
                "origin_id": id(number), "username": other(number), "name": texts[number],
                "email": "\(texts[number])@example.org", "avatar": texts[number],
                "company": other(number + 1),
                "tags": [other(number + 2), texts[number]],
            ]
        }
    }

    private static var conversations: [[String: Any]] {
        texts.indices.map { number in
            [
                "origin_id": "c-\(number)", "speaker": id(number), "channel": other(number),
                "timestamp": "2026-11-\(10 + number % 10)T10:00:00Z", "content": texts[number],
                "location": other(number),
                "participants": [id((number + 1) % texts.count)], "tags": [texts[number]],
            ]
        }
    }

    private static var contributions: [[String: Any]] {
        texts.indices.map { number in
            [
                "origin_id": "p-\(number)", "author": id(number), "contribution_type": other(number),
                "channel": texts[number], "timestamp": "2026-0\(1 + number % 6)-11T10:00:00Z",
                "title": texts[number],
                "location": "https://code.example.org/\(texts[number])", "conversation": NSNull(),
                "tags": [other(number)],
            ]
        }
    }

    private static var events: [[String: Any]] {
        texts.indices.map { number in
            [
                "origin_id": "e-\(number)", "channel": texts[number],
                "start_timestamp": "2026-10-01T10:00:00Z",
                "end_timestamp": "2026-10-01T12:00:00Z", "title": texts[number],
                "description": other(number),
                "location": texts[number], "attendees": [id(number)], "tag": texts[number],
            ]
        }
    }
}
