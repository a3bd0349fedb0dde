/// Texts that attacked terminals, spreadsheets and readers: what a dashboard, a CSV file, a template, a colleague's
/// journal or a file name may hold. None of it may come out as anything but text.
public enum HostileCorpus {
    /// One text, and what it tries.
    public struct Entry: Sendable, CustomStringConvertible {
        /// What it tries; git, kubectl, newsboat and neomutt have each been caught by one of them.
        public let description: String
        /// The text.
        public let text: String
    }

    /// All texts that a JSON string can hold and a command line can carry.
    public static let all: [Entry] = [
        Entry(description: "clears the screen", text: "Ann\u{1B}[2J\u{1B}[H"),
        Entry(description: "sets the window's title", text: "Ben\u{1B}]0;owned\u{7}"),
        Entry(description: "sets the clipboard", text: "Cho\u{1B}]52;c;cm0gLXJmIH4=\u{1B}\\"),
        Entry(
            description: "asks the terminal, which types the answer",
            text: "Dan\u{1B}[6n\u{1B}[c\u{1B}P$qm\u{1B}\\"),
        Entry(description: "begins a sequence in one C1 byte", text: "Eve\u{9B}31m\u{9D}0;owned\u{9C}"),
        Entry(
            description: "every C0 control",
            text: "Fay" + String((1...31).map { Character(Unicode.Scalar($0)) })),
        Entry(
            description: "every C1 control",
            text: "Gil" + String((128...159).map { Character(Unicode.Scalar($0)) })),
        Entry(
            description: "delete and backspace over what was said",
            text: "Hal\u{8}\u{8}\u{8}\u{7F}\u{7F}Max"),
        Entry(
            description: "a second line that looks like the program's",
            text: "Ida\r\nnot saved: disk full\n"),
        Entry(description: "a carriage return over the line", text: "Jon\rroot"),
        Entry(description: "turns the rest of the line round", text: "Kim\u{202E}gnp.exe\u{202C}"),
        Entry(
            description: "isolates and embeds directions",
            text: "Lea\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{202A}d\u{202B}e"),
        Entry(description: "marks of direction", text: "Mia\u{200E}\u{200F}\u{061C}"),
        Entry(description: "a twin with invisible letters", text: "No\u{200B}r\u{2060}a\u{FEFF}"),
        Entry(description: "a message in tags", text: "Ole\u{E0001}\u{E0068}\u{E0069}\u{E007F}"),
        Entry(
            description: "fillers that look like nothing",
            text: "\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}"),
        Entry(description: "line separators of Unicode", text: "Pam\u{2028}x\u{2029}y\u{85}z"),
        Entry(description: "a tower of marks", text: "Z" + String(repeating: "\u{0301}", count: 300)),
        Entry(
            description: "a private and an unassigned character",
            text: "Quinn\u{E000}\u{F8FF}\u{10FFFF}\u{0378}"),
        Entry(
            description: "noncharacters",
            text: "Rex" + String(String.UnicodeScalarView([0xFDD0, 0xFFFE, 0x1FFFF].compactMap(Unicode.Scalar.init)))),
        Entry(description: "an endless name", text: String(repeating: "Sigismund ", count: 500)),
        Entry(description: "an option", text: "--help"),
        Entry(description: "a command of a shell", text: "$(touch owned);`touch owned`|touch owned"),
        Entry(description: "a formula", text: "=HYPERLINK(\"http://evil.example.org\",\"prize\")"),
        Entry(description: "a formula behind a tab", text: "\t=1+1"),
        Entry(description: "quotes and separators", text: "a\"b,c;d\te'f"),
        Entry(description: "a path", text: "../../../../tmp/owned"),
        Entry(description: "a format", text: "%s%n%x%@ %1$*2$d"),
        Entry(description: "mark-up", text: "<script>alert(1)</script><img src=x onerror=alert(1)>"),
        Entry(description: "a mail's head", text: "x\r\nBcc: all@example.org\r\n\r\nhello"),
        Entry(description: "Mustache", text: "{{{member.name}}}{{#x}}{{/x}}"),
        Entry(description: "a joined family, a flag, a skin", text: "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 👍🏽"),
        Entry(description: "no text", text: ""),
        Entry(description: "only space", text: " \u{A0}\u{3000} "),
    ]

    /// Names that must stay readable: other directions, joins of a script, wide letters.
    public static let legitimate = [
        "דוד בן-גוריון", "محمد علی‌رضا", "星名 颯", "अनुष्का क्षत्रिय", "Zoë O’Brien", "กมลชนก", "김철수",
    ]

    /// Lines of JSON whose strings no text can hold: NUL, half a surrogate pair, bytes that are no UTF-8.
    public static let unreadable: [[UInt8]] = [
        Array(#""a\u0000b""#.utf8), Array(#""a\ud800b""#.utf8), Array(#""a\udc00""#.utf8),
        [0x22, 0x61, 0xFF, 0xFE, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    ]

    /// What of a text a terminal would obey or not show, line feeds apart; empty for what may be printed.
    public static func harm(in text: String, allowsLines: Bool = true) -> [String] {
        text.unicodeScalars.filter { isHarmful($0) && !(allowsLines && $0 == "\n") }.map {
            "U+" + String($0.value, radix: 16, uppercase: true)
        }
    }

    /// Controls, bidi controls, tags, fillers and other invisible characters; ZWNJ is spelling in some scripts.
    public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200C { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
