extension Instant {
    /// Reads `YYYY-MM-DDTHH:MM:SS`, with a fraction or none (dropped), and `Z`, an offset such as `+02:00`, or no zone,
    /// which means UTC. The seconds or the whole time may be missing. Nil for anything else and for years outside
    /// 0001…9999.
    public init?(iso8601 text: some StringProtocol) {
        var text = String(text)
        guard let read = text.withUTF8({ Instant(iso8601Bytes: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = read
    }

    /// Reads the same from UTF-8 bytes, without copying them.
    public init?(iso8601Bytes bytes: UnsafeRawBufferPointer) {
        var reader = DateReader(bytes)
        guard let day = reader.day() else { return nil }
        guard !reader.isAtEnd else {
            self = day.start
            return
        }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let time = reader.time(),
            let offset = reader.offset(), reader.isAtEnd
        else { return nil }
        self = day.start.adding(seconds: Int64(time - offset))
    }
}

extension Day {
    /// Reads `YYYY-MM-DD`; nil for anything else and for years outside 0001…9999.
    public init?(iso8601 text: some StringProtocol) {
        var text = String(text)
        let read: Day? = text.withUTF8 { bytes in
            var reader = DateReader(UnsafeRawBufferPointer(bytes))
            guard let day = reader.day(), reader.isAtEnd else { return nil }
            return day
        }
        guard let read else { return nil }
        self = read
    }
}

/// Reads the parts of a date from bytes, left to right.
private struct DateReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    mutating func digits(_ count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + count] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        position += count
        return value
    }

    mutating func day() -> Day? {
        guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { Day($0) }
    }

    /// Seconds into the day; a leap second is the first of the next minute.
    mutating func time() -> Int? {
        guard let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60 else { return nil }
        var second = 0
        if skip(":") {
            guard let read = digits(2), read <= 60 else { return nil }
            second = read
            if skip(".") || skip(",") {
                guard digits(1) != nil else { return nil }
                while digits(1) != nil {}
            }
        }
        return hour * 3_600 + minute * 60 + second
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let west = skip("-")
        guard west || skip("+"), let hours = digits(2), hours < 24 else { return nil }
        var minutes = 0
        if skip(":") || !isAtEnd {
            guard let read = digits(2), read < 60 else { return nil }
            minutes = read
        }
        let seconds = hours * 3_600 + minutes * 60
        return west ? -seconds : seconds
    }
}
