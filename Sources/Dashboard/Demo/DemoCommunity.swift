public import Community

/// An invented community of about 300 people with three years of history, told as a dashboard's three sources.
/// The same moment and seed give the same bytes; another moment moves all but a few fixed rows along.
public struct DemoCommunity: Sendable {
    /// The community's name on its dashboard.
    public static let name = "Wrenfield Project"
    /// The address that the demo's sources pretend to have.
    public static let url = "https://dashboard.wrenfield.example.org"
    /// The manager whom the demo's edits are by.
    public static let manager = "Nora"

    /// The moment the community is told at.
    public let now: Instant
    /// The three sources, in order.
    public let sources: [DemoSource]
    /// What the community's manager did already, oldest first.
    public let edits: [DemoEdit]

    /// Invents the community; takes some ten milliseconds.
    public init(now: Instant, seed: UInt64 = 20_261_121) {
        self.now = now
        let clock = DemoClock(now: now)
        let lexicon = DemoLexicon()
        let cast = DemoCast(clock: clock, events: DemoEvent.all, lexicon: lexicon, seed: seed)
        sources = DemoSourceName.allCases.map { name in
            DemoSource(name, cast: cast, clock: clock, lexicon: lexicon, seed: seed)
        }
        edits = DemoEdits(cast, clock).all
    }

    /// The settings that suit the community: who is staff, and which channel no feed covers.
    public static var settings: Settings {
        var settings = Settings()
        settings.people.staff = ["*@wrenfield.example.org"]
        settings.notSeen = ["Slack"]
        return settings
    }

    /// The same settings as a `config.toml`.
    public static let configuration = """
        [people]
        staff = ["*@wrenfield.example.org"]

        [feeds]
        not_seen = ["Slack"]

        [me]
        name = "\(manager)"

        """
}
