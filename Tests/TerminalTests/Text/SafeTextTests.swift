import Testing

@testable import Terminal

struct SafeTextTests {
    @Test(arguments: [
        ("plain", "plain"),
        ("\u{1B}[31mred", "␛[31mred"),
        ("a\u{1B}]0;title\u{7}b", "a␛]0;title␇b"),
        ("nul\u{0}del\u{7F}", "nul␀del␡"),
        ("csi\u{9B}31m nel\u{85}", "csi·31m nel·"),
        ("\u{8}\u{B}\u{C}", "␈␋␌"),
    ])
    func `controls become visible stand-ins`(text: String, safe: String) {
        #expect(SafeText.line(text) == safe)
    }

    @Test(arguments: [
        ("invoice\u{202E}fdp.exe", "invoice·fdp.exe"),
        ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}", "·a····"),
        ("zero\u{200B}width\u{2060}\u{FEFF}", "zero·width··"),
        ("\u{115F}\u{1160}\u{3164}\u{FFA0}\u{34F}\u{AD}", "······"),
        ("tag\u{E0001}\u{E0041}\u{E007F}", "tag···"),
        ("\u{E000}\u{FFF9}\u{10FFFD}", "···"),
        ("latin\u{200D}joiner\u{200C}s", "latin·joiner·s"),
    ])
    func `invisible and bidi characters become a dot`(text: String, safe: String) {
        #expect(SafeText.line(text) == safe)
    }

    @Test(arguments: [
        "José Müller Łukasz Ωμέγα Дмитрий", "田中さくら 김민수 ﾊﾝｶｸ", "טארק אל־נג׳אר", "محمد عبد الله", "می\u{200C}خواهم",
        "हिन्दी ภาษาไทย Tiếng Việt", "e\u{301} \u{1100}\u{1161}\u{11A8}", "– — … “ ” ‘ ’ € ✓ ✗ 👍 ⌘",
    ])
    func `letters of all scripts stay as they are`(text: String) {
        #expect(Array(SafeText.line(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("👩‍👩‍👧‍👦!", "👩!"), ("👩🏽‍🚀", "👩"), ("👍🏿👍", "👍👍"), ("❤️‍🔥 ❤️ ☎︎", "❤ ❤ ☎"), ("🇩🇪 🇧🇷", "DE BR"), ("1️⃣ #️⃣", "1 #"),
        ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴"), ("🏳️‍🌈", "🏳"),
        ("葛\u{E0100}城", "葛城"), ("क\u{94D}\u{200D}ष", "क\u{94D}ष"),
    ])
    func `joined characters are cut to a stable form`(text: String, safe: String) {
        #expect(Array(SafeText.line(text).unicodeScalars) == Array(safe.unicodeScalars))
    }

    @Test func `a cell carries four marks at most`() {
        let zalgo = "Z" + String(repeating: "\u{301}", count: 40) + "a"
        #expect(SafeText.line(zalgo).unicodeScalars.count == 6)
    }

    @Test func `a mark without a base stands on a circle`() {
        #expect(Array(SafeText.line("\u{301}a").unicodeScalars) == ["\u{25CC}", "\u{301}", "a"])
    }

    @Test func `a line has no line breaks and no tabs`() {
        #expect(SafeText.line("a\r\nb\nc\rd\te\u{2028}f\u{2029}g") == "a b c d e f g")
    }

    @Test func `lines keep their breaks`() {
        #expect(SafeText.lines("a\r\nb\n\nc\u{1B}\td") == ["a", "b", "", "c␛ d"])
        #expect(SafeText.lines("") == [""])
        #expect(SafeText.document("a\rb\u{9B}") == "a\nb·")
    }
}
