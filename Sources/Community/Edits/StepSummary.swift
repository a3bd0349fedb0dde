/// What a step on groups, events or regions was about, with their name: "status official of Lagos", "priority of 3
/// regions".
public enum StepSummary {
    /// The words; nil for a step on people, or on things without a name of their own. O(edits).
    ///
    /// - Parameters:
    ///   - step: the edits of one undo step, the oldest first.
    ///   - name: the name of a thing, where it has one.
    ///   - today: the day that dates are told from.
    ///   - names: what ids in the step stand for.
    public static func about(
        _ step: [Edit], today: Day, names: EditNames = EditNames(), name: (RegistryID) -> String?
    ) -> String? {
        var things: [RegistryID] = []
        var known: Set<RegistryID> = []
        for edit in step {
            if let thing = RegistryID(edit.subject), known.insert(thing).inserted { things.append(thing) }
        }
        guard let first = things.first, RegistryID(step[0].subject) == first, kinds.contains(first.kind) else {
            return nil
        }
        let whom = things.count == 1 ? single(first, step, name) : several(things)
        if step[0].id == first.id { return "adding \(whom)" }
        var parts: [String] = []
        let changes = step.filter { $0.subject == first.subject }.flatMap(\.changes)
        // What an area or town is called goes with whatever is recorded of it, and brings it back if it was away.
        let isSpelled = changes.contains { $0.field == RegionRecord.spelled }
        for change in changes where !(isSpelled && change.field == RegistryRecord.removed) {
            if let part = part(change, of: first.kind, today, names), !parts.contains(part) { parts.append(part) }
        }
        if parts.isEmpty { return "adding \(whom)" }
        let shown = parts.count > 3 ? "\(parts.prefix(2).joined(separator: ", ")) and \(parts.count - 2) more" : nil
        return "\(shown ?? parts.joined(separator: ", ")) \(parts == ["note"] ? "on" : "of") \(whom)"
    }

    private static let kinds: Set<RegistryKind> = [.group, .event, .region]

    private static func single(_ thing: RegistryID, _ step: [Edit], _ name: (RegistryID) -> String?) -> String {
        if thing.kind == .region {
            let typed = step.flatMap(\.changes).first { $0.field == RegionRecord.spelled }?.value
            let spelled = typed.flatMap(FactValue.word) ?? name(thing)
            return (spelled.flatMap(Region.init(typed:)) ?? Region(typed: thing.id))?.name ?? thing.id
        }
        let given = step.flatMap(\.changes).last { $0.field == "name" }?.value.flatMap(FactValue.word)
        return name(thing) ?? given ?? "a \(thing.kind.rawValue)"
    }

    private static func several(_ things: [RegistryID]) -> String {
        let isOneKind = Set(things.map(\.kind)).count == 1
        return "\(things.count) \(isOneKind ? things[0].kind.rawValue + "s" : "things")"
    }

    /// A field as a noun; nil for one that goes without saying.
    private static func part(
        _ change: FactChange, of kind: RegistryKind, _ today: Day, _ names: EditNames
    ) -> String? {
        let (head, rest) = FieldName.split(change.field)
        let about = rest.split(separator: "_").joined(separator: " ")
        switch head {
        case RegionRecord.spelled, "reached": return nil
        case RegistryRecord.removed: return change.value == nil ? "return" : "removal"
        case "note": return "note"
        case "step":
            return change.value.flatMap { NextStep(id: rest, json: $0) }.map {
                "next step by \($0.due.short(relativeTo: today))"
            } ?? "next step"
        case "step_done": return "step done"
        case "status", "kind", "awareness":
            guard let word = change.value.flatMap(FactValue.word) else { return head }
            return "\(head) \(word.split(separator: "_").joined(separator: " "))"
        case "priority": return "priority"
        case "organiser", "host", "speaker":
            let word = change.value.flatMap(FactValue.word)
            return "\(head) \(names.person(rest, word) ?? NamedPerson(key: rest, name: word)?.name ?? rest)"
        case "guidelines", "conduct":
            let what = head == "conduct" ? "code of conduct" : head
            return "acknowledged \(what)" + (names.person(rest).map { " (\($0))" } ?? "")
        case "evidence": return "evidence for \(about)"
        case "decision": return "decision on \(about)"
        case "start":
            return change.value.flatMap { Int64($0) }.map {
                "date \(Instant(seconds: $0).day.short(relativeTo: today))"
            }
                ?? "date"
        case "feed": return "link to \(names.event(change.value) ?? "the dashboard's")"
        case "group": return "group" + (names.group(change.value).map { " \($0)" } ?? "")
        default: return head.split(separator: "_").joined(separator: " ")
        }
    }
}
