import ArgumentParser

/// Where to work and on which community; every command takes it.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of config, data and state, instead of the usual places.", valueName: "dir"),
        completion: .directory)
    var home: String?

    @Option(help: ArgumentHelp("The community, where there are several.", valueName: "name"))
    var community: String?
}

/// How a list is printed.
struct FormatOptions: ParsableArguments {
    @Option(help: "How the list is printed: table, json or csv.")
    var format: OutputFormat = .table

    @Flag(help: "Leave CSV cells that begin with = + - @ as they are.")
    var raw = false
}

/// The forms of a list.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv
}

/// How the screens begin.
struct ScreenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The view or queue to open.", valueName: "name"))
    var view: String?

    @Flag(help: "Hide notes, outreach and addresses, for a shared screen.")
    var share = false
}
