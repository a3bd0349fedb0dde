public import Community

extension Store {
    /// Gives members a mentor, as one undo step; each mentorship with another one ends as handed over. A goal or
    /// cadence of nil keeps that of the mentorship before.
    ///
    /// The receipt warns of a mentor without room, quiet or away. Throws `StoreError` where the mentor cannot be one.
    public func mentor(_ mentees: [MemberID], by mentor: MemberKey, goal: String?, cadenceDays: Int? = nil) throws
        -> EditReceipt
    {
        guard let id = try member(mentor), let reference = try reference(to: id) else {
            throw StoreError(
                .notFound, thing: mentor.description, cause: "no such member", remedy: "See: rekindle members")
        }
        try checkMentor(id, of: mentees)
        var receipt = try perform(
            rows(mentees).map { row in
                let draft = MentorshipDraft(
                    mentor: reference, goal: goal, cadenceDays: cadenceDays, level: row.figures.level)
                return (.mentoring(.begin(draft)), [row.id])
            })
        receipt.warning = try warning(ofMentors: [id], today: context.now().day)
        return receipt
    }
}
