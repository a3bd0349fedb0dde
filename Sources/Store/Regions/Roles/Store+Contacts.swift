public import Community
internal import GRDB

extension Store {
    /// The contact list of ambassadors and liaisons. O(standings).
    public func contactList() throws -> ContactList {
        let today = context.now().day
        return try read { db in
            let members = try Int64.fetchAll(
                db,
                sql: "SELECT DISTINCT member_id FROM stewardship WHERE status = 'active' AND role <> 'record_keeper'")
            let facts = try Facts(db, forMany: false)
            return ContactList(
                try MemberRowReader.rows(db, members).map { row in
                    ContactPerson(
                        name: row.name, person: StewardPerson(row), facts: try facts.facts(ofMember: row.id),
                        accounts: try Self.accounts(db, row.id))
                }, today: today)
        }
    }

    private static func accounts(_ db: Database, _ member: MemberID) throws -> [ContactPerson.Account] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT s.name, i.username, i.email FROM identity i JOIN source s ON s.id = i.source_id
                WHERE i.member_id = ? AND i.gone_since IS NULL ORDER BY s.position, i.origin_id
                """, arguments: [member]
        ).map { ContactPerson.Account(source: $0[0], username: $0[1], email: $0[2]) }
    }
}
