import Community
internal import GRDB

/// Who mentors, serves a region or organises a group; a few of all members, read whole.
enum HeldRoles {
    /// Complexity: O(mentors + roles for regions + organisers) lookups by index.
    static func all(_ db: Database) throws -> [MemberID: Set<HeldRole>] {
        var roles: [MemberID: Set<HeldRole>] = [:]
        func add(_ sql: String) throws {
            let found = try FastStatement(db, sql)
            while try found.step() {
                guard let role = found.text(1).flatMap(HeldRole.init(rawValue:)) else { continue }
                roles[found.int(0), default: []].insert(role)
            }
        }
        try add("SELECT member_id, role FROM stewardship WHERE status = 'active'")
        try add(
            """
            SELECT i.member_id, 'mentor' FROM fact f JOIN source s ON s.uid = f.source_uid
            JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
            WHERE f.field = 'mentor_capacity' AND f.value IS NOT NULL AND i.member_id IS NOT NULL
            """)
        let length = "organiser/".utf8.count
        try add(
            """
            SELECT i.member_id, 'organizer' FROM fact f JOIN group_row g ON g.id = f.origin_id AND g.status <> 'closed'
            JOIN source s ON s.uid = substr(f.field, \(length + 1), instr(f.field, char(31)) - \(length + 1))
            JOIN identity i ON i.source_id = s.id AND i.origin_id = substr(f.field, instr(f.field, char(31)) + 1)
            WHERE f.field >= 'organiser/' AND f.field < 'organiser0' AND f.value IS NOT NULL
            AND f.source_uid = '\(RegistryID(.group, "").subject.sourceUID)' AND i.member_id IS NOT NULL
            """)
        return roles
    }
}
