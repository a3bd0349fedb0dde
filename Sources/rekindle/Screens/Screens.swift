import Foundation

/// Opens the screens.
enum Screens {
    static func check(_ options: ScreenOptions) throws {
        guard isatty(0) == 1, isatty(1) == 1 else {
            throw Failure.usage(
                "rekindle: the screens need a terminal. Without one: rekindle queue reactivate; see: rekindle --help")
        }
    }
    static func open(_ place: PlaceOptions, _ options: ScreenOptions) throws {
        try check(options)
    }
    static func show(_ demo: DemoHome, _ options: ScreenOptions) async throws {
    }
}
