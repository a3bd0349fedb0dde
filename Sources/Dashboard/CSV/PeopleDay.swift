import Community

/// Days as spreadsheets and dashboards write them.
enum PeopleDay {
    /// Why a date has no meaning.
    enum Fault: Error { case unreadable, ambiguous }

    /// The day of `2026-11-12`, `2026-11-12 10:00:00+00:00` (as UTC), `2026/11/12`, `12.11.2026`, `Nov. 12, 2026` or
    /// `12 Nov 2026`; a day and month in figures between slashes could be either.
    static func read(_ text: String) throws(Fault) -> Day {
        if let moment = Instant(iso8601: text) { return moment.day }
        let parts = text.split { " ,.-/".contains($0) }.map(String.init)
        let numbers = parts.map { Int($0) }
        guard parts.count >= 3 else { throw .unreadable }
        if text.contains("/"), parts.count == 3 {
            if parts[0].count == 4, let day = day(numbers[0], numbers[1], numbers[2]) { return day }
            if numbers.allSatisfy({ $0 != nil }) { throw .ambiguous }
        }
        if text.contains("."), parts.count == 3, let day = day(numbers[2], numbers[1], numbers[0]) { return day }
        for (word, number) in [(0, 1), (1, 0)] {
            if let named = month(parts[word]), let day = day(numbers[2], named, numbers[number]) { return day }
        }
        throw .unreadable
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return months.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
    }

    private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> Day? {
        guard let year, let month, let day, year >= 1000 else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { Day($0) }
    }
}
