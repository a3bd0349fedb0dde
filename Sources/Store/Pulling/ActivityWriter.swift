import Community
internal import GRDB

/// Writes conversations, contributions and events of a feed as differences, with their people.
final class ActivityWriter {
    private let index: FeedIndex
    private let source: Int64
    private let promoting: Set<String>
    private let promoted: Promotions
    private let insert: FastStatement
    private let stored: FastStatement
    private let update: FastStatement
    private let digests: [RowKind: DigestWriter]
    private let participants: ParticipantWriter
    private let attendances: AttendanceWriter
    private var ordinals = Ordinals()
    /// Whether the rows added are counted here, in the place of the schema's own count.
    var talliesDays = false
    /// The rows added per UTC day, as far as they count: all but events and what nobody said.
    private(set) var days: [Int64: Int64] = [:]
    /// The earliest moment (1990 or later) among the rows written.
    private(set) var earliest: Int64?

    init(
        _ db: Database, source: Int64, index: FeedIndex, attendances: AttendanceWriter, settings: Settings
    ) throws {
        self.index = index
        self.source = source
        self.attendances = attendances
        promoting = Set(settings.levels.contributionTags)
        promoted = try Promotions(db, source: source)
        participants = try ParticipantWriter(db)
        insert = try FastStatement(
            db,
            """
            INSERT OR IGNORE INTO activity (actor_id, at, ends_at, text, type, url, thread, tags, contribution,
                source_id, kind, channel_id, row_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        stored = try FastStatement(
            db,
            """
            SELECT actor_id, at, ends_at, text, type, url, thread, tags, contribution, gone_since FROM activity
            WHERE id = ?
            """)
        update = try FastStatement(
            db,
            """
            UPDATE activity SET actor_id = ?, at = ?, ends_at = ?, text = ?, type = ?, url = ?, thread = ?, tags = ?,
                contribution = ?, gone_since = NULL WHERE id = ?
            """)
        digests = try Dictionary(
            uniqueKeysWithValues: RowKind.lists.map { ($0, try DigestWriter(db, source: source, kind: $0)) })
    }

    /// Starts another list: rows without origin_id are numbered from 0 again.
    func beginList() { ordinals = Ordinals() }

    /// Writes a row. `stored` is the row it was found to be, 0 for a new one, nil where nothing was compared.
    func write(_ activity: FeedActivity, digest: UInt64, stored: Int64?, ordinal: Int) throws -> Written {
        if let actor = activity.actor, index.keepsOut(actor) { return .keptOut }
        let actor = try activity.actor.map(index.identity)
        if activity.at >= .earliestCounted { earliest = min(earliest ?? .max, activity.at.seconds) }
        if let stored, stored != 0 { return try write(activity, actor, over: stored, digest) }
        let key: String
        if let id = activity.originID {
            key = RowKey.key(originID: id)
        } else {
            let content = RowKey.content(of: activity)
            let number = stored == nil ? ordinals.next(content, channel: activity.channel) : ordinal
            key = RowKey.key(content: content, ordinal: number)
        }
        bind(
            index.cleaned(activity), actor, contribution(activity, promoted.hold(channel: activity.channel, row: key)),
            to: insert)
        insert.bind(source, at: 10)
        insert.bind(activity.kind.rawValue, at: 11)
        insert.bind(try index.channel(activity.channel), at: 12)
        insert.bind(key, at: 13)
        try insert.run()
        if insert.changes == 0 { return .repeated }
        let row = insert.lastInserted
        if activity.kind == .event {
            try attend(activity, row)
        } else {
            try participants.add(try people(of: activity, actor), of: row, at: activity.at)
        }
        try digests[activity.kind]?.add(row, digest)
        if let actor {
            index.active.insert(actor)
            if talliesDays, activity.kind != .event { days[activity.at.seconds / 86_400, default: 0] += 1 }
        }
        return .added
    }

    private func write(_ activity: FeedActivity, _ actor: Int64?, over row: Int64, _ digest: UInt64) throws -> Written {
        let activity = index.cleaned(activity)
        let before = try compare(activity, actor, with: row)
        var outcome = before.outcome
        if outcome != .unchanged {
            bind(activity, actor, contribution(activity, promoted.rows.contains(row)), to: update)
            update.bind(row, at: 10)
            try update.run()
            for identity in [before.actor, actor] { if let identity { index.active.insert(identity) } }
            if activity.kind == .event { index.active.formUnion(try attendances.identities(of: row)) }
        }
        let moved =
            activity.kind == .event
            ? try attend(activity, row)
            : try participants.replace(Set(people(of: activity, actor)), of: row, at: activity.at)
        if moved, outcome == .unchanged {
            outcome = .changed
            // Whom they spoke with tells whether they gave help.
            if let actor, activity.kind != .event { index.active.insert(actor) }
        }
        try digests[activity.kind]?.put(row, digest)
        return outcome
    }

    /// Writes who is on an event's own list; whether that changed anything.
    @discardableResult
    private func attend(_ event: FeedActivity, _ row: Int64) throws -> Bool {
        let changed = try attendances.write(Set(known(event.people)), of: row, listedBy: .event)
        index.active.formUnion(changed)
        return !changed.isEmpty
    }

    /// Who took part besides the speaker.
    private func people(of activity: FeedActivity, _ actor: Int64?) throws -> [Int64] {
        try known(activity.people).filter { $0 != actor }
    }

    /// The accounts of people who may be known.
    private func known(_ people: [OriginID]) throws -> [Int64] {
        try people.compactMap { index.keepsOut($0) ? nil : try index.identity($0) }
    }

    private func compare(_ activity: FeedActivity, _ actor: Int64?, with row: Int64) throws -> (
        outcome: Written, actor: Int64?
    ) {
        stored.bind(row, at: 1)
        guard try stored.step() else { return (.added, nil) }
        defer { stored.reset() }
        let before = stored.optionalInt(0)
        if stored.optionalInt(9) != nil { return (.added, before) }
        let isSame =
            before == actor && stored.int(1) == activity.at.seconds
            && stored.optionalInt(2) == activity.endsAt?.seconds && same(stored.text(3), activity.text)
            && same(stored.text(4), activity.type) && same(stored.text(5), activity.url)
            && same(stored.text(6), activity.thread) && same(stored.text(7), tags(activity))
            && stored.int(8) == contribution(activity, promoted.rows.contains(row))
        return (isSame ? .unchanged : .changed, before)
    }

    private func bind(
        _ activity: FeedActivity, _ actor: Int64?, _ contribution: Int64, to statement: FastStatement
    ) {
        statement.bind(actor, at: 1)
        statement.bind(activity.at.seconds, at: 2)
        statement.bind(activity.endsAt?.seconds, at: 3)
        statement.bind(activity.text, at: 4)
        statement.bind(activity.type, at: 5)
        statement.bind(activity.url, at: 6)
        statement.bind(activity.thread, at: 7)
        statement.bind(tags(activity), at: 8)
        statement.bind(contribution, at: 9)
    }

    private func tags(_ activity: FeedActivity) -> String? {
        activity.tags.isEmpty ? nil : JSONText.encode(strings: activity.tags)
    }

    /// By kind, by tag, or by hand.
    private func contribution(_ activity: FeedActivity, _ isPromoted: Bool) -> Int64 {
        switch activity.kind {
        case .contribution: 1
        case .conversation: isPromoted || activity.tags.contains(where: promoting.contains) ? 1 : 0
        default: 0
        }
    }
}
