import CCurses
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How a terminal is started.
public struct TerminalOptions: Sendable {
    /// Whether wheel and clicks are wanted from the start.
    public var mouse: Bool
    /// Whether colours are wanted; not with a non-empty `NO_COLOR`.
    public var colors: Bool
    /// Whether to show ASCII only, even if the locale can do more.
    public var ascii: Bool

    /// Options; colours as the environment says.
    public init(mouse: Bool = false, colors: Bool = TerminalOptions.wantsColors, ascii: Bool = false) {
        self.mouse = mouse
        self.colors = colors
        self.ascii = ascii
    }

    /// Whether `NO_COLOR` is unset or empty.
    public static var wantsColors: Bool { Environment.value("NO_COLOR") == nil }
}

extension TerminalDriver {
    /// The driver of the terminal on standard input and output, which this takes over.
    ///
    /// Throws `TerminalError` where that is no terminal, or one that cannot show screens; nothing has changed then.
    /// However the program ends from here on, the terminal is restored.
    public static func live(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) -> TerminalDriver {
        try CursesTerminal(options).driver
    }
}

/// The terminal behind curses. One at a time; the thread that runs the loop owns it.
final class CursesTerminal: Sendable {
    private struct State {
        var shown: Screen?
        var reader = InputReader()
        var size = Size(width: 0, height: 0)
        var hasEnded = false
    }

    private let state = Mutex(State())
    private let outbox = Mutex<[String]>([])
    private let palette: Palette
    private let ascii: Bool

    init(_ options: TerminalOptions) throws(TerminalError) {
        let term = Environment.value("TERM") ?? ""
        guard isatty(STDIN_FILENO) == 1 else { throw TerminalError(reason: .inputIsNotATerminal, term: term) }
        guard isatty(STDOUT_FILENO) == 1 else { throw TerminalError(reason: .outputIsNotATerminal, term: term) }
        switch cc_start(options.colors) {
        case .ready: break
        case .unknownTerminal: throw TerminalError(reason: .unknownTerminal, term: term)
        case .noCursorAddressing: throw TerminalError(reason: .noCursorAddressing, term: term)
        case .failed: throw TerminalError(reason: .system(errno), term: term)
        }
        ascii = options.ascii || !cc_is_utf8()
        palette = Palette(colors: Int(cc_colors()))
        _ = adoptSize()
        if options.mouse { cc_mouse(true) }
    }

    var driver: TerminalDriver {
        TerminalDriver(
            size: { self.state.withLock { $0.size } },
            nextEvents: { self.nextEvents(within: $0) },
            draw: { self.draw($0) },
            wake: { cc_wake() },
            send: { self.send($0) },
            repaint: { self.repaint() },
            suspend: { self.suspend() },
            lend: { self.lend($0) },
            bell: { self.state.withLock { if !$0.hasEnded { cc_bell() } } },
            setMouse: { isOn in self.state.withLock { if !$0.hasEnded { cc_mouse(isOn) } } },
            end: { self.end() },
            ascii: ascii, colors: palette.colors)
    }

    // MARK: Events

    private func nextEvents(within limit: Duration?) -> [TerminalEvent] {
        flushOutbox()
        let isPasting = state.withLock { $0.reader.isPasting }
        let happened = cc_wait(Self.milliseconds(isPasting ? min(limit ?? .seconds(1), .seconds(1)) : limit))
        flushOutbox()
        var events: [TerminalEvent] = []
        if happened.contains(.continued) {
            repaint()
            events.append(.resumed)
        }
        if happened.contains(.resize), let size = adoptSize() { events.append(.resize(size)) }
        if happened.contains(.input) {
            events += state.withLock { state in state.reader.drain { cc_read() } }
        } else if isPasting {
            events += state.withLock { $0.reader.giveUpPaste() }
        }
        if happened.contains(.wake) { events.append(.wake) }
        if happened.contains(.stop) { events.append(.stop) }
        if happened.contains(.closed) { events.append(.closed) }
        return events
    }

    private static func milliseconds(_ limit: Duration?) -> Int32 {
        guard let limit else { return -1 }
        guard limit > .zero else { return 0 }
        return limit < .seconds(86_400) ? Int32((limit / .milliseconds(1)).rounded(.up)) : 86_400_000
    }

    /// The window's size where it changed.
    private func adoptSize() -> Size? {
        state.withLock { state in
            var width: Int32 = 0
            var height: Int32 = 0
            cc_adopt_size(&width, &height)
            let size = Size(width: Int(width), height: Int(height))
            guard size != state.size else { return nil }
            state.size = size
            state.shown = nil
            return size
        }
    }

    // MARK: Output

    private func draw(_ screen: Screen) {
        state.withLock { state in
            guard !state.hasEnded else { return }
            let old = state.shown?.size == screen.size ? state.shown : nil
            state.shown = screen
            let hasChanged = ScreenDifference(palette: palette, size: state.size).send(screen, after: old)
            guard hasChanged || old?.cursor != screen.cursor || old == nil else { return }
            cc_show(Int32(screen.cursor?.y ?? -1), Int32(screen.cursor?.x ?? -1))
        }
    }

    private func send(_ text: String) {
        outbox.withLock { $0.append(text) }
        cc_wake()
    }

    private func flushOutbox() {
        let waiting = outbox.withLock { outbox in
            defer { outbox = [] }
            return outbox
        }
        for var text in waiting {
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cc_write($0.baseAddress, $0.count) }
            }
        }
    }

    private func repaint() {
        state.withLock { state in
            state.shown = nil
            if !state.hasEnded { cc_repaint() }
        }
    }

    // MARK: Giving back

    private func suspend() {
        state.withLock { if !$0.hasEnded { cc_suspend() } }
        repaint()
        _ = adoptSize()
    }

    private func lend(_ program: () -> Void) {
        cc_lend()
        program()
        cc_regain()
        repaint()
        _ = adoptSize()
    }

    private func end() {
        flushOutbox()
        state.withLock { state in
            guard !state.hasEnded else { return }
            state.hasEnded = true
            cc_end()
        }
    }
}
