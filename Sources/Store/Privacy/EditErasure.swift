import Community
import Foundation
internal import GRDB

/// Takes a person out of the journal: edits about them go, edits about others lose what ties them to the person.
struct EditErasure {
    let db: Database
    let subjects: Set<Edit.Subject>
    let names: PersonNames
    /// Whether their names in what was written about others are replaced, or only listed.
    let redacting: Bool

    /// What was found and done.
    struct Result {
        var edits = 0
        /// Whose facts are others now.
        var touched: Set<Edit.Subject> = []
        var named: [NamedText] = []
        /// Edits about others that are gone: a merge must not bring them back.
        var dropped: [String] = []
        var things: Set<NamedThing> = []
        /// What ties others, and things of the community, to the person; the text is empty.
        var ties: [NamedText] = []
    }

    func run() throws -> Result {
        var result = Result()
        for subject in subjects { result.edits += try erase(subject) }
        let others = try Row.fetchAll(db, sql: "SELECT \(EditRecord.columns) FROM edit WHERE changes <> '[]'")
        for edit in others.map(EditRecord.edit) { try treat(edit, &result) }
        result.things = try Self.things(db, names)
        if redacting {
            let renaming = Renaming(db: db)
            result.things = try Set(
                result.things.map { thing in
                    guard !thing.isMaybe else { return thing }
                    let new = try renaming.rename(thing.id.subject)
                    result.touched.formUnion([thing.id.subject, new])
                    return NamedThing(id: thing.id, newID: new.originID.raw, isMaybe: false)
                })
        }
        return result
    }

    /// Things whose ids name the person, or may mean them. O(things).
    static func things(_ db: Database, _ names: PersonNames) throws -> Set<NamedThing> {
        let subjects = try Row.fetchAll(
            db, sql: "SELECT DISTINCT source_uid, origin_id FROM edit WHERE source_uid LIKE '~%'"
        ).map { Edit.Subject(sourceUID: $0[0], originID: OriginID($0[1])) }
        return Set(
            subjects.compactMap { subject in
                guard let id = RegistryID(subject) else { return nil }
                if names.appear(in: id.id) { return NamedThing(id: id, newID: nil, isMaybe: false) }
                return names.mayAppear(in: id.id) ? NamedThing(id: id, newID: nil, isMaybe: true) : nil
            })
    }

    /// What was written about others that names a person, and what ties them to the person; nothing is changed.
    static func mentions(_ db: Database, _ person: ErasedPerson) throws -> (texts: [NamedText], ties: [NamedText]) {
        let subjects = Set(person.accounts.map(\.subject))
        let erasure = EditErasure(db: db, subjects: subjects, names: person.names, redacting: false)
        var result = Result()
        for row in try Row.fetchAll(db, sql: "SELECT \(EditRecord.columns) FROM edit WHERE changes <> '[]'") {
            let edit = EditRecord.edit(row)
            if subjects.contains(edit.subject) { continue }
            for change in erasure.nameless(edit).changes { _ = erasure.treat(change, of: edit, &result) }
        }
        return (
            try result.named.filter { !$0.isMaybe }.map { try $0.withMember(db) },
            try result.ties.map { try $0.withMember(db) }
        )
    }

    private func erase(_ subject: Edit.Subject) throws -> Int {
        let place: StatementArguments = [subject.sourceUID, subject.originID.raw]
        for table in ["fact", "edit_fact"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE source_uid = ? AND origin_id = ?", arguments: place)
        }
        try db.execute(sql: "DELETE FROM edit WHERE source_uid = ? AND origin_id = ?", arguments: place)
        return db.changesCount
    }

    private func treat(_ edit: Edit, _ result: inout Result) throws {
        let treated = zip(edit.changes, nameless(edit).changes).map { old, new in
            (old: old, new: treat(new, of: edit, &result))
        }
        let changed = treated.filter { $0.old != $0.new }
        guard !changed.isEmpty else { return }
        let kept = treated.compactMap(\.new)
        result.touched.insert(edit.subject)
        if kept.isEmpty {
            result.edits += 1
            result.dropped.append(edit.id)
            try db.execute(sql: "DELETE FROM edit_fact WHERE edit_id = ?", arguments: [edit.id])
            try db.execute(sql: "DELETE FROM edit WHERE id = ?", arguments: [edit.id])
        } else {
            try db.execute(
                sql: "UPDATE edit SET changes = ? WHERE id = ?", arguments: [EditRecord.encode(kept), edit.id])
            try ForgottenRows.insert(db, altered: edit.id)
        }
        let here = "WHERE source_uid = ? AND origin_id = ? AND field = ? AND edit_id = ?"
        for (old, new) in changed {
            let place: StatementArguments = [edit.subject.sourceUID, edit.subject.originID.raw, old.field, edit.id]
            if let new {
                try db.execute(
                    sql: "UPDATE OR REPLACE edit_fact SET field = ?, value = ? \(here)",
                    arguments: [new.field, new.value] + place)
            } else {
                try db.execute(sql: "DELETE FROM edit_fact \(here)", arguments: place)
            }
            for field in Set([old.field, new?.field ?? old.field]) {
                try Journal(db: db).settle(field, of: edit.subject)
            }
        }
    }

    /// The edit without what the program itself wrote of the person in words.
    private func nameless(_ edit: Edit) -> Edit {
        edit.withoutSuccessor { account, name in
            account.map { subjects.contains($0) || $0 == MemberReference.nobody.subject } == true || names.isOne(name)
        }
    }

