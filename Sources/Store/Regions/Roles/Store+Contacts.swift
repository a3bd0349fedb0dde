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
            return ContactList(try Self.people(db, members).map(\.person), today: today)
        }
    }

    /// Members with the channels they agreed to, for a page for everybody. O(members).
    public func contactPeople(_ members: Set<MemberID>) throws -> [MemberID: ContactPerson] {
        try read { db in
            Dictionary(try Self.people(db, members.sorted()).map { ($0.id, $0.person) }) { first, _ in first }
        }
    }

    private static func people(_ db: Database, _ members: [MemberID]) throws -> [(id: MemberID, person: ContactPerson)]
    {
        let facts = try Facts(db, forMany: false)
        return try MemberRowReader.rows(db, members).map { row in
            let person = ContactPerson(
                name: row.name, person: StewardPerson(row), facts: try facts.facts(ofMember: row.id),
                accounts: try accounts(db, row.id))
            return (row.id, person)
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
