import Community
internal import GRDB

extension Store {
    /// Rewrites the text of an edit where it stands, in the automatic copies too, which no other edit can: for a text
    /// that names somebody forgotten. What stood there is gone from every file when this returns. Of an edit of one's own
    /// the new words travel with the journal; those put into a colleague's stay here.
    ///
    /// Throws `.notFound` for an edit that is not there or holds no such text, `.refused` where several are meant or where
    /// the new one is too long for a journal.
    ///
    /// - Parameter field: which text of the edit, as `tag`, `help` or `mentorship.goal`; nil for the only one.
    public func reword(edit id: String, field: String? = nil, text: String) throws {
        let now = context.now()
        let (meant, stamp) = try write { db in
            guard let edit = try EditRecord.fetch(db, id: id) else {
                throw StoreError(.notFound, thing: id, cause: "no such edit", remedy: "See: rekindle journal")
            }
            let meant = try EditTexts(edit).meant(by: field)
            let stamp = edit.actor == self.context.actor ? try Rewording.stamp(db, after: edit, now: now) : nil
            try Rewording.reword(db, edit, meant, text, stamp: stamp)
            try self.settle(db, reworded: [edit.subject], now: now)
            return (meant, stamp)
        }
        try rewordCopies(now: now) { db in
            guard let edit = try EditRecord.fetch(db, id: id),
                try Rewording.reword(db, edit, meant, text, stamp: stamp)
            else { return [] }
            return [edit.subject]
        }
        try wipe()
    }

    /// Changes the automatic copies, where `body` finds something to change and says whose it is.
    func rewordCopies(now: Instant, _ body: (Database) throws -> Set<Edit.Subject>) throws {
        try translating {
            for copy in copies() where copy.kind != .damaged {
                try CopyFile.change(copy.path) { db in
                    let touched = try body(db)
                    try refresh(db, reworded: touched, now: now)
                    return !touched.isEmpty
                }
            }
        }
    }

    /// Brings what follows from some people's and things' texts up to date with new words, and marks the old ones as to
    /// be wiped from the file.
    func settle(_ db: Database, reworded subjects: Set<Edit.Subject>, now: Instant) throws {
        guard !subjects.isEmpty else { return }
        try refresh(db, reworded: subjects, now: now)
        try db.execute(sql: "UPDATE community SET unwiped = 1")
        try Revision.advance(db)
    }

    private func refresh(_ db: Database, reworded subjects: Set<Edit.Subject>, now: Instant) throws {
        guard !subjects.isEmpty else { return }
        try ThingRows(db).refresh(subjects)
        try Upkeep(db: db, settings: context.settings, now: now).run(
            regroup: [], active: try Identities.ids(db, subjects))
    }
}

/// Other words for an edit where it stands.
enum Rewording {
    /// When words are new: after all that is known of the edit.
    static func stamp(_ db: Database, after edit: Edit, now: Instant) throws -> String {
        let last = [try Journal(db: db).newestID(), edit.reworded].compactMap { $0 }.max()
        return EditID(after: last, milliseconds: now.seconds * 1000, mark: EditWriter.newMark).description
    }

    /// Replaces one text of an edit; false where it is no longer there.
    ///
    /// - Parameter stamp: when the edit's maker did; nil where somebody else does, whose words stay here.
    @discardableResult
    static func reword(_ db: Database, _ edit: Edit, _ meant: EditText, _ text: String, stamp: String?) throws -> Bool {
        guard let changes = EditTexts(edit).changes(with: text, for: meant) else { return false }
        try replace(db, edit, by: changes, stamp: stamp)
        if stamp == nil { try ForgottenRows.insert(db, altered: edit.id) }
        return true
    }

    /// Replaces what an edit sets, which has other words.
    static func replace(_ db: Database, _ edit: Edit, by changes: [FactChange], stamp: String?) throws {
        var reworded = edit
        reworded.changes = changes
        try Store.checkLength(reworded)
        try db.execute(
            sql: "UPDATE edit SET changes = ?, reworded = COALESCE(?, reworded) WHERE id = ?",
            arguments: [EditRecord.encode(changes), stamp, edit.id])
        try db.execute(sql: "DELETE FROM edit_fact WHERE edit_id = ?", arguments: [edit.id])
        let (uid, origin) = (edit.subject.sourceUID, edit.subject.originID.raw)
        for change in changes {
            try db.execute(
                sql: "INSERT OR REPLACE INTO edit_fact VALUES (?, ?, ?, ?, ?)",
                arguments: [uid, origin, change.field, edit.id, change.value])
        }
        for field in Set((edit.changes + changes).map(\.field)) {
            try Journal(db: db).settle(field, of: edit.subject)
        }
    }
}
