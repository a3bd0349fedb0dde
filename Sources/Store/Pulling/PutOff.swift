internal import GRDB

/// Indexes and triggers that are taken away for a while and brought back as the schema had them.
struct PutOff {
    private let db: Database
    private let definitions: [String]

    /// Takes those of these names away that are there.
    init(_ db: Database, _ names: [String]) throws {
        self.db = db
        var definitions: [String] = []
        for name in names {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT type, sql FROM sqlite_master WHERE name = ?", arguments: [name])
            else { continue }
            definitions.append(row[1])
            try db.execute(sql: "DROP \(row[0] as String) \(name)")
        }
        self.definitions = definitions
    }

    /// Brings them back.
    func end() throws { for definition in definitions { try db.execute(sql: definition) } }
}
