/// What somebody wrote of a monthly day and time: "first Friday, 18:00".
struct MonthlyWords {
    /// How a day is named.
    enum Day: Equatable {
        case none
        /// One that every month has.
        case monthly
        /// One that only some months have, such as a fifth Friday.
        case someMonths(String)
        /// One that no month has, such as a sixth Monday.
        case noMonth(String)
        /// A day of each week.
        case weekly(String)
        /// One of other months or weeks, or one that may be read so: "every second Tuesday".
        case rarer(String)
        /// Something is said not to be: which day is left a human has to read.
        case negated(String)
    }

    /// The day.
    let day: Day
    /// The days of the week that are named, 0 for Monday; none where the words are about what is not.
    let weekdays: Set<Int>

    init(_ text: String) {
        let parts = EvidenceWords.parts(of: Folding.fold(text))
        let words = parts.map(EvidenceWords.bare)
        let weekdays = words.indices.filter { Self.isWeekday(words[$0]) }
        let ordinals = words.indices.compactMap { place -> Ordinal? in
            guard let found = Self.ordinal(parts[place], words[place], place, words) else { return nil }
            return weekdays.isEmpty && found.number < 32 && !Self.isDate(found.word, before: words[(place + 1)...])
                ? nil : found
        }
        day = Self.day(words, weekday: weekdays.first.map { words[$0] }, ordinals)
        let isNegated = words.contains(where: EvidenceWords.negations.contains)
        self.weekdays = isNegated ? [] : Set(weekdays.compactMap { Self.place(ofWeekday: words[$0]) })
    }

    private static func day(_ words: [String], weekday: String?, _ ordinals: [Ordinal]) -> Day {
        if weekday != nil || !ordinals.isEmpty, let word = words.first(where: EvidenceWords.negations.contains) {
            return .negated(word)
        }
        if weekday != nil || !ordinals.isEmpty, let rhythm = MonthlyRhythm.other(in: words, isWeekday) {
            return .rarer(rhythm)
        }
        guard let weekday = weekday.map(Wording.capitalized) else {
            guard let last = ordinals.max(by: { $0.number < $1.number }) else { return .none }
            if ordinals.contains(where: { 1...28 ~= $0.number }) { return .monthly }
            return 29...31 ~= last.number ? .someMonths(last.word) : .noMonth(last.word)
        }
        if ordinals.contains(where: { 1...4 ~= $0.number }) { return .monthly }
        if let fifth = ordinals.first(where: { $0.number == 5 }) { return .someMonths("\(fifth.word) \(weekday)") }
        return ordinals.first.map { .noMonth("\($0.word) \(weekday)") } ?? .weekly(weekday)
    }

    private typealias Ordinal = (number: Int, word: String)

    /// "first", "3rd", and "15." where nothing else would end with a full stop.
    private static func ordinal(_ part: String, _ word: String, _ place: Int, _ words: [String]) -> Ordinal? {
        if word == "last" { return (1, word) }
        if let number = number(ofOrdinal: word) { return (number, word) }
        guard let number = Int(word), part == "\(word).", place < words.count - 1 else { return nil }
        return (number, part)
    }

    /// The number of "first" or "3rd"; nil for other words.
    static func number(ofOrdinal word: String) -> Int? {
        if let place = ordinals.firstIndex(of: word) { return place + 1 }
        let digits = word.prefix { $0.isNumber }
        return ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
    }

    /// Whether an ordinal without a day of the week is a day of the month, by the word after it: "the first of each
    /// month", "3rd, 19h30", and not "first friyay".
    private static func isDate(_ ordinal: String, before rest: ArraySlice<String>) -> Bool {
        guard let next = rest.first else { return ordinal != "last" }
        if ["day", "working", "workday", "business", "weekday"].contains(next) { return true }
        return ordinal != "last" && (next.contains { $0.isNumber } || joins.contains(next))
    }

    private static let joins: Set<String> = [
        "of", "at", "and", "or", "each", "every", "monthly", "in", "on", "from", "noon", "um", "jeden", "jedes", "im",
        "des", "und", "a", "de", "du", "del", "ab",
    ]

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    private static func isWeekday(_ word: String) -> Bool {
        weekdays.contains { word == $0 || (word.hasPrefix($0) && word.hasSuffix("day")) || word == $0 + "s" }
            || word.hasSuffix("days") && isWeekday(String(word.dropLast()))
    }

    /// 0 for "Mondays", "mon" and the like.
    private static func place(ofWeekday word: String) -> Int? {
        Community.Day.weekdayNames.firstIndex { word.hasPrefix($0.prefix(3).lowercased()) }
    }

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun",
    ]
}

extension StringProtocol {
    /// The text without what fits at both ends.
    func trimming(_ fits: (Character) -> Bool) -> String {
        guard let end = lastIndex(where: { !fits($0) }) else { return "" }
        return String(self[...end].drop(while: fits))
    }
}
