/// What the application's loop needs of a terminal, so that it runs on a real one and on a scripted one.
///
/// All but `wake` and `send` belong to the one thread that runs the loop.
public struct TerminalDriver: Sendable {
    /// The terminal's size in cells.
    public var size: @Sendable () -> Size
    /// What happened since the last call; waits at most that long, without a limit if nil. Empty when time ran out.
    public var nextEvents: @Sendable (Duration?) -> [TerminalEvent]
    /// Shows a screen: only cells that differ from the one shown last are sent.
    public var draw: @Sendable (Screen) -> Void
    /// Makes `nextEvents` return; from any thread.
    public var wake: @Sendable () -> Void
    /// Sends bytes to the terminal as they are, between two frames (an OSC 52 copy); from any thread.
    public var send: @Sendable (String) -> Void
    /// Forgets what the terminal shows: the next draw repaints all of it.
    public var repaint: @Sendable () -> Void
    /// Gives the terminal back, stops the process as `^Z` does, and takes the terminal again once it goes on.
    public var suspend: @Sendable () -> Void
    /// Gives the terminal back while an outside program runs in it, then takes it again.
    public var lend: @Sendable (_ program: () -> Void) -> Void
    /// Rings the bell.
    public var bell: @Sendable () -> Void
    /// Turns wheel and clicks on or off.
    public var setMouse: @Sendable (Bool) -> Void
    /// Restores the terminal; calling it again does nothing.
    public var end: @Sendable () -> Void
    /// Whether only ASCII can be shown: give it to `Screen`.
    public var ascii: Bool
    /// How many colours the terminal has; 0 with `NO_COLOR`.
    public var colors: Int

    /// A driver of the given closures.
    public init(
        size: @escaping @Sendable () -> Size, nextEvents: @escaping @Sendable (Duration?) -> [TerminalEvent],
        draw: @escaping @Sendable (Screen) -> Void, wake: @escaping @Sendable () -> Void,
        send: @escaping @Sendable (String) -> Void, repaint: @escaping @Sendable () -> Void,
        suspend: @escaping @Sendable () -> Void, lend: @escaping @Sendable (() -> Void) -> Void,
        bell: @escaping @Sendable () -> Void, setMouse: @escaping @Sendable (Bool) -> Void,
        end: @escaping @Sendable () -> Void, ascii: Bool, colors: Int
    ) {
        self.size = size
        self.nextEvents = nextEvents
        self.draw = draw
        self.wake = wake
        self.send = send
        self.repaint = repaint
        self.suspend = suspend
        self.lend = lend
        self.bell = bell
        self.setMouse = setMouse
        self.end = end
        self.ascii = ascii
        self.colors = colors
    }
}
