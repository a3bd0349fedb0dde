/// How well the project is known somewhere.
public enum Awareness: String, CaseIterable, Codable, Sendable { case unknown, emerging, established }

/// A text of a region that is simply set.
public enum RegionField: String, CaseIterable, Sendable {
    /// What is to be reached there.
    case plan
    /// How far the plan is.
    case progress
    /// The help that people there asked for.
    case help
}

/// What managers recorded of a region, as its edits leave it.
public struct RegionRecord: Identifiable, Hashable, Sendable {
    /// The region, as it was spelled.
    public let region: Region
    /// How well the project is known there.
    public var awareness = Awareness.unknown
    /// Whether it goes before others.
    public var isPriority = false
    /// What is to be reached there.
    public var plan: String?
    /// How far the plan is.
    public var progress: String?
    /// The help that people there asked for.
    public var help: String?
    /// Planned steps, the earliest due first; done ones too.
    public var steps: [NextStep] = []
    /// Notes, the oldest first.
    public var notes: [Note] = []

    /// The region's id.
    public var id: String { region.id }

    /// Creates the record of a region of which nothing was recorded.
    public init(_ region: Region) { self.region = region }

    /// The open step that is due first.
    public var nextStep: NextStep? { steps.first { !$0.done } }

    /// The steps that are not done, the earliest due first.
    public var openSteps: [NextStep] { steps.filter { !$0.done } }

    /// The text of a field.
    public subscript(field: RegionField) -> String? {
        switch field {
        case .plan: plan
        case .progress: progress
        case .help: help
        }
    }
}

extension RegionRecord {
    /// The field that holds how a place is spelled.
    public static let spelled = "typed"

    /// The record that fields amount to; nil where its id names no region of this Rekindle's. What cannot be read is left
    /// aside.
    public init?(_ record: RegistryRecord) {
        let id = record.id.id
        let written = record.text(Self.spelled).flatMap { Region(typed: $0) }
        guard let region = written.flatMap({ $0.id == id ? $0 : nil }) ?? Region(typed: id), region.id == id else {
            return nil
        }
        self.init(region)
        var finished: Set<String> = []
        for (name, value) in record.fields.sorted(by: { $0.key < $1.key }) {
            let (head, rest) = FieldName.split(name)
            switch head {
            case "awareness": awareness = FactValue.word(value).flatMap(Awareness.init(rawValue:)) ?? .unknown
            case "priority": isPriority = value == FactValue.yes
            case RegionField.plan.rawValue: plan = FactValue.word(value)
            case RegionField.progress.rawValue: progress = FactValue.word(value)
            case RegionField.help.rawValue: help = FactValue.word(value)
            case "step": if let step = NextStep(id: rest, json: value) { steps.append(step) }
            case "step_done": finished.insert(rest)
            case "note": if let note = Note(id: rest, json: value) { notes.append(note) }
            default: break
            }
        }
        for index in steps.indices { steps[index].done = finished.contains(steps[index].id) }
        steps.sort { ($0.due, $0.id) < ($1.due, $1.id) }
        notes.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}
