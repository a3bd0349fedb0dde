/// The secret that opens one source. It prints as a word, never as itself.
public struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let secret: String

    /// A token from the text that a place gave, white space around it removed; nil where it is empty or holds
    /// anything but visible ASCII.
    public init?(_ text: String) {
        let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        guard !trimmed.isEmpty, trimmed.allSatisfy({ $0.utf8.allSatisfy { 0x21...0x7E ~= $0 } }) else { return nil }
        secret = String(trimmed)
    }

    /// The value of the `Authorization` header.
    var header: String { "Token \(secret)" }

    /// A word that stands for it.
    public var description: String { "(token)" }
    /// The same word.
    public var debugDescription: String { "(token)" }
    /// No children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
