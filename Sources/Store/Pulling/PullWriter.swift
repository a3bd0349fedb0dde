import Community
internal import GRDB

/// Writes the differences of one pull of one source, within one transaction.
final class PullWriter {
    private let db: Database
    private let source: Int64
    private let isFile: Bool
    private let settings: Settings
    private let now: Instant
    private let isBulk: Bool
    private let isCancelled: () -> Bool
    private let progress: (StoreProgress) -> Void
    private let gate: ForgottenGate
    private let index: FeedIndex
    private let identities: IdentityWriter
    private let attendances: AttendanceWriter
    private let activities: ActivityWriter
    private var outcome = StoreOutcome()

    init(
        _ db: Database, known: FeedIndex.Known, source: Int64, gate: ForgottenGate, settings: Settings, now: Instant,
        isBulk: Bool, isCancelled: @escaping () -> Bool, progress: @escaping (StoreProgress) -> Void
    ) throws {
        self.db = db
        self.source = source
        isFile =
            try Bool.fetchOne(db, sql: "SELECT kind = 'csv' FROM source WHERE id = ?", arguments: [source]) ?? false
        self.settings = settings
        self.now = now
        self.isBulk = isBulk
        self.isCancelled = isCancelled
        self.progress = progress
        self.gate = gate
        index = try FeedIndex(db, known: known, source: source, gate: gate, now: now)
        identities = try IdentityWriter(db, source: source, index: index, now: now)
        attendances = try AttendanceWriter(db, today: now.day)
        activities = try ActivityWriter(
            db, source: source, index: index, attendances: attendances, settings: settings)
    }

    /// Writes everything and says what came of it.
    func write(_ feed: FetchedFeed, _ lists: [Differences], seconds: Double) throws -> StoreOutcome {
        let record = try SourceRecord(db, source: source, now: now)
        var landed: [SourceRecord.List] = []
        var newcomers = 0
        var load: BulkLoad?
        for list in lists {
            if isBulk, load == nil, list.list.kind != .identity {
                load = try BulkLoad(db)
                activities.talliesDays = true
            }
            let before = outcome.added
            var written = try write(list)
            written.rows = list.stored + outcome.added - before - list.removed.count
            landed.append(written)
            if list.list.kind == .identity { newcomers = outcome.added - before }
        }
        try load?.end(source: source, days: activities.days)
        if lists.contains(where: { $0.list.kind == .event }) { try write(feed.attendees) }
        try remove(lists)
        let problems = feed.problems + outcome.problems
        try record.write(
            feed.description, landed, problems: problems, outcome: outcome, newcomers: newcomers, seconds: seconds,
            earliest: [activities.earliest, identities.earliest].compactMap { $0 }.min())
        let counts = isBulk ? try MemberCounts(db) : nil
        try summarize(record)
        if let counts {
            try counts.end()
            try Store.noteComputed(db, settings, now)
        }
        if !gate.found.isEmpty {
            _ = try Erasure(db: db, settings: settings, now: now).forget(gate.found, redacting: false)
            try db.execute(sql: "UPDATE community SET unwiped = 1")
        }
        try Revision.advance(db)
        return outcome
    }

    private func write(_ list: Differences) throws -> SourceRecord.List {
        let kind = list.list.kind
        var result = SourceRecord.List(kind: kind, repeated: list.repeated, unreadable: list.unreadable)
        outcome.unchanged += list.unchanged
        outcome.keptOut += list.keptOut
        result.unreadable = gate.isOpen ? list.unreadable : list.unreadable.map(gate.cleaned)
        activities.beginList()
        var done = 0
        try Decoding(list).forEachBatch { batch in
            if isCancelled() { throw CancellationError() }
            for item in batch.items {
                switch try write(item) {
                case .added: outcome.added += 1
                case .changed: outcome.changed += 1
                case .unchanged: outcome.unchanged += 1
                case .repeated: result.repeated += 1
                case .keptOut: if kind == .identity { outcome.keptOut += 1 }
                }
            }
            // A list that was compared has reported its unreadable objects already.
            if list.isFresh {
                for object in batch.unreadable { result.unreadable.add(gate.isOpen ? object : gate.cleaned(object)) }
            }
            done += batch.items.count
            progress(StoreProgress(phase: .writing, kind: kind, done: done))
        }
        if result.unreadable.count > 0 { outcome.problems.append(problem(result)) }
        return result
    }

