/// One thing to record about a region.
public enum RegionEdit: Hashable, Sendable {
    /// Nil clears the text.
    case text(RegionField, String?)
    case awareness(Awareness)
    case priority(Bool)
    case step(String, due: Day)
    case finish(step: String)
    case note(String, at: Instant, by: String)

    /// The fields it sets.
    ///
    /// - Parameter place: tells several new steps or notes of one edit apart.
    func changes(place: Int) -> [FactChange] {
        switch self {
        case .text(let field, let text): [.setting(field.rawValue, to: text.flatMap { $0.isEmpty ? nil : $0 })]
        // What is unknown is not recorded.
        case .awareness(let awareness):
            [.setting("awareness", to: awareness == .unknown ? nil : awareness.rawValue)]
        case .priority(let isPriority): [FactChange(field: "priority", value: isPriority ? FactValue.yes : nil)]
        case .step(let text, let due): [RegistryChange.planning(text, due: due, place)]
        case .finish(let step): [RegistryChange.finishing(step: step)]
        case .note(let text, let at, let by): [RegistryChange.noting(text, at: at, by: by, place)]
        }
    }
}

extension RegistryChange {
    /// What is recorded about a region, as one edit. An area or town comes into being by it and keeps its spelling; one
    /// that was taken away comes back.
    public static func region(_ region: Region, _ edits: [RegionEdit]) -> RegistryChange {
        let changes = edits.enumerated().flatMap { $1.changes(place: $0) }
        let spelled: [FactChange] =
            region.places.isEmpty ? [] : [.setting(RegionRecord.spelled, to: region.typed)]
        let back = FactChange(field: RegistryRecord.removed, value: nil)
        return RegistryChange(
            .region, id: region.id, region.places.isEmpty ? changes : spelled + changes + [back])
    }
}

/// What an edit on a region did, in words for the journal.
enum RegionWords {
    static func sentence(_ id: String, _ changes: [FactChange], today: Day) -> String? {
        guard !changes.isEmpty else { return nil }
        let spelled = changes.first { $0.field == RegionRecord.spelled }?.value.flatMap(FactValue.word)
        let region = Region(typed: spelled ?? id)
        let parts = changes.compactMap { part($0, today) }
        return "region\(region.map { " \($0.name)" } ?? ""): "
            + (parts.isEmpty ? spelled == nil ? "brought back" : "added" : parts.joined(separator: ", "))
    }

    private static func part(_ change: FactChange, _ today: Day) -> String? {
        let (head, rest) = FieldName.split(change.field)
        let word = change.value.flatMap(FactValue.word)
        switch head {
        case RegionRecord.spelled: return nil
        case RegistryRecord.removed: return change.value == nil ? nil : "taken away"
        case "awareness": return "awareness \(word ?? Awareness.unknown.rawValue)"
        case "priority": return change.value == nil ? "no longer a priority" : "a priority"
        case RegionField.help.rawValue: return word.map { "asks for help: \($0)" } ?? "asks for no help"
        case "step":
            return change.value.flatMap { NextStep(id: rest, json: $0) }.map {
                "next step by \($0.due.short(relativeTo: today))"
            }
        case "step_done": return "next step done"
        case "note": return "noted"
        default: return ThingWords.plain(change)
        }
    }
}
