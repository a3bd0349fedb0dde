import Community
internal import GRDB
import Synchronization

extension Store {
    /// How many members are recomputed in one transaction: the writer is free again after a few milliseconds.
    private static let batch = 200

    /// The same for a list, which shows what is there where nothing can be written: it waits for no other process, and
    /// for no room on the disk.
    ///
    /// - Returns: nil where the figures are those of now.
    public func recomputeDueAtOnce() throws -> Standstill? {
        do { _ = try patience.short { try recomputeDue() } } catch let error as StoreError
            where error.code == .locked || error.leavesReading
        {}
        return behind.withLock { $0 }
    }

    /// Recomputes the members whose figures changed by time alone, and all after the settings changed or the clock was
    /// set back. Call in the background after opening and when the day changes.
    ///
    /// - Returns: how many were recomputed.
    public func recomputeDue(isCancelled: @Sendable () -> Bool = { false }) throws -> Int {
        do {
            let count = try recompute(isCancelled)
            // Who waits for another program to write has the figures of now where nothing was to be written.
            note(file.obstacle.flatMap { $0.leavesReading ? $0 : nil })
            return count
        } catch let error as StoreError {
            note(error)
            throw error
        }
    }

    private func recompute(_ isCancelled: @Sendable () -> Bool) throws -> Int {
        file.retry()
        let now = context.now()
        try noticeSettings(now)
        var count = 0
        while !isCancelled() {
            let due = try read { db in try Self.due(db, now) }
            if due.isEmpty { break }
            try write { db in
                try Summaries(db, settings: self.context.settings, now: now, forMany: false).refresh(due)
                // A figure whose next change is not later than now would be due for ever.
                try db.execute(
                    sql: "UPDATE member SET next_change = ? WHERE id IN (\(Set(due).list)) AND next_change <= ?",
                    arguments: [now.day.adding(1).start.seconds, now.seconds])
                try Revision.advance(db)
            }
            count += due.count
        }
        if try count > 0 || !read({ db in try DayCounts(db: db).holds(now.day) }) {
            try write { db in try DayCounts(db: db).note(now.day) }
        }
        return count
    }

    private static func due(_ db: Database, _ now: Instant) throws -> [MemberID] {
        try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE next_change <= ? ORDER BY next_change LIMIT \(batch)",
            arguments: [now.seconds])
    }

    /// Makes everybody due where the summaries were computed with other settings, or by a later clock.
    private func noticeSettings(_ now: Instant) throws {
        let current = JSONText.encode(Fingerprint(settings: context.settings))
        let (stored, computed) = try read { db in
            let row = try Row.fetchOne(db, sql: "SELECT settings, computed_at FROM community")
            return (row?[0] as String?, row?[1] as Int64? ?? 0)
        }
        // A file without summaries has nothing to recompute.
        if (stored == nil || stored == current) && computed <= now.seconds {
            if stored == nil || now.seconds - computed > 60 { try write { db in try Self.note(db, current, now) } }
            return
        }
        let promotes =
            stored.flatMap { JSONText.decode(Fingerprint.self, $0) }?.tags != context.settings.levels.contributionTags
        try write { db in
            if promotes { try Self.promote(db, tags: self.context.settings.levels.contributionTags) }
            try db.execute(sql: "UPDATE member SET next_change = 0")
            try Self.note(db, current, now)
        }
    }

    private static func note(_ db: Database, _ settings: String, _ now: Instant) throws {
        try db.execute(sql: "UPDATE community SET settings = ?, computed_at = ?", arguments: [settings, now.seconds])
        try ReviewReader(db: db).keepCount(today: now.day)
    }

    /// Remembers with what settings and by what clock summaries were computed, as part of the transaction that wrote
    /// them; settings that others were computed with stay, so that the next opening notices the difference.
    static func noteComputed(_ db: Database, _ settings: Settings, _ now: Instant) throws {
        // A clock behind the latest one would write today's counts into the past.
        let latest = try Int64.fetchOne(db, sql: "SELECT computed_at FROM community") ?? 0
        if now.seconds >= latest { try DayCounts(db: db).note(now.day) }
        try db.execute(
            sql: "UPDATE community SET settings = COALESCE(settings, ?), computed_at = MAX(computed_at, ?)",
            arguments: [JSONText.encode(Fingerprint(settings: settings)), now.seconds])
    }

    /// Counts conversations with these tags as contributions, and those promoted by hand.
    private static func promote(_ db: Database, tags: [String]) throws {
        try db.execute(
            sql: """
                UPDATE activity SET contribution = NOT contribution
                WHERE kind = 'conversation' AND (tags IS NOT NULL OR contribution = 1) AND contribution <> EXISTS (
                    SELECT 1 FROM json_each(tags) WHERE value IN (SELECT value FROM json_each(?)))
                """, arguments: [JSONText.encode(strings: tags)])
        try Promotion.reapply(db)
    }

    /// What summaries depend on besides rows and edits.
    private struct Fingerprint: Codable {
        /// Grows when the rules themselves change.
        var rules = 4
        var levels: Settings.Levels
        var rhythm: Settings.Rhythm
        var coolDown: Int
        var people: Settings.People
        var tags: [String]

        init(settings: Settings) {
            levels = settings.levels
            rhythm = settings.rhythm
            coolDown = settings.outreach.coolDownDays
            people = settings.people
            tags = settings.levels.contributionTags
        }
    }
}
