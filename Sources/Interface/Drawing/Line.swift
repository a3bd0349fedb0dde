import Terminal

/// A piece of text with what it is.
struct Span: Equatable, Sendable {
    var text: String
    var tone: Tone = .text
}

/// A line of text in pieces.
struct Line: Equatable, Sendable, ExpressibleByStringLiteral {
    var spans: [Span]

    init(_ spans: [Span] = []) { self.spans = spans }

    init(_ text: String, _ tone: Tone = .text) { spans = [Span(text: text, tone: tone)] }

    init(stringLiteral text: String) { self.init(text) }

    /// The text without its roles.
    var text: String { spans.map(\.text).joined() }

    /// Puts text at the end.
    mutating func add(_ text: String, _ tone: Tone = .text) { spans.append(Span(text: text, tone: tone)) }

    static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }
}

extension Rect {
    static let none = Rect(x: 0, y: 0, width: 0, height: 0)

    /// The rectangle without some rows at its top.
    func below(_ rows: Int) -> Rect { cut(top: rows).1 }
}
