/// A mail to one person as RFC 5322 writes it, for a mail program to begin with.
public struct MailDraft: Sendable {
    /// Somebody with an address.
    public struct Person: Sendable {
        /// The name; may be empty.
        public var name: String
        /// The address.
        public var address: String

        /// Creates somebody.
        public init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    /// The draft: headers, an empty line, the text.
    public let text: String

    /// Creates a draft. Whatever its parts hold, nothing of them becomes a header of its own.
    ///
    /// - Parameter sender: nil leaves it to the mail program.
    public init(from sender: Person?, to address: String, subject: String, text: String) {
        var head: [String] = []
        if let sender { head.append("From: " + Self.mailbox(sender)) }
        head.append("To: " + WebAddress.oneRecipient(address))
        head.append("Subject: " + Self.encoded(SafeText.line(subject), after: 9))
        let body = SafeText.document(text)
        let isLong = body.split(separator: "\n").contains { $0.utf8.count > 900 }
        head += [
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: \(isLong ? "base64" : "8bit")",
        ]
        self.text = head.joined(separator: "\n") + "\n\n" + (isLong ? Self.base64(body) : body) + "\n"
    }

    private static func mailbox(_ person: Person) -> String {
        let address = WebAddress.oneRecipient(person.address)
        let name = SafeText.line(person.name)
        if name.isEmpty { return address }
        let isPlain = name.utf8.count < 60 && name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x22 && $0 != 0x5C }
        return (isPlain ? "\"\(name)\"" : encoded(name, after: 6, always: true)) + " <\(address)>"
    }

    /// A header's text as RFC 2047 encodes it: as it stands where it is short ASCII, else in words of at most 75
    /// characters, none of which cuts a character in two, each on a line of its own.
    private static func encoded(_ text: String, after used: Int, always: Bool = false) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
        if isPlain, !always, text.utf8.count + used <= 78 { return text }
        var words: [String] = []
        var part: [UInt8] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if part.count + bytes.count > 45 {
                words.append(word(part))
                part = []
            }
            part += bytes
        }
        if !part.isEmpty { words.append(word(part)) }
        return words.joined(separator: "\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Base64.encode(bytes))?=" }

    private static func base64(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 57)
            .map { Base64.encode(Array(bytes[$0..<min($0 + 57, bytes.count)])) }.joined(separator: "\n")
    }
}
