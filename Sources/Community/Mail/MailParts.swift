/// The parts of a mail (MIME, RFC 2046).
extension MailMessage {
    private static let deepest = 8

    /// The type of its content in lower case, such as `text/plain`.
    var contentType: String {
        let value = field("content-type") ?? "text/plain"
        return value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// A parameter of the content type, such as `boundary`.
    func parameter(_ name: String) -> String? {
        guard let value = field("content-type") else { return nil }
        for part in value.split(separator: ";").dropFirst() {
            guard let sign = part.firstIndex(of: "=") else { continue }
            guard part[..<sign].lowercased().filter({ !$0.isWhitespace }) == name else { continue }
            let text = part[part.index(after: sign)...].drop(while: \.isWhitespace)
            if text.first == "\"" { return String(text.dropFirst().prefix { $0 != "\"" }) }
            return String(text.prefix { !$0.isWhitespace })
        }
        return nil
    }

    /// All parts that hold no others, in order; itself where it has none.
    func leaves(depth: Int = 0) -> [MailMessage] {
        guard contentType.hasPrefix("multipart/"), depth < Self.deepest, let boundary = parameter("boundary") else {
            return [self]
        }
        return parts(boundary).flatMap { $0.leaves(depth: depth + 1) }
    }

    private func parts(_ boundary: String) -> [MailMessage] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailMessage] = []
        var start: Int?
        var rest = body[...]
        while !rest.isEmpty {
            let from = rest.startIndex
            let (line, after) = MailLines.next(rest)
            rest = after
            guard line.starts(with: mark) else { continue }
            if let start { parts.append(MailMessage(part: body[start..<from])) }
            start = after.isEmpty ? nil : after.startIndex
            if line.dropFirst(mark.count).starts(with: Array("--".utf8)) {
                start = nil
                break
            }
        }
        if let start { parts.append(MailMessage(part: body[start...])) }
        return parts
    }

    /// The body as text.
    var text: String {
        let bytes = TransferCoding.decode(body, coding: field("content-transfer-encoding") ?? "")
        return MailCharset.text(bytes, charset: parameter("charset") ?? "utf-8")
    }
}
