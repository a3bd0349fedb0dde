import Community
internal import GRDB

/// A text within an edit.
struct EditText: Hashable {
    /// The field that holds it, in full.
    var field: String
    /// The key within the field's value; nil where the text is the value, or the field itself as with a tag.
    var key: String?
    /// What a command calls it: `note`, `mentorship.goal`; with what follows the slash where the edit has several such.
    var name: String
    /// Whether it is but a word or a list, as a group's name or the help it asked for: no text unless it is named.
    var isWord: Bool
}

/// The texts that an edit holds, and which of them is meant.
struct EditTexts {
    let edit: Edit
    private(set) var all: [EditText] = []

    init(_ edit: Edit) {
        self.edit = edit
        let found = edit.changes.map { (change: $0, texts: Self.texts(in: $0)) }.filter { !$0.texts.isEmpty }
        for (change, texts) in found {
            let head = Self.head(change.field)
            let isOne = found.count { Self.head($0.change.field) == head } == 1
            let name = isOne ? head : Self.spelled(change.field)
            for text in texts {
                var text = text
                text.name = texts.count > 1 ? "\(name).\(text.key ?? "")" : name
                all.append(text)
            }
        }
    }

    /// The text that a field means, in either spelling, or the only one where no field is named. Throws `StoreError`
    /// that names what there is to choose from.
    func meant(by field: String?) throws -> EditText {
        let texts = all.contains { !$0.isWord } ? all.filter { !$0.isWord } : all
        guard let field else {
            if texts.count == 1, !texts[0].isWord { return texts[0] }
            guard !texts.isEmpty else {
                throw StoreError(.notFound, thing: edit.id, cause: "holds no text", remedy: "See: rekindle journal")
            }
            throw choose("holds \(all.count == 1 ? "a word" : "several texts")", from: all)
        }
        let found = matches(field)
        if found.count == 1 { return found[0] }
        if !found.isEmpty { throw choose("\(field) is several texts", from: found) }
        throw all.isEmpty
            ? StoreError(.notFound, thing: edit.id, cause: "holds no text", remedy: "See: rekindle journal")
            : choose("holds no text in \(field)", from: all)
    }

    /// The edit's changes with a text replaced; nil where it is no longer there.
    func changes(with new: String, for text: EditText) -> [FactChange]? {
        guard let place = edit.changes.firstIndex(where: { $0.field == text.field }),
            let change = Self.reworded(edit.changes[place], text.key, new)
        else { return nil }
        var changes = edit.changes
        changes[place] = change
        return changes
    }

    /// The edit's changes without its texts: what no reword changes.
    var wordless: [FactChange] {
        edit.changes.map { change in
            Self.texts(in: change).reduce(change) { Self.reworded($0, $1.key, "") ?? $0 }
        }
    }

    private func choose(_ cause: String, from texts: [EditText]) -> StoreError {
        StoreError(
            .refused, thing: edit.id, cause: cause,
            remedy: "Name one of its fields with --field: \(texts.map(\.name).joined(separator: ", "))")
    }

    /// What is called exactly so; else what is called so by words, or is all of a field, or a key of one.
    private func matches(_ field: String) -> [EditText] {
        let exact = all.filter { [$0.name, $0.field, Self.spelled($0.field)].contains(field) }
        if !exact.isEmpty { return exact }
        let word = Self.plain(field)
        let named = all.filter { Self.plain($0.name) == word || Self.plain(Self.head($0.field)) == word }
        return named.isEmpty ? all.filter { $0.key == word } : named
    }

    /// A name as it is however it is written: `mentorship end`, `mentorship-end`.
    private static func plain(_ name: String) -> String {
        String(name.lowercased().map { " -.".contains($0) ? "_" : $0 })
    }

    private static func head(_ field: String) -> String { String(field.prefix { $0 != "/" }) }

    /// A field as people can write it.
    private static func spelled(_ field: String) -> String {
        guard let slash = field.firstIndex(of: "/") else { return field }
        let rest = String(field[field.index(after: slash)...])
        return "\(head(field))/\((NamedPerson.nameAlone(inKey: rest) ?? rest).replacing("\u{1F}", with: "/"))"
    }

    /// Keys of values that are no words of people.
    private static let noTexts: Set<String> = [
        "by", "sender", "source", "id", "kind", "outcome", "status", "level", "channel", "template", "purpose",
        "amount",
        "currency", "region", "mentorship", "member",
    ]

    /// Fields whose word is one of a few.
    private static let noWords: Set<String> = [
        "role", "never_contact", "same", "kind", "status", "venue_kind", "awareness", "feed", "group", "mail",
        "spelled",
    ]

    private static func texts(in change: FactChange) -> [EditText] {
        let head = head(change.field)
        func text(_ key: String? = nil, isWord: Bool = false) -> EditText {
            EditText(field: change.field, key: key, name: "", isWord: isWord)
        }
        if ["tag", "skill"].contains(head) { return [text()] }
        if change.naming("") != nil { return [text(isWord: true)] }
        guard !noWords.contains(head), let json = change.value.flatMap(JSONLeaves.read) else { return [] }
        if let object = json as? [String: Any] {
            // The name in a reference is whoever it refers to.
            if object["source"] is String, object["id"] is String { return [] }
            return object.filter { !noTexts.contains($0.key) && ($0.value as? String)?.isEmpty == false }.keys.sorted()
                .map { text($0) }
        }
        let isWord = (json as? String)?.isEmpty == false || (json as? [String])?.isEmpty == false
        return isWord ? [text(isWord: true)] : []
    }

    private static func reworded(_ change: FactChange, _ key: String?, _ text: String) -> FactChange? {
        let head = head(change.field)
        if ["tag", "skill"].contains(head) { return FactChange(field: "\(head)/\(text)", value: change.value) }
        if let renamed = change.naming(text) { return renamed }
        guard let json = change.value.flatMap(JSONLeaves.read) else { return nil }
        let new: Any
        if let key {
            guard var object = json as? [String: Any], object[key] is String else { return nil }
            object[key] = text
            new = object
        } else if json is [String] {
            new = text.listedWords
        } else {
            new = text
        }
        return JSONLeaves.write(new).map { FactChange(field: change.field, value: $0) }
    }
}
