extension Instant {
    /// The moment as `2026-11-21T07:49:00Z`.
    public var iso8601: String {
        let second = Int(min(max(seconds - day.start.seconds, 0), 86_399))
        return String(unsafeUninitializedCapacity: 20) { buffer in
            var writer = DigitWriter(buffer)
            writer.write(day.date)
            writer.write("T")
            writer.write(second / 3_600, digits: 2)
            writer.write(":")
            writer.write(second / 60 % 60, digits: 2)
            writer.write(":")
            writer.write(second % 60, digits: 2)
            writer.write("Z")
            return writer.count
        }
    }
}

extension Day {
    /// The day as `2026-11-21`.
    public var iso8601: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var writer = DigitWriter(buffer)
            writer.write(date)
            return writer.count
        }
    }
}

/// Writes the parts of a date into a buffer that has room for them.
private struct DigitWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func write(_ character: Unicode.Scalar) {
        buffer[count] = UInt8(truncatingIfNeeded: character.value)
        count += 1
    }

    /// A year outside 0…9999, which nothing reads, is written as the nearest of these.
    mutating func write(_ date: CalendarDate) {
        write(min(max(date.year, 0), 9_999), digits: 4)
        write("-")
        write(date.month, digits: 2)
        write("-")
        write(date.day, digits: 2)
    }

    mutating func write(_ number: Int, digits: Int) {
        var rest = number
        for place in stride(from: digits - 1, through: 0, by: -1) {
            buffer[count + place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
    }
}
