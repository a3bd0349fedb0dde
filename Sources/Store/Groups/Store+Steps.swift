public import Community
internal import GRDB

extension Store {
    /// How many steps of things a list holds.
    public static let stepLimit = 2_000

    /// The open steps of groups and regions, the earliest due first: those due by a day, or all of them. Those of closed
    /// groups rest.
    ///
    /// - Complexity: O(steps due), an index of their own.
    public func steps(dueBy day: Day? = nil, limit: Int = Store.stepLimit) throws -> [ThingStep] {
        try read { db in
            let found = try ThingStep.kinds.flatMap { try Self.steps(db, of: $0, dueBy: day, limit: limit) }
            return Array(
                found.sorted { ($0.step.due, $0.name, $0.step.id) < ($1.step.due, $1.name, $1.step.id) }.prefix(limit))
        }
    }

    /// How many steps of things are due by a day, and how many were due before it. O(steps due).
    static func countSteps(_ db: Database, dueBy day: Day) throws -> (due: Int, overdue: Int) {
        var counts = (due: 0, overdue: 0)
        for kind in ThingStep.kinds {
            for step in try steps(db, of: kind, dueBy: day, limit: .max) {
                counts.due += 1
                if step.step.due < day { counts.overdue += 1 }
            }
        }
        return counts
    }

    /// The words that the index of steps knows the day by.
    private static let due = "CASE WHEN json_valid(f.value) THEN json_extract(f.value, '$.due') END"

    private static func steps(_ db: Database, of kind: RegistryKind, dueBy day: Day?, limit: Int) throws -> [ThingStep]
    {
        let name =
            kind == .group
            ? "SELECT g.name FROM group_row g WHERE g.id = f.origin_id"
            : "SELECT n.value FROM fact n WHERE n.source_uid = f.source_uid AND n.origin_id = f.origin_id AND n.field = 'typed'"
        let statement = try FastStatement(
            db,
            """
            SELECT f.origin_id, substr(f.field, 6), json_extract(f.value, '$.text'), \(due), (\(name)) FROM fact f
            WHERE f.source_uid = ?1 AND f.source_uid >= '~' AND f.field >= 'step/' AND f.field < 'step0'
            AND \(due) <= ?2 AND CASE WHEN json_valid(f.value) THEN
                json_type(f.value, '$.due') = 'integer' AND json_type(f.value, '$.text') = 'text' END
            AND NOT EXISTS (
                SELECT 1 FROM fact d WHERE d.source_uid = f.source_uid AND d.origin_id = f.origin_id
                AND d.field = 'step_done/' || substr(f.field, 6) AND d.value IS NOT NULL)
            AND NOT EXISTS (
                SELECT 1 FROM fact d WHERE d.source_uid = f.source_uid AND d.origin_id = f.origin_id
                AND (d.field = '\(RegistryRecord.removed)' AND d.value = 'true'
                    OR d.field = 'status' AND d.value = '"\(GroupStatus.closed.rawValue)"'))
            ORDER BY \(due) LIMIT ?3
            """)
        statement.bind(RegistryID(kind, "").subject.sourceUID, at: 1)
        statement.bind(Int64(day?.number ?? .max), at: 2)
        statement.bind(Int64(limit), at: 3)
        var steps: [ThingStep] = []
        while try statement.step() {
            guard let id = statement.text(0), let step = statement.text(1), let text = statement.text(2) else {
                continue
            }
            steps.append(
                ThingStep(
                    of: RegistryID(kind, id), name: statement.text(4),
                    step: NextStep(id: step, text: text, due: Day(number: Int32(clamping: statement.int(3))))))
        }
        return steps
    }
}
