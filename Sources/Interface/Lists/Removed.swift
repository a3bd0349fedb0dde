import Community
import Store

extension State {
    /// `X` in Groups, Regions and Events: what was taken out, to be brought back.
    mutating func askRemoved() -> [Effect] { removable.map { [.loadRemoved($0)] } ?? [] }

    /// What the list in view holds that can be taken out.
    private var removable: RegistryKind? {
        switch place {
        case .groups: .group
        case .regions: .region
        case .events: .event
        default: nil
        }
    }

    /// Offers what was taken out, where it is still wanted.
    mutating func take(removed things: [RemovedThing], of kind: RegistryKind) -> [Effect] {
        loading.underway.remove(.removed)
        guard layers.isEmpty, removable == kind else { return [] }
        guard !things.isEmpty else { return say("no \(kind.rawValue) was taken out: nothing to bring back") }
        layers.append(.picker(.removed(things, of: kind, today: today)))
        return []
    }

    /// What removing something says of the way back.
    static let wayBack = "u, or later X, brings it back"
}

extension Picker {
    /// What was taken out, the latest first; only the first nine have a key of their own.
    fileprivate static func removed(_ things: [RemovedThing], of kind: RegistryKind, today: Day) -> Picker {
        let items = things.enumerated().map { place, thing in
            Item(
                key: KeyName(place < 9 ? String(place + 1) : ""),
                label: "\(thing.name) · by \(thing.actor), \(thing.at.day.short(relativeTo: today))",
                choice: .register([.restoring(thing.id)], said: "brought back \(thing.name)"))
        }
        return .things("Bring back which \(kind.rawValue)", items)
    }
}
