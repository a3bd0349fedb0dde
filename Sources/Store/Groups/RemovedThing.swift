public import Community
internal import GRDB

/// A group, region or event that a manager took out of the lists.
public struct RemovedThing: Hashable, Sendable {
    /// Its name in the journal.
    public var id: RegistryID
    /// What it is called; its id where no edit names it.
    public var name: String
    /// Who took it out.
    public var actor: String
    /// When.
    public var at: Instant

    /// Creates one.
    public init(id: RegistryID, name: String, actor: String, at: Instant) {
        self.id = id
        self.name = name
        self.actor = actor
        self.at = at
    }
}

extension Store {
    /// What managers took out of the lists of a kind and nobody has brought back, the latest first. A change that is
    /// `restoring` brings one back.
    ///
    /// - Complexity: O(fields of the kind), one index range.
    public func removed(_ kind: RegistryKind) throws -> [RemovedThing] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT f.origin_id, e.actor, e.at FROM fact f JOIN edit e ON e.id = f.edit_id
                    WHERE f.source_uid = ? AND f.field = ? AND f.value = 'true' ORDER BY f.edit_id DESC
                    """, arguments: [RegistryID(kind, "").subject.sourceUID, RegistryRecord.removed]
            ).map { row in
                let id = RegistryID(kind, row[0])
                return RemovedThing(
                    id: id, name: try Registry.name(db, id) ?? id.id, actor: row[1], at: Instant(seconds: row[2]))
            }
        }
    }
}
