public import Community
internal import GRDB

extension Store {
    /// The starter tasks, those open first, each part in the order of their ids; takers bear their member's name.
    public func tasks() throws -> [StarterTask] {
        let tasks = try registry(.task).compactMap(StarterTask.init)
        let named = try read { db in try tasks.map { try Self.named($0, db) } }
        return named.filter { !$0.isDone } + named.filter(\.isDone)
    }

    /// The ids of tasks that were taken off the list.
    public func removedTasks() throws -> Set<String> {
        try read { db in
            try String.fetchSet(
                db, sql: "SELECT origin_id FROM fact WHERE source_uid = ? AND field = ? AND value = 'true'",
                arguments: [RegistryID(.task, "").subject.sourceUID, RegistryRecord.removed])
        }
    }

    private static func named(_ task: StarterTask, _ db: Database) throws -> StarterTask {
        guard let subject = task.taker?.subject else { return task }
        var task = task
        task.taker?.name = try String.fetchOne(
            db,
            sql: """
                SELECT m.name FROM identity i JOIN source s ON s.id = i.source_id JOIN member m ON m.id = i.member_id
                WHERE s.uid = ? AND i.origin_id = ?
                """, arguments: [subject.sourceUID, subject.originID.raw])
        return task
    }
}
