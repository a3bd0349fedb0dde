import ArgumentParser

/// `rekindle paths`: where everything is, a name, a tab and a path per line.
struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print where config, data and state are: a name, a tab and a path per line.")

    @Argument(help: "One of the names: its path alone is printed.")
    var name: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        let communities = Communities(home: home)
        var paths = [
            ("config", home.configFile), ("templates", home.templates), ("themes", home.themes),
            ("criteria", home.criteria), ("data", home.data), ("state", home.state), ("log", home.log),
        ]
        if let community = try? communities.pick(place.community) {
            paths.append(("store", communities.file(of: community)))
        }
        guard let name else {
            for (name, path) in paths { Say.path(path, after: "\(name)\t") }
            return
        }
        guard let path = paths.first(where: { $0.0 == name })?.1 else {
            throw Failure.usage("\(name): no such path. There is: \(paths.map(\.0).joined(separator: ", "))")
        }
        Say.path(path)
    }
}
