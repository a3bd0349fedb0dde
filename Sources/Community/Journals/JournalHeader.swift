/// The first line of a journal that travels: whose it is, of which community, and how far it reaches. It names no
/// path and no machine.
public struct JournalHeader: Hashable, Sendable {
    /// The newest form of the lines that this Rekindle writes and reads.
    public static let newestFormat = 1

    /// The form of the lines.
    public var format: Int
    /// The community's name where it was written.
    public var community: String
    /// The uids of the sources there: what tells whether both laptops mean the same community.
    public var sources: [String]
    /// Who wrote it.
    public var by: String
    /// When it was written.
    public var exportedAt: Instant
    /// It holds only what was done from then on; nil where it holds all.
    public var since: Instant?
    /// Whose edits it holds, and up to when each of them was known there.
    public var actors: [Actor]

    /// A manager and up to when their edits are known.
    public struct Actor: Hashable, Codable, Sendable {
        /// The name that signs edits.
        public var name: String
        /// Everything they did until then is in the journal.
        public var asOf: Instant

        /// Creates one.
        public init(name: String, asOf: Instant) {
            self.name = name
            self.asOf = asOf
        }

        /// Reads the line's form.
        public init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            name = try fields.decode(String.self, forKey: .name)
            asOf = try fields.instant(.asOf)
        }

        /// Writes the line's form.
        public func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(name, forKey: .name)
            try fields.encode(asOf.iso8601, forKey: .asOf)
        }

        private enum Key: String, CodingKey {
            case name
            case asOf = "as_of"
        }
    }

    /// Creates a header of the newest form.
    public init(
        community: String, sources: [String], by: String, exportedAt: Instant, since: Instant? = nil, actors: [Actor]
    ) {
        format = Self.newestFormat
        self.community = community
        self.sources = sources
        self.by = by
        self.exportedAt = exportedAt
        self.since = since
        self.actors = actors
    }
}

extension JournalHeader: Codable {
    /// What the key `journal` says, by which a header is told from an edit.
    static let program = "rekindle"

    private enum Key: String, CodingKey {
        case journal, format, community, sources, by, since, actors
        case exportedAt = "exported_at"
    }

    /// Reads the line's form.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        guard try fields.decode(String.self, forKey: .journal) == Self.program else {
            throw DecodingError.dataCorruptedError(forKey: .journal, in: fields, debugDescription: "another program's")
        }
        format = try fields.decode(Int.self, forKey: .format)
        community = try fields.decode(String.self, forKey: .community)
        sources = try fields.decode([String].self, forKey: .sources)
        by = try fields.decode(String.self, forKey: .by)
        exportedAt = try fields.instant(.exportedAt)
        since = fields.contains(.since) ? try fields.instant(.since) : nil
        actors = try fields.decode([Actor].self, forKey: .actors)
    }

    /// Writes the line's form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(Self.program, forKey: .journal)
        try fields.encode(format, forKey: .format)
        try fields.encode(community, forKey: .community)
        try fields.encode(sources, forKey: .sources)
        try fields.encode(by, forKey: .by)
        try fields.encode(exportedAt.iso8601, forKey: .exportedAt)
        try fields.encodeIfPresent(since?.iso8601, forKey: .since)
        try fields.encode(actors, forKey: .actors)
    }
}

extension KeyedDecodingContainer {
    /// A time written as ISO 8601.
    func instant(_ key: Key) throws -> Instant {
        guard let instant = Instant(iso8601: try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "no time")
        }
        return instant
    }
}
