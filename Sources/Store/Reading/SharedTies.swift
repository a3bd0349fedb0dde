import Community
internal import GRDB

/// Who took part in the same threads as some identities. A thread is a conversation with its speaker, its participants
/// and the authors of the contributions that came from it.
final class ThreadTies {
    /// How many threads are read, the newest ones.
    static let most = 250
    /// In a thread of more people nobody got to know anybody.
    static let crowd = 50
    /// How many identities are looked at more closely: those who share most.
    private static let shortlist = 150

    /// Whether the identities took part in more threads than are read.
    private(set) var isCut = false
    private let db: Database
    private let own: Set<Int64>
    private let now: Instant
    private let row: FastStatement
    private let participants: FastStatement
    private let authors: FastStatement
    private let conversation: FastStatement

    init(_ db: Database, of own: [Int64], now: Instant) throws {
        self.db = db
        self.own = Set(own)
        self.now = now
        row = try FastStatement(
            db, "SELECT kind, actor_id, source_id, row_key, thread, gone_since FROM activity WHERE id = ?")
        participants = try FastStatement(
            db, "SELECT identity_id FROM participant WHERE activity_id = ? LIMIT \(Self.crowd + 1)")
        authors = try FastStatement(
            db,
            """
            SELECT actor_id FROM activity WHERE source_id = ? AND thread = ? AND gone_since IS NULL
            LIMIT \(Self.crowd + 1)
            """)
        conversation = try FastStatement(
            db,
            """
            SELECT id, actor_id FROM activity WHERE source_id = ? AND kind = 'conversation' AND row_key = ?
            AND gone_since IS NULL LIMIT 1
            """)
    }

    /// The threads that each other identity took part in.
    private lazy var shared: Result<[Int64: [Int64]], any Error> = Result { try read() }

    /// The members of the identities that share most.
    func closest(_ members: MemberFinder) throws -> Set<MemberID> {
        let best = try shared.get().sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return try Set(best.prefix(Self.shortlist).compactMap { try members.member(of: $0.key) })
    }

    /// How many threads somebody with these identities shares.
    func count(of identities: [Int64]) throws -> Int {
        let shared = try shared.get()
        return Set(identities.flatMap { shared[$0] ?? [] }).count
    }

    private func read() throws -> [Int64: [Int64]] {
        var shared: [Int64: [Int64]] = [:]
        var seen: Set<Int64> = []
        for row in try rows() {
            guard let thread = try thread(of: row), seen.insert(thread.id).inserted else { continue }
            for other in try people(in: thread) { shared[other, default: []].append(thread.id) }
        }
        return shared
    }

    /// The newest rows that the identities said, did or took part in, in the order of the rows: neighbours lie on the
    /// same pages.
    private func rows() throws -> [Int64] {
        var found: [Int64: Int64] = [:]
        for sql in [
            "SELECT at, id FROM activity WHERE actor_id = ?1 AND gone_since IS NULL",
            "SELECT at, activity_id FROM participant WHERE identity_id = ?1",
        ] {
            let statement = try FastStatement(
                db,
                """
                \(sql) AND at BETWEEN \(Instant.earliestCounted.seconds) AND \(now.seconds)
                ORDER BY at DESC LIMIT \(Self.most + 1)
                """)
            for identity in own {
                statement.bind(identity, at: 1)
                while try statement.step() { found[statement.int(1)] = statement.int(0) }
            }
        }
        isCut = found.count > Self.most
        return found.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.most).map(\.key).sorted()
    }

    /// A conversation that is in the feed.
    private struct Conversation {
        var id: Int64
        var speaker: Int64?
        var source: Int64
        var originID: OriginID?
    }

    /// The conversation that a row is or came from; nil for one that came from none.
    private func thread(of id: Int64) throws -> Conversation? {
        row.bind(id, at: 1)
        guard try row.step() else { return nil }
        defer { row.reset() }
        guard row.optionalInt(5) == nil else { return nil }
        let source = row.int(2)
        if row.text(0) == RowKind.conversation.rawValue {
            return Conversation(
                id: id, speaker: row.optionalInt(1), source: source, originID: row.text(3).flatMap(RowKey.originID))
        }
        guard let origin = row.text(4).map(OriginID.init) else { return nil }
        conversation.bind(source, at: 1)
        conversation.bind(RowKey.key(originID: origin), at: 2)
        defer { conversation.reset() }
        guard try conversation.step() else { return nil }
        return Conversation(
            id: conversation.int(0), speaker: conversation.optionalInt(1), source: source, originID: origin)
    }

    /// Who else is in a thread; nobody where it is a crowd.
    private func people(in thread: Conversation) throws -> Set<Int64> {
        var people: Set<Int64> = []
        if let speaker = thread.speaker { people.insert(speaker) }
        participants.bind(thread.id, at: 1)
        while try participants.step() { people.insert(participants.int(0)) }
        if let origin = thread.originID {
            authors.bind(thread.source, at: 1)
            authors.bind(origin.raw, at: 2)
            while try authors.step() { if let author = authors.optionalInt(0) { people.insert(author) } }
        }
        return people.count > Self.crowd ? [] : people.subtracting(own)
    }
}

