import ArgumentParser
import Community
import Store

/// Lists what was taken out, in place of what is there.
struct RemovedOption: ParsableArguments {
    @Flag(help: "List what was taken out of all lists, by whom and when; restore brings it back.")
    var removed = false
}

extension Session {
    /// Prints the groups, regions or events that were taken out, the latest first.
    func listRemoved(_ kind: RegistryKind, _ output: FormatOptions, limit: Int?) throws {
        var list = ListOutput(
            output, columns: [.text("Id", limit: 40), .text("Name", limit: 40), .text("By", limit: 28), .text("When")],
            keys: ["id", "name", "removed_by", "removed_at"])
        let removed = try store.removed(kind)
        for thing in removed.prefix(limit ?? .max) {
            list.add(
                JSONObject([
                    "id": .string(thing.id.id), "name": .string(thing.name), "removed_by": .string(thing.actor),
                    "removed_at": .string(thing.at.iso8601),
                ]), cells: [thing.id.id, thing.name, thing.actor, thing.at.iso8601])
        }
        list.end()
        if removed.isEmpty, output.format == .table { Say.error("no \(kind.rawValue) was taken out of the lists") }
    }

    /// Brings back what a word means among the groups, regions or events that were taken out.
    func restore(_ kind: RegistryKind, _ word: String) throws {
        let found = try removed(kind, meantBy: word)
        guard let thing = found.first, found.count == 1 else {
            let ids = found.prefix(5).map(\.id.id).joined(separator: ", ")
            throw Failure.nothing(
                found.isEmpty
                    ? "\(word): no such \(kind.rawValue) was taken out. See: rekindle \(kind.rawValue)s --removed"
                    : "\(word): \(found.count) are meant: \(ids). Name one by its id")
        }
        try record(.restoring(thing.id), on: thing.name)
    }

    /// What a word may mean of what was taken out: an id, the beginning of one, or a name.
    func removed(_ kind: RegistryKind, meantBy word: String) throws -> [RemovedThing] {
        let removed = try store.removed(kind)
        let region = kind == .region ? try store.region(meantBy: word)?.id : nil
        let exact = removed.filter { $0.id.id == word || $0.id.id == region }
        if !exact.isEmpty { return exact }
        let name = Folding.fold(word)
        return removed.filter { Folding.fold($0.name) == name || word.count >= 4 && $0.id.id.hasPrefix(word) }
    }
}

/// `rekindle group restore`.
struct GroupRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back a group that was taken out of all lists, whoever did it.",
        discussion: "With everything that was recorded of it. Which there are: rekindle groups --removed")

    @Argument(help: "The group: its id or name.") var group: String
    @OptionGroup var place: PlaceOptions

    func run() throws { try Session.open(place).restore(.group, group) }
}

/// `rekindle event restore`.
struct EventRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back an event that was taken out of all lists, whoever did it.",
        discussion: "With everything that was recorded of it. Which there are: rekindle events --removed")

    @Argument(help: "The event: its id or title.") var event: String
    @OptionGroup var place: PlaceOptions

    func run() throws { try Session.open(place).restore(.event, event) }
}

/// `rekindle region restore`.
struct RegionRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back what was recorded of a region and taken away, whoever did it.",
        discussion: "Which there are: rekindle regions --removed")

    @Argument(help: "The region.") var region: String
    @OptionGroup var place: PlaceOptions

    func run() throws { try Session.open(place).restore(.region, region) }
}
