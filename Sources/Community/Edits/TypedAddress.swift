/// An address on the web, as forms, options and files take it.
public enum TypedAddress {
    /// Whether a text begins as one.
    public static func isWeb(_ text: some StringProtocol) -> Bool {
        let start = text.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }

    /// Why a text is none, and what to do; nil for one, and for an empty text, which clears it.
    public static func refusal(of text: String) -> String? {
        if text.isEmpty || isWeb(text) && !text.contains(where: \.isWhitespace) { return nil }
        return "\(fault(of: text)): \(remedy(for: text))"
    }

    /// What is said of a text that is none.
    static func fault(of text: String) -> String { "\"\(text)\" is no web address" }

    static func remedy(for text: String) -> String {
        isWeb(text) ? "write it without spaces" : "begin it with https://"
    }
}
