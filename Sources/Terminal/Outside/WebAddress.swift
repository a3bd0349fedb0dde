/// Addresses that may be given to an outside program.
public enum WebAddress {
    /// The address with other characters than ASCII percent-encoded; nil for other schemes than http, https and
    /// mailto, for controls, spaces and quotes, and for a mail with more than a subject and a text.
    public static func checked(_ address: String) -> String? {
        let lower = address.lowercased()
        let isMail = lower.hasPrefix("mailto:")
        guard isMail || lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        guard address.utf8.count <= 8_192, !isMail || hasHarmlessHeaders(lower) else { return nil }
        var encoded = ""
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return nil
            case 0x80...: encoded += percent(byte)
            default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return encoded
    }

    /// The address that opens a mail to someone. Everything is percent-encoded, so that an address from outside can
    /// add no header.
    public static func mail(to recipient: String, subject: String = "", body: String = "") -> String {
        var fields: [String] = []
        if !subject.isEmpty { fields.append("subject=" + encode(SafeText.line(subject))) }
        if !body.isEmpty {
            fields.append("body=" + SafeText.lines(body).map(encode).joined(separator: "%0D%0A"))
        }
        return "mailto:" + encode(recipient) + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    }

    /// The longest address of a mail that programs are given, in bytes; the text of a longer one is left out of it.
    public static let longestMail = 8_000

    /// The one recipient that an address from outside may name: what stands behind a comma or a bracket is cut off, so
    /// that nobody else gets the mail.
    public static func oneRecipient(_ address: String) -> String {
        let parts = address.split { character in
            character.isWhitespace || ",;:<>\"()[]\\".contains(character)
                || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        return parts.first { $0.contains("@") }.map(String.init) ?? ""
    }

    private static func hasHarmlessHeaders(_ address: String) -> Bool {
        guard let question = address.firstIndex(of: "?") else { return true }
        return address[question...].dropFirst().split(separator: "&").allSatisfy {
            $0.hasPrefix("subject=") || $0.hasPrefix("body=")
        }
    }

    private static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "@"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += percent(byte)
            }
        }
        return encoded
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0" + digits : "%" + digits
    }
}
