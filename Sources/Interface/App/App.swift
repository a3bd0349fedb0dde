public import Terminal

/// The screens.
public enum App {
    /// Shows the screens until they are closed, and gives back the exit code. Runs on a thread of its own or on the
    /// main one and blocks it; nothing else may use the driver meanwhile, and the caller ends it.
    ///
    /// - Parameter services: those of the community; nil where there is none yet, for the first run.
    public static func run(
        services: AppServices?, options: AppOptions, surroundings: AppSurroundings, driver: TerminalDriver
    ) throws -> Int32 {
        var loop = ScreenLoop(services: services, options: options, surroundings: surroundings, driver: driver)
        return loop.run()
    }
}
