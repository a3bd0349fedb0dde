/// What an edit on a group or an event did, in words for the journal.
enum ThingWords {
    /// The sentence; nil for things of other kinds.
    static func sentence(_ kind: RegistryKind, _ changes: [FactChange], today: Day, _ names: EditNames) -> String? {
        guard kind == .group || kind == .event, !changes.isEmpty else { return nil }
        return "\(kind.rawValue): " + EditSummary.joined(changes.compactMap { part($0, among: changes, today, names) })
    }

    /// " by Suryani and Rowan": all of whom the same is said; nothing where nobody is known.
    private static func people(_ change: FactChange, among changes: [FactChange], _ names: EditNames) -> String {
        let head = FieldName.split(change.field).head
        let known = changes.compactMap { other -> String? in
            let (otherHead, rest) = FieldName.split(other.field)
            guard otherHead == head, (other.value == nil) == (change.value == nil) else { return nil }
            return names.person(rest)
        }
        return known.isEmpty ? "" : " by \(Wording.list(known))"
    }

    private static func part(
        _ change: FactChange, among changes: [FactChange], _ today: Day, _ names: EditNames
    ) -> String? {
        let (head, rest) = FieldName.split(change.field)
        let value = change.value
        let about = rest.split(separator: "_").joined(separator: " ")
        switch head {
        case RegistryRecord.removed: return value == nil ? "brought back" : "removed"
        case "reached": return nil
        case "status", "kind":
            return (value.flatMap(FactValue.word) ?? "").split(separator: "_").joined(separator: " ")
        case "organiser", "host", "speaker":
            let word = value.flatMap(FactValue.word)
            let person = names.person(rest, word) ?? NamedPerson(key: rest, name: word)?.name ?? rest
            return value == nil ? "no longer \(head): \(person)" : "\(head) \(person)"
        case "guidelines", "conduct":
            let what = head == "conduct" ? "code of conduct" : head
            return (value == nil ? "\(what) not acknowledged" : "\(what) acknowledged")
                + people(change, among: changes, names)
        case "evidence":
            return value.flatMap { FactValue.decode(Group.Evidence.self, $0) }.map { "\(about): \($0.text)" }
                ?? "no evidence for \(about)"
        case "decision":
            return value.flatMap { FactValue.decode(Group.Decision.self, $0) }.map {
                "\(about) decided: \($0.isMet ? "met" : "not met")"
            } ?? "\(about) left undecided"
        case "step":
            return value.flatMap { NextStep(id: rest, json: $0) }.map {
                "next step by \($0.due.short(relativeTo: today))"
            }
        case "step_done": return "next step done"
        case "note": return "noted"
        case "start":
            return value.flatMap { Int64($0) }.map { "on \(Instant(seconds: $0).day.full)" }
                ?? "no date"
        case "feed":
            return value == nil
                ? "parted from the dashboard's" : "the same as \(names.event(value) ?? "one") of the dashboard"
        case "group": return value == nil ? "of no group" : "of \(names.group(value) ?? "a group")"
        case "country":
            return value.flatMap(FactValue.word).map { "country \(Country(code: $0)?.name ?? $0)" } ?? "no country"
        default: return plain(change)
        }
    }

    /// "planned 12", "tags docs, design", "no venue": the field's name and its value.
    static func plain(_ change: FactChange) -> String {
        let field = change.field.split(separator: "_").joined(separator: " ")
        guard let value = change.value else { return "no \(field)" }
        let words =
            FactValue.word(value) ?? FactValue.decode([String].self, value)?.joined(separator: ", ")
            ?? FactValue.decode(MemberReference.self, value)?.name
        // What is neither a word, a list nor a number is nothing to read.
        guard let shown = words ?? (value.hasPrefix("{") || value.hasPrefix("[") ? nil : value) else { return field }
        return "\(field) \(shown)"
    }
}
