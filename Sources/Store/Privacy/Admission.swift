import Community
internal import GRDB

/// Keeps the forgotten out of the journal, whoever brings them.
struct Admission {
    private let db: Database
    private(set) var forgotten: Forgotten

    init(_ db: Database) throws {
        self.db = db
        forgotten = try ForgottenRows.all(db)
    }

    /// The edit without what ties it to somebody forgotten; nil where nothing is left of it.
    func admitted(_ edit: Edit) -> Edit? {
        if forgotten.isEmpty { return edit }
        let nameless = edit.withoutSuccessor { account, name in
            account.map(forgotten.contains) == true || forgotten.isName(name)
        }
        guard var admitted = forgotten.admitted(nameless) else { return nil }
        admitted.changes = admitted.changes.map { change in
            guard let value = change.value, let json = JSONLeaves.read(value) else { return change }
            let new = JSONLeaves.withoutReferences(json, to: forgotten.contains)
            guard !JSONLeaves.equal(json, new), let text = JSONLeaves.write(new) else { return change }
            return FactChange(field: change.field, value: text)
        }
        return admitted
    }

    /// Marks the account that a colleague entered by hand for somebody forgotten, by address or name: what is said about
    /// it stays out as well.
    mutating func keepOutAccount(_ edit: Edit) throws {
        guard !forgotten.isEmpty, edit.subject.sourceUID == ManualAccount.sourceUID else { return }
        let accounts = edit.changes.filter { FactField($0.field) == .account }.compactMap { change in
            change.value.flatMap(ManualAccount.init(json:))
        }
        let isTheirs = accounts.contains { forgotten.contains(email: $0.email) || forgotten.contains(csvName: $0.name) }
        guard isTheirs, !forgotten.contains(edit.subject) else { return }
        let salt = try ForgottenRows.salt(db)
        let mark = Forgotten.Mark(.identity, Forgotten.value(of: edit.subject), salt: salt)
        try ForgottenRows.insert(db, [mark])
        forgotten.insert(mark)
        _ = try EditErasure(db: db, subjects: [edit.subject], names: PersonNames(), redacting: false).run()
    }

    /// Whether a text or an id that an edit brings names somebody forgotten.
    func names(_ edit: Edit) -> Bool {
        guard !forgotten.isEmpty else { return false }
        if let thing = RegistryID(edit.subject), forgotten.isNamed(in: thing.nameablePart) { return true }
        return edit.changes.contains { change in
            if forgotten.isNamed(in: change.nameablePart) { return true }
            guard let json = change.value.flatMap(JSONLeaves.read) else { return false }
            var isNamed = false
            _ = JSONLeaves.map(json, without: []) { key, text in
                let part = FieldText(change.field, key: key, of: edit.subject).part(of: text)
                isNamed = isNamed || forgotten.isNamed(in: part)
                return text
            }
            return isNamed
        }
    }
}

extension JSONLeaves {
    /// The value with references to accounts that `isGone` made references to nobody.
    static func withoutReferences(_ value: Any, to isGone: (Edit.Subject) -> Bool) -> Any {
        switch value {
        case let list as [Any]: return list.map { withoutReferences($0, to: isGone) }
        case let object as [String: Any]:
            if let source = object["source"] as? String, let id = object["id"] as? String,
                isGone(Edit.Subject(sourceUID: source, originID: OriginID(id)))
            {
                return nobody
            }
            if let member = object["member"] as? String, let slash = member.firstIndex(of: "\u{1F}"),
                isGone(
                    Edit.Subject(
                        sourceUID: String(member[..<slash]),
                        originID: OriginID(String(member[member.index(after: slash)...]))))
            {
                return ["name": PersonNames.replacement]
            }
            return object.mapValues { withoutReferences($0, to: isGone) }
        default: return value
        }
    }

    /// A reference to nobody.
    static var nobody: [String: String] {
        let nobody = MemberReference.nobody
        return ["source": nobody.source, "id": nobody.id, "name": nobody.name]
    }
}
