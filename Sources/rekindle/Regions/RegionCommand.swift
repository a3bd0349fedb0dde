import ArgumentParser
import Community
import Store

/// `rekindle region`: one continent, country, area or town.
struct RegionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "region", abstract: "Show a region and record what is planned there.",
        discussion: "A region is europe, ES, Spain, ES/Andalucía, \"Granada, Spain\" or ES/Andalucía/Granada.",
        subcommands: [
            RegionShow.self, RegionAdd.self, RegionSet.self, RegionStep.self, RegionDone.self, RegionNote.self,
            RegionRemove.self, RegionRestore.self,
        ])
}

extension Session {
    /// The region that was typed; throws where no country and no continent is named.
    func region(_ word: String) throws -> Region {
        guard let region = try store.region(meantBy: word) else {
            throw Failure.usage(
                "\(word.shown): names no country and no continent. Write ES, Spain, ES/Andalucía, \"Granada, Spain\" or europe"
            )
        }
        return region
    }
}

/// `rekindle region show`.
struct RegionShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything about a region.",
        discussion: "JSON is one object: the region's fields, then steps, notes, stewards and group_list.")

    @Argument(help: "The region.") var region: String
    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let detail = try session.store.region(try session.region(region))
        switch output.format {
        case .json: Say.write(JSONValue.object(RegionObject.whole(detail)).text + "\n", to: 1)
        case .csv:
            var list = ListOutput(output, columns: [], keys: RegionObject.keys)
            list.add(RegionObject.make(detail.row), cells: [])
            list.end()
        case .table: Say.document(RegionPage.text(detail, session.today))
        }
    }
}

/// `rekindle region add`.
struct RegionAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an area or town to a country; countries are there already.")

    @Argument(help: "The area or town: ES/Andalucía, \"Granada, Spain\".") var region: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        guard !found.places.isEmpty else {
            throw Failure.nothing(
                "\(found.name) is there already. Name an area or town of it: \(found.typed)/NAME; or: rekindle region set"
            )
        }
        try session.record(.region(found, []), on: found.typed)
    }
}

/// `rekindle region set`.
struct RegionSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set what is known of a region and planned there; an empty text clears it.")

    @Argument(help: "The region.") var region: String
    @Option(
        help: ArgumentHelp(
            "How well the project is known there: \(Choices<Awareness>.names).",
            valueName: "word"))
    var awareness: String?
    @Flag(inversion: .prefixedNo, help: "Whether it goes before others.") var priority: Bool?
    @Option(help: "What is to be reached there.") var plan: String?
    @Option(help: "How far the plan is.") var progress: String?
    @Option(help: "The help that people there asked for.") var helpWanted: String?
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        try Choices<Awareness>.check(awareness, "--awareness", clears: true)
    }

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        var edits: [RegionEdit] = []
        if let awareness { edits.append(.awareness(Awareness(rawValue: awareness) ?? .unknown)) }
        if let priority { edits.append(.priority(priority)) }
        let texts: [(RegionField, String?)] = [(.plan, plan), (.progress, progress), (.help, helpWanted)]
        edits += texts.compactMap { field, text in text.map { .text(field, $0) } }
        guard !edits.isEmpty else {
            throw Failure.nothingToSet(found.typed, .region)
        }
        try session.record(.region(found, edits), on: found.typed)
    }
}

/// `rekindle region step`.
struct RegionStep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Plan a next step for a region.")

    @Argument(help: "The region.") var region: String
    @Argument(help: "The step in quotes.") var text: String
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day it is due: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date")) var due: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        let day = try session.dayAhead(due, option: "--due")
        let text = try TextInput.read(text, option: "step")
        try session.record(.region(found, [.step(text, due: day)]), on: found.typed)
    }
}

/// `rekindle region done`.
struct RegionDone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Say that a region's next step is done, or another open one by its id.")

    @Argument(help: "The region.") var region: String
    @Option(help: ArgumentHelp("The id of the step, as rekindle steps prints it.", valueName: "id")) var step: String?
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        let open = try session.store.region(found).record.openSteps
        let done = try Session.meant(step, of: open, for: .region, found.typed)
        try session.record(.region(found, [.finish(step: done.id)]), on: "\(found.typed), \(done.text)")
    }
}

/// `rekindle region note`.
struct RegionNote: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note on a region.")

    @Argument(help: "The region.") var region: String
    @Argument(help: "The text in quotes; - reads it from stdin.") var text: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        let text = try TextInput.read(text, option: "note")
        let note = RegionEdit.note(text, at: session.now(), by: session.store.context.actor)
        try session.record(.region(found, [note]), on: found.typed)
    }
}

/// `rekindle region remove`.
struct RegionRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take away what was recorded of a region; restore brings it back.",
        discussion: "Its members and groups stay, and with them the region in the list.")

    @Argument(help: "The region.") var region: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.region(region)
        guard try session.store.region(found).row.record != nil else {
            throw Failure.nothing("\(found.typed): nothing is recorded of it. See: rekindle regions")
        }
        try session.record(.removing(RegistryID(.region, found.id)), on: found.typed)
    }
}
