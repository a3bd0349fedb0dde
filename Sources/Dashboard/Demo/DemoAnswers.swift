import Community

/// The answers of one source, as bytes.
extension DemoSource {
    /// What `/api/v1/` answers.
    var description: JSONText {
        var text = JSONText()
        text.raw("{\"community\":")
        text.string(DemoCommunity.name)
        text.raw(",\"name\":")
        text.string(title)
        text.raw(",\"icon_name\":")
        text.string(icon)
        text.raw(",\"first_import\":null,\"last_import\":")
        text.time(lastImport, zoned: spelling.zoned, microseconds: 33_617)
        text.raw(",\"enabled\":true}")
        return text
    }

    /// What a list answers; nil for a list that does not exist.
    func list(_ name: String) -> JSONText? {
        switch name {
        case "identity": .identities(identities)
        case "conversation": .activities(conversations, spelling)
        case "contribution": .activities(contributions, spelling)
        case "event": .activities(events, spelling)
        default: nil
        }
    }
}

extension JSONText {
    /// One identity.
    static func identity(_ row: FeedIdentity) -> JSONText {
        var text = JSONText()
        text.identity(row)
        return text
    }

    /// A bare array of identities.
    static func identities(_ rows: [FeedIdentity]) -> JSONText {
        var text = JSONText(capacity: rows.count * 200)
        text.array(rows) { $0.identity($1) }
        return text
    }

    /// A bare array of conversations, contributions or events.
    static func activities(_ rows: [FeedActivity], _ spelling: TimeSpelling) -> JSONText {
        var text = JSONText(capacity: rows.count * 400)
        text.array(rows) { $0.activity($1, spelling) }
        return text
    }

    private mutating func array<Row>(_ rows: [Row], _ write: (inout JSONText, Row) -> Void) {
        raw("[")
        for (place, row) in rows.enumerated() {
            if place > 0 { raw(",") }
            write(&self, row)
        }
        raw("]")
    }
}
