/// A unique id of an edit whose text order is the order of time: 12 hexadecimal digits of milliseconds, 4 of a counter,
/// 8 that tell apart what was done in the same millisecond on two laptops.
///
/// It is a hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): an id comes after every id that its
/// laptop knows, a colleague's included. So a clock that is years ahead wins only over what was done without knowing of
/// it; once its journal has been merged, whatever is done there comes after it, whatever the own clock says.
public struct EditID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id.
    public let description: String

    /// The id after `last`, never before `milliseconds` since 1970: increasing even while the clock stands still or
    /// is set back.
    ///
    /// - Parameters:
    ///   - last: the newest id the store knows, its own or a colleague's; nil for the first.
    ///   - mark: 8 hexadecimal digits, drawn anew for each step: a copied file must not give two laptops the same ids.
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

    /// Whether an id has the form, and a time that leaves room for later ones: one at the end of time would win over
    /// every edit to come.
    public static func isSound(_ id: String) -> Bool {
        guard id.utf8.count == 24, id.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
            let (time, _) = parts(of: id)
        else { return false }
        return time < latest
    }

    /// The time of an id; nil for what is none.
    public static func instant(of id: String) -> Instant? {
        parts(of: id).map { Instant(seconds: $0.0 / 1000) }
    }

    /// The smallest id of a moment: what was done since then comes after it.
    public static func floor(at instant: Instant) -> String { hex(max(0, instant.seconds) * 1000, digits: 12) }

    /// The beginning of the year 10,000 in milliseconds; 12 digits reach to 10,889.
    private static let latest: Int64 = 253_402_300_800_000

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
