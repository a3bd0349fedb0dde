import Dispatch
import Synchronization
import Terminal

/// A terminal that gives out its next events only once the screens have said that they are idle.
final class PatientTerminal: Sendable {
    private struct Held {
        var batches: [[TerminalEvent]]
        var isIdle = false
        var isWoken = false
        var screens: [Screen] = []
        var calls: [String] = []
    }

    private let held: Mutex<Held>
    /// Called with each screen drawn.
    private let onDraw: @Sendable (Screen) -> Void
    private let signal = DispatchSemaphore(value: 0)

    init(_ batches: [[TerminalEvent]], onDraw: @escaping @Sendable (Screen) -> Void = { _ in }) {
        held = Mutex(Held(batches: batches))
        self.onDraw = onDraw
    }

    var screens: [Screen] { held.withLock { $0.screens } }
    var calls: [String] { held.withLock { $0.calls } }

    @Sendable func idle() {
        held.withLock { $0.isIdle = true }
        signal.signal()
    }

    var driver: TerminalDriver {
        TerminalDriver(
            size: { Size(width: 100, height: 30) }, nextEvents: { _ in self.next() },
            draw: { screen in
                self.held.withLock { $0.screens.append(screen) }
                self.onDraw(screen)
            },
            wake: {
                self.held.withLock { $0.isWoken = true }
                self.signal.signal()
            }, send: { _ in }, repaint: { self.note("repaint") }, suspend: { self.note("suspend") },
            lend: { program in
                self.note("lend")
                program()
            }, bell: {}, setMouse: { self.note($0 ? "mouse on" : "mouse off") }, end: {}, ascii: false, colors: 256)
    }

    private func note(_ call: String) { held.withLock { $0.calls.append(call) } }

    private func next() -> [TerminalEvent] {
        while true {
            let events = held.withLock { held -> [TerminalEvent]? in
                if held.isWoken {
                    held.isWoken = false
                    return [.wake]
                }
                guard held.isIdle else { return nil }
                held.isIdle = false
                return held.batches.isEmpty ? [.closed] : held.batches.removeFirst()
            }
            if let events { return events }
            if signal.wait(timeout: .now() + 20) == .timedOut { return [.closed] }
        }
    }
}
