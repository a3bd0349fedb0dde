import Testing

@testable import Terminal

struct ScreenTests {
    @Test func `text stands where it was put and says how wide it is`() {
        var screen = Screen(width: 12, height: 3)
        #expect(screen.put("田中", x: 2, y: 1) == 4)
        #expect(screen.put("x", x: 6, y: 1) == 1)
        #expect(screen.text == "\n  田中x\n")
        #expect(screen[2, 1]?.width == 2)
        #expect(screen[3, 1]?.width == 0)
        #expect(screen[6, 1]?.text == "x")
        #expect(screen[12, 1] == nil)
    }

    @Test(arguments: [
        ("abcdefgh", 8, "abcdefgh", 8), ("abcdefgh", 5, "abcd…", 5), ("田中さ", 5, "田中…", 5), ("田中さ", 4, "田…", 4),
        ("a田", 2, "a…", 2), ("ab", 0, "", 0),
    ])
    func `what does not fit ends in an ellipsis`(text: String, width: Int, shown: String, used: Int) {
        var screen = Screen(width: 10, height: 1)
        #expect(screen.put(text, x: 0, y: 0, maxWidth: width) == used)
        #expect(screen.text == shown)
    }

    @Test func `no wide character straddles the last column`() {
        var screen = Screen(width: 5, height: 1)
        #expect(screen.put("田中さ", x: 0, y: 0, overflow: .cut) == 4)
        #expect(screen.text == "田中")
    }

    @Test func `half a wide character becomes a space`() {
        var screen = Screen(width: 6, height: 1)
        screen.put("田中さ", x: 0, y: 0)
        screen.put("x", x: 1, y: 0)
        #expect(screen.text == " x中さ")
        screen.put("y", x: 4, y: 0)
        #expect(screen.text == " x中y")
        screen.put("国", x: 2, y: 0)
        screen.put("国", x: 1, y: 0)
        #expect(screen.text == " 国 y")
    }

    @Test func `what lies left of the screen is cut off`() {
        var screen = Screen(width: 4, height: 1)
        screen.put("田中ab", x: -1, y: 0, overflow: .cut)
        #expect(screen.text == " 中a")
    }

    @Test func `drawing stays within its clip`() {
        var screen = Screen(width: 8, height: 3)
        screen.clipped(to: Rect(x: 2, y: 1, width: 4, height: 1)) { part in
            part.fill(part.bounds, with: "x")
            part.put("田田田田", x: 1, y: 1, overflow: .cut)
            part.put("no", x: 0, y: 0)
        }
        #expect(screen.lines == ["", "   田x", ""])
        #expect(screen.clip == screen.bounds)
    }

    @Test func `a box has a title and leaves its inside`() {
        var screen = Screen(width: 14, height: 3)
        screen.put("in", x: 1, y: 1)
        screen.box(screen.bounds, title: "Queue")
        #expect(screen.lines == ["┌─ Queue ────┐", "│in          │", "└────────────┘"])
    }

    @Test func `without Unicode everything has an ASCII form`() {
        var screen = Screen(width: 14, height: 4, ascii: true)
        screen.box(Rect(x: 0, y: 0, width: 14, height: 3), title: "Queue")
        screen.put("José 田 ✓ abcdef", x: 1, y: 1, maxWidth: 12)
        screen.put("e\u{301}\u{1B}·…", x: 0, y: 3)
        #expect(screen.lines == ["+- Queue ----+", "|Jose ?? + a~|", "+------------+", "e?.~"])
        #expect(screen.text.utf8.allSatisfy { $0 < 0x7F })
    }

    @Test func `text at the right edge ends there`() {
        var screen = Screen(width: 10, height: 1)
        screen.putRight("12 d", x: 0, y: 0, width: 10)
        #expect(screen.text == "      12 d")
    }

    @Test func `a style is laid over text`() {
        var screen = Screen(width: 4, height: 1)
        screen.put("ab", x: 0, y: 0, style: Style(foreground: .ansi(2)))
        screen.restyle(screen.bounds) { $0.adding(.reverse) }
        #expect(screen[0, 0]?.look == Style(foreground: .ansi(2), attributes: .reverse))
        #expect(screen[3, 0]?.look.attributes == .reverse)
        #expect(screen.text == "ab")
    }

    @Test func `a cell is 32 bytes`() {
        #expect(MemoryLayout<Cell>.size == 32)
    }
}
