import Store

/// Errors as one sentence.
enum ErrorWords {
    static func sentence(_ error: any Error) -> String {
        if let error = error as? StoreError { return error.sentence }
        return String(describing: error)
    }
}

/// A `mailto:` link.
enum MailLink {
    /// The link with subject and text, every byte that is not plainly allowed encoded.
    static func url(_ address: String, _ subject: String, _ text: String) -> String {
        var parts: [String] = []
        if !subject.isEmpty { parts.append("subject=" + encoded(subject)) }
        if !text.isEmpty { parts.append("body=" + encoded(text)) }
        let query = parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
        return "mailto:" + encoded(address, alsoAllowed: "@") + query
    }

    private static func encoded(_ text: String, alsoAllowed: String = "") -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.replacing("\n", with: "\r\n").utf8 {
            let scalar = Unicode.Scalar(byte)
            let character = Character(scalar)
            if byte < 128,
                character.isLetter || character.isNumber || "-._~".contains(character)
                    || alsoAllowed.contains(character)
            {
                result.append(character)
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
