/// What an edit on a starter task did, in words for the journal.
enum TaskWords {
    /// The sentence; nil where nothing changed.
    static func sentence(_ changes: [FactChange]) -> String? {
        changes.isEmpty ? nil : "task: " + changes.map(part).joined(separator: ", ")
    }

    private static func part(_ change: FactChange) -> String {
        let value = change.value
        switch change.field {
        case RegistryRecord.removed: return value == nil ? "brought back" : "removed"
        case "taken_by":
            guard let value else { return "free again" }
            // A member's name is looked up where the task is read; an edit holds only the account.
            return FactValue.decode(TaskTaker.self, value)?.name.map { "taken by \($0)" } ?? "taken"
        case "done": return value == nil ? "not done" : "done"
        default: return ThingWords.plain(change)
        }
    }
}
