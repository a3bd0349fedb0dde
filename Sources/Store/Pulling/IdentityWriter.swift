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
    private let digests: DigestWriter
    private var written: Set<Int64> = []

    init(_ db: Database, source: Int64, index: FeedIndex, now: Instant) throws {
        self.index = index
        self.source = source
        self.now = now
        insert = try FastStatement(
            db,
            """
            INSERT INTO identity (username, name, email, avatar, company, tags, email_key, username_key, full_name_key,
                source_id, origin_id, known_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        stored = try FastStatement(
            db, "SELECT username, name, email, avatar, company, tags, listed, gone_since FROM identity WHERE id = ?")
        update = try FastStatement(
            db,
            """
            UPDATE identity SET username = ?, name = ?, email = ?, avatar = ?, company = ?, tags = ?, email_key = ?,
                username_key = ?, full_name_key = ?, listed = 1, gone_since = NULL WHERE id = ?
            """)
        sharers = try FastStatement(
            db,
            """
            SELECT o.id FROM identity i JOIN identity o ON o.email_key = i.email_key AND o.id <> i.id
            WHERE i.id = ? AND i.email_key IS NOT ? LIMIT \(EmailKey.mostIdentities + 1)
            """)
        digests = try DigestWriter(db, source: source, kind: .identity)
    }

    /// Writes an identity; the first row of an id wins.
    func write(_ identity: FeedIdentity, digest: UInt64) throws -> Written {
        if try index.keepsOut(identity) { return .keptOut }
        guard let row = index.known(identity.originID) else {
            bind(identity, to: insert)
            insert.bind(source, at: 10)
            insert.bind(identity.originID.raw, at: 11)
            insert.bind(now.seconds, at: 12)
            try insert.run()
            let row = insert.lastInserted
            index.add(identity.originID, row: row)
            try finish(row, digest, touched: true)
            return .added
        }
        if written.contains(row) { return .repeated }
        let outcome = try compare(identity, with: row)
        if outcome != .unchanged {
            try touchSharers(of: row, keeping: EmailKey.of(identity.email))
            bind(identity, to: update)
            update.bind(row, at: 10)
            try update.run()
        }
        try finish(row, digest, touched: outcome != .unchanged)
        return outcome
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
        if stored.int(6) == 0 || stored.optionalInt(7) != nil { return .added }
        let new = [
            identity.username, identity.name, identity.email, identity.avatar, identity.company,
            JSONText.encode(strings: identity.tags),
        ]
        for (column, text) in new.enumerated() where !same(stored.text(Int32(column)), text) { return .changed }
        return .unchanged
    }

    private func bind(_ identity: FeedIdentity, to statement: FastStatement) {
        statement.bind(identity.username, at: 1)
        statement.bind(identity.name, at: 2)
        statement.bind(identity.email, at: 3)
        statement.bind(identity.avatar, at: 4)
        statement.bind(identity.company, at: 5)
        statement.bind(JSONText.encode(strings: identity.tags), at: 6)
        statement.bind(EmailKey.of(identity.email), at: 7)
        statement.bind(UsernameKey.of(identity.username), at: 8)
        statement.bind(FullNameKey.of(identity.name), at: 9)
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