/// Who attended the same events as some identities.
final class EventTies {
    /// How many events are read, the newest ones.
    static let most = 10
    /// At an event of more people nobody got to know anybody by being there.
    static let crowd = 300
    /// How many identities are looked at more closely: those who share most, then the latest.
    private static let shortlist = 60

    private let own: Set<Int64>
    private let events: FastStatement
    private let attendees: FastStatement
    private let now: Instant

    init(_ db: Database, of own: [Int64], now: Instant) throws {
        self.own = Set(own)
        self.now = now
        events = try FastStatement(
            db,
            """
            SELECT e.at, e.id, e.text FROM attendance t JOIN activity e ON e.id = t.activity_id WHERE t.identity_id = ?
            AND t.gone_since IS NULL AND e.gone_since IS NULL AND e.at <= ? ORDER BY e.at DESC LIMIT \(Self.most)
            """)
        attendees = try FastStatement(
            db,
            "SELECT identity_id FROM attendance WHERE activity_id = ? AND gone_since IS NULL LIMIT \(Self.crowd + 1)")
    }

    /// The newest events, and the places among them of those that each other identity attended.
    private lazy var shared: Result<(events: [(id: Int64, title: String)], by: [Int64: [Int]]), any Error> =
        Result { try read() }

    /// The members of the identities that share most, then the latest.
    func closest(_ members: MemberFinder) throws -> Set<MemberID> {
        let best = try shared.get().by.sorted { left, right in
            (right.value.count, left.value[0], left.key) < (left.value.count, right.value[0], right.key)
        }
        return try Set(best.prefix(Self.shortlist).compactMap { try members.member(of: $0.key) })
    }

    /// How many events somebody with these identities attended as well, and the title of the latest; nil of none.
    func count(of identities: [Int64]) throws -> (count: Int, latest: String)? {
        let (events, shared) = try shared.get()
        let places = Set(identities.flatMap { shared[$0] ?? [] })
        return places.min().map { (places.count, events[$0].title) }
    }

    private func read() throws -> (events: [(id: Int64, title: String)], by: [Int64: [Int]]) {
        let events = try newest()
        var shared: [Int64: [Int]] = [:]
        for (place, event) in events.enumerated() {
            for other in try people(at: event.id) { shared[other, default: []].append(place) }
        }
        return (events, shared)
    }

    private func newest() throws -> [(id: Int64, title: String)] {
        var found: [(at: Int64, id: Int64, title: String)] = []
        for identity in own {
            events.bind(identity, at: 1)
            events.bind(now.seconds, at: 2)
            while try events.step() {
                let id = events.int(1)
                if !found.contains(where: { $0.id == id }) { found.append((events.int(0), id, events.text(2) ?? "")) }
            }
        }
        return found.sorted { ($0.at, $0.id) > ($1.at, $1.id) }.prefix(Self.most).map { ($0.id, $0.title) }
    }

    private func people(at event: Int64) throws -> [Int64] {
        var people: [Int64] = []
        attendees.bind(event, at: 1)
        while try attendees.step() { people.append(attendees.int(0)) }
        return people.count > Self.crowd ? [] : people.filter { !own.contains($0) }
    }
}
