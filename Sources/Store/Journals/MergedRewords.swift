import Community
internal import GRDB

/// Other words that colleagues gave to edits of their own which are here already.
struct MergedRewords {
    private let admission: Admission
    /// The edits as they are to be here, by id.
    private(set) var taken: [String: Edit] = [:]

    init(_ db: Database) throws { admission = try Admission(db) }

    /// What becomes of a line of a known edit.
    enum Answer {
        /// It is no matter of words given later.
        case other
        /// Words from before those that are here, or just these; nothing is to be done.
        case older
        /// The maker's later words, which are taken.
        case newer(Edit)
        /// They name or tie to somebody forgotten here: what is here stays.
        case keptOut
    }

    /// What becomes of an edit in a colleague's journal, whose id is known here with other words or from another time.
    func answer(to edit: Edit, over known: Edit) -> Answer {
        let (ours, theirs) = (known.reworded ?? "", edit.reworded ?? "")
        guard ours != theirs else { return .other }
        // What was taken out of it here no line of a colleague has lost as well.
        let isAltered = admission.forgotten.isAltered(edit: edit.id)
        guard isAltered ? known.isSame(as: edit, inWords: false) : known.isReword(of: edit) else { return .other }
        guard ours < theirs else { return .older }
        guard let admitted = admission.admitted(edit), admitted.subject == known.subject, !admission.names(admitted)
        else { return .keptOut }
        return .newer(admitted)
    }

    mutating func take(_ edit: Edit) { taken[edit.id] = edit }

    /// Puts the words into a store, or into a copy of it; returns whose they are.
    func apply(_ db: Database) throws -> Set<Edit.Subject> {
        var touched: Set<Edit.Subject> = []
        for (id, new) in taken {
            guard let old = try EditRecord.fetch(db, id: id), (old.reworded ?? "") < (new.reworded ?? "") else {
                continue
            }
            try Rewording.replace(db, old, by: new.changes, stamp: new.reworded)
            touched.insert(old.subject)
        }
        return touched
    }
}

extension Edit {
    /// Whether both are one edit, but for its texts.
    func isReword(of other: Edit) -> Bool {
        var (one, two) = (self, other)
        (one.changes, two.changes) = (EditTexts(self).wordless, EditTexts(other).wordless)
        return one.isSame(as: two, inWords: true)
    }
}
