/// How a cell looks: its two colours and its attributes.
public struct Style: Hashable, Sendable {
    /// Attributes a terminal can combine.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits, as the C driver knows them.
        public let rawValue: UInt8

        /// Attributes of the given bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier strokes.
        public static let bold = Attributes(rawValue: 1)
        /// Paler.
        public static let dim = Attributes(rawValue: 2)
        /// Slanted.
        public static let italic = Attributes(rawValue: 4)
        /// A line below.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
    }

    /// The colour of the character.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// Bold, dim, italic, underline, reverse.
    public var attributes: Attributes

    /// A style of the given parts; without any, the terminal's own look.
    public init(foreground: Color = .default, background: Color = .default, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own look.
    public static let plain = Style()

    /// This style with more attributes.
    public func adding(_ more: Attributes) -> Style {
        var style = self
        style.attributes.formUnion(more)
        return style
    }

    /// This style with `other` laid over it: colours of `other` that are not the default win, attributes add up.
    public func overlaid(by other: Style) -> Style {
        Style(
            foreground: other.foreground == .default ? foreground : other.foreground,
            background: other.background == .default ? background : other.background,
            attributes: attributes.union(other.attributes))
    }
}
