import Terminal

/// What reaches outside the program: the clipboard and the browser. Each says what came of it.
struct OutsideEffects: Sendable {
    var copy: @Sendable (_ text: String, _ what: String) -> Action?
    var open: @Sendable (_ url: String) -> Action?

    /// The clipboard and the browser of this machine.
    static func live(driver: TerminalDriver, copyCommand: String) -> OutsideEffects {
        let clipboard = Clipboard.live(command: copyCommand, send: driver.send)
        return OutsideEffects(
            copy: { text, what in
                guard let route = clipboard.copy(text) else {
                    return .problem("\(what): no clipboard took it. Set [screen] copy to a program that does.")
                }
                return .copied(what, by: route.name)
            },
            open: { url in
                switch Opener.live.open(url) {
                case .opened(let program): .noted("opened \(url) by \(program)")
                case .refused: .problem("\(url): this is no address of the web or of a mail")
                case .failed(let program):
                    .problem("\(url): \(program) did not open it. Set BROWSER, or copy it with Y.")
                }
            })
    }
}
