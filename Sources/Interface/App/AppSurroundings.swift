public import Community

/// What the screens need of the machine and not of the community.
public struct AppSurroundings: Sendable {
    /// The time.
    public var now: @Sendable () -> Instant
    /// Called each time nothing is pending and the screen is drawn.
    public var idle: @Sendable () -> Void
    /// Opens a mail to an address with the configured command; nil leaves that to a `mailto:` link.
    public var openMail: (@Sendable (_ address: String, _ subject: String, _ text: String) throws -> Void)?
    /// Keeps the name that edits are signed with from now on, and opens the community under it.
    public var keepName: (@Sendable (String) throws -> AppServices)?
    /// What a first run offers; nil where a community is there.
    public var firstRun: FirstRun?
    /// What else is wrong, each in a sentence: files that no first row needs, looked at once the first rows are there.
    public var inspect: @Sendable () -> [String]

    /// Creates surroundings.
    public init(
        now: @escaping @Sendable () -> Instant, idle: @escaping @Sendable () -> Void = {},
        openMail: (@Sendable (_ address: String, _ subject: String, _ text: String) throws -> Void)? = nil,
        keepName: (@Sendable (String) throws -> AppServices)? = nil, firstRun: FirstRun? = nil,
        inspect: @escaping @Sendable () -> [String] = { [] }
    ) {
        self.now = now
        self.idle = idle
        self.openMail = openMail
        self.keepName = keepName
        self.firstRun = firstRun
        self.inspect = inspect
    }
}

/// What can be done where there is no community yet.
public struct FirstRun: Sendable {
    /// Sets up the demo, pulled and ready.
    public var startDemo: @Sendable () async throws -> AppServices
    /// Sets up a community with its first source; the screens pull it.
    public var create: @Sendable (NewCommunity) async throws -> AppServices

    /// Creates the offers.
    public init(
        startDemo: @escaping @Sendable () async throws -> AppServices,
        create: @escaping @Sendable (NewCommunity) async throws -> AppServices
    ) {
        self.startDemo = startDemo
        self.create = create
    }
}

/// A community to be set up: its name, its first source, the dashboard's address, and where the token is.
public struct NewCommunity: Equatable, Sendable {
    /// A short name.
    public var name: String
    /// The name of its first source.
    public var source: String
    /// The dashboard's address, without `/api/v1/`.
    public var url: String
    /// Such as `env:TOKEN_FORUM`, `file:PATH`, `command:…`; never the token.
    public var tokenPlace: String
}
