import GRDB

/// Journal, facts and what is derived from them, as lines that must be equal on every laptop.
enum Tables {
    static func lines(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT 'edit ' || id || step || actor || at || source_uid || origin_id || changes
                        || COALESCE(undoes, '-') || active AS line FROM edit
                    UNION ALL SELECT 'value ' || source_uid || origin_id || field || edit_id || COALESCE(value, 'cleared')
                        FROM edit_fact
                    UNION ALL SELECT 'fact ' || source_uid || origin_id || field || COALESCE(value, 'cleared') || edit_id
                        FROM fact
                    UNION ALL SELECT 'member ' || key || state || level || role || junk || COALESCE(owner, '-') || tags
                        || queues || conversations || ' ' || contributions || COALESCE(next_change, '-') FROM member
                    UNION ALL SELECT 'count ' || queue || left_out || members FROM queue_count WHERE members > 0
                    ORDER BY line
                    """)
        }
    }
}
