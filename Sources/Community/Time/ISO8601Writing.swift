extension Instant {
    /// The moment as `2026-11-21T07:49:00Z`.
    public var iso8601: String {
        let second = Int(seconds - day.start.seconds)
        let clamped = min(max(second, 0), 86_399)
        return day.iso8601 + "T" + padded(clamped / 3_600, 2) + ":" + padded(clamped / 60 % 60, 2) + ":"
            + padded(clamped % 60, 2) + "Z"
    }
}

extension Day {
    /// The day as `2026-11-21`.
    public var iso8601: String {
        let date = self.date
        return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
    }
}

/// A number with zeros before it up to `width`.
private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
