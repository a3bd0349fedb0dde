import Community
import Store

/// The questions of the Review queue as a list of their own objects.
enum ReviewObjects {
    static let keys = [
        "rank", "type", "id", "kind", "evidence", "key", "name", "other_key", "other_name", "source", "newcomers",
        "usual", "day", "reason",
    ]

    static func print(_ session: Session, _ output: FormatOptions, limit: Int?) throws {
        var list = ListOutput(
            output,
            columns: [
                .number("Rank"), .text("Type"), .text("Who", limit: 60), .text("Reason", limit: 60),
                .text("Id", limit: 200),
            ], keys: keys)
        let items = try session.store.review()
        for (place, item) in items.prefix(limit ?? items.count).enumerated() {
            let fields = fields(of: item, session)
            list.add(
                object(rank: place + 1, fields),
                cells: [String(place + 1)] + cells(of: item, fields))
        }
        list.end()
    }

    private static func object(rank: Int, _ fields: [String: JSONValue]) -> JSONObject {
        var object = JSONObject(["rank": .int(rank)])
        for key in keys.dropFirst() { object.add(key, fields[key] ?? .null) }
        return object
    }

    private static func fields(of item: ReviewItem, _ session: Session) -> [String: JSONValue] {
        switch item {
        case .suggestion(let suggestion):
            [
                "type": .string(suggestion.kind == .csv ? "csv_match" : "suggestion"), "id": .string(suggestion.id),
                "kind": .string(suggestion.kind.rawValue),
                "evidence": .string(suggestion.evidence), "key": .string(suggestion.firstKey.description),
                "name": .string(suggestion.firstName), "other_key": .string(suggestion.secondKey.description),
                "other_name": .string(suggestion.secondName), "reason": .string(words(suggestion)),
            ]
        case .wrongData(let row, let attempt):
            [
                "type": .string("wrong_data"), "id": .string(item.wrongDataID ?? ""),
                "key": .string(row.key.description), "name": .string(row.name),
                "evidence": JSONValue(attempt?.message), "day": JSONValue(attempt?.outcome?.at.day.iso8601),
                "reason": .string(
                    attempt.map { "Wrong data: a message by \($0.channel) reached somebody else" }
                        ?? "Wrong data, as a manager said"),
            ]
        case .leftFeed(let row):
            [
                "type": .string("left_feed"), "key": .string(row.key.description), "name": .string(row.name),
                "day": JSONValue(row.leftFeed?.iso8601),
                "reason": .string("No longer in the feed" + (row.leftFeed.map { " since \($0.iso8601)" } ?? "")),
            ]
        case .flood(let source, let newcomers, let usual, let day):
            [
                "type": .string("flood"), "source": .string(source), "newcomers": .int(newcomers),
                "usual": .int(usual), "day": .string(day.iso8601),
                "reason": .string("\(newcomers) newcomers in one pull, usually \(usual)"),
            ]
        }
    }

    /// What speaks for a suggestion, such as "Equal name: Ana Silva".
    static func words(_ suggestion: Suggestion) -> String {
        if suggestion.kind == .csv { return "CSV match: \(suggestion.evidence)" }
        let what = suggestion.kind == .both ? "username and name" : suggestion.kind.rawValue
        return "Equal \(what): \(suggestion.evidence)"
    }

    private static func cells(of item: ReviewItem, _ fields: [String: JSONValue]) -> [String] {
        func text(_ key: String) -> String { if case .string(let text)? = fields[key] { text } else { "" } }
        let who =
            switch item {
            case .suggestion: "\(text("name")) (\(text("key"))) and \(text("other_name")) (\(text("other_key")))"
            case .leftFeed, .wrongData: "\(text("name")) (\(text("key")))"
            case .flood: text("source")
            }
        return [text("type").replacing("_", with: " "), who, text("reason"), text("id")]
    }
}

extension ReviewItem {
    /// The id by which wrong data is accepted as right or left aside; nil for anything else.
    var wrongDataID: String? { if case .wrongData(let row, _) = self { "wrong:\(row.key)" } else { nil } }
}
