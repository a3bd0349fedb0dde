import Community
import Store

/// Whom an action is for, as it was on screen when its key was pressed.
struct Targets: Equatable, Sendable {
    var members: [MemberID]
    /// A name, or "7 members".
    var who: String
    var areMarked = false

    /// The one member, where it is one.
    var single: MemberID? { members.count == 1 ? members[0] : nil }
}

extension State {
    /// The marked members, else the one under the cursor or on the open profile; nil where there is none.
    var targets: Targets? {
        if let open { return Targets(members: [open.member], who: name(of: open.member)) }
        if place == .mentors { return mentoringTargets }
        guard let list = currentList, place != .steps else { return nil }
        if !marks.isEmpty {
            let order = list.ids.filter(marks.contains)
            let all = order + marks.subtracting(order).sorted()
            let who = all.count == 1 ? name(of: all[0]) : "\(all.count) members"
            return Targets(members: all, who: who, areMarked: true)
        }
        return list.selected.map { Targets(members: [$0], who: name(of: $0)) }
    }

    /// What is said where an action has nobody to be about, and what helps.
    var nobodyHere: String {
        if filterLine?.isActive == true { return "nobody is here: Esc shows all again" }
        switch place {
        case .mentors: return "nobody is here: + makes a member a mentor"
        case .members: return "nobody is here: R pulls, + adds somebody"
        case .steps: return "a step is under the cursor: j goes on to the members"
        default: return "nobody is here: h and l go to other queues"
        }
    }

    /// The name a member is shown under.
    func name(of id: MemberID) -> String {
        rows[id]?.value.name ?? profiles[id]?.value.row.name ?? "this member"
    }
}
