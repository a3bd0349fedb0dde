/// How text looks: what a theme's words say.
struct Look: Equatable, Sendable {
    /// A colour of the terminal.
    enum Paint: Equatable, Sendable {
        case standard
        /// One of the 16 or 256 colours.
        case indexed(UInt8)
        case rgb(UInt8, UInt8, UInt8)
    }

    var foreground = Paint.standard
    var background = Paint.standard
    var isBold = false
    var isDim = false
    var isReverse = false
    var isUnderlined = false

    /// Plain text.
    static let plain = Look()

    init() {}

    /// Reads words such as `bold cyan on black`; throws the word that is none.
    init(words: String) throws(LookRefusal) {
        var isBackground = false
        for word in words.lowercased().split(separator: " ").map(String.init) {
            switch word {
            case "bold": isBold = true
            case "dim": isDim = true
            case "reverse": isReverse = true
            case "underline": isUnderlined = true
            case "on": isBackground = true
            default:
                guard let paint = Paint(word: word) else { throw LookRefusal(word: word) }
                if isBackground { background = paint } else { foreground = paint }
            }
        }
    }

    /// Without colours; bold and reverse stay.
    var colourless: Look {
        var look = self
        look.foreground = .standard
        look.background = .standard
        return look
    }
}

/// A word that no look knows.
struct LookRefusal: Error, Equatable {
    var word: String
}

extension Look.Paint {
    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    init?(word: String) {
        if word == "default" {
            self = .standard
        } else if let index = Look.Paint.names.firstIndex(of: word) {
            self = .indexed(UInt8(index))
        } else if word.hasPrefix("bright-"), let index = Look.Paint.names.firstIndex(of: String(word.dropFirst(7))) {
            self = .indexed(UInt8(index + 8))
        } else if let number = UInt8(word) {
            self = .indexed(number)
        } else if word.hasPrefix("#"), word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16) {
            self = .rgb(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
        } else {
            return nil
        }
    }
}
