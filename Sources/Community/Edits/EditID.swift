/// A unique id of an edit whose text order is the order of time: 12 hexadecimal digits of milliseconds, 4 of a counter,
/// 8 that tell two laptops apart.
public struct EditID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id.
    public let description: String

    /// The id after `last`, never before `milliseconds` since 1970: increasing even while the clock stands still or
    /// is set back.
    ///
    /// - Parameters:
    ///   - last: the newest id the store knows, its own or a colleague's; nil for the first.
    ///   - mark: 8 hexadecimal digits of this laptop.
    public init(after last: String?, milliseconds: Int64, mark: String) {
        var time = max(0, milliseconds)
        var counter: Int64 = 0
        if let last, let (lastTime, lastCounter) = EditID.parts(of: last), lastTime >= time {
            time = lastTime + (lastCounter == 0xFFFF ? 1 : 0)
            counter = lastCounter == 0xFFFF ? 0 : lastCounter + 1
        }
        description = EditID.hex(time, digits: 12) + EditID.hex(counter, digits: 4) + mark
    }

    /// Whether the left one comes first.
    public static func < (left: EditID, right: EditID) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }

    private static func parts(of id: String) -> (Int64, Int64)? {
        guard id.utf8.count >= 16, let time = Int64(id.prefix(12), radix: 16),
            let counter = Int64(id.dropFirst(12).prefix(4), radix: 16)
        else { return nil }
        return (time, counter)
    }

    private static func hex(_ number: Int64, digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
