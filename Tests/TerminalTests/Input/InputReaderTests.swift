import CCurses
import Testing

@testable import Terminal

struct InputReaderTests {
    /// What curses would give, one after the other.
    final class Feed {
        var inputs: [CCInput]
        init(_ inputs: [CCInput]) { self.inputs = inputs }
        func next() -> CCInput { inputs.isEmpty ? Feed.of(.none) : inputs.removeFirst() }

        static func of(_ kind: CCInputKind, value: UInt32 = 0, x: Int32 = 0, y: Int32 = 0) -> CCInput {
            CCInput(kind: kind, value: value, x: x, y: y)
        }
        static func typed(_ text: String) -> [CCInput] { text.unicodeScalars.map { of(.character, value: $0.value) } }
    }

    private func events(_ inputs: [CCInput]) -> [TerminalEvent] {
        var reader = InputReader()
        return reader.drain(Feed(inputs).next)
    }

    @Test(arguments: [
        ("j", [Key.character("j")]), ("\u{4}", [.ctrl("d")]), ("\u{1A}", [.ctrl("z")]), ("\r", [.enter]),
        ("\t", [.tab]),
        ("\u{7F}", [.backspace]), ("\u{0}", [.ctrl(" ")]), ("\u{1D}", [.ctrl("]")]), ("\u{1B}", [.escape]),
        ("\u{1B}x", [.alt("x")]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}\r", [.escape, .enter]),
        ("\u{1B}[", [.alt("[")]),
        ("é中", [.character("é"), .character("中")]), ("a\u{9B}b", [.character("a"), .character("b")]),
    ])
    func `characters are keys`(typed: String, keys: [Key]) {
        #expect(events(Feed.typed(typed)) == keys.map(TerminalEvent.key))
    }

    @Test(arguments: ["\u{1B}[99;5Z", "\u{1B}[27;5;9~", "\u{1B}[?62;22c", "\u{1B}OZ"])
    func `a sequence nobody knows types nothing`(sequence: String) {
        #expect(events(Feed.typed(sequence + "k")) == [.key(.character("k"))])
    }

    @Test func `pasted text is one event with its line breaks`() {
        let paste = [Feed.of(.pasteBegin)] + Feed.typed("a\r\nb\rc\u{1B}[31m") + [Feed.of(.pasteEnd)] + Feed.typed("q")
        #expect(events(paste) == [.paste("a\nb\nc\u{1B}[31m"), .key(.character("q"))])
    }

    @Test func `a paste may come in parts`() {
        var reader = InputReader()
        #expect(reader.drain(Feed([Feed.of(.pasteBegin)] + Feed.typed("on")).next) == [])
        #expect(reader.isPasting)
        #expect(reader.drain(Feed(Feed.typed("e\u{1B}[201~x")).next) == [.paste("one"), .key(.character("x"))])
        #expect(!reader.isPasting)
    }

    @Test func `a long paste is read in one go, not anew for each of its characters`() {
        let text = String(repeating: "a~é ", count: 40_000)
        let typed = Feed.typed("\u{1B}[200~\(text)\u{1B}[201~")
        var (reader, place) = (InputReader(), 0)
        var events: [TerminalEvent] = []
        let start = ContinuousClock.now
        while place < typed.count {
            events += reader.drain {
                place += 1
                return place <= typed.count ? typed[place - 1] : Feed.of(.none)
            }
        }
        #expect(events == [.paste(text)])
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `a paste whose end never comes is given up as it is`() {
        var reader = InputReader()
        #expect(reader.drain(Feed(Feed.typed("\u{1B}[200~half")).next) == [])
        #expect(reader.giveUpPaste() == [.paste("half")])
        #expect(reader.giveUpPaste() == [])
    }

    @Test func `two clicks at a place in quick succession are a double click`() {
        var reader = InputReader()
        let start = ContinuousClock.now
        let click = { Feed([Feed.of(.click, x: 3, y: 4)]).next }
        #expect(reader.drain(at: start, click()) == [.mouse(.click, x: 3, y: 4)])
        #expect(reader.drain(at: start + .milliseconds(300), click()) == [.mouse(.doubleClick, x: 3, y: 4)])
        #expect(reader.drain(at: start + .milliseconds(500), click()) == [.mouse(.click, x: 3, y: 4)])
        #expect(reader.drain(at: start + .milliseconds(950), click()) == [.mouse(.click, x: 3, y: 4)])
    }

    @Test func `the wheel, the focus and the named keys are told apart`() {
        let inputs = [
            Feed.of(.wheelUp, x: 1, y: 2), Feed.of(.wheelDown), Feed.of(.focusIn), Feed.of(.focusOut), Feed.of(.up),
            Feed.of(.function, value: 5), Feed.of(.other), Feed.of(.backTab),
        ]
        #expect(
            events(inputs) == [
                .mouse(.wheelUp, x: 1, y: 2), .mouse(.wheelDown, x: 0, y: 0), .focus(true), .focus(false), .key(.up),
                .key(.function(5)), .key(.backTab),
            ])
    }
}
