import Community
import Store

/// What the screens ask to have written, as one undo step.
enum EditRequest: Equatable, Sendable {
    case act([Deeds])
    /// Changes on things of the community, with what is done to members in the same step.
    case register([RegistryChange], [Deeds])
    /// Gives members a mentor.
    case mentor(MemberKey, of: [MemberID], goal: String?)
    /// A mentor's mentees go to others.
    case handOver([HandOver], from: MemberID, notes: String?)
    /// Somebody whom no source knows.
    case add(ManualAccount)
    /// A member organises a group.
    case organiser(MemberID, ofGroup: String)
    /// One of two values that managers set without knowing of each other.
    case settle(JournalConflict, with: JournalConflict.Side)
    case accept([String])
    case reject([String])
    case undo, redo

    /// One action on some members.
    struct Deeds: Equatable, Sendable {
        var action: ManagerAction
        var members: [MemberID]
    }
}
