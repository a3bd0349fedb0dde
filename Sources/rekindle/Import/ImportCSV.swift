import ArgumentParser
import Community
import Dashboard
import Foundation
import Store

/// `rekindle import csv`: the people of a file as a source of its own.
struct ImportCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Import people from a CSV file: members.csv, contributors.csv, or one of your own.",
        discussion: """
            Savannah's members.csv and contributors.csv are known by their headers. Of any other file say what its \
            columns mean: --map Name=name --map Mail=email. The same file again, a week later, is compared with what is \
            there. Each Last Seen and Last Contrib is kept as a day, so that weekly imports make a rhythm. A full name \
            that only one member has is that member; any doubt waits in Review. Ends with 0 where every row was taken, \
            2 where some were not (each is named with its line and why), 1 where nothing was.
            """)

    @Argument(
        help: "The file; UTF-8, UTF-16, UTF-32 or Latin-1, separated by comma, semicolon, tab or pipe.",
        completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The source's name, such as slack; the same one every week.", valueName: "name"))
    var source: String

    @Option(
        help: ArgumentHelp("What a column means: \(Self.fields).", valueName: "column=field"))
    var map: [String] = []

    @Flag(help: "Let people go that the file no longer holds, even where they are many.")
    var acceptRemovals = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    private static let fields = PeopleField.allCases.map(\.rawValue).joined(separator: ", ")

    func run() throws {
        let mapping = try map.map(Self.mapping)
        let home = try Home.current(option: place.home)
        let people = try PeopleFile(path: Home.absolute(file), mapping: mapping)
        let session = try Self.session(home, place)
        let isNew = try prepare(session, people)
        let start = ContinuousClock.now
        let outcome = try session.store.withPullLock {
            if isNew { try session.store.addFileSource(name: source) }
            return try session.store.apply(people.feed, source: source, acceptRemovals: acceptRemovals)
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        if let refusal = outcome.refusal {
            try session.store.recordFailure(
                source: source, problems: [refusal], status: PullStatus.refused.rawValue, seconds: seconds)
        }
        session.noted("imported \(people.rows) rows of a file into \(source)")
        let report = ImportReport(
            source: source, people: people, outcome: outcome,
            matches: outcome.refusal == nil ? try session.store.fileMatches(source: source) : nil, seconds: seconds)
        report.print(output)
        if report.code != ExitCodes.done { throw ExitCode(report.code) }
    }

    /// Whether the source is new. Throws where the name is another kind of source, or another export than the file.
    private func prepare(_ session: Session, _ people: PeopleFile) throws -> Bool {
        guard let known = try session.store.sources().first(where: { $0.name == source }) else {
            try SourceNames.check(new: source)
            return true
        }
        guard known.kind == .csv else {
            throw Failure.usage("\(source): not a source of files. Give the file a source of its own, such as slack")
        }
        if people.isExport, let title = known.title, title != people.title, title.hasSuffix("s.csv") {
            throw Failure.usage(
                "\(source) holds \(title), and this is \(people.title). Give it a source of its own: --source"
                    + " \(source)-\(people.title.dropLast(4)); the same people are matched by name")
        }
        return false
    }

    /// The community's session; the very first community is made, another one only by `source add`.
    private static func session(_ home: Home, _ place: PlaceOptions) throws -> Session {
        let communities = Communities(home: home)
        if communities.names.isEmpty, let first = place.community {
            try Communities.check(first)
            return try Session.open(home, community: first, create: true)
        }
        guard let community = try communities.pick(place.community) else {
            throw Failure.usage("import csv: no community is named. Add --community NAME")
        }
        return try Session.open(home, community: community, create: false)
    }

    /// `COLUMN=FIELD`; the column itself may hold `=`.
    private static func mapping(_ text: String) throws -> (column: String, field: PeopleField) {
        guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
            throw Failure.usage("--map \(text): write COLUMN=FIELD, such as --map Name=name. Fields: \(fields)")
        }
        let word = String(text[text.index(after: sign)...])
        guard let field = PeopleField(typed: word) else {
            throw Failure.usage("--map \(text): there is no field \(word). Fields: \(fields)")
        }
        return (String(text[..<sign]), field)
    }
}
