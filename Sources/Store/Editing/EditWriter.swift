import Community
internal import GRDB

/// Turns one key press or command into edits of one undo step, within one transaction.
final class EditWriter {
    private let db: Database
    private let context: Context
    private let now: Instant
    private let facts: Facts
    private var last: String?
    private let mark: String
    private(set) var edits: [Edit] = []
    private var step: String?

    init(_ db: Database, context: Context, now: Instant) throws {
        self.db = db
        self.context = context
        self.now = now
        facts = try Facts(db, forMany: false)
        last = try Journal(db: db).newestID()
        mark = Self.newMark
    }

    /// Drawn anew each time: two laptops that began with copies of one file must not make the same id.
    static var newMark: String {
        String(UInt64.random(in: 0x1_0000_0000...0x1_FFFF_FFFF), radix: 16).suffix(8).description
    }

    /// Adds the edits of an action on members; returns those it changes.
    func add(_ action: ManagerAction, on ids: [MemberID]) throws -> [MemberID] {
        if case .assign(_, let name?) = action, !name.isEmpty, !VisibleName.isVisible(name) {
            throw Self.refused("member", VisibleName.fault)
        }
        let action = try known(action)
        var changed: [MemberID] = []
        for member in ids {
            guard let (subject, seen) = try subject(of: member) else { continue }
            let id = nextID()
            let known = ActionContext(
                facts: try facts.facts(ofMember: member), lastSeen: seen, actor: context.actor, now: now)
            var changes = action.changes(id: id, known)
            if changes.isEmpty { changes = try confirming(action, id, known, on: action.subject ?? subject) }
            if changes.isEmpty { continue }
            try add(id: id, subject: action.subject ?? subject, changes: changes)
            changed.append(member)
        }
        return changed
    }

    /// What says anew what counts already, where a colleague said something else without knowing of it: that settles it.
    private func confirming(_ action: ManagerAction, _ id: String, _ known: ActionContext, on subject: Edit.Subject)
        throws -> [FactChange]
    {
        var blank = known
        blank.facts = ManagerFacts()
        let knowledge = Knowledge(db)
        return try action.changes(id: id, blank).filter { try knowledge.isContested($0, of: subject) }
    }

    /// An action with the region that is known in place of the one that was written.
    private func known(_ action: ManagerAction) throws -> ManagerAction {
        guard case .assign(.region, let text?) = action, let region = try KnownRegions(db).meant(by: text),
            region != Region(typed: text)
        else { return action }
        return .assign(.region, to: region.typed)
    }

    /// Adds an edit of one field.
    func add(_ field: FactField, value: String?, on subject: Edit.Subject) throws {
        try add(id: nextID(), subject: subject, changes: [FactChange(field: field.name, value: value)])
    }

    /// Adds an edit of one field as the journal has it.
    func add(_ change: FactChange, on subject: Edit.Subject) throws {
        try add(id: nextID(), subject: subject, changes: [change])
    }

    /// Adds the edit of a thing of the community, unless all of it is so already; returns its name.
    func add(_ change: RegistryChange) throws -> RegistryID {
        if let fault = change.nameFault { throw Self.refused(change.kind.rawValue, fault) }
        let id = nextID()
        let thing = RegistryID(change.kind, change.id ?? id)
        let changes = try change.changes(id: id) + reviving(thing, change)
        if change.id != nil, try isSo(changes, of: thing.subject) { return thing }
        try add(id: id, subject: thing.subject, changes: changes)
        return thing
    }

    /// Whether all of it is so already, and no colleague said otherwise without knowing of it. What this step sets
    /// itself is not in the facts yet.
    private func isSo(_ changes: [FactChange], of subject: Edit.Subject) throws -> Bool {
        guard !edits.contains(where: { $0.subject == subject }) else { return false }
        let knowledge = Knowledge(db)
        return try changes.allSatisfy { change in
            let value = try String.fetchOne(
                db.cachedStatement(
                    sql: "SELECT value FROM fact WHERE source_uid = ? AND origin_id = ? AND field = ?"),
                arguments: [subject.sourceUID, subject.originID.raw, change.field])
            guard value == change.value else { return false }
            return try !knowledge.isContested(change, of: subject)
        }
    }

    /// What brings a country back that was taken away: it is in the lists all the same, so that one can record more of
    /// it, which would be hidden.
    private func reviving(_ thing: RegistryID, _ change: RegistryChange) throws -> [FactChange] {
        guard thing.kind == .region, !change.changes.isEmpty,
            !change.changes.contains(where: { $0.field == RegistryRecord.removed }),
            try Registry.record(db, thing)?.isRemoved == true
        else { return [] }
        return RegistryChange.restoring(thing).changes
    }

    /// Adds the edit that enters somebody by hand; returns the identity's name: that of the edit.
    func add(_ account: ManualAccount) throws -> Edit.Subject {
        guard VisibleName.isVisible(account.name) else { throw Self.refused("member", VisibleName.fault) }
        let id = nextID()
        let subject = Edit.Subject(sourceUID: ManualAccount.sourceUID, originID: OriginID(id))
        var changes = [FactChange(field: FactField.account.name, value: account.json)]
        if let channel = account.channel { changes.append(.setting(FactField.person(.channel).name, to: channel)) }
        try add(id: id, subject: subject, changes: changes)
        return subject
    }

    private static func refused(_ thing: String, _ cause: String) -> StoreError {
        StoreError(.refused, thing: thing, cause: cause, remedy: "Write one")
    }

    /// Adds an edit that undoes another.
    func addUndo(of edit: Edit) { append(id: nextID(), subject: edit.subject, changes: [], undoes: edit.id) }

    private func add(id: String, subject: Edit.Subject, changes: [FactChange]) throws {
        append(id: id, subject: subject, changes: changes, knew: try Knowledge(db).known(of: subject, changes, by: id))
    }

    private func append(
        id: String, subject: Edit.Subject, changes: [FactChange], undoes: String? = nil, knew: [String]? = nil
    ) {
        let step = step ?? id
        self.step = step
        edits.append(
            Edit(
                id: id, group: step, actor: context.actor, at: now, subject: subject, changes: changes, undoes: undoes,
                knew: knew))
    }

    private func nextID() -> String {
        let id = EditID(after: last, milliseconds: now.seconds * 1000, mark: mark).description
        last = id
        return id
    }

    /// The identity that stands for a member, and their latest activity.
    private func subject(of member: MemberID) throws -> (Edit.Subject, Instant?)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT s.uid, i.origin_id, m.last_seen FROM member m JOIN identity i ON i.id = m.key_identity
                JOIN source s ON s.id = i.source_id WHERE m.id = ?
                """, arguments: [member]
        ).map { row in
            (
                Edit.Subject(sourceUID: row[0], originID: OriginID(row[1])),
                (row[2] as Int64?).map(Instant.init(seconds:))
            )
        }
    }
}
