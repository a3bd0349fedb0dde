import Community
import Store

/// What to thank somebody for, as the Thank queue prints it.
enum DeedObject {
    /// "10th contribution: Fix the cache, and 1 more".
    static func words(_ deeds: [GoodDeed], of row: MemberRow) -> String {
        guard let newest = deeds.first else { return "" }
        let title = row.praise(for: newest).map(\.title).flatMap { $0.isEmpty ? nil : $0 }
        let first = title.map { "\(newest.words): \($0)" } ?? newest.words
        return deeds.count > 1 ? "\(first), and \(deeds.count - 1) more" : first
    }

    /// `deed`, the newest one in words, and `deeds`, all of them.
    static func add(_ deeds: [GoodDeed], of row: MemberRow, to object: inout JSONObject) {
        object.add("deed", .string(words(deeds, of: row)))
        object.add("deeds", .array(deeds.map { .object(self.object($0, of: row)) }))
    }

    private static func object(_ deed: GoodDeed, of row: MemberRow) -> JSONObject {
        let praised = row.praise(for: deed)
        return JSONObject([
            "kind": .string(deed.kind.rawValue), "number": .int(deed.number), "at": .string(deed.at.iso8601),
            "title": JSONValue(praised?.title), "url": JSONValue(praised?.url),
        ])
    }
}
