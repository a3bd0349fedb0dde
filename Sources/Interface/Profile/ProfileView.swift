import Community
import Store
import Terminal

/// The profile on the whole screen.
struct ProfileView: Equatable {
    enum Pane { case timeline, about }

    var member: MemberID
    var focus = Pane.timeline
    /// The deed under the cursor.
    var deed = 0
    /// The first visible line of what stands beside the timeline.
    var aboutTop = 0
    /// Whether the focused pane has the whole screen.
    var isZoomed = false
}

extension State {
    /// The deed under the cursor of the open profile.
    var selectedDeed: Deed? {
        guard let open, let timeline = profile(of: open.member)?.timeline, timeline.indices.contains(open.deed) else {
            return nil
        }
        return timeline[open.deed]
    }

    /// Moves within the focused pane.
    mutating func scrollProfile(_ command: CommandName) {
        guard var view = open else { return }
        let profile = profile(of: view.member)
        let height = layout.list.height
        switch view.focus {
        case .timeline: view.deed = command.target(from: view.deed, count: profile?.timeline.count ?? 0, height: height)
        case .about:
            let count = profile.map { AboutLines(profile: $0, state: self).lines(width: layout.about.width).count } ?? 0
            view.aboutTop = command.target(from: view.aboutTop, count: max(1, count - height / 2), height: height)
        }
        open = view
    }
}
