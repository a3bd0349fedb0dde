import Community
internal import GRDB

extension Store {
    /// Undoes the actor's latest step that is not undone yet; nil where there is none. Works after a restart.
    public func undo() throws -> EditReceipt? {
        try reverse(
            sql: """
                SELECT step FROM edit WHERE actor = ? AND undoes IS NULL AND active ORDER BY id DESC LIMIT 1
                """, undoing: true)
    }

    /// Takes the actor's latest undo back, unless something new was done since; nil where there is none.
    public func redo() throws -> EditReceipt? {
        try reverse(
            sql: """
                SELECT step FROM edit WHERE actor = ?1 AND active AND undoes IN (SELECT id FROM edit WHERE undoes IS NULL)
                AND id > (SELECT COALESCE(MAX(id), '') FROM edit WHERE actor = ?1 AND undoes IS NULL)
                ORDER BY id DESC LIMIT 1
                """, undoing: false)
    }

    private func reverse(sql: String, undoing: Bool) throws -> EditReceipt? {
        let now = context.now()
        return try write { db in
            guard let step = try String.fetchOne(db, sql: sql, arguments: [self.context.actor]) else { return nil }
            let targets = try Row.fetchAll(
                db,
                sql: "SELECT \(EditRecord.columns) FROM edit WHERE step = ? AND actor = ? AND active ORDER BY id",
                arguments: [step, self.context.actor]
            ).map(EditRecord.edit)
            let writer = try EditWriter(db, context: self.context, now: now)
            for target in targets { writer.addUndo(of: target) }
            try self.settle(db, writer.edits, now: now)
            let done = undoing ? targets : try targets.compactMap { try EditRecord.fetch(db, id: $0.undoes ?? "") }
            let identities = try Identities.ids(db, Set(done.map(\.subject)))
            let handOver = try Self.handOverWords(db, done)
            return EditReceipt(
                group: writer.edits.first?.group, members: try Identities.members(db, identities).sorted(),
                summary: try handOver ?? Self.summary(db, of: done, today: now.day),
                namesMembers: handOver != nil)
        }
    }

    /// What a step did, and of what where that was no person.
    private static func summary(_ db: Database, of step: [Edit], today: Day) throws -> String {
        var names: [RegistryID: String] = [:]
        // Several are told by their number alone.
        for thing in Set(step.compactMap { RegistryID($0.subject) }).prefix(1) {
            guard let record = try Registry.record(db, thing) else { continue }
            names[thing] = record.text(thing.kind == .region ? RegionRecord.spelled : "name")
        }
        let others = try EditNames(db, step.filter { $0.subject == step[0].subject })
        return StepSummary.about(step, today: today, names: others) { names[$0] }
            ?? EditSummary.sentence(step, today: today, names: others)
    }
}
