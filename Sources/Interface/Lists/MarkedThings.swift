import Community
import Store

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

    /// Takes it out of all lists.
    var removing: RegistryChange {
        switch self {
        case .group(let id): .removing(RegistryID(.group, id))
        case .region(let region): .removing(RegistryID(.region, region.id))
        case .event(let id): .removing(RegistryID(.event, id))
        }
    }
}

extension State {
    /// The marked groups, regions or own events in view with their names, in their order.
    private var marked: [(thing: MarkedThing, name: String)] {
        switch place {
        case .groups: groups.list.marked.map { (.group($0.id), $0.group.name) }
        case .regions: regions.list.marked.compactMap { line in line.row.region.map { (.region($0), $0.name) } }
        case .events: events.list.marked.filter(\.isOwn).map { (.event($0.id), $0.title) }
        default: []
        }
    }

    /// Does a command on all marked groups, regions or events as one undo step; nil where none is marked, or where the
    /// command is not about one of them.
    mutating func actOnMarked(_ command: CommandName) -> [Effect]? {
        guard isAmongThings, let things, !things.marks.isEmpty, command.isAboutOneThing else { return nil }
        guard worksOnMarks(command) else { return say("one at a time: Esc clears the marks") }
        let marked = marked
        guard let first = marked.first else {
            return say(
                place == .events
                    ? "only events of the dashboard are marked: e makes one of them yours"
                    : "no region is marked")
        }
        let who = marked.count == 1 ? first.name : "\(marked.count) \(place.rawValue)"
        switch command {
        case .note, .nextStep: layers.append(.form(.marked(command, marked.map(\.thing), who)))
        case .setAside: return send(marked.map(\.thing.removing), of: who, "took \(who) out of all lists")
        case .priority: return togglePriority(of: who)
        case .status: layers.append(.picker(.status(of: groups.list.marked.map(\.group), who, now, options.sender)))
        default: return [.copy(marked.map(\.name).joined(separator: "\n"), what: "the names")]
        }
        return []
    }

    /// Whether a command makes sense on several rows at once.
    func worksOnMarks(_ command: CommandName) -> Bool {
        switch command {
        case .note, .setAside, .copy: true
        case .nextStep: place != .events
        case .priority: place == .regions
        case .status: place == .groups
        default: false
        }
    }

    /// All are a priority, or none of them where all were.
    private mutating func togglePriority(of who: String) -> [Effect] {
        let rows = regions.list.marked.map(\.row).filter { $0.region != nil }
        let isPriority = !rows.allSatisfy(\.isPriority)
        return send(
            rows.compactMap(\.region).map { .region($0, [.priority(isPriority)]) }, of: who,
            isPriority ? "made \(who) a priority" : "\(who) no longer a priority")
    }

    private mutating func send(_ changes: [RegistryChange], of who: String, _ said: String) -> [Effect] {
        _ = clearThingMarks()
        return send(.register(changes, []), targets: Targets(members: [], who: who), said: said)
    }

    /// What a filled form about marked things leads to.
    func answer(_ marked: [MarkedThing], who: String, _ texts: [String]) -> FormAnswer {
        guard texts.count > 1 else {
            guard !texts[0].isEmpty else { return .refused("nothing is written yet") }
            return .send(marked.map { $0.noting(texts[0], at: now, by: options.sender) }, said: "noted on \(who)")
        }
        guard !texts[0].isEmpty else { return .refused("what is to be done?") }
        return ahead(texts[1], field: 1) { day in
            .send(
                marked.compactMap { $0.planning(texts[0], due: day) },
                said: "planned for \(who): \(texts[0]), due \(day.short(relativeTo: today))")
        }
    }
}

extension CommandName {
    /// Whether the command is about the thing under the cursor, and not about where one is.
    fileprivate var isAboutOneThing: Bool {
        switch self {
        case .new, .unfold, .fold, .allCountries: false
        default: true
        }
    }
}

extension Form {
    /// A note on marked things, or a next step of theirs.
    fileprivate static func marked(_ command: CommandName, _ things: [MarkedThing], _ who: String) -> Form {
        if command == .note {
            return Form("Note on \(who)", .marked(things, who: who), [Field("Note", hint: "they may ask to read this")])
        }
        return Form(
            "Next step for \(who)", .marked(things, who: who),
            [Field("Step", hint: "what is to be done"), Field("Due", "1w", hint: "2026-12-01, 2w, 1m, friday")])
    }
}

extension Picker {
    /// `s` on marked groups: a status for all of them; official asks for criteria, and is given one at a time.
    fileprivate static func status(of groups: [Group], _ who: String, _ now: Instant, _ sender: String) -> Picker {
        let keys: [(KeyName, GroupStatus)] = [
            ("s", .spotted), ("c", .contacted), ("a", .applying), ("d", .dormant), ("x", .closed),
        ]
        let items = keys.map { key, status in
            Item(
                key: key, label: status.rawValue,
                choice: .register(
                    groups.map { .group($0.id, $0.edits(to: status, nil, now: now, by: sender)) },
                    said: "\(who) \(groups.count == 1 ? "is" : "are") \(status.rawValue)"))
        }
        return .things("\(who): status (official is given one at a time)", items)
    }
}
