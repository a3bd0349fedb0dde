/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted, as it came: make it safe before showing or storing it. Line breaks are `\n`.
    case paste(String)
    /// The mouse did something at a cell, counted from 0 at the upper left.
    case mouse(Mouse, x: Int, y: Int)
    /// The terminal has another size; ask the driver for it.
    case resize(Size)
    /// The terminal's window got or lost the focus.
    case focus(Bool)
    /// Someone called `wake`.
    case wake
    /// The program goes on after it was stopped; the screen was forgotten and the next draw repaints it.
    case resumed
    /// Someone asked the program to stop, as `^Z` would: call `suspend`.
    case stop
    /// The terminal is gone. Nothing will come any more: end within a second.
    case closed
}

/// What the mouse did.
public enum Mouse: Hashable, Sendable {
    /// The left button went down.
    case click
    /// Twice in quick succession.
    case doubleClick
    /// The right button went down.
    case rightClick
    /// The wheel turned up.
    case wheelUp
    /// The wheel turned down.
    case wheelDown
}