    private func write(_ item: Decoding.Item) throws -> Written {
        switch item.row {
        case .identity(let identity): try identities.write(identity, keys: item.keys, digest: item.digest)
        case .activity(let activity):
            try activities.write(activity, digest: item.digest, stored: item.stored, ordinal: item.ordinal)
        }
    }

    private func problem(_ list: SourceRecord.List) -> PullProblem {
        let count = list.unreadable.count
        return PullProblem(
            endpoint: "\(list.kind.rawValue)/", kind: "unreadable_object",
            message: isFile
                ? "\(count) \(count == 1 ? "row" : "rows") of the file could not be taken and \(count == 1 ? "is" : "are")"
                    + " kept aside; correct them where the file is from"
                : "\(list.kind.rawValue)/: \(count) \(count == 1 ? "object" : "objects") could not be read"
                    + " (\(list.unreadable.objects.first?.reason ?? "damaged")) and \(count == 1 ? "is" : "are") kept aside;"
                    + " correct them on the dashboard")
    }

    /// Writes the attendee lists that answered.
    private func write(_ lists: [AttendeeList]) throws {
        let find = try FastStatement(
            db,
            """
            SELECT a.id FROM activity a JOIN channel c ON c.id = a.channel_id
            WHERE a.source_id = \(source) AND a.kind = 'event' AND a.row_key = ? AND c.name = ?
            """)
        for list in lists {
            find.bind(RowKey.key(originID: list.event), at: 1)
            find.bind(RowKey.channel(list.channel), at: 2)
            guard try find.step() else { continue }
            let row = find.int(0)
            find.reset()
            let people = Set(try list.people.compactMap { index.keepsOut($0) ? nil : try index.identity($0) })
            index.active.formUnion(try attendances.write(people, of: row, listedBy: .attendees))
        }
    }

    /// Marks what no list holds any more as no longer in the feed.
    private func remove(_ lists: [Differences]) throws {
        let forget = try FastStatement(db, "DELETE FROM feed_row WHERE source_id = \(source) AND kind = ? AND row = ?")
        let identity = try FastStatement(db, "UPDATE identity SET gone_since = ? WHERE id = ?")
        let activity = try FastStatement(db, "UPDATE activity SET gone_since = ? WHERE id = ? RETURNING actor_id")
        for list in lists {
            outcome.removed += list.removed.count
            for row in list.removed {
                forget.bind(list.list.kind.code, at: 1)
                forget.bind(row, at: 2)
                try forget.run()
                let statement = list.list.kind == .identity ? identity : activity
                statement.bind(Int64(now.day.number), at: 1)
                statement.bind(row, at: 2)
                while try statement.step() { if let actor = statement.optionalInt(0) { index.active.insert(actor) } }
                if list.list.kind == .identity { index.touched.insert(row) }
                if list.list.kind == .event { index.active.formUnion(try attendances.identities(of: row)) }
            }
        }
    }

    /// Regroups and summarizes everybody whom the pull touched.
    private func summarize(_ record: SourceRecord) throws {
        var done = 0
        try Upkeep(db: db, settings: settings, now: now).run(
            regroup: index.touched, active: index.active,
            members: try newcomers(all: record.earliestMoved) + helpers(record)
        ) {
            done += 1
            if done & 0xFF == 0 {
                if isCancelled() { throw CancellationError() }
                progress(StoreProgress(phase: .summarizing, done: done))
            }
        }
    }

    /// Members who may have given help to somebody who could not be known to be new as long as the source's record was
    /// so short; nobody where it reached back far enough.
    private func helpers(_ record: SourceRecord) throws -> [MemberID] {
        let since = now.day.adding(-GoodDeed.days)
        let short = since.adding(-2 * settings.rhythm.newcomerDays).start
        guard record.earliestMoved, let before = record.earliestBefore, before >= short.seconds else { return [] }
        return try Int64.fetchAll(
            db, sql: "SELECT id FROM member WHERE last_seen >= ?", arguments: [since.start.seconds])
    }

    /// Members whom the newcomer guard may judge otherwise now: those with an open suggestion, whose other side may have
    /// been seen earlier than known; all where the source's record reaches back further.
    private func newcomers(all: Bool) throws -> [MemberID] {
        if all {
            let since = now.day.adding(-settings.rhythm.newcomerDays - 1).start
            return try Int64.fetchAll(
                db, sql: "SELECT id FROM member WHERE first_seen >= ?", arguments: [since.seconds])
        }
        if index.active.isEmpty { return [] }
        return try Suggestions(db: db).newcomers(since: now.day.adding(-settings.rhythm.newcomerDays))
    }
}
