/// What a scalar of text from outside may become on the way to a terminal.
enum ScalarKind: Equatable {
    /// Shown as it is, in one or two columns.
    case visible(width: UInt8)
    /// Sits on the one before it.
    case mark
    /// A line break.
    case lineBreak
    /// A horizontal tab.
    case tab
    /// A regional indicator, shown as its letter.
    case flagLetter(UInt32)
    /// Never emitted; this visible scalar stands for it.
    case standIn(UInt32)

    /// The middle dot that stands for invisible characters.
    static let dot: UInt32 = 0xB7

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x410...0x44F, 0x5D0...0x5EA, 0x620...0x63F, 0x641...0x64A:
            self = .visible(width: 1)
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            self = .visible(width: 2)
        case 0x09: self = .tab
        case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineBreak
        case 0x00...0x1F: self = .standIn(0x2400 + value)
        case 0x7F: self = .standIn(0x2421)
        case 0x1F1E6...0x1F1FF: self = .flagLetter(0x41 + value - 0x1F1E6)
        default: self = ScalarKind(uncommon: scalar)
        }
    }

    private init(uncommon scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint {
            self = .standIn(Self.dot)
            return
        }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            self = .standIn(Self.dot)
        default:
            switch TextWidth.columns(of: scalar.value) {
            case 0: self = .mark
            case 2: self = .visible(width: 2)
            default: self = .visible(width: 1)
            }
        }
    }
}
