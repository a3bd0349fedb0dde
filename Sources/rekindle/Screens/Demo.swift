import ArgumentParser

/// `rekindle demo`: the screens on an invented community.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try Rekindle on an invented community, in a throw-away home.")

    @OptionGroup var screens: ScreenOptions

    func run() async throws {}
}
