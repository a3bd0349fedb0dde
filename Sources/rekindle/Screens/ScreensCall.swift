/// How the screens are asked for. Plain values: to read them with the parser would take longer than the screens take to
/// be there.
struct ScreensCall {
    /// The folder of config, data and state; nil means the usual places.
    var home: String?
    /// The community, where there are several.
    var community: String?
    /// The view or queue to open.
    var view: String?
    /// Whether notes, outreach and addresses are hidden.
    var share = false

    /// What the parser read.
    init(_ place: PlaceOptions, _ screens: ScreenOptions) {
        (home, community, view, share) = (place.home, place.community, screens.view, screens.share)
    }

    /// Arguments that hold these options alone, each with its value; nil leaves them to the parser.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--share" {
                share = true
                continue
            }
            guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
            switch name {
            case "--home": home = value
            case "--community": community = value
            case "--view": view = value
            default: return nil
            }
        }
    }

    /// Refuses the screens' options beside a command that prints: nothing of it would be hidden.
    static func refuse(before arguments: [String]) throws {
        var rest = arguments.prefix { $0 != "--" }[...]
        guard rest.contains("--share") else { return }
        while let word = rest.popFirst() {
            if ["--home", "--community", "--view"].contains(word) { rest = rest.dropFirst() }
            guard !word.hasPrefix("-"), word != "demo", word != "help" else { continue }
            throw Failure.usage("--share: hides things on the screens, not in what \(word) prints. Leave it out")
        }
    }
}
