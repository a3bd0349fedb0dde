import Terminal

/// The signs that stand for something, in a form that the terminal can show.
struct Glyphs: Equatable, Sendable {
    let cursor: String
    let mark: String
    let saving: String
    let contribution: String
    let talk: String
    let event: String
    static let unicode = Glyphs(
        cursor: "▸", mark: "●", saving: "…", contribution: "◆", talk: "·", event: "○")
    static let ascii = Glyphs(
        cursor: ">", mark: "*", saving: "~", contribution: "#", talk: ".", event: "o")

    /// Numbers as bars, the tallest full.
    func sparkline(_ numbers: [Int]) -> String { Sparkline.text(numbers, ascii: self == .ascii) }
}
