/// A mail as it is piped in (RFC 5322): head and body. Whatever bytes come, reading ends and nothing is executed.
public struct MailMessage: Sendable {
    /// The fields of the head in order, names in lower case, folded lines joined, values as they stand.
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    /// Reads a mail, of mbox format too. O(bytes).
    public init(_ bytes: [UInt8]) {
        let (fields, rest) = Self.head(bytes[...])
        self.fields = fields
        body = Array(rest)
    }

    /// Reads a part of a mail, or a mail.
    init(part bytes: ArraySlice<UInt8>) {
        let (fields, rest) = Self.head(bytes)
        self.fields = fields
        body = Array(rest)
    }

    /// The first field of a name.
    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The subject, decoded; nil for none.
    public var subject: String? {
        let text = field("subject").map(EncodedWords.decode) ?? ""
        return text.isEmpty ? nil : text
    }

    /// Who may have written it, the likeliest first: From, Reply-To (where a list put itself into From), Sender.
    public var senders: [String] {
        ["from", "reply-to", "sender"].flatMap { name in
            fields.filter { $0.name == name }.flatMap { MailAddresses.all(in: $0.value) }
        }.reduce(into: [String]()) { list, address in
            if !list.contains(where: { $0.lowercased() == address.lowercased() }) { list.append(address) }
        }
    }

    private static func head(_ bytes: ArraySlice<UInt8>) -> ([(name: String, value: String)], ArraySlice<UInt8>) {
        var fields: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty {
            let (line, after) = MailLines.next(rest)
            rest = after
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if fields.isEmpty { continue }
                fields[fields.count - 1].value += " " + text(line.drop { $0 == 0x20 || $0 == 0x09 })
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), !line.starts(with: Array("From ".utf8)) {
                let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
                fields.append((text(line[..<colon]).lowercased().filter { !$0.isWhitespace }, text(value)))
            }
        }
        return (fields, rest)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { MailCharset.text(Array(bytes), charset: "utf-8") }
}

/// The lines of a mail, ended by CR LF or LF.
enum MailLines {
    /// The next line without its end, and what follows.
    static func next(_ bytes: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, []) }
        let line = bytes[bytes.startIndex..<end]
        return (line.last == 0x0D ? line.dropLast() : line, bytes[(end + 1)...])
    }
}
