extension Day {
    /// Reads a day as a person types it: `2026-12-01`, `3d`, `2w`, `1m`, `1y`, `+10` (days), `yesterday`, `today`,
    /// `tomorrow`, a day as the screens write it, `5 Dec` or `5 Dec 2027`, without a year the next one from `today` on, or
    /// a weekday such as `fri` or `Friday`, the next one after `today`. A month later than the 31st is the last day of a
    /// shorter month. Nil for anything else and for days after the year 9999; a day in the past is read as it stands.
    ///
    /// - Parameter hasBeen: whether the day is one that was: `5 Dec` is then the last one up to `today`, and `fri` the
    ///   last one before it.
    public init?(typed text: String, today: Day, hasBeen: Bool = false) {
        let words = text.split(whereSeparator: \.isWhitespace).joined().lowercased()
        guard
            let day = Day(iso8601: words) ?? Day.named(words, today: today, hasBeen)
                ?? Day.distance(words, today: today) ?? Day.ofMonth(words, today: today, hasBeen)
        else { return nil }
        self = day
    }

    /// Reads a day that was: `2026-11-01`, `5 Nov`, `fri`, or `3d`, `2w`, `1m`, `1y` ago, `today`, `yesterday`. Nil for
    /// anything else.
    public init?(back text: String, today: Day) {
        let word = text.split(whereSeparator: \.isWhitespace).joined().lowercased()
        switch word {
        case "today": self = today
        default:
            let named = Day.named(word, today: today, true) ?? Day.ofMonth(word, today: today, true)
            if let day = Day(iso8601: word) ?? named {
                self = day
                return
            }
            guard let count = Int(word.dropLast()), (0...99_999).contains(count), let unit = word.last else {
                return nil
            }
            switch unit {
            case "d": self = today.adding(-count)
            case "w": self = today.adding(-count * 7)
            case "m", "y":
                guard let date = today.date.adding(months: -count * (unit == "y" ? 12 : 1)) else { return nil }
                self = Day(date)
            default: return nil
            }
        }
    }

    private static func named(_ word: String, today: Day, _ hasBeen: Bool) -> Day? {
        switch word {
        case "yesterday": return today.adding(-1)
        case "today": return today
        case "tomorrow": return today.adding(1)
        default:
            guard word.count >= 3, let weekday = weekdayNames.firstIndex(where: { $0.lowercased().hasPrefix(word) })
            else { return nil }
            let ahead = (weekday - today.weekday + 6) % 7 + 1
            return today.adding(!hasBeen ? ahead : ahead == 7 ? -7 : ahead - 7)
        }
    }

    /// `5dec` or `5dec2027`.
    private static func ofMonth(_ word: String, today: Day, _ hasBeen: Bool) -> Day? {
        let number = word.prefix { $0.isASCII && $0.isNumber }
        let name = word.dropFirst(number.count).prefix { $0.isLetter }
        let year = word.dropFirst(number.count + name.count)
        guard let day = Int(number), name.count >= 3,
            let place = LetterDate.english.firstIndex(where: { $0.lowercased().hasPrefix(name) })
        else { return nil }
        func of(_ year: Int) -> Day? { CalendarDate(year: year, month: place + 1, day: day).map { Day($0) } }
        if !year.isEmpty { return year.count == 4 && year.allSatisfy(\.isNumber) ? Int(year).flatMap(of) : nil }
        guard let found = of(today.date.year) else { return nil }
        if hasBeen { return found > today ? of(today.date.year - 1) : found }
        return found < today ? of(today.date.year + 1) : found
    }

    private static func distance(_ word: String, today: Day) -> Day? {
        let signed = word.hasPrefix("+")
        var rest = word.dropFirst(signed ? 1 : 0)
        let unit = rest.last.flatMap { "dwmy".contains($0) ? $0 : nil }
        if unit != nil { rest = rest.dropLast() }
        guard unit != nil || signed, !rest.isEmpty, rest.count <= 7,
            rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int(rest)
        else { return nil }
        let last = Day(number: 2_932_896)
        let day: Day?
        switch unit {
        case "w": day = today.adding(count * 7)
        case "m": day = today.date.adding(months: count).map { Day($0) }
        case "y": day = today.date.adding(months: count * 12).map { Day($0) }
        default: day = today.adding(count)
        }
        return day.flatMap { $0 <= last ? $0 : nil }
    }
}
