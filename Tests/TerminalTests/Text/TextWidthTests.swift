import Testing

@testable import Terminal

struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("José", 4), ("Jose\u{301}", 4), ("田中", 4), ("김민수", 6), ("ﾊﾝ", 2), ("Ａ", 2), ("👍🏽", 2),
        ("🇩🇪", 2),
        ("محمد", 4), ("हिन्दी", 5), ("\u{1B}", 1), ("\u{200B}", 1), ("\u{1100}\u{1161}\u{11A8}", 2), ("…─│█", 4), ("❤️", 1),
    ])
    func `text has the columns that ncurses and tmux give it`(text: String, columns: Int) {
        #expect(TextWidth.width(of: text) == columns)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("田中さくら", 10, "田中さくら"),
        ("田中さくら", 9, "田中さく…"), ("田中さくら", 8, "田中さ…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("a\nb", 9, "a b"),
    ])
    func `long text ends in an ellipsis`(text: String, width: Int, cut: String) {
        #expect(TextWidth.truncate(text, to: width) == cut)
    }

    @Test func `the ellipsis has an ASCII form`() {
        #expect(TextWidth.truncate("abcdef", to: 4, ascii: true) == "abc~")
    }

    @Test func `padding fills to the width on either side`() {
        #expect(TextWidth.pad("田中", to: 6) == "田中  ")
        #expect(TextWidth.pad("80 d", to: 6, .right) == "  80 d")
        #expect(TextWidth.pad("田中さ", to: 5) == "田中…")
        #expect(TextWidth.pad("田中さ", to: 4) == "田… ")
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("go abcdefghij", 5, ["go", "abcde", "fghij"]),
        ("田中さくら", 4, ["田中", "さく", "ら"]), ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]),
        ("so 田中 is", 5, ["so 田", "中 is"]),
    ])
    func `text wraps at spaces and beside wide characters`(text: String, width: Int, lines: [String]) {
        #expect(TextWidth.wrap(text, to: width) == lines)
    }
}
