import Community
internal import GRDB

/// What writing one object came to.
enum Written { case added, changed, unchanged, repeated, keptOut }

/// Writes identities of a feed as differences.
final class IdentityWriter {
    private let index: FeedIndex
    private let source: Int64
    private let now: Instant
    private let insert: FastStatement
    private let stored: FastStatement
    private let update: FastStatement
    private let sharers: FastStatement
    private let namesakes: FastStatement
    private let digests: DigestWriter
    private let days: DayWriter
    private var written: Set<Int64> = []

    init(_ db: Database, source: Int64, index: FeedIndex, now: Instant) throws {
        self.index = index
        self.source = source
        self.now = now
        insert = try FastStatement(
            db,
            """
            INSERT INTO identity (username, name, email, avatar, company, tags, role, region, languages, time_zone,
                first_day, email_key, username_key, full_name_key, word_key, source_id, origin_id, known_since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        stored = try FastStatement(
            db,
            """
            SELECT listed, gone_since, username, name, email, avatar, company, tags, role, region, languages, time_zone,
                first_day FROM identity WHERE id = ?
            """)
        update = try FastStatement(
            db,
            """
            UPDATE identity SET username = ?, name = ?, email = ?, avatar = ?, company = ?, tags = ?, role = ?,
                region = ?, languages = ?, time_zone = ?, first_day = ?, email_key = ?, username_key = ?,
                full_name_key = ?, word_key = ?, listed = 1, gone_since = NULL WHERE id = ?
            """)
        sharers = try FastStatement(
            db,
            """
            SELECT o.id FROM identity i JOIN identity o ON o.email_key = i.email_key AND o.id <> i.id
            WHERE i.id = ? AND i.email_key IS NOT ? LIMIT \(EmailKey.mostIdentities + 1)
            """)
        namesakes = try FastStatement(
            db,
            """
            SELECT o.id FROM identity i JOIN identity o ON o.full_name_key = i.full_name_key AND o.id <> i.id
            JOIN source s ON s.id = o.source_id AND s.kind = 'csv'
            WHERE i.id = ? AND i.full_name_key IS NOT ?
            """)
        digests = try DigestWriter(db, source: source, kind: .identity)
        days = try DayWriter(db, source: source, index: index)
    }

    /// Writes an identity; the first row of an id wins. `known` are its keys, where they were worked out before.
    func write(_ identity: FeedIdentity, keys known: IdentityKeys? = nil, digest: UInt64) throws -> Written {
        let keys = known ?? IdentityKeys(identity)
        if try index.keepsOut(identity) { return .keptOut }
        guard let row = index.known(identity.originID) else {
            bind(identity, keys, to: insert)
            insert.bind(source, at: 16)
            insert.bind(identity.originID.raw, at: 17)
            insert.bind(now.seconds, at: 18)
            try insert.run()
            let row = insert.lastInserted
            index.add(identity.originID, row: row)
            try finish(row, digest, touched: true)
            _ = try days.write(identity, of: row)
            return .added
        }
        if written.contains(row) { return .repeated }
        let outcome = try compare(identity, with: row)
        if outcome != .unchanged {
            try touchSharers(of: row, keeping: keys.email)
            try touchNamesakes(of: row, keeping: keys.fullName)
            bind(identity, keys, to: update)
            update.bind(row, at: 16)
            try update.run()
        }
        try finish(row, digest, touched: outcome != .unchanged)
        let isSeen = try days.write(identity, of: row)
        return outcome == .unchanged && isSeen ? .changed : outcome
    }

    /// The earliest day that the rows written tell of.
    var earliest: Int64? { days.earliest }

    /// A name that this row leaves may belong to one member only now: a file's person of that name is theirs.
    private func touchNamesakes(of row: Int64, keeping name: String?) throws {
        namesakes.bind(row, at: 1)
        namesakes.bind(name, at: 2)
        while try namesakes.step() { index.touched.insert(namesakes.int(0)) }
    }

    /// An address that this row leaves may be on few enough identities now to make one member of them.
    private func touchSharers(of row: Int64, keeping email: String?) throws {
        var others: [Int64] = []
        sharers.bind(row, at: 1)
        sharers.bind(email, at: 2)
        while try sharers.step() { others.append(sharers.int(0)) }
        if others.count <= EmailKey.mostIdentities { index.touched.formUnion(others) }
    }

    private func finish(_ row: Int64, _ digest: UInt64, touched: Bool) throws {
        written.insert(row)
        if touched { index.touched.insert(row) }
        try digests.put(row, digest)
    }

    private func compare(_ identity: FeedIdentity, with row: Int64) throws -> Written {
        stored.bind(row, at: 1)
        guard try stored.step() else { return .added }
        defer { stored.reset() }
        if stored.int(0) == 0 || stored.optionalInt(1) != nil { return .added }
        for (column, text) in texts(identity).enumerated() where !same(stored.text(Int32(column + 2)), text) {
            return .changed
        }
        return stored.optionalInt(12) == firstDay(identity) ? .unchanged : .changed
    }

    private func texts(_ identity: FeedIdentity) -> [String?] {
        let more = identity.exported
        return [
            identity.username, identity.name, identity.email, identity.avatar, identity.company,
            JSONText.encode(strings: identity.tags), more?.role?.rawValue, more?.region, more?.languages,
            more?.timeZone,
        ]
    }

    private func firstDay(_ identity: FeedIdentity) -> Int64? {
        identity.exported?.firstSeen.map { Int64($0.number) }
    }

    private func bind(_ identity: FeedIdentity, _ keys: IdentityKeys, to statement: FastStatement) {
        for (place, text) in texts(identity).enumerated() { statement.bind(text, at: Int32(place + 1)) }
        statement.bind(firstDay(identity), at: 11)
        statement.bind(keys.email, at: 12)
        statement.bind(keys.username, at: 13)
        statement.bind(keys.fullName, at: 14)
        statement.bind(keys.word, at: 15)
    }
}

/// Equality of texts byte by byte: a change from composed to decomposed letters is a change.
func same(_ one: String?, _ other: String?) -> Bool {
    switch (one, other) {
    case (nil, nil): true
    case (let one?, let other?): one.utf8.elementsEqual(other.utf8)
    default: false
    }
}
