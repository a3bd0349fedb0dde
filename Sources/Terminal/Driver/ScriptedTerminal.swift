import Synchronization

/// A terminal for tests: its events are a script, its screens are kept.
public final class ScriptedTerminal: Sendable {
    private struct State {
        var size: Size
        var script: [[TerminalEvent]]
        var screens: [Screen] = []
        var sent: [String] = []
        var calls: [String] = []
        var woken = false
    }

    private let state: Mutex<State>

    /// A terminal of a size. Each call of `nextEvents` takes the next batch; after the last one the terminal is closed.
    public init(width: Int = 80, height: Int = 24, script: [[TerminalEvent]] = []) {
        state = Mutex(State(size: Size(width: width, height: height), script: script))
    }

    /// A terminal where each key is a batch of its own.
    public convenience init(width: Int = 80, height: Int = 24, keys: [Key]) {
        self.init(width: width, height: height, script: keys.map { [.key($0)] })
    }

    /// The screens drawn so far, oldest first.
    public var screens: [Screen] { state.withLock { $0.screens } }
    /// What was sent past the screen.
    public var sent: [String] { state.withLock { $0.sent } }
    /// The calls other than draws and waits, in order: `suspend`, `lend`, `bell`, `mouse on`, `end` …
    public var calls: [String] { state.withLock { $0.calls } }

    /// The driver that plays the script.
    public func driver(ascii: Bool = false, colors: Int = 256) -> TerminalDriver {
        TerminalDriver(
            size: { self.state.withLock { $0.size } },
            nextEvents: { _ in self.nextBatch() },
            draw: { screen in self.state.withLock { $0.screens.append(screen) } },
            wake: { self.state.withLock { $0.woken = true } },
            send: { text in self.state.withLock { $0.sent.append(text) } },
            repaint: { self.note("repaint") },
            suspend: { self.note("suspend") },
            lend: { program in
                self.note("lend")
                program()
            },
            bell: { self.note("bell") },
            setMouse: { isOn in self.note(isOn ? "mouse on" : "mouse off") },
            end: { self.note("end") },
            ascii: ascii, colors: colors)
    }

    private func note(_ call: String) { state.withLock { $0.calls.append(call) } }

    private func nextBatch() -> [TerminalEvent] {
        state.withLock { state in
            if state.woken {
                state.woken = false
                return [.wake]
            }
            guard !state.script.isEmpty else { return [.closed] }
            let batch = state.script.removeFirst()
            for case .resize(let size) in batch { state.size = size }
            return batch
        }
    }
}
