extension Edit {
    /// The edit without the name of who took over a mentorship, which an older Rekindle wrote among its own words: "to
    /// Amara". Nobody but the program writes words where a mentorship is handed over.
    ///
    /// - Parameter isGone: whether somebody is to be left out, by the account that the edit names, if any, and by name.
    public func withoutSuccessor(where isGone: (Edit.Subject?, String) -> Bool) -> Edit {
        let ends = changes.indices.filter { FactField(changes[$0].field).map(\.isMentorshipEnd) ?? false }
        guard !ends.isEmpty else { return self }
        let successor = changes.lazy.compactMap { change -> Mentorship? in
            guard case .mentorship(let id)? = FactField(change.field) else { return nil }
            return change.value.flatMap { Mentorship(id: id, json: $0) }
        }.first?.mentor
        var edit = self
        for place in ends {
            guard let json = changes[place].value,
                var value = FactValue.decode(FactValue.MentorshipEnd.self, json),
                value.outcome == MentorshipEnd.Outcome.handedOver.rawValue, let words = value.words
            else { continue }
            let name = words.hasPrefix("to ") ? String(words.dropFirst(3)) : words
            guard isGone(successor?.subject, name) else { continue }
            value.words = nil
            edit.changes[place] = .setting(changes[place].field, to: value)
        }
        return edit
    }
}

extension FactField {
    fileprivate var isMentorshipEnd: Bool { if case .mentorshipEnd = self { true } else { false } }
}
