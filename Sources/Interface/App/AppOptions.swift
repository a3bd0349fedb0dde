public import Community

/// What the screens are started with: the config's `[screen]`, `[keys]`, `[me]` and the rules' settings.
public struct AppOptions: Sendable {
    /// A view or a queue to open, by name.
    public var view: String?
    /// A theme's name.
    public var theme = "dark"
    /// Whether wheel and clicks are on.
    public var usesMouse = false
    /// A clipboard command; empty tries the known ones in order.
    public var copyCommand = ""
    /// `[keys]`: a command's name and its keys.
    public var keys: [String: [String]] = [:]
    /// Whether notes, messages and addresses are hidden from the start.
    public var isSharing = false
    /// The preferences that rules depend on.
    public var settings = Settings()
    /// The name under which messages are signed.
    public var sender = ""
    /// The login name, where nobody said yet under which name edits are signed: then it is asked once.
    public var nameToAsk: String?
    /// The templates of messages, own ones first.
    public var templates = Templates()
    /// The folder of the user's own themes; nil where there is none.
    public var themesFolder: String?
    /// Whether colours are left out (`NO_COLOR`).
    public var isColourless = false
    /// What was wrong with the config, each in a sentence; shown at the start.
    public var warnings: [String] = []

    /// Creates the defaults.
    public init() {}

    /// What `view` may be.
    public static var views: [String] { State.startNames }

    /// Whether the first rows of a view name countries.
    public static func namesCountries(_ view: String) -> Bool {
        switch ViewName(rawValue: view) {
        case .regions, .groups, .events: true
        default: false
        }
    }
}
