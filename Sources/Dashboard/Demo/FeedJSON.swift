package import Community

/// How one source spells its times: with `Z` or without a zone, with or without microseconds.
package struct TimeSpelling: Hashable, Sendable {
    package var zoned: Bool
    package var microseconds: Bool

    /// Creates a spelling.
    package init(zoned: Bool, microseconds: Bool = false) {
        self.zoned = zoned
        self.microseconds = microseconds
    }
}

extension JSONText {
    /// An identity with every key, in the dashboard's order.
    package mutating func identity(_ row: FeedIdentity) {
        raw("{\"origin_id\":")
        string(row.originID.raw)
        raw(",\"username\":")
        string(row.username ?? "")
        raw(",\"name\":")
        string(orNull: row.name)
        raw(",\"email\":")
        string(orNull: row.email)
        raw(",\"avatar\":")
        string(orNull: row.avatar)
        raw(",\"company\":")
        string(orNull: row.company)
        raw(",\"tags\":")
        list(row.tags)
        raw("}")
    }

    /// A conversation, contribution or event with every key, in the dashboard's order.
    package mutating func activity(_ row: FeedActivity, _ spelling: TimeSpelling) {
        switch row.kind {
        case .identity, .seen: break
        case .conversation: conversation(row, spelling)
        case .contribution: contribution(row, spelling)
        case .event: event(row, spelling)
        }
    }

    private mutating func conversation(_ row: FeedActivity, _ spelling: TimeSpelling) {
        raw("{\"origin_id\":")
        string(orNull: row.originID?.raw)
        raw(",\"speaker\":")
        string(orNull: row.actor?.raw)
        raw(",\"channel\":")
        string(orNull: row.channel)
        raw(",\"timestamp\":")
        time(row.at, spelling)
        raw(",\"content\":")
        string(orNull: row.text)
        raw(",\"location\":")
        string(orNull: row.url)
        raw(",\"participants\":")
        list(row.people.lazy.map(\.raw))
        raw(",\"tags\":")
        list(row.tags)
        raw("}")
    }

    private mutating func contribution(_ row: FeedActivity, _ spelling: TimeSpelling) {
        raw("{\"origin_id\":")
        string(orNull: row.originID?.raw)
        raw(",\"author\":")
        string(orNull: row.actor?.raw)
        raw(",\"contribution_type\":")
        string(row.type ?? "")
        raw(",\"channel\":")
        string(orNull: row.channel)
        raw(",\"timestamp\":")
        time(row.at, spelling)
        raw(",\"title\":")
        string(row.text ?? "")
        raw(",\"location\":")
        string(orNull: row.url)
        raw(",\"conversation\":")
        string(orNull: row.thread)
        raw(",\"tags\":")
        list(row.tags)
        raw("}")
    }

    private mutating func event(_ row: FeedActivity, _ spelling: TimeSpelling) {
        raw("{\"origin_id\":")
        string(orNull: row.originID?.raw)
        raw(",\"channel\":")
        string(orNull: row.channel)
        raw(",\"start_timestamp\":")
        time(row.at, spelling)
        raw(",\"end_timestamp\":")
        time(row.endsAt ?? row.at, spelling)
        raw(",\"title\":")
        string(row.text ?? "")
        raw(",\"description\":")
        string(orNull: row.url == nil ? nil : "Everybody is welcome.\nBring a friend.")
        raw(",\"location\":")
        string(orNull: row.url)
        raw(",\"attendees\":")
        list(row.people.lazy.map(\.raw))
        raw(",\"tag\":")
        string(orNull: row.tags.first)
        raw("}")
    }

    private mutating func time(_ at: Instant, _ spelling: TimeSpelling) {
        let fraction = spelling.microseconds ? Int(SplitMix64.mixed(UInt64(bitPattern: at.seconds)) % 1_000_000) : nil
        time(at, zoned: spelling.zoned, microseconds: fraction)
    }
}
