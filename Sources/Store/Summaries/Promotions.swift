import Community
internal import GRDB

/// The conversations of a source that managers promoted to contributions, for writing rows.
struct Promotions {
    /// Their rows, where the feed has brought them.
    private(set) var rows: Set<Int64> = []
    private var places: Set<ConversationPlace> = []
    private let sourceUID: String

    /// Reads those of a source.
    init(_ db: Database, source: Int64) throws {
        let uid = try String.fetchOne(db, sql: "SELECT uid FROM source WHERE id = ?", arguments: [source]) ?? ""
        sourceUID = uid
        places = try Promotion.all(db).filter { $0.sourceUID.utf8.elementsEqual(uid.utf8) }
        rows = try Set(places.compactMap { try Promotion.row(db, $0)?.id })
    }

    /// Whether a row about to be written is promoted.
    func hold(channel: String?, row: String) -> Bool {
        guard !places.isEmpty else { return false }
        return places.contains(
            ConversationPlace(
                sourceUID: sourceUID, channel: OriginID(RowKey.channel(channel)), row: OriginID(row)))
    }
}

/// Promoted conversations in the facts, and the rows they are.
enum Promotion {
    /// The conversations that count by hand.
    static func all(_ db: Database) throws -> Set<ConversationPlace> {
        let prefix = FactField.promotedPrefix
        var newest: [OriginID: Bool] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT field, value FROM fact WHERE field >= ? AND field < ? ORDER BY edit_id",
            arguments: [prefix, String(prefix.dropLast()) + "0"])
        {
            newest[OriginID(row[0])] = (row[1] as String?) == "true"
        }
        return Set(
            newest.compactMap { name, counts in
                guard counts, case .promoted(let place)? = FactField(name.raw) else { return nil }
                return place
            })
    }

    /// The row of a conversation and its author; nil where the feed has not brought it.
    static func row(_ db: Database, _ place: ConversationPlace) throws -> (id: Int64, actor: Int64?)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT a.id, a.actor_id FROM source s JOIN channel c ON c.source_id = s.id AND c.name = ?2
                JOIN activity a ON a.source_id = s.id AND a.kind = 'conversation' AND a.row_key = ?3
                    AND a.channel_id = c.id
                WHERE s.uid = ?1
                """, arguments: [place.sourceUID, place.channel.raw, place.row.raw]
        ).map { ($0[0], $0[1]) }
    }

    /// Makes rows count as their tags and the facts say; returns the authors of those that changed.
    static func settle(_ db: Database, _ places: Set<ConversationPlace>, tags: [String]) throws -> Set<Int64> {
        guard !places.isEmpty else { return [] }
        let promoted = try all(db)
        var authors: Set<Int64> = []
        for place in places {
            guard let found = try row(db, place) else { continue }
            try db.execute(
                sql: """
                    UPDATE activity SET contribution = ?2 OR EXISTS (
                        SELECT 1 FROM json_each(activity.tags) WHERE value IN (SELECT value FROM json_each(?3)))
                    WHERE id = ?1
                    """, arguments: [found.id, promoted.contains(place), JSONText.encode(strings: tags)])
            if let actor = found.actor { authors.insert(actor) }
        }
        return authors
    }

    /// Makes all promoted rows count again, after all were judged by their tags.
    static func reapply(_ db: Database) throws {
        for place in try all(db) {
            guard let found = try row(db, place) else { continue }
            try db.execute(sql: "UPDATE activity SET contribution = 1 WHERE id = ?", arguments: [found.id])
        }
    }
}
