extension MailMessage {
    /// The longest words kept of a reply.
    static let mostCharacters = 200

    /// What the sender wrote, on one line of at most 200 characters: without what they quote, their signature and who
    /// wrote when. The subject where nothing is left; nil without one.
    public var words: String? {
        let leaves = leaves()
        let plain = leaves.first { $0.contentType == "text/plain" && !$0.isAttached }
        let markup = leaves.first { $0.contentType == "text/html" && !$0.isAttached }
        let written = plain.map { Self.own($0.text) } ?? markup.map { Self.own(MailMarkup.text($0.text)) } ?? ""
        let text = written.isEmpty ? subject ?? "" : written
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !line.isEmpty else { return nil }
        return line.count <= Self.mostCharacters ? line : line.prefix(Self.mostCharacters - 1) + "…"
    }

    private var isAttached: Bool { field("content-disposition")?.lowercased().hasPrefix("attachment") ?? false }

    /// The lines before the first that quotes or signs.
    private static func own(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var kept: [Substring] = []
        for line in lines {
            let bare = line.drop(while: \.isWhitespace)
            if line == "-- " || line == "--" || bare.hasPrefix("-----Original") || bare.hasPrefix("________") { break }
            if bare.hasPrefix(">") {
                if let before = attribution(kept) { kept.removeSubrange(before...) }
                continue
            }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    /// Where "On Monday Marie wrote:" begins, the last lines before a quote: a paragraph of up to three that ends in a
    /// colon, in whatever language.
    private static func attribution(_ lines: [Substring]) -> Int? {
        guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
            lines[last].reversed().first(where: { !$0.isWhitespace }) == ":"
        else { return nil }
        let paragraph = lines[..<last].lastIndex { $0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
        return last - paragraph < 3 ? paragraph : last
    }
}

/// The text of HTML, for mails without any other.
enum MailMarkup {
    /// Tags out, the commonest entities as what they stand for; quotes, styles and scripts left out.
    static func text(_ markup: String) -> String {
        var out = ""
        var tag: String?
        var skipped: String?
        for character in markup {
            if character == "<" {
                tag = ""
            } else if let open = tag {
                guard character == ">" else {
                    tag = open + String(character)
                    continue
                }
                let name = open.lowercased().prefix { $0.isLetter || $0 == "/" }
                if let end = skipped {
                    if name == "/" + end { skipped = nil }
                } else if ["style", "script", "blockquote", "head"].contains(String(name)) {
                    skipped = String(name)
                } else if ["br", "p", "/p", "div", "/div", "li"].contains(String(name)) {
                    out += "\n"
                }
                tag = nil
            } else if skipped == nil {
                out.append(character)
            }
        }
        for (entity, sign) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")] {
            out = out.replacing(entity, with: sign)
        }
        return out.replacing("&amp;", with: "&")
    }
}