    /// The change without the person; nil where nothing is left of it.
    private func treat(_ change: FactChange, of edit: Edit, _ result: inout Result) -> FactChange? {
        if isTied(change) {
            var tie = named(change, of: edit, "")
            tie.field = String(change.field.prefix { $0 != "/" })
            result.ties.append(tie)
        }
        if case .same(let other) = FactField(change.field), subjects.contains(other) { return nil }
        if let slash = change.field.firstIndex(of: "/") {
            let rest = String(change.field[change.field.index(after: slash)...])
            if isTie(rest) { return nil }
            if let name = NamedPerson.nameAlone(inKey: rest), names.appear(in: name) {
                result.named.append(named(change, of: edit, name))
                return redacting ? change.naming(names.replaced(in: name)) : change
            }
            // A tag or skill that names them is a text about the other.
            if ["tag", "skill"].contains(change.field[..<slash]) {
                if names.appear(in: rest) {
                    result.named.append(named(change, of: edit, rest))
                    return redacting ? nil : change
                }
                if names.mayAppear(in: rest) { result.named.append(maybe(change, of: edit, rest)) }
            }
        }
        guard let value = change.value, let json = JSONLeaves.read(value) else { return change }
        if case .same? = FactField(change.field) { return change }
        // Somebody's mentor, owner or the like: the tie is gone.
        if let word = json as? String, names.isKey(word) || (isReference(change.field) && names.isOne(word)) {
            return nil
        }
        var texts: [String] = []
        var doubtful: [String] = []
        let new = JSONLeaves.map(json, without: subjects) { leaf in
            if names.isKey(leaf) { return PersonNames.replacement }
            guard names.appear(in: leaf) else {
                if names.mayAppear(in: leaf) { doubtful.append(leaf) }
                return leaf
            }
            texts.append(leaf)
            return redacting ? names.replaced(in: leaf) : leaf
        }
        for text in texts { result.named.append(named(change, of: edit, text)) }
        for text in doubtful { result.named.append(maybe(change, of: edit, text)) }
        guard !JSONLeaves.equal(json, new), let text = JSONLeaves.write(new) else { return change }
        return FactChange(field: change.field, value: text)
    }

    /// Whether a change ties its subject to the person: as the same one, as organiser, mentor, owner, or who took a task.
    private func isTied(_ change: FactChange) -> Bool {
        if case .same(let other) = FactField(change.field) { return subjects.contains(other) }
        if let slash = change.field.firstIndex(of: "/"),
            isTie(String(change.field[change.field.index(after: slash)...]))
        {
            return true
        }
        guard let json = change.value.flatMap(JSONLeaves.read) else { return false }
        if let word = json as? String { return names.isKey(word) || (isReference(change.field) && names.isOne(word)) }
        return !JSONLeaves.equal(json, JSONLeaves.withoutReferences(json, to: subjects.contains))
    }

    /// Whether a field is called after the person: as an organiser, host or speaker by account, or by name alone.
    private func isTie(_ rest: String) -> Bool {
        names.isKey(rest) || NamedPerson.nameAlone(inKey: rest).map(names.isOne) == true
    }

    private func named(_ change: FactChange, of edit: Edit, _ text: String) -> NamedText {
        NamedText(
            edit: edit.id, field: change.field, subject: edit.subject, at: edit.at, actor: edit.actor, text: text,
            isReplaced: redacting)
    }

    private func maybe(_ change: FactChange, of edit: Edit, _ text: String) -> NamedText {
        var text = named(change, of: edit, text)
        (text.isMaybe, text.isReplaced) = (true, false)
        return text
    }

    private func isReference(_ field: String) -> Bool { field.hasPrefix("assigned/") }
}

extension NamedText {
    /// With the key of the member it is about.
    func withMember(_ db: Database) throws -> NamedText {
        var text = self
        text.thing = try RegistryID(subject).map { thing in
            "\(thing.kind.rawValue) \(try Registry.record(db, thing)?.text("name") ?? thing.id)"
        }
        text.member = try String.fetchOne(
            db,
            sql: """
                SELECT m.key FROM identity i JOIN source s ON s.id = i.source_id JOIN member m ON m.id = i.member_id
                WHERE s.uid = ? AND i.origin_id = ?
                """, arguments: [subject.sourceUID, subject.originID.raw]
        ).flatMap(MemberKey.init)
        return text
    }
}

/// The texts within a JSON value.
enum JSONLeaves {
    static func read(_ text: String) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    static func write(_ value: Any) -> String? {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
        return (try? JSONSerialization.data(withJSONObject: value, options: options)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The value with each text replaced; whose name signs an edit is no mention. A reference to one of the subjects
    /// becomes one to nobody.
    static func map(_ value: Any, without subjects: Set<Edit.Subject>, _ body: (String) -> String) -> Any {
        switch value {
        case let text as String: return body(text)
        case let list as [Any]: return list.map { map($0, without: subjects, body) }
        case let object as [String: Any]:
            if let source = object["source"] as? String, let id = object["id"] as? String,
                subjects.contains(Edit.Subject(sourceUID: source, originID: OriginID(id)))
            {
                return nobody
            }
            return Dictionary(
                uniqueKeysWithValues: object.map { key, part in
                    (key, ["by", "sender"].contains(key) ? part : map(part, without: subjects, body))
                })
        default: return value
        }
    }

    static func equal(_ one: Any, _ other: Any) -> Bool { write(one) == write(other) }
}
