import Community
internal import GRDB

extension Store {
    /// Which other groups have the name and the country of groups that were just added, in words; nil where none has.
    func namesakes(of added: [RegistryID]) throws -> String? {
        if added.isEmpty { return nil }
        let words = try read { db in try added.compactMap { try Self.namesakes(db, of: $0.id) } }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private static func namesakes(_ db: Database, of id: String) throws -> String? {
        let others = try Row.fetchAll(
            db,
            sql: """
                SELECT o.id, g.name, g.country FROM group_row g JOIN group_row o
                ON o.name_order = g.name_order AND o.country IS g.country AND o.id <> g.id
                WHERE g.id = ? ORDER BY o.id
                """, arguments: [id])
        guard let first = others.first else { return nil }
        let (name, code) = (first[1] as String, first[2] as String?)
        let place = code.flatMap(Country.init(code:)).map { " in \($0.name)" } ?? ""
        let ids = others.map { $0[0] as String }.joined(separator: ", ")
        return "there is a group \(name)\(place) already: \(ids)"
    }
}
