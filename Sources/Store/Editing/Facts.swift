import Community
internal import GRDB

/// What managers recorded, read for members: the union over their identities, the newest edit winning per field.
final class Facts {
    private let db: Database
    private let statement: FastStatement
    /// The identities that have any fact; nil where it does not pay to know.
    private var holders: Set<Int64>?
    /// What files tell of an identity's person; nil where no file was imported.
    private let told: FastStatement?

    /// Prepares reading; `forMany` looks up once which identities have facts at all.
    init(_ db: Database, forMany: Bool) throws {
        self.db = db
        statement = try FastStatement(
            db,
            """
            SELECT f.field, f.value, f.edit_id FROM identity i JOIN source s ON s.id = i.source_id
            JOIN fact f ON f.source_uid = s.uid AND f.origin_id = i.origin_id WHERE i.id = ?
            """)
        let hasFiles = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE kind = 'csv')")
        told =
            hasFiles == true
            ? try FastStatement(
                db,
                """
                SELECT languages, time_zone FROM identity WHERE id = ? AND COALESCE(languages, time_zone) IS NOT NULL
                """) : nil
        if forMany {
            holders = try Set(
                Int64.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT i.id FROM fact f JOIN source s ON s.uid = f.source_uid
                        JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
                        """))
        }
    }

    /// The facts of the member with these identities; a mentee's tell of the breaks of their mentor.
    func facts(of identities: some Sequence<Int64>) throws -> ManagerFacts {
        var facts = try own(of: identities)
        guard let mentor = facts.mentorship?.mentor, !mentor.isNobody else { return facts }
        let member = try Identities.members(db, Identities.ids(db, [mentor.subject])).first
        if let member { facts.mentorBreaks = try own(of: self.identities(of: member)).breaksAsMentor }
        return facts
    }

    private func own(of identities: some Sequence<Int64>) throws -> ManagerFacts {
        var newest: [String: (value: String?, edit: String)] = [:]
        for identity in identities where holders?.contains(identity) != false {
            statement.bind(identity, at: 1)
            while try statement.step() {
                guard let field = statement.text(0), let edit = statement.text(2) else { continue }
                if let known = newest[field], known.edit > edit { continue }
                newest[field] = (statement.text(1), edit)
            }
        }
        let isMentee = newest.keys.contains { $0.hasPrefix("mentorship/") }
        let own = isMentee ? try identities.compactMap { try Identities.subject(db, $0) } : []
        var facts =
            newest.isEmpty
            ? ManagerFacts()
            : ManagerFacts(
                fields: newest.sorted { $0.key < $1.key }.compactMap { field, fact in
                    fact.value.map { (field: field, value: $0) }
                }, own: Set(own))
        for (field, text) in try told(of: identities) where newest[FactField.person(field).name] == nil {
            facts.person.values[field] = facts.person.values[field] ?? text
        }
        return facts
    }

    /// What files tell of the person, in the form that managers' own values have; what they recorded goes before it.
    private func told(of identities: some Sequence<Int64>) throws -> [(PersonField, String)] {
        guard let told else { return [] }
        var found: [(PersonField, String)] = []
        for identity in identities {
            told.bind(identity, at: 1)
            while try told.step() {
                for (column, field) in [(0, PersonField.languages), (1, .timeZone)] {
                    let text = try? told.text(Int32(column)).flatMap { try field.reading($0, today: Day(number: 0)) }
                    if let text { found.append((field, text)) }
                }
            }
        }
        return found
    }

    /// The facts of a member.
    func facts(ofMember id: MemberID) throws -> ManagerFacts {
        try facts(of: identities(of: id))
    }

    private func identities(of member: MemberID) throws -> [Int64] {
        try Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [member])
    }
}
