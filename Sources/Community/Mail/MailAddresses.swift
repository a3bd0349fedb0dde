/// The addresses in a field of a mail's head.
enum MailAddresses {
    /// The addresses of `"Body, Some" <some@example.org>, other@example.org (a comment)`, in order.
    static func all(in field: String) -> [String] {
        var found: [String] = []
        var bare = ""
        var angle: String?
        var isQuoted = false
        var isEscaped = false
        var comments = 0
        func end() {
            let text = (angle ?? bare).filter { !$0.isWhitespace }
            if isAddress(text) { found.append(text) }
            bare = ""
            angle = nil
        }
        for character in field {
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted || comments > 0 {
                isEscaped = true
            } else if isQuoted {
                isQuoted = character != "\""
            } else if comments > 0 {
                comments += character == "(" ? 1 : character == ")" ? -1 : 0
            } else {
                switch character {
                case "\"": isQuoted = true
                case "(": comments = 1
                case "<": angle = ""
                case ",", ";", ">": end()
                case ":": bare = ""
                default: if angle == nil { bare.append(character) } else { angle?.append(character) }
                }
            }
        }
        end()
        return found
    }

    private static func isAddress(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && !halves[0].isEmpty && !halves[1].isEmpty
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }
}
