import Community
internal import GRDB

extension Store {
    /// Says again one of two values that managers set without knowing of each other, as one undo step: whoever says so
    /// knows of both, and that settles it on every laptop. Nothing is changed where it was settled meanwhile.
    public func settle(_ conflict: JournalConflict, with side: JournalConflict.Side) throws -> EditReceipt {
        if conflict.thing == nil, case .mentorship? = FactField(conflict.field) {
            return try settleMentor(conflict, with: side)
        }
        let today = context.now().day
        return try edit { db, writer in
            guard let subject = try EditRecord.fetch(db, id: conflict.won.id)?.subject else { return [] }
            let counts = FactChange(field: conflict.field, value: conflict.won.value)
            let stands =
                try conflict.isRemoval
                ? RemovalConflicts.all(db, today: today).contains { $0.isSame(as: conflict) }
                : Knowledge(db).isContested(counts, of: subject)
            guard stands else { return [] }
            try writer.add(FactChange(field: conflict.field, value: side.value), on: subject)
            return try Identities.members(db, Identities.ids(db, [subject])).sorted()
        }
    }

    /// To give a mentee again one of two mentors ends the other mentorship for good.
    private func settleMentor(_ conflict: JournalConflict, with side: JournalConflict.Side) throws -> EditReceipt {
        let today = context.now().day
        let stands = try read { db in
            try MentorConflicts.all(db, today: today).contains { $0.isSame(as: conflict) }
        }
        guard stands, let some = side.value.flatMap({ Mentorship(id: side.id, json: $0) }),
            let id = try conflict.member.flatMap(member), let row = try rows([id]).first
        else { return try perform([]) }
        let draft = MentorshipDraft(
            mentor: some.mentor, goal: some.goal, cadenceDays: some.cadenceDays, level: row.figures.level,
            handover: some.handover)
        return try perform(.mentoring(.begin(draft)), on: [id])
    }
}

extension JournalConflict {
    /// Whether both are about the same two edits.
    fileprivate func isSame(as other: JournalConflict) -> Bool {
        (field, won.id, lost.id) == (other.field, other.won.id, other.lost.id)
    }
}
