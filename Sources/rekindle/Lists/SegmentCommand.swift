import ArgumentParser
import Community
import Store

/// `rekindle segment`: filters with a name.
struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", abstract: "Keep filters under a name; the screens show them as tabs of Members.",
        subcommands: [List.self, Save.self, Remove.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the segments with their filters and how many members fit.")

        @OptionGroup var output: FormatOptions
        @OptionGroup var place: PlaceOptions

        func run() throws {
            let session = try Session.openForReading(place)
            let segments = try session.store.segments()
            let finder = segments.isEmpty ? Finder() : try session.store.finder()
            var list = ListOutput(
                output,
                columns: [.text("Name"), .number("Members"), .text("Filter", limit: 80), .text("Problem", limit: 120)],
                keys: ["name", "members", "filter", "problem"])
            for segment in segments {
                var problem: String?
                var count: Int?
                do { count = finder.narrow(try segment.test(), today: session.today).count } catch {
                    problem = error.sentence
                }
                list.add(
                    JSONObject([
                        "name": .string(segment.name), "members": JSONValue(count), "filter": .string(segment.filter),
                        "problem": JSONValue(problem),
                    ]), cells: [segment.name, count.map(String.init) ?? "", segment.filter, problem ?? ""])
            }
            list.end()
            if segments.isEmpty, output.format == .table {
                Say.error("no segments yet. Keep a filter as one: rekindle segment save NAME FILTER")
            }
        }
    }

    struct Save: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a filter under a name; a segment of that name gets the new filter.")

        @Argument(help: "The name.")
        var name: String

        @Argument(parsing: .allUnrecognized, help: "The filter, as of rekindle members.")
        var filter: [String]

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let text = filter.joined(separator: " ")
            guard let name = Segment.name(name) else {
                throw Failure.usage("segment: a name has 1 to 40 characters; \(VisibleName.fault)")
            }
            guard try !Filter(text).isEmpty else {
                throw Failure.usage("\(name): the filter is empty; it fits everybody")
            }
            let session = try Session.open(place)
            _ = try session.store.perform(
                [], registry: [Segment.saving(name, filter: text, among: try session.store.segments())])
            session.noted("saved a segment")
            Say.line("segment \(name): \(text)")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Remove a segment; rekindle undo brings it back.")

        @Argument(help: "The name.")
        var name: String

        @OptionGroup var place: PlaceOptions

        func run() throws {
            let session = try Session.open(place)
            let found = try session.segments(named: name)
            _ = try session.store.perform([], registry: found.map { .removing($0.id) })
            session.noted("removed a segment")
            Say.line("removed the segment \(found[0].name)")
        }
    }
}

extension Session {
    /// The segments of a name; throws where there is none.
    func segments(named name: String) throws -> [Segment] {
        let all = try store.segments()
        let found = all.filter { $0.isNamed(name) }
        guard !found.isEmpty else {
            let names = all.map(\.name).joined(separator: ", ")
            throw Failure.usage(
                "\(name): there is no such segment. "
                    + (names.isEmpty ? "Save one: rekindle segment save NAME FILTER" : "There are: \(names)"))
        }
        return found
    }
}
