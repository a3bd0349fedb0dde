/// A step that a manager planned for one of the community's own things: a group, a region.
public struct ThingStep: Hashable, Sendable {
    /// What it was planned for.
    public var thing: RegistryID
    /// The name of that thing.
    public var name: String
    /// The step.
    public var step: NextStep

    /// Names a step of a thing.
    public init(thing: RegistryID, name: String, step: NextStep) {
        self.thing = thing
        self.name = name
        self.step = step
    }

    /// Names a step of a thing as facts name it.
    ///
    /// - Parameter name: the name of a group; of a region the JSON of how it was typed, or nothing.
    public init(of thing: RegistryID, name: String?, step: NextStep) {
        self.init(thing: thing, name: Self.spoken(name, thing), step: step)
    }

    private static func spoken(_ name: String?, _ thing: RegistryID) -> String {
        guard thing.kind == .region else { return name ?? thing.id }
        let typed = name.flatMap(FactValue.word)
        return (typed.flatMap(Region.init(typed:)) ?? Region(typed: thing.id))?.name ?? thing.id
    }

    /// The edit that closes it.
    public var finishing: RegistryChange {
        RegistryChange(thing.kind, id: thing.id, [RegistryChange.finishing(step: step.id)])
    }

    /// The edit that puts it off to another day.
    public func postponing(to day: Day) -> RegistryChange {
        let value = FactValue.Step(due: day.number, text: step.text)
        return RegistryChange(thing.kind, id: thing.id, [.setting("step/\(step.id)", to: value)])
    }

    /// The kinds of things that steps are planned for.
    public static let kinds: [RegistryKind] = [.group, .region]
}

extension RegistryChange {
    /// The edit that plans a step for a thing.
    public static func step(_ text: String, due: Day, of thing: RegistryID) -> RegistryChange {
        RegistryChange(
            thing.kind, id: thing.id, [.setting(field("step", 0), to: FactValue.Step(due: due.number, text: text))])
    }
}
