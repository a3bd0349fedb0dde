import ArgumentParser
import Community
import Store

/// `rekindle group evidence`.
struct GroupEvidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Record what speaks for a criterion.",
        discussion: """
            The words are read by the rules: 4 https://forum…/t/12 International for interest, the name of the venue, \
            2026-12-10 for the launch, first Friday 18:00 for the monthly day. See: rekindle criteria list
            """)

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The criterion's word, such as venue.") var criterion: String
    @Argument(help: "The evidence in quotes.") var text: String?
    @Flag(help: "Take the evidence away.") var clear = false
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if (text == nil) != clear { throw ValidationError("give either the evidence in quotes, or --clear.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let id = try session.criterion(criterion, detail)
        let evidence = try text.map {
            Group.Evidence(
                text: try TextInput.read($0, option: "evidence"), day: session.today, by: session.store.context.actor)
        }
        try session.record(.group(detail.row.id, [.evidence(criterion: id, evidence)]), on: detail.row.group.name)
    }
}

extension Session {
    /// The id of a criterion of a group; throws with those it has.
    func criterion(_ word: String, _ detail: GroupDetail) throws -> String {
        let criteria = checklist(detail)?.set.criteria ?? []
        if criteria.contains(where: { $0.id == word }) { return word }
        let kind = detail.row.group.kind.words
        throw Failure.nothing(
            criteria.isEmpty
                ? "\(detail.row.group.name) is \(kind), which has no criteria. Give it another kind: rekindle group set --kind meetup"
                : "\(word): no criterion for \(kind). There are: \(criteria.map(\.id).joined(separator: ", "))")
    }
}

/// `rekindle group decide`.
struct GroupDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide whether a criterion is met.",
        discussion: "A decision holds as long as what it was made upon stays the same.")

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The criterion's word, such as town.") var criterion: String
    @Argument(help: "met, not-met, or open to take the decision back.") var verdict: String
    @Option(help: "Why.") var reason: String?
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if !["met", "not-met", "open"].contains(verdict) {
            throw ValidationError("\(verdict): say met, not-met or open.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let id = try session.criterion(criterion, detail)
        let basis = session.checklist(detail)?.results.first { $0.criterion.id == id }?.basis ?? ""
        let decision = Group.Decision(
            isMet: verdict == "met", basis: basis, reason: reason, day: session.today, by: session.store.context.actor)
        let edit = GroupEdit.decision(criterion: id, verdict == "open" ? nil : decision)
        try session.record(.group(detail.row.id, [edit]), on: detail.row.group.name)
    }
}

/// `rekindle group step`.
struct GroupStep: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "step", abstract: "Plan a next step for a group.")

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The step in quotes.") var text: String
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day it is due: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date")) var due: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let day = try session.dayAhead(due, option: "--due")
        let text = try TextInput.read(text, option: "step")
        try session.record(.group(detail.row.id, [.step(text, due: day)]), on: detail.row.group.name)
        if detail.row.group.status == .closed {
            Say.error("\(detail.row.group.name) is closed: the step rests until its status is another")
        }
    }
}

/// `rekindle group done`.
struct GroupDone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Close the next step of a group, the one that is due first, or another by its id.")

    @Argument(help: "The group: its name or id.") var group: String
    @Option(help: ArgumentHelp("The id of the step, as rekindle steps prints it.", valueName: "id")) var step: String?
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let group = detail.row.group
        let done = try Session.meant(step, of: group.openSteps, for: .group, group.name)
        try session.record(.group(group.id, [.finish(step: done.id)]), on: "\(group.name), \(done.text)")
    }
}

extension Session {
    /// The open step of a group or region that is meant: by its id, else the one that is due first.
    static func meant(_ id: String?, of open: [NextStep], for kind: RegistryKind, _ name: String) throws -> NextStep {
        guard let first = open.first else {
            throw Failure.nothing(
                "\(name): no step is planned. Plan one: rekindle \(kind.rawValue) step \"\(name)\" TEXT --due 1w")
        }
        guard let id else { return first }
        guard let step = open.first(where: { $0.id == id }) else {
            throw Failure.nothing("\(name): no step \(id) is open. See the last column of: rekindle steps --all")
        }
        return step
    }
}

/// `rekindle group note`.
struct GroupNote: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Note something about a group.")

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The text in quotes; - reads it from stdin.") var text: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let text = try TextInput.read(text, option: "note")
        let edit = GroupEdit.note(text, at: session.now(), by: session.store.context.actor)
        try session.record(.group(detail.row.id, [edit]), on: detail.row.group.name)
    }
}

/// `rekindle group wake`.
struct GroupWake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wake", abstract: "Plan how a dormant group wakes: who supports it, who is asked, by when.")

    @Argument(help: "The group: its name or id.") var group: String
    @Option(help: "Who supports it: a member's key or name, or a name.") var supporter: String
    @Option(help: "Whom to ask, likewise; its first organiser where nobody is named.") var contact: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("By when: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date"))
    var by: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let found = detail.row.group
        let contacted = try contact.map { try session.meaning(of: $0).name(of: $0) }
        guard let asked = contacted ?? detail.row.organisers.first?.name else {
            throw Failure.nothing("\(found.name): no organiser to ask. Name somebody with --contact")
        }
        // Who supports it already is known, whoever else is called so.
        let isKnown = supporter == found.supporter
        let name = isKnown ? supporter : try session.meaning(of: supporter).name(of: supporter)
        let support = isKnown ? nil : try session.setting(.supporter, to: supporter)
        let day = try session.dayAhead(by, option: "--by")
        let edits = found.waking(supporter: name, support, asking: asked, by: day)
        try session.record(.group(found.id, edits), on: found.name)
    }
}

/// `rekindle group remove`.
struct GroupRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a group out of all lists; restore brings it back.")

    @Argument(help: "The group: its name or id.") var group: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        try session.record(.removing(RegistryID(.group, detail.row.id)), on: detail.row.group.name)
    }
}
