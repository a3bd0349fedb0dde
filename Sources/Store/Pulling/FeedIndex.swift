import Community
internal import GRDB

/// The identities and channels of one source by their ids, while a pull is written; what is mentioned for the first
/// time is created on the way.
final class FeedIndex {
    private var identities: [OriginID: Int64] = [:]
    private var channels: [OriginID: Int64] = [:]
    private let source: Int64
    private let now: Instant
    private let gate: ForgottenGate
    private let mention: FastStatement
    private let addChannel: FastStatement
    /// Identities that this pull created or changed: their members are to be regrouped.
    var touched: Set<Int64> = []
    /// Identities whose activities changed.
    var active: Set<Int64> = []

    init(_ db: Database, known: Known, source: Int64, gate: ForgottenGate, now: Instant) throws {
        self.source = source
        self.now = now
        self.gate = gate
        identities = known.identities
        channels = known.channels
        mention = try FastStatement(
            db, "INSERT INTO identity (source_id, origin_id, listed, known_since) VALUES (?, ?, 0, ?)")
        addChannel = try FastStatement(db, "INSERT INTO channel (source_id, name) VALUES (?, ?)")
    }

    /// What is stored before the pull is written, read without holding the writer.
    struct Known {
        var identities: [OriginID: Int64] = [:]
        var channels: [OriginID: Int64] = [:]

        /// Nothing; enough for a pull that writes no rows.
        init() {}

        init(_ db: Database, source: Int64) throws {
            identities = try Self.read(db, "SELECT origin_id, id FROM identity WHERE source_id = ?", source)
            channels = try Self.read(db, "SELECT name, id FROM channel WHERE source_id = ?", source)
        }

        private static func read(_ db: Database, _ sql: String, _ source: Int64) throws -> [OriginID: Int64] {
            var found: [OriginID: Int64] = [:]
            let statement = try FastStatement(db, sql)
            statement.bind(source, at: 1)
            while try statement.step() { found[OriginID(statement.text(0) ?? "")] = statement.int(1) }
            return found
        }
    }

    /// Whether an account stays out: its person was forgotten. O(1) where nobody was.
    func keepsOut(_ id: OriginID) -> Bool { !gate.isOpen && identities[id] == nil && gate.keepsOut(id) }

    /// The same for a row of the feed, which may tell of an address that was forgotten.
    func keepsOut(_ identity: FeedIdentity) throws -> Bool {
        if gate.isOpen { return false }
        if gate.keepsOut(identity.originID) { return true }
        guard try gate.keepsOut(identity) else { return false }
        // The account was known by its id before its address was.
        if let row = identities.removeValue(forKey: identity.originID) { gate.found.insert(row) }
        return true
    }

    /// The text, or what stands for one that names somebody forgotten.
    func cleaned(_ activity: FeedActivity) -> FeedActivity { gate.isOpen ? activity : gate.cleaned(activity) }

    /// The rowid of an identity the feed described or mentioned before.
    func known(_ id: OriginID) -> Int64? { identities[id] }

    /// Notes an identity that was just written.
    func add(_ id: OriginID, row: Int64) { identities[id] = row }

    /// The rowid of an identity; one that is only mentioned is created, known by its id.
    func identity(_ id: OriginID) throws -> Int64 {
        if let row = identities[id] { return row }
        mention.bind(source, at: 1)
        mention.bind(id.raw, at: 2)
        mention.bind(now.seconds, at: 3)
        try mention.run()
        let row = mention.lastInserted
        identities[id] = row
        touched.insert(row)
        return row
    }

    /// The rowid of a channel, or of "no channel".
    func channel(_ id: String?) throws -> Int64 {
        let name = OriginID(RowKey.channel(id))
        if let row = channels[name] { return row }
        addChannel.bind(source, at: 1)
        addChannel.bind(name.raw, at: 2)
        try addChannel.run()
        let row = addChannel.lastInserted
        channels[name] = row
        return row
    }
}
