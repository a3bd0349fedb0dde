/// What a step did that handed mentees over, in a sentence that names them: they need not all go to one mentor.
public enum HandOverSummary {
    /// "2 handed over: Ravi to Kenji; Kwabena to Olu; Ines has no mentor now; Amara is no longer a mentor". Nil for a
    /// step by which no mentor leaves and all its members have the same one after it.
    ///
    /// - Parameters:
    ///   - step: the edits of one undo step, the oldest first.
    ///   - name: the name of a member; nil where the feeds do not know the account.
    public static func about(_ step: [Edit], name: (Edit.Subject) throws -> String?) throws -> String? {
        let fates = step.compactMap(Fate.init)
        let leaving = step.filter(\.endsMentorDuty).map(\.subject)
        let mentors = fates.map(\.mentor).reduce(into: [MemberReference?]()) { if !$0.contains($1) { $0.append($1) } }
        guard !fates.isEmpty, mentors.count > 1 || !leaving.isEmpty else { return nil }
        func names(_ subjects: [Edit.Subject]) throws -> String {
            let named = try subjects.prefix(mostNamed).map { try name($0) ?? "somebody" }
            let others = subjects.count - named.count
            return Wording.list(named + (others > 0 ? ["\(others) more"] : []))
        }
        var parts = try mentors.compactMap { $0 }.map { mentor in
            try names(fates.filter { $0.mentor == mentor }.map(\.mentee)) + " to \(mentor.name)"
        }
        if !parts.isEmpty { parts[0] = "\(fates.count { $0.mentor != nil }) handed over: \(parts[0])" }
        let left = fates.filter { $0.mentor == nil }.map(\.mentee)
        if !left.isEmpty { parts.append(try names(left) + (left.count == 1 ? " has" : " have") + " no mentor now") }
        if !leaving.isEmpty {
            let words = leaving.count == 1 ? "is no longer a mentor" : "are no longer mentors"
            parts.append(try "\(names(leaving)) \(words)")
        }
        return parts.joined(separator: "; ")
    }

    /// How many are named of those who share a fate.
    private static let mostNamed = 5

    /// What became of a mentee: the mentor they have now, or none.
    private struct Fate {
        var mentee: Edit.Subject
        var mentor: MemberReference?

        init?(_ edit: Edit) {
            var isEnd = false
            for change in edit.changes {
                guard let field = FactField(change.field), let value = change.value else { continue }
                switch field {
                case .mentorship(let id): mentor = Mentorship(id: id, json: value)?.mentor
                case .mentorshipEnd: isEnd = true
                default: continue
                }
            }
            guard isEnd || mentor != nil else { return nil }
            mentee = edit.subject
        }
    }
}

extension Edit {
    fileprivate var endsMentorDuty: Bool {
        changes.contains { $0.value == nil && FactField($0.field) == .mentorCapacity }
    }
}
