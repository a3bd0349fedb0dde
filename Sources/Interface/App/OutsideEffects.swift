import Terminal

/// What reaches outside the program: the clipboard and the browser. Each says what came of it.
struct OutsideEffects: Sendable {
    var copy: @Sendable (_ text: String, _ what: String) -> Action?
    var open: @Sendable (_ url: String) -> Action?

    /// The clipboard and the browser of this machine.
    static func live(driver: TerminalDriver, copyCommand: String) -> OutsideEffects {
        OutsideEffects(
            copy: { _, what in .problem("\(what): there is no clipboard yet") },
            open: { url in .problem("\(url): there is no browser yet") })
    }
}
