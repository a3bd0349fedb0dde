/// What stands in one cell: a base scalar, up to four marks on it, and its columns. 0 means no mark.
struct Glyph: Hashable, Sendable {
    var base: UInt32
    var marks: SIMD4<UInt32> = .zero
    var width: UInt8
    private var markCount: UInt8 = 0

    init(base: UInt32, width: UInt8) {
        self.base = base
        self.width = width
    }

    static let space = Glyph(base: 0x20, width: 1)
    static let lineBreak = Glyph(base: 0x0A, width: 0)

    /// What shows that text was cut.
    static func ellipsis(ascii: Bool) -> Glyph { Glyph(base: ascii ? 0x7E : 0x2026, width: 1) }

    /// Puts a mark on the base; a fifth one is dropped.
    mutating func add(mark: UInt32) {
        guard markCount < 4 else { return }
        marks[Int(markCount)] = mark
        markCount += 1
    }

    func append(to text: inout String) {
        appendScalar(base, to: &text)
        for index in 0..<Int(markCount) { appendScalar(marks[index], to: &text) }
    }

    private func appendScalar(_ value: UInt32, to text: inout String) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
}
