public import Community
internal import GRDB

extension Store {
    /// Who recorded a mail, and when, on this laptop or on a colleague's that was merged; nil where nobody did, or it was
    /// undone.
    ///
    /// - Parameter digest: what tells the mail from others.
    public func mailRead(_ digest: String) throws -> (actor: String, day: Day)? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT e.actor, e.at FROM fact f JOIN edit e ON e.id = f.edit_id
                    WHERE f.field = ? AND f.value IS NOT NULL ORDER BY e.id LIMIT 1
                    """, arguments: [FactField.mail(digest: digest).name]
            ).map { (actor: $0[0], day: Instant(seconds: $0[1]).day) }
        }
    }
}
