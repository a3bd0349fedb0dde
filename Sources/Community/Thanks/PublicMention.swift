/// A thank-you in public, ready to paste.
public enum PublicMention {
    /// "Thank you, Sofía, for “Document the plugin API”: https://…": the deed is named, not the person praised.
    ///
    /// - Parameters:
    ///   - deed: what they did, in words; raw text from outside.
    ///   - url: where it can be seen.
    public static func text(name: String, deed: String?, url: String?) -> String {
        let words = (deed ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let what = words.isEmpty ? "what you did for all of us" : "“\(words)”"
        return "Thank you, \(name), for \(what)" + (url.map { ": \($0)" } ?? "!")
    }
}
