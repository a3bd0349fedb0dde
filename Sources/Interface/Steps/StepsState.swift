import Community
import Store
import Terminal

/// The steps of groups and regions that are due, above the members of Follow up.
struct StepsState {
    /// The earliest due first.
    private(set) var rows: [ThingStep] = []
    /// Whether `rows` are all of them and not only the first ones.
    private(set) var isComplete = false
    /// The epoch `rows` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    private(set) var index = 0
    /// Whether the cursor was moved up to them.
    var hasCursor = false

    /// The step under the cursor.
    var selected: ThingStep? { rows.indices.contains(index) ? rows[index] : nil }

    /// Takes what is due now; the cursor stays on its step, or where it was.
    mutating func take(_ new: [ThingStep], isComplete: Bool, epoch: Int) {
        guard isComplete || !self.isComplete else { return }
        let before = selected
        self.isComplete = isComplete
        rows = new
        self.epoch = epoch
        let place = before.flatMap { step in
            new.firstIndex { $0.thing == step.thing && $0.step.id == step.step.id }
        }
        move(to: place ?? index)
    }

    mutating func move(to row: Int) { index = min(max(0, row), max(0, rows.count - 1)) }
}

extension State {
    /// Whether the queue on screen is the one with the steps.
    var isInFollowUp: Bool { view == .queues && queue == .followUp && !choosesQueue }

    /// Whether the keys are for the steps of groups and regions: the cursor was moved to them, or there is nobody else.
    var isOnSteps: Bool {
        guard isInFollowUp, open == nil, !steps.rows.isEmpty else { return false }
        if steps.hasCursor { return true }
        let list = lists[.queue(.followUp)]
        return list?.ids.isEmpty == true && list?.isComplete == true
    }

    /// The group whose page the detail shows beside its step.
    var groupOfStep: String? {
        guard isOnSteps, let step = steps.selected, step.thing.kind == .group else { return nil }
        return step.thing.id
    }

    /// How many wait in a queue; in Follow up the steps of groups and regions too, once all are read.
    func waiting(in queue: QueueName) -> Int? {
        if queue == .followUp, !steps.isComplete, !steps.rows.isEmpty { return nil }
        return counts[queue].map { $0.shown + (queue == .followUp ? steps.rows.count : 0) }
    }

    /// Moves among the steps; past the last one to the members.
    mutating func moveAmongSteps(_ command: CommandName) {
        let last = steps.rows.count - 1
        let members = lists[.queue(.followUp)]?.shown.count ?? 0
        let isPast = command == .bottom || (steps.index == last && [.down, .halfDown, .pageDown].contains(command))
        guard isPast, members > 0 else {
            steps.move(to: command.target(from: steps.index, count: steps.rows.count, height: layout.steps.height))
            return
        }
        steps.hasCursor = false
        changeList { $0.move(to: command == .bottom ? members - 1 : 0) }
    }

    /// Whether a move up from the first member leads to the steps above.
    mutating func movesUpToSteps(_ command: CommandName) -> Bool {
        guard queue == .followUp, !steps.rows.isEmpty, (currentList?.index ?? 0) == 0 || command == .top,
            [.up, .halfUp, .pageUp, .top].contains(command)
        else { return false }
        steps.hasCursor = true
        steps.move(to: command == .top ? 0 : steps.rows.count - 1)
        return true
    }

    /// The commands of a step.
    mutating func actOnStep(_ command: CommandName) -> [Effect] {
        guard let step = steps.selected else { return say("nothing is due") }
        switch command {
        case .done:
            return send(
                .register([step.finishing], []), targets: Targets(members: [], who: step.name),
                said: "done for \(step.name): \(step.step.text)")
        case .snooze: layers.append(.form(.postpone(step)))
        case .nextStep: layers.append(.form(.step(for: step.thing, name: step.name)))
        case .copy: return [.copy(step.step.text, what: "the step")]
        default: break
        }
        return []
    }

    /// Enter: the page of the group or region.
    mutating func openStep() -> [Effect] {
        guard let step = steps.selected else { return say("nothing is due") }
        if step.thing.kind == .group { openGroup(step.thing.id) }
        if step.thing.kind == .region, let region = Region(typed: step.thing.id) { openRegion(region) }
        return []
    }
}

extension Form {
    /// Another step for a group or a region.
    static func step(for thing: RegistryID, name: String) -> Form {
        Form(
            "Next step for \(name)", .step(thing, name: name),
            Field.ofStep)
    }

    static func postpone(_ step: ThingStep) -> Form {
        Form(
            "Put off: \(step.step.text)", .postpone(step),
            [Field("Until", "1w", hint: "2026-12-01, 2w, 1m, friday")])
    }
}

extension State {
    /// What the form of another step leads to.
    func plan(for thing: RegistryID, _ name: String, _ texts: [String]) -> FormAnswer {
        guard !texts[0].isEmpty else { return .refused("what is to be done?") }
        return ahead(texts[1], field: 1) { day in
            .send(
                [.step(texts[0], due: day, of: thing)],
                said: "planned for \(name): \(texts[0]), due \(day.short(relativeTo: today))")
        }
    }

    /// What the form that puts a step off leads to.
    func postpone(_ step: ThingStep, _ text: String) -> FormAnswer {
        ahead(text, field: 0) { day in
            .send([step.postponing(to: day)], said: "put off for \(step.name) to \(day.short(relativeTo: today))")
        }
    }
}
