/// A pattern of the settings: `*` stands for any text, everything else for itself; case does not count.
public struct Pattern: Hashable, Sendable {
    /// The texts between the stars, as folded bytes; the first and the last are tied to the ends.
    private let pieces: [[UInt8]]

    /// Creates a pattern. Brackets, `?` and backslashes are ordinary letters.
    public init(_ text: String) {
        pieces = text.lowercased().utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map(Array.init)
    }

    /// Whether the whole of `text` fits. O(text · longest piece): nothing is ever tried twice.
    public func matches(_ text: String) -> Bool {
        let bytes = Array(text.lowercased().utf8)
        guard let head = pieces.first, let tail = pieces.last else { return false }
        guard pieces.count > 1 else { return bytes == head }
        guard bytes.count >= head.count + tail.count, bytes.starts(with: head), bytes.suffix(tail.count) == tail[...]
        else { return false }
        var rest = bytes[head.count..<bytes.count - tail.count]
        for piece in pieces.dropFirst().dropLast() {
            guard let end = Pattern.end(ofFirst: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        return true
    }

    /// Where the first occurrence of `piece` ends; nil without one.
    private static func end(ofFirst piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard piece.count <= bytes.count else { return nil }
        for start in bytes.startIndex...(bytes.endIndex - piece.count)
        where bytes[start..<start + piece.count] == piece[...] {
            return start + piece.count
        }
        return nil
    }
}
