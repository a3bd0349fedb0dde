import Community
internal import GRDB

/// The people whom managers entered by hand: an identity for each account that the journal says exists, and none for
/// one that was undone. Derived from the facts alone, so any order of arrival gives the same.
struct ManualPeople {
    let db: Database
    let now: Instant

    /// Brings the identities of these accounts up to date; returns those to regroup. O(accounts).
    func settle(_ subjects: Set<Edit.Subject>) throws -> Set<Int64> {
        var regroup: Set<Int64> = []
        var present: [FeedIdentity] = []
        for subject in subjects where subject.sourceUID == ManualAccount.sourceUID {
            if let account = try account(subject) {
                present.append(account.row(subject.originID))
            } else {
                regroup.formUnion(try remove(subject))
            }
        }
        return try present.isEmpty ? regroup : regroup.union(write(present))
    }

    private func account(_ subject: Edit.Subject) throws -> ManualAccount? {
        try String.fetchOne(
            db, sql: "SELECT value FROM fact WHERE source_uid = ? AND origin_id = ? AND field = ?",
            arguments: [subject.sourceUID, subject.originID.raw, FactField.account.name]
        ).flatMap(ManualAccount.init(json:))
    }

    private func write(_ people: [FeedIdentity]) throws -> Set<Int64> {
        let source = try source()
        let index = try FeedIndex(
            db, known: FeedIndex.Known(db, source: source), source: source,
            gate: ForgottenGate(db, uid: ManualAccount.sourceUID), now: now)
        let writer = try IdentityWriter(db, source: source, index: index, now: now)
        for person in people { _ = try writer.write(person, digest: 0) }
        return index.touched
    }

    /// The source that holds them; made when the first one is entered.
    private func source() throws -> Int64 {
        let find = "SELECT id FROM source WHERE uid = ?"
        if let id = try Int64.fetchOne(db, sql: find, arguments: [ManualAccount.sourceUID]) { return id }
        var name = "manual"
        while try Sources.isTaken(db, name) { name += "-" }
        try Sources.add(db, name: name, kind: .manual, uid: ManualAccount.sourceUID)
        return db.lastInsertedRowID
    }

    /// Takes an identity away; what managers recorded of it stays in the journal and applies again after a redo.
    private func remove(_ subject: Edit.Subject) throws -> Set<Int64> {
        guard let id = try Identities.ids(db, [subject]).first else { return [] }
        let others = try Set(
            Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM identity WHERE id <> ?1
                    AND member_id = (SELECT member_id FROM identity WHERE id = ?1)
                    """, arguments: [id]))
        let member = try Int64.fetchOne(db, sql: "SELECT member_id FROM identity WHERE id = ?", arguments: [id])
        try db.execute(sql: "UPDATE identity SET member_id = NULL WHERE member_id = ?", arguments: [member])
        try db.execute(sql: "DELETE FROM member WHERE id = ?", arguments: [member])
        try db.execute(
            sql:
                "DELETE FROM feed_row WHERE row = ? AND kind = 1 AND source_id = (SELECT source_id FROM identity WHERE id = ?)",
            arguments: [id, id])
        try db.execute(sql: "DELETE FROM identity WHERE id = ?", arguments: [id])
        return others
    }
}
