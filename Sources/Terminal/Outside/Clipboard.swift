/// Puts text on the clipboard; it is never read.
public struct Clipboard: Sendable {
    /// The way a text took, for the message on screen.
    public struct Route: Hashable, Sendable {
        /// Its name: the program's, `tmux` or `terminal (OSC 52)`.
        public let name: String
    }

    /// Copies a text; nil if no way worked. Takes at most two seconds for each program tried: not for the loop's thread.
    public var copy: @Sendable (String) -> Route?

    /// A clipboard that copies by a closure.
    public init(copy: @escaping @Sendable (String) -> Route?) { self.copy = copy }

    /// The way configured, then tmux, then the desktop's programs, then the terminal itself.
    /// - Parameters:
    ///   - command: the configured program with its arguments, parted by spaces; empty for none.
    ///   - send: takes bytes for the terminal, as `TerminalDriver.send` does.
    public static func live(command: String, send: @escaping @Sendable (String) -> Void) -> Clipboard {
        Clipboard { text in
            let safe = SafeText.document(text)
            for arguments in routes(command: command) where run(arguments, safe) {
                return Route(name: arguments[0].split(separator: "/").last.map(String.init) ?? arguments[0])
            }
            guard safe.utf8.count <= 74_000 else { return nil }
            send(sequence(safe))
            return Route(name: "terminal (OSC 52)")
        }
    }

    static func routes(command: String, _ value: (String) -> String? = Environment.value) -> [[String]] {
        var routes: [[String]] = []
        let configured = command.split(separator: " ").map(String.init)
        if !configured.isEmpty { routes.append(configured) }
        if value("TMUX") != nil { routes.append(["tmux", "load-buffer", "-w", "-"]) }
        if value("WAYLAND_DISPLAY") != nil { routes.append(["wl-copy"]) }
        if value("DISPLAY") != nil { routes.append(["xclip", "-selection", "clipboard"]) }
        #if os(macOS)
        routes.append(["pbcopy"])
        #endif
        return routes
    }

    /// The terminal's own way to set the clipboard.
    static func sequence(_ text: String) -> String { "\u{1B}]52;c;\(Base64.encode(Array(text.utf8)))\u{7}" }

    private static func run(_ arguments: [String], _ text: String) -> Bool {
        switch ChildProcess.run(arguments, input: text) {
        case .exited(let status): return status == 0
        case .notStarted: return false
        case .stillRunning(let child):
            ChildProcess.kill(child)
            return false
        }
    }
}
