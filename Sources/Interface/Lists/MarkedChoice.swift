import Community

/// What an action takes of the marked groups, regions or events, and why it leaves the others.
struct MarkedChoice: Equatable, Sendable {
    /// Why one is left out.
    enum Reason: Int, CaseIterable, Sendable {
        case feed, launch, noRegion, unrecorded, priority, step, same

        func words(_ count: Int) -> String {
            switch self {
            case .feed: "\(count) of the dashboard"
            case .launch: count == 1 ? "1 launch date" : "\(count) launch dates"
            case .noRegion: "\(count) that \(count == 1 ? "is" : "are") no region"
            case .unrecorded: "\(count) with nothing recorded"
            case .priority: "\(count) that \(count == 1 ? "was" : "were") one already"
            case .step: "\(count) whose next step is another"
            case .same: "\(count) that \(count == 1 ? "was" : "were") so already"
            }
        }
    }

    struct Named: Equatable, Sendable {
        var thing: MarkedThing
        var name: String
    }

    /// What they are, such as "events".
    var kind: String
    private(set) var taken: [Named] = []
    private(set) var left: [Reason: Int] = [:]

    init(kind: String) { self.kind = kind }

    var things: [MarkedThing] { taken.map(\.thing) }

    mutating func take(_ thing: MarkedThing, _ name: String) { taken.append(Named(thing: thing, name: name)) }

    mutating func leave(_ reason: Reason) { left[reason, default: 0] += 1 }

    private var leftCount: Int { left.values.reduce(0, +) }

    /// "Lagos", "3 groups", "3 of 5 events".
    var who: String {
        if leftCount > 0 { return "\(taken.count) of \(taken.count + leftCount) \(kind)" }
        return taken.count == 1 ? taken[0].name : "\(taken.count) \(kind)"
    }

    /// " · not 1 of the dashboard, 1 launch date"; nothing where none is left out.
    var rest: String { left.isEmpty ? "" : " · not \(reasons)" }

    /// Why the action can take none of them.
    var whyNone: String {
        let help = left[.feed] != nil ? ": e makes one of them yours" : ""
        return "none of the \(leftCount) marked: \(reasons)\(help)"
    }

    private var reasons: String {
        Reason.allCases.compactMap { reason in left[reason].map(reason.words) }.joined(separator: ", ")
    }
}

/// One marked group, region or event.
enum MarkedThing: Equatable, Sendable {
    case group(String)
    case region(Region)
    case event(String)

    /// A note on it.
    func noting(_ text: String, at: Instant, by: String) -> RegistryChange {
        switch self {
        case .group(let id): .group(id, [.note(text, at: at, by: by)])
        case .region(let region): .region(region, [.note(text, at: at, by: by)])
        case .event(let id): .event(id, [.note(text, at: at, by: by)])
        }
    }

    /// A next step of it; nil for an event, which has none.
    func planning(_ text: String, due: Day) -> RegistryChange? {
        switch self {
        case .group(let id): .group(id, [.step(text, due: due)])
        case .region(let region): .region(region, [.step(text, due: due)])
        case .event: nil
        }
    }

    /// Makes a region a priority, or no longer; nil for anything else.
    func prioritising(_ isPriority: Bool) -> RegistryChange? {
        if case .region(let region) = self { .region(region, [.priority(isPriority)]) } else { nil }
    }

    /// Takes it out of all lists.
    var removing: RegistryChange {
        switch self {
        case .group(let id): .removing(RegistryID(.group, id))
        case .region(let region): .removing(RegistryID(.region, region.id))
        case .event(let id): .removing(RegistryID(.event, id))
        }
    }
}
