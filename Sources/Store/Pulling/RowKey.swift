import Community

/// The key of a row within its source, kind and channel: its origin_id, or its content where it has none.
enum RowKey {
    static func key(originID: OriginID) -> String { "=" + originID.raw }

    /// The key of the `ordinal`-th row with this content.
    static func key(content: UInt64, ordinal: Int) -> String { "#\(String(content, radix: 16)).\(ordinal)" }

    /// The key of a day on which a file of people saw somebody.
    static func key(day: Day, of person: OriginID) -> String { "@\(day.iso8601)/\(person.raw)" }

    /// The origin_id that a key holds; nil for a row without one.
    static func originID(_ key: String) -> OriginID? { key.hasPrefix("=") ? OriginID(String(key.dropFirst())) : nil }

    /// A hash (FNV-1a, 64 bits) of what a row without origin_id says.
    static func content(of activity: FeedActivity) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String?) {
            for byte in (text ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ (text == nil ? 0xFE : 0xFF)) &* 0x100_0000_01B3
        }
        add(String(activity.at.seconds))
        add(activity.actor?.raw)
        add(activity.text)
        add(activity.type)
        add(activity.url)
        add(activity.thread)
        return hash
    }

    /// The name of a channel's row: `c` and its id, or empty for none.
    static func channel(_ id: String?) -> String { id.map { "c" + $0 } ?? "" }
}

/// Counts rows without origin_id that say the same, so that all of them are kept.
struct Ordinals {
    private struct Content: Hashable {
        var hash: UInt64
        var channel: OriginID
    }

    private var counts: [Content: Int] = [:]

    /// The next ordinal for what a row says.
    mutating func next(_ hash: UInt64, channel: String?) -> Int {
        let content = Content(hash: hash, channel: OriginID(RowKey.channel(channel)))
        defer { counts[content, default: 0] += 1 }
        return counts[content, default: 0]
    }
}
