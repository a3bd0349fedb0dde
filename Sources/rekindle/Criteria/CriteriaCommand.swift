import ArgumentParser
import Community

/// `rekindle criteria`: what groups have to meet to become official.
struct CriteriaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criteria", abstract: "List, show or check what groups have to meet to become official.",
        discussion: "Sets of your own are TOML files in the folder criteria/ of the config folder; see: criteria show.",
        subcommands: [CriteriaList.self, CriteriaShow.self, CriteriaCheck.self])
}

/// `rekindle criteria list`.
struct CriteriaList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sets and their criteria.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let (sets, problems) = CriteriaFolder.read(try Home.current(option: place.home))
        var list = ListOutput(
            output,
            columns: [.text("Set"), .text("For"), .text("Criterion"), .text("Severity"), .text("Title", limit: 80)],
            keys: ["set", "title", "kinds", "counts_for", "criterion", "criterion_title", "severity", "help"])
        for set in sets.all {
            let counts = set.kinds.filter { sets.set(for: $0)?.name == set.name }
            let kinds = set.kinds.map { kind in
                counts.contains(kind) ? kind.rawValue : "\(kind.rawValue) (\(sets.set(for: kind)?.name ?? "") counts)"
            }.joined(separator: " ")
            for criterion in set.criteria {
                list.add(
                    JSONObject([
                        "set": .string(set.name), "title": .string(set.title),
                        "kinds": JSONValue(set.kinds.map(\.rawValue)),
                        "counts_for": JSONValue(counts.map(\.rawValue)),
                        "criterion": .string(criterion.id), "criterion_title": .string(criterion.title),
                        "severity": .string(criterion.severity.rawValue), "help": JSONValue(criterion.help),
                    ]),
                    cells: [
                        set.name, kinds, criterion.id, criterion.severity.rawValue, criterion.title,
                    ])
            }
        }
        list.end()
        problems.forEach(Say.error)
    }
}

/// `rekindle criteria show`.
struct CriteriaShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a set's file, to begin one of your own from.")

    @Argument(help: "The set's name.")
    var name: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        let (sets, _) = CriteriaFolder.read(home)
        guard let set = sets.all.first(where: { $0.name == name }) else {
            let names = sets.all.map(\.name).joined(separator: ", ")
            throw Failure.usage("\(name): there is no such set. There are: \(names)")
        }
        Say.document(CriteriaSource.text(of: set, home))
    }
}

/// `rekindle criteria check`.
struct CriteriaCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check your sets, or one file: unknown keys, missing values.")

    @Argument(help: "A file; all of your own where none is named.", completion: .file())
    var file: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        if let file {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let (set, faults) = try read(file, name)
            faults.forEach { Say.error($0.description) }
            guard let set else { throw ExitCode(ExitCodes.nothingDone) }
            return Say.line(
                "\(file): good, \(set.criteria.count) criteria for \(set.kinds.map(\.words).joined(separator: ", "))")
        }
        let (sets, problems) = CriteriaFolder.read(try Home.current(option: place.home))
        problems.forEach(Say.error)
        if !problems.isEmpty { throw ExitCode(ExitCodes.nothingDone) }
        Say.line("\(sets.all.count) sets, all good")
    }

    private func read(_ file: String, _ name: String) throws -> (set: CriteriaSet?, faults: [CriteriaFault]) {
        guard file != "-" else { return CriteriaReader.read(try TextInput.file(file, option: "check"), file: name) }
        let text: String?
        do throws(CriteriaFault) { text = try CriteriaText.read(Home.absolute(file), file: name) } catch {
            return (nil, [error])
        }
        guard let text else { throw Failure.usage("check: there is no file \(file). Name one, or - for stdin") }
        return CriteriaReader.read(text, file: name)
    }
}
