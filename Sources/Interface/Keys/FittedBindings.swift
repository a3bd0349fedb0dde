import Community
import Store
import Terminal

extension State {
    /// What is bound here, in the words that are true of the row under the cursor.
    var bindingsHere: [Binding] { bindings.bindings(in: place).map(fitted) }

    private func fitted(_ binding: Binding) -> Binding {
        var binding = binding
        switch binding.command {
        case .open: if let words = openWords { (binding.word, binding.help) = words }
        case .fields: if let words = fieldsWords { (binding.word, binding.help) = words }
        case .link:
            if place == .events, events.list.selected?.feed != nil {
                (binding.word, binding.help) = ("part", "it is not the same as the dashboard's after all")
            }
        case .pane: if let word = hiddenPane { (binding.word, binding.rank) = (word, 2) }
        case .done: if stepInView != nil { (binding.rank, binding.help) = (2, "the step under the cursor is done") }
        default: break
        }
        return binding
    }

    /// What Tab shows where the list of mentors alone has room; nil where it does not.
    private var hiddenPane: String? {
        guard place == .mentors, !isDetailFocused, layout.detail.height == 0 else { return nil }
        return switch mentoring.selected {
        case .mentor: "mentees"
        case .lost: "suggested"
        case nil: nil
        }
    }

    /// What `e` makes of an event that is not one's own yet.
    private var fieldsWords: (word: String?, help: String)? {
        guard place == .events, let row = events.list.selected, !row.isOwn, !events.list.hasMarks else { return nil }
        if row.isHeldLaunch(today: today) { return ("record it", "record the event of that day") }
        return row.isLaunch
            ? ("plan it", "plan an event of that day") : ("make it yours", "add what you know of the dashboard's event")
    }

    /// What Enter does on a row that has no page of its own; nil where it does what is bound.
    private var openWords: (word: String?, help: String)? {
        switch place {
        case .regions:
            guard let row = regionInView, row.region == nil else { return nil }
            return row.filter == nil
                ? ("unfold", "show what was written for a region") : ("members", "show who is meant")
        case .events:
            if eventAttendee != nil { return ("profile", "open the profile of the attendee under the cursor") }
            guard let row = events.list.selected, row.group == nil || row.groupName == nil else { return nil }
            return (nil, "edit what is known of the event, which has no group")
        default: return nil
        }
    }
}
