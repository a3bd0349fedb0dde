import Community
import Store

extension State {
    /// What is bound here, in the words that are true of the row under the cursor.
    var bindingsHere: [Binding] { bindings.bindings(in: place).map(fitted) }

    private func fitted(_ binding: Binding) -> Binding {
        guard binding.command == .open, let words = openWords else { return binding }
        var binding = binding
        (binding.word, binding.help) = words
        return binding
    }

    /// What Enter does on a row that has no page of its own; nil where it does what is bound.
    private var openWords: (word: String?, help: String)? {
        switch place {
        case .regions:
            guard let row = regionInView, row.region == nil else { return nil }
            return row.filter == nil
                ? ("unfold", "show what was written for a region") : ("members", "show who is meant")
        case .events:
            guard let row = events.list.selected, row.group == nil else { return nil }
            return (nil, "edit what is known of the event, which has no group")
        default: return nil
        }
    }
}
