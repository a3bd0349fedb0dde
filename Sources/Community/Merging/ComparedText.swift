import Foundation

/// Text as keys compare it: lower case, composed, without white space around it.
enum ComparedText {
    /// The folded text; nil where nothing is left of it.
    static func of(_ text: String) -> String? {
        let folded = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
        let lowered = folded.lowercased()
        guard let first = lowered.firstIndex(where: { !$0.isWhitespace }),
            let last = lowered.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(lowered[first...last])
    }
}
