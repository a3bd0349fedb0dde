import Community
import Store

extension State {
    /// What a command takes of the marked groups, regions or events in view, and what it leaves.
    func markedChoice(for command: CommandName) -> MarkedChoice {
        var choice = MarkedChoice(kind: place.rawValue)
        switch place {
        case .groups:
            for row in groups.list.marked { choice.take(.group(row.id), row.group.name) }
        case .regions:
            for row in regions.list.marked.map(\.row) {
                switch row.region {
                case nil: choice.leave(.noRegion)
                case _? where command == .setAside && row.record == nil: choice.leave(.unrecorded)
                case let region?: choice.take(.region(region), row.name)
                }
            }
        case .events:
            for row in events.list.marked {
                if row.isOwn {
                    choice.take(.event(row.id), row.title)
                } else {
                    choice.leave(row.isLaunch ? .launch : .feed)
                }
            }
        default: break
        }
        return choice
    }

    /// Does a command on all marked groups, regions or events that it can take as one undo step; nil where none is
    /// marked, or where the command is not about one of them.
    mutating func actOnMarked(_ command: CommandName) -> [Effect]? {
        guard isAmongThings, let things, things.hasMarks, command.isAboutOneThing else { return nil }
        guard worksOnMarks(command) else { return say("one at a time: Esc clears the marks") }
        if command == .copy { return [.copy(markedNames.joined(separator: "\n"), what: "the names")] }
        let choice = command == .priority ? priorityChoice : markedChoice(for: command)
        guard !choice.taken.isEmpty else { return say(choice.whyNone) }
        switch command {
        case .setAside:
            // A region stays in the list, as its country does; only what was recorded of it goes.
            let what = place == .regions ? "took away what was recorded of" : "took out"
            return send(choice.things.map(\.removing), of: choice, "\(what) \(choice.who)", hint: State.wayBack)
        case .priority:
            let isPriority = !areAllPriorities
            return send(
                choice.things.compactMap { $0.prioritising(isPriority) }, of: choice,
                isPriority ? "made \(choice.who) a priority" : "\(choice.who) no longer a priority")
        case .status: layers.append(.picker(.status(of: groups.list.marked, now, options.sender)))
        default: layers.append(.form(.marked(command, choice)))
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

    private var markedNames: [String] {
        switch place {
        case .groups: groups.list.marked.map(\.group.name)
        case .regions: regions.list.marked.map(\.row.path)
        default: events.list.marked.map(\.title)
        }
    }

    private var areAllPriorities: Bool {
        regions.list.marked.map(\.row).allSatisfy { $0.region == nil || $0.isPriority }
    }

    /// All become a priority that are none, or none of them is one any longer where all were.
    private var priorityChoice: MarkedChoice {
        var choice = MarkedChoice(kind: place.rawValue)
        let areAll = areAllPriorities
        for row in regions.list.marked.map(\.row) {
            guard let region = row.region else { choice.leave(.noRegion); continue }
            if row.isPriority, !areAll { choice.leave(.priority) } else { choice.take(.region(region), row.name) }
        }
        return choice
    }

    private mutating func send(
        _ changes: [RegistryChange], of choice: MarkedChoice, _ said: String, hint: String = "u undoes"
    ) -> [Effect] {
        _ = clearThingMarks()
        return send(
            .register(changes, []), targets: Targets(members: [], who: choice.who), said: said + choice.rest,
            hint: hint)
    }

    /// What a filled form about marked things leads to.
    func answer(_ choice: MarkedChoice, _ texts: [String]) -> FormAnswer {
        guard texts.count > 1 else {
            guard !texts[0].isEmpty else { return .refused("nothing is written yet") }
            return .send(
                choice.things.map { $0.noting(texts[0], at: now, by: options.sender) },
                said: "noted on \(choice.who)\(choice.rest)")
        }
        guard !texts[0].isEmpty else { return .refused("what is to be done?") }
        return ahead(texts[1], field: 1) { day in
            .send(
                choice.things.compactMap { $0.planning(texts[0], due: day) },
                said: "planned for \(choice.who): \(texts[0]), due \(day.short(relativeTo: today))\(choice.rest)")
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
    fileprivate static func marked(_ command: CommandName, _ choice: MarkedChoice) -> Form {
        if command == .note {
            return Form(
                "Note on \(choice.who)\(choice.rest)", .marked(choice),
                [Field("Note", hint: "they may ask to read this")])
        }
        return Form(
            "Next step for \(choice.who)\(choice.rest)", .marked(choice),
            Field.ofStep)
    }
}

extension Picker {
    /// `s` on marked groups: a status for all of them for which it may come next, as for a single one; official asks for
    /// criteria, and is given one at a time.
    fileprivate static func status(of rows: [GroupRow], _ now: Instant, _ sender: String) -> Picker {
        let keys: [(KeyName, GroupStatus)] = [
            ("s", .spotted), ("c", .contacted), ("a", .applying), ("d", .dormant), ("x", .closed),
        ]
        let items = keys.compactMap { key, status -> Item? in
            var choice = MarkedChoice(kind: "groups")
            var taken: [Group] = []
            for row in rows {
                // One that fell dormant by itself is dormant already.
                if row.group.status == status || row.standing.status == status {
                    choice.leave(.same)
                } else if row.group.obstacle(to: status, nil) != nil {
                    choice.leave(.step)
                } else {
                    choice.take(.group(row.id), row.group.name)
                    taken.append(row.group)
                }
            }
            guard !taken.isEmpty else { return nil }
            return Item(
                key: key, label: status.rawValue,
                choice: .register(
                    taken.map { .group($0.id, $0.edits(to: status, nil, now: now, by: sender)) },
                    said: "\(choice.who) \(taken.count == 1 ? "is" : "are") \(status.rawValue)\(choice.rest)"))
        }
        let who = rows.count == 1 ? rows[0].group.name : "\(rows.count) groups"
        return .things("\(who): status (official is given one at a time)", items)
    }
}
