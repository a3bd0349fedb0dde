/// Text from outside, read as what may stand in cells: the one place that makes it safe.
///
/// Every way out goes through this reader: `SafeText` for strings, `Screen.put` for cells. It emits no control, no bidi
/// control and no invisible character but the joins of a script; reading its own output again changes nothing.
struct GlyphReader: IteratorProtocol {
    enum Form {
        /// Line breaks and tabs become spaces.
        case line
        /// Line breaks are kept, tabs become spaces.
        case lines
    }

    private var scalars: String.UnicodeScalarView.Iterator
    private var ahead: Unicode.Scalar?
    private let form: Form

    init(_ text: String, form: Form) {
        scalars = text.unicodeScalars.makeIterator()
        ahead = scalars.next()
        self.form = form
    }

    mutating func next() -> Glyph? {
        guard let scalar = take() else { return nil }
        switch ScalarKind(scalar) {
        case .visible(let width): return absorb(Glyph(base: scalar.value, width: width))
        case .mark:
            var glyph = Glyph(base: 0x25CC, width: 1)
            if scalar.value != Joining.keycap { glyph.add(mark: scalar.value) }
            return absorb(glyph)
        case .flagLetter(let letter): return absorb(Glyph(base: letter, width: 1))
        case .standIn(let value): return absorb(Glyph(base: value, width: 1))
        case .tab: return .space
        case .lineBreak:
            if scalar == "\r", ahead == "\n" { _ = take() }
            return form == .line ? .space : .lineBreak
        }
    }

    private mutating func take() -> Unicode.Scalar? {
        let scalar = ahead
        ahead = scalars.next()
        return scalar
    }

    /// Takes what belongs to the cell of `start`: its marks, and what is dropped to keep it one stable character.
    private mutating func absorb(_ start: Glyph) -> Glyph {
        var glyph = start
        var hadSelector = false
        while let scalar = ahead, scalar.value >= 0x300 {
            let value = scalar.value
            if Joining.isVariationSelector(value), !hadSelector {
                hadSelector = true
            } else if value == Joining.zeroWidthJoiner {
                guard takeJoiner(after: glyph.base) else { return glyph }
                continue
            } else if value == Joining.zeroWidthNonJoiner {
                guard Joining.joins(glyph.base), let next = second, isLetter(next) else { return glyph }
                glyph.add(mark: value)
            } else if isDropped(value, after: glyph.base) {
                hadSelector = false
            } else if ScalarKind(scalar) == .mark {
                glyph.add(mark: value)
            } else {
                return glyph
            }
            _ = take()
        }
        return glyph
    }

    /// Takes a joiner that belongs: with the emoji behind it, or alone between two letters that join.
    private mutating func takeJoiner(after base: UInt32) -> Bool {
        guard let next = second else { return false }
        if Joining.isEmoji(base), Joining.isEmoji(next.value) {
            _ = take()
            _ = take()
            return true
        }
        guard Joining.joins(base), isLetter(next) else { return false }
        _ = take()
        return true
    }

    private func isDropped(_ value: UInt32, after base: UInt32) -> Bool {
        if value == Joining.keycap { return true }
        if Joining.isSkinTone(value) { return Joining.isEmoji(base) }
        return Joining.isTag(value) && base == Joining.blackFlag
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        guard Joining.joins(scalar.value), case .visible = ScalarKind(scalar) else { return false }
        return true
    }

    private var second: Unicode.Scalar? {
        var copy = scalars
        return copy.next()
    }
}
