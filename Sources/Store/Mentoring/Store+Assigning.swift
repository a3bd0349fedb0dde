public import Community

extension Store {
    /// Gives members a mentor, as one undo step; each mentorship with another one ends as handed over. A goal or
    /// cadence of nil keeps that of the mentorship before.
    ///
    /// Throws `StoreError` where the mentor is not there or is among the mentees.
    public func mentor(_ mentees: [MemberID], by mentor: MemberKey, goal: String?, cadenceDays: Int? = nil) throws
        -> EditReceipt
    {
        guard let id = try member(mentor), let reference = try reference(to: id) else {
            throw StoreError(
                .notFound, thing: mentor.description, cause: "no such member", remedy: "See: rekindle members")
        }
        guard !mentees.contains(id) else {
            throw StoreError(
                .notFound, thing: mentor.description, cause: "nobody mentors themselves",
                remedy: "Choose another mentor")
        }
        return try perform(
            rows(mentees).map { row in
                let draft = MentorshipDraft(
                    mentor: reference, goal: goal, cadenceDays: cadenceDays, level: row.figures.level)
                return (.mentoring(.begin(draft)), [row.id])
            })
    }
}
