import Community
import Store

/// The edits on their way to the store.
struct EditBook {
    private(set) var pending: [Int: PendingEdit] = [:]
    private var number = 0

    /// Whether something is not yet saved.
    var isSaving: Bool { !pending.isEmpty }

    /// Whether an edit on this member is on its way.
    func isSaving(_ id: MemberID) -> Bool { pending.values.contains { $0.targets.members.contains(id) } }

    /// Keeps an edit until it is saved; the number tells it again.
    mutating func add(_ edit: PendingEdit) -> Int {
        number += 1
        pending[number] = edit
        return number
    }

    /// Takes an edit that ended.
    mutating func take(_ number: Int) -> PendingEdit? { pending.removeValue(forKey: number) }
}

/// An edit that is shown and not yet confirmed.
struct PendingEdit: Equatable, Sendable {
    var request: EditRequest
    var targets: Targets
    /// What is said once it is saved, such as "snoozed Sofía until 21 Dec".
    var said: String
    /// What follows, such as "u undoes".
    var hint = "u undoes"
}

/// What `.` does again.
struct RepeatableAction: Equatable, Sendable {
    var action: ManagerAction
}
