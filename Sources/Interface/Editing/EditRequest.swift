import Community
import Store

/// What the screens ask to have written, as one undo step.
enum EditRequest: Equatable, Sendable {
    case act([Deeds])
    /// Changes on things of the community, with what is done to members in the same step.
    case register([RegistryChange], [Deeds])
    case accept([String])
    case reject([String])
    case undo, redo

    /// One action on some members.
    struct Deeds: Equatable, Sendable {
        var action: ManagerAction
        var members: [MemberID]
    }
}
