/// What makes two e-mail addresses the same: their letters' case and white space around them do not count.
public enum EmailKey {
    /// The most identities that one address makes one member; on more of them it is nobody's own.
    public static let mostIdentities = 5

    /// The key of an address; nil where it is missing, is no address, or is one that nobody reads.
    public static func of(_ email: String?) -> String? {
        guard let key = email.flatMap(ComparedText.of), let at = key.utf8.firstIndex(of: UInt8(ascii: "@")),
            at != key.utf8.startIndex, key.utf8.index(after: at) != key.utf8.endIndex, !isNoReply(key)
        else { return nil }
        return key
    }

    private static let noReplyWords = ["noreply", "no-reply", "donotreply", "do-not-reply"].map { Array($0.utf8) }

    private static func isNoReply(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        return noReplyWords.contains { word in
            bytes.indices.dropLast(word.count - 1).contains { start in
                bytes[start...].starts(with: word) && (start == 0 || !isLetter(bytes[start - 1]))
                    && (start + word.count == bytes.count || !isLetter(bytes[start + word.count]))
            }
        }
    }

    /// Whether a byte continues a word: a letter, a digit, or part of a character beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
}
