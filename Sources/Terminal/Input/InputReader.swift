import CCurses

/// Turns what curses reads into events: Alt, control keys, pasted text, double clicks.
///
/// It holds what is unfinished between two reads (a paste), so that no read ever waits for the terminal.
struct InputReader {
    private var paste: [Unicode.Scalar]?
    private var lastClick: (x: Int, y: Int, at: ContinuousClock.Instant)?
    private let pasteLimit = 1 << 20

    /// Whether the end of a paste has not come yet.
    var isPasting: Bool { paste != nil }

    /// Everything that `next` has, as events; `next` answers `none` when it has nothing more.
    mutating func drain(at now: ContinuousClock.Instant = .now, _ next: () -> CCInput) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        for _ in 0..<65_536 {
            let input = next()
            if input.kind == .none { break }
            if paste != nil {
                if let text = addToPaste(input) { events.append(.paste(text)) }
            } else if input.kind == .character, input.value == 27 {
                events += afterEscape(next)
            } else if let event = event(of: input, at: now) {
                events.append(event)
            }
        }
        return events
    }

    /// The pasted text so far, when its end does not come.
    mutating func giveUpPaste() -> [TerminalEvent] {
        guard let text = endPaste() else { return [] }
        return [.paste(text)]
    }

    private mutating func event(of input: CCInput, at now: ContinuousClock.Instant) -> TerminalEvent? {
        let x = Int(input.x)
        let y = Int(input.y)
        switch input.kind {
        case .character: return KeyCode.key(of: input.value).map(TerminalEvent.key)
        case .click: return click(x: x, y: y, at: now)
        case .rightClick: return .mouse(.rightClick, x: x, y: y)
        case .wheelUp: return .mouse(.wheelUp, x: x, y: y)
        case .wheelDown: return .mouse(.wheelDown, x: x, y: y)
        case .focusIn: return .focus(true)
        case .focusOut: return .focus(false)
        case .pasteBegin:
            paste = []
            return nil
        case .none, .other, .pasteEnd: return nil
        default: return KeyCode.key(of: input).map(TerminalEvent.key)
        }
    }

    private mutating func click(x: Int, y: Int, at now: ContinuousClock.Instant) -> TerminalEvent {
        if let last = lastClick, last.x == x, last.y == y, now - last.at < .milliseconds(400) {
            lastClick = nil
            return .mouse(.doubleClick, x: x, y: y)
        }
        lastClick = (x, y, now)
        return .mouse(.click, x: x, y: y)
    }

    /// Esc alone, Alt with a key, or a sequence that curses does not know: those are swallowed, never typed.
    private mutating func afterEscape(_ next: () -> CCInput) -> [TerminalEvent] {
        let input = next()
        guard input.kind == .character else {
            let following = input.kind == .none ? nil : event(of: input, at: .now)
            return [.key(.escape)] + (following.map { [$0] } ?? [])
        }
        switch input.value {
        case 27: return [.key(.escape)] + afterEscape(next)
        case 0x5B: return sequence(next)
        case 0x4F:
            let final = next()
            return final.kind == .none ? [.key(.alt("O"))] : []
        case 0x20...0x7E:
            return Unicode.Scalar(input.value).map { [.key(.alt(Character($0)))] } ?? []
        default:
            return [.key(.escape)] + (event(of: input, at: .now).map { [$0] } ?? [])
        }
    }

    private mutating func sequence(_ next: () -> CCInput) -> [TerminalEvent] {
        var parameters = ""
        for _ in 0..<64 {
            let input = next()
            guard input.kind == .character, let scalar = Unicode.Scalar(input.value) else { break }
            if (0x40...0x7E).contains(scalar.value) {
                if parameters == "200", scalar == "~" { paste = [] }
                return []
            }
            parameters.unicodeScalars.append(scalar)
        }
        return parameters.isEmpty ? [.key(.alt("["))] : []
    }

    private mutating func addToPaste(_ input: CCInput) -> String? {
        if input.kind == .pasteEnd { return endPaste() }
        guard input.kind == .character || input.kind == .enter else { return nil }
        let value = input.kind == .enter ? 13 : input.value
        if let scalar = Unicode.Scalar(value), (paste?.count ?? 0) < pasteLimit || value < 0x7F {
            paste?.append(scalar)
        }
        guard value == 0x7E, paste?.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) == true else { return nil }
        paste?.removeLast(Self.pasteEnd.count)
        return endPaste()
    }

    private static let pasteEnd = Array("\u{1B}[201~".unicodeScalars)

    private mutating func endPaste() -> String? {
        guard let scalars = paste else { return nil }
        paste = nil
        var text = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            if scalar == "\r" {
                text.append("\n")
            } else if scalar != "\n" || previous != "\r" {
                text.append(scalar)
            }
            previous = scalar
        }
        return String(text)
    }
}
