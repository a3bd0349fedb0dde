import Foundation

/// Text in the character sets that mails are written in.
enum MailCharset {
    /// The text; bytes of an unknown set are UTF-8 where they can be, else Western European.
    static func text(_ bytes: [UInt8], charset: String) -> String {
        let name = charset.lowercased().filter { !$0.isWhitespace && $0 != "\"" }
        if let encoding = encodings[name], let text = String(bytes: bytes, encoding: encoding) { return text }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(bytes: bytes, encoding: .windowsCP1252) ?? String(bytes.map { Character(Unicode.Scalar($0)) })
    }

    private static let encodings: [String: String.Encoding] = [
        "iso-8859-1": .windowsCP1252, "latin1": .windowsCP1252, "windows-1252": .windowsCP1252,
        "iso-8859-15": .windowsCP1252, "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250,
        "windows-1251": .windowsCP1251, "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254,
        "iso-8859-9": .windowsCP1254, "iso-2022-jp": .iso2022JP, "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC,
        "utf-16": .utf16, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
    ]
}
