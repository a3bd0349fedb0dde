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
                    // A place keeps its id: a name of it is that of many.
                    guard !thing.isMaybe, thing.id.kind != .region else { return thing }
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
                guard let id = RegistryID(subject), let part = id.nameablePart else { return nil }
                if names.appear(in: part) { return NamedThing(id: id, newID: nil, isMaybe: false) }
                return names.mayAppear(in: part) ? NamedThing(id: id, newID: nil, isMaybe: true) : nil
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
            for change in erasure.nameless(edit).changes { _ = try erasure.treat(change, of: edit, &result) }
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
        let treated = try zip(edit.changes, nameless(edit).changes).map { old, new in
            (old: old, new: try treat(new, of: edit, &result))
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
    private func treat(_ change: FactChange, of edit: Edit, _ result: inout Result) throws -> FactChange? {
        if isTied(change) {
            var tie = named(change, of: edit, "", isReplaceable: false)
            tie.field = String(change.field.prefix { $0 != "/" })
            result.ties.append(tie)
        }
        if case .same(let other) = FactField(change.field), subjects.contains(other) { return nil }
        if let slash = change.field.firstIndex(of: "/") {
            let rest = String(change.field[change.field.index(after: slash)...])
            if isTie(rest) { return nil }
            if let name = NamedPerson.nameAlone(inKey: rest), names.appear(in: name) {
                let isReplaceable = names.appearInFull(in: name)
                result.named.append(named(change, of: edit, name, isReplaceable: isReplaceable))
                return redacting && isReplaceable ? change.naming(names.replacedInFull(in: name)) : change
            }
            // A tag or skill with their full name is a text about the other; with a mere word of theirs it is a word.
            if ["tag", "skill"].contains(change.field[..<slash]) {
                if names.appear(in: rest) {
                    let isReplaceable = names.appearInFull(in: rest)
                    result.named.append(named(change, of: edit, rest, isReplaceable: isReplaceable))
                    return redacting && isReplaceable ? nil : change
                }
                if names.mayAppear(in: rest) { result.named.append(maybe(change, of: edit, rest)) }
            }
        }
        guard let value = change.value else {
            noteRegion(change, of: edit, &result)
            return change
        }
        guard let json = JSONLeaves.read(value) else { return change }
        if case .same? = FactField(change.field) { return change }
        // Somebody's mentor or the like: the tie is gone.
        if let word = json as? String, isReference(word, change.field) { return nil }
        let isEvidence = try isDecidedOnWords(change, of: edit)
        let new = JSONLeaves.map(json, without: subjects) { key, leaf in
            if names.isKey(leaf) { return PersonNames.replacement }
            let kind = isEvidence && key == "basis" ? .words : FieldText(change.field, key: key, of: edit.subject)
            return treat(leaf, kind, in: change, of: edit, &result)
        }
        guard !JSONLeaves.equal(json, new), let text = JSONLeaves.write(new) else { return change }
        return FactChange(field: change.field, value: text)
    }

    /// A text without the person, where it is one that can lose a name; else it is listed, if it has one.
    private func treat(
        _ leaf: String, _ kind: FieldText, in change: FactChange, of edit: Edit, _ result: inout Result
    ) -> String {
        guard let part = kind.part(of: leaf) else { return leaf }
        guard names.appear(in: part) else {
            if names.mayAppear(in: part), kind != .place { result.named.append(maybe(change, of: edit, leaf)) }
            return leaf
        }
        let isReplaceable =
            switch kind {
            case .words: true
            case .person: names.appearInFull(in: leaf)
            case .address: names.isOne(leaf)
            case .label, .place, .code: false
            }
        result.named.append(named(change, of: edit, leaf, isReplaceable: isReplaceable))
        guard redacting, isReplaceable else { return leaf }
        return kind == .person ? names.replacedInFull(in: leaf) : names.replaced(in: leaf)
    }

    /// Lists a role for a region that has their name, where the edit took the role back and says nothing else.
    private func noteRegion(_ change: FactChange, of edit: Edit, _ result: inout Result) {
        guard case .steward(_, let region)? = FactField(change.field), let part = FieldText.place.part(of: region),
            names.appear(in: part)
        else { return }
        result.named.append(named(change, of: edit, region, isReplaceable: false))
    }

    /// Whether a criterion was decided on words that somebody wrote: the decision holds as long as both are equal.
    private func isDecidedOnWords(_ change: FactChange, of edit: Edit) throws -> Bool {
        guard change.field.hasPrefix("decision/"), RegistryID(edit.subject) != nil,
            let decision = change.value.flatMap(JSONLeaves.read) as? [String: Any],
            let basis = decision["basis"] as? String, names.appear(in: basis)
        else { return false }
        let values = try String.fetchAll(
            db,
            sql: """
                SELECT value FROM edit_fact WHERE source_uid = ? AND origin_id = ? AND field = ?
                AND value IS NOT NULL
                """,
            arguments: [
                edit.subject.sourceUID, edit.subject.originID.raw,
                "evidence" + change.field.dropFirst("decision".count),
            ])
        let texts = values.compactMap { (JSONLeaves.read($0) as? [String: Any])?["text"] as? String }
        return texts.contains { $0 == basis || $0 == names.replaced(in: basis) }
    }

    /// Whether a change ties its subject to the person: as the same one, as organiser, mentor, or who took a task.
    private func isTied(_ change: FactChange) -> Bool {
        if case .same(let other) = FactField(change.field) { return subjects.contains(other) }
        if let slash = change.field.firstIndex(of: "/"),
            isTie(String(change.field[change.field.index(after: slash)...]))
        {
            return true
        }
        guard let json = change.value.flatMap(JSONLeaves.read) else { return false }
        if let word = json as? String { return isReference(word, change.field) }
        return !JSONLeaves.equal(json, JSONLeaves.withoutReferences(json, to: subjects.contains))
    }

    /// Whether a field is called after the person: as an organiser, host or speaker by account, or by full name alone.
    private func isTie(_ rest: String) -> Bool {
        names.isKey(rest) || NamedPerson.nameAlone(inKey: rest).map(names.isFullName) == true
    }

    private func named(_ change: FactChange, of edit: Edit, _ text: String, isReplaceable: Bool) -> NamedText {
        NamedText(
            edit: edit.id, field: change.field, subject: edit.subject, at: edit.at, actor: edit.actor, text: text,
            isReplaced: redacting && isReplaceable, isReplaceable: isReplaceable)
    }

    private func maybe(_ change: FactChange, of edit: Edit, _ text: String) -> NamedText {
        var text = named(change, of: edit, text, isReplaceable: false)
        text.isMaybe = true
        return text
    }

    /// Whether a word names the person as somebody's mentor, or whatever else, by account. An owner is one of the
    /// managers, whatever their name, and a region is a place.
    private func isReference(_ word: String, _ field: String) -> Bool {
        names.isKey(word) || (FactField(field) == .assigned(.mentor) && names.isFullName(word))
    }
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

    /// The value with each text replaced, which comes with the key of the value that it stands under; whose name signs
    /// an edit is no mention. A reference to one of the subjects becomes one to nobody.
    static func map(
        _ value: Any, without subjects: Set<Edit.Subject>, under outer: String? = nil,
        _ body: (String?, String) -> String
    ) -> Any {
        switch value {
        case let text as String: return body(outer, text)
        case let list as [Any]: return list.map { map($0, without: subjects, under: outer, body) }
        case let object as [String: Any]:
            if let source = object["source"] as? String, let id = object["id"] as? String,
                subjects.contains(Edit.Subject(sourceUID: source, originID: OriginID(id)))
            {
                return nobody
            }
            return Dictionary(
                uniqueKeysWithValues: object.map { key, part in
                    let isSender = ["by", "sender"].contains(key)
                    return (key, isSender ? part : map(part, without: subjects, under: outer ?? key, body))
                })
        default: return value
        }
    }

    static func equal(_ one: Any, _ other: Any) -> Bool { write(one) == write(other) }
}
