import Community

/// The preferences of `config.toml`, with the defaults where nothing is said.
struct Config: Equatable, Sendable {
    /// What rules depend on.
    var settings = Settings()
    /// `[outreach] mail`: a command for mails, with `{draft}` for the file; empty opens `mailto:`.
    var mailCommand = ""
    var me = Me()
    var screen = Screen()
    /// `[keys]`: a command's name and its keys.
    var keys: [String: [String]] = [:]
    /// What was wrong, each in one sentence with its line.
    var warnings: [String] = []

    /// `[me]`.
    struct Me: Equatable, Sendable {
        /// The actor of edits and the sender in templates; empty stands for the name that was asked once.
        var name = ""
        var mailAddress = ""
    }

    /// `[screen]`.
    struct Screen: Equatable, Sendable {
        var theme = "dark"
        var mouse = false
        /// A clipboard command; empty tries the known ones in order.
        var copy = ""
    }

    /// The name that the screens asked for once; nil before.
    var askedName: String?

    /// The name that signs edits: the config's, else the one asked once, else the login name.
    var actor: String { me.name.isEmpty ? askedName ?? Surroundings.loginName : me.name }

    /// Whether nobody has said yet how edits are signed.
    var hasNoName: Bool { me.name.isEmpty && askedName == nil }
}
