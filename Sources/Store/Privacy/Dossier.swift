import Community
import Foundation
internal import GRDB

/// All that is held about one person, table by table.
public struct Dossier: Equatable, Sendable {
    /// One value of a row.
    public enum Value: Equatable, Sendable {
        case null
        case number(Int64)
        case real(Double)
        case text(String)
    }

    /// One row: column and value, in order.
    public struct Row: Equatable, Sendable {
        /// The columns.
        public var columns: [String]
        /// Their values.
        public var values: [Value]

        /// The value of a column.
        public subscript(column: String) -> Value? { columns.firstIndex(of: column).map { values[$0] } }
    }

    /// The tables in order, each with its rows.
    public var tables: [(name: String, rows: [Row])]
    /// What managers wrote about others that names the person.
    public var namedIn: [NamedText]

    /// Whether both hold the same.
    public static func == (left: Dossier, right: Dossier) -> Bool {
        left.namedIn == right.namedIn && left.tables.elementsEqual(right.tables) { $0 == $1 }
    }
}

extension Store {
    /// Everything the store holds about a member: every row of every table that is about them.
    ///
    /// - Complexity: O(edits): what was written about others is looked through for their names.
    public func dossier(_ id: MemberID) throws -> Dossier {
        try read { db in
            let ids = try Set(Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [id]))
            let person = try ErasedPerson(db, ids).withoutCommonWords(db)
            var tables = try DossierReader.tables.map { name, sql in
                let sql = sql.replacing("IDS", with: ids.list).replacing("MEMBER", with: String(id))
                return (name: name, rows: try DossierReader.rows(db, sql))
            }
            let objects = try Row.fetchAll(
                db, sql: "SELECT u.id, u.bytes FROM unreadable u"
            ).filter { person.isMentioned(in: String(decoding: $0[1] as Data, as: UTF8.self)) }
            let kept = Set(objects.map { $0[0] as Int64 })
            tables.append(
                (
                    "unreadable",
                    try DossierReader.rows(
                        db,
                        """
                        SELECT s.name AS source, u.kind, u.place, u.reason, CAST(u.bytes AS TEXT) AS bytes
                        FROM unreadable u JOIN source s ON s.id = u.source_id WHERE u.id IN (\(kept.list))
                        """)
                ))
            let aside = try Row.fetchAll(db, sql: "SELECT bytes, reason FROM journal_aside").filter {
                person.isMentioned(in: String(decoding: $0[0] as Data, as: UTF8.self))
            }
            tables.append(
                (
                    "journal_aside",
                    aside.map { row in
                        Dossier.Row(
                            columns: ["bytes", "reason"],
                            values: [.text(String(decoding: row[0] as Data, as: UTF8.self)), .text(row[1])])
                    }
                ))
            let mentions = try EditErasure.mentions(db, person)
            tables.append(("tie", mentions.ties.map(Dossier.Row.init(tie:))))
            return Dossier(tables: tables, namedIn: mentions.texts)
        }
    }
}

/// Reads rows as they stand, without rowids, times as text.
private enum DossierReader {
    /// Every table that holds something of a person; IDS are their accounts, MEMBER the member.
    static let tables: [(name: String, sql: String)] = [
        ("member", "SELECT * FROM member WHERE id = MEMBER"),
        (
            "identity",
            "SELECT s.name AS source, i.* FROM identity i JOIN source s ON s.id = i.source_id WHERE i.id IN (IDS)"
        ),
        (
            "activity",
            """
            SELECT s.name AS source, c.name AS channel, a.* FROM activity a JOIN source s ON s.id = a.source_id
            JOIN channel c ON c.id = a.channel_id WHERE a.actor_id IN (IDS) ORDER BY a.at
            """
        ),
        (
            "participant",
            """
            SELECT s.name AS source, c.name AS channel, a.row_key, a.at, a.url FROM participant p
            JOIN activity a ON a.id = p.activity_id JOIN source s ON s.id = a.source_id
            JOIN channel c ON c.id = a.channel_id WHERE p.identity_id IN (IDS) ORDER BY a.at
            """
        ),
        (
            "attendance",
            """
            SELECT s.name AS source, a.row_key, a.at, a.text, t.listed_by, t.gone_since FROM attendance t
            JOIN activity a ON a.id = t.activity_id JOIN source s ON s.id = a.source_id
            WHERE t.identity_id IN (IDS) ORDER BY a.at
            """
        ),
        (
            "suggestion",
            """
            SELECT sa.name || '/' || a.origin_id AS first, sb.name || '/' || b.origin_id AS second, g.kind
            FROM suggestion g JOIN identity a ON a.id = g.first JOIN identity b ON b.id = g.second
            JOIN source sa ON sa.id = a.source_id JOIN source sb ON sb.id = b.source_id
            WHERE g.first IN (IDS) OR g.second IN (IDS)
            """
        ),
        ("queue_place", "SELECT queue, left_out, seen, key FROM queue_place WHERE member_id = MEMBER"),
        ("stewardship", "SELECT * FROM stewardship WHERE member_id = MEMBER"),
        (
            "fact",
            """
            SELECT f.* FROM fact f JOIN source s ON s.uid = f.source_uid
            JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id WHERE i.id IN (IDS)
            """
        ),
        (
            "edit",
            """
            SELECT e.* FROM edit e JOIN source s ON s.uid = e.source_uid
            JOIN identity i ON i.source_id = s.id AND i.origin_id = e.origin_id WHERE i.id IN (IDS) ORDER BY e.id
            """
        ),
    ]

    private static let rowids: Set<String> = [
        "source_id", "member_id", "channel_id", "actor_id", "key_identity", "last_deed",
    ]
    private static let instants: Set<String> = [
        "at", "ends_at", "known_since", "first_seen", "last_seen", "last_contribution", "next_change",
    ]
    private static let days: Set<String> = [
        "gone_since", "left_feed", "silent_since", "contribution_silent_since", "first_day",
        "candidate_on", "active_on", "emeritus_on", "declined_on", "until_day", "review_day",
    ]

    static func rows(_ db: Database, _ sql: String) throws -> [Dossier.Row] {
        try Row.fetchAll(db, sql: sql).map { row in
            var result = Dossier.Row(columns: [], values: [])
            for (column, value) in row {
                // Only an edit's id is a text.
                if rowids.contains(column) || (column == "id" && value.storage.value is Int64) { continue }
                result.columns.append(column)
                result.values.append(Self.value(column, value))
            }
            return result
        }
    }

    private static func value(_ column: String, _ value: DatabaseValue) -> Dossier.Value {
        switch value.storage {
        case .null: return .null
        case .int64(let number):
            if instants.contains(column) { return .text(Instant(seconds: number).iso8601) }
            if days.contains(column) { return .text(Day(number: Int32(clamping: number)).iso8601) }
            return .number(number)
        case .double(let number): return .real(number)
        case .string(let text): return .text(text)
        case .blob(let data): return .text(String(decoding: data, as: UTF8.self))
        }
    }
}

extension Dossier.Row {
    /// What ties somebody else, or a thing of the community, to the person: whom or what, as what, since when, by whom.
    fileprivate init(tie: NamedText) {
        let about = tie.member?.description ?? tie.thing
        self.init(
            columns: ["about", "field", "at", "actor"],
            values: [about.map(Dossier.Value.text) ?? .null, .text(tie.field), .text(tie.at.iso8601), .text(tie.actor)])
    }
}
