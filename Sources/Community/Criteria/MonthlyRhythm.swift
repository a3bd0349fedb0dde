/// What somebody wrote of a rhythm that is not each month: "quarterly", "every other month", "every second Tuesday".
enum MonthlyRhythm {
    /// The words that say so, as they were written; nil where nothing does. A human has to read them.
    static func other(in words: [String], _ isWeekday: (String) -> Bool) -> String? {
        if let word = words.first(where: names.contains) { return word }
        for place in words.indices where every.contains(words[place]) {
            let rest = words[(place + 1)...]
            guard let next = rest.first else { continue }
            let after = rest.dropFirst().first ?? ""
            if isOther(next, after, isMonthly: rest.contains(where: months.contains), isWeekday) {
                return [words[place], next, after].filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
        return nil
    }

    /// Whether "every" with these two words leaves months out, or may: "every second Tuesday of the month" does not.
    private static func isOther(_ next: String, _ after: String, isMonthly: Bool, _ isWeekday: (String) -> Bool)
        -> Bool
    {
        if others.contains(next) { return true }
        let isSpan = spans.contains(after) || months.contains(after)
        if let number = Int(next) ?? Wording.numbers.firstIndex(of: next) { return number > 1 && isSpan }
        guard let number = MonthlyWords.number(ofOrdinal: next), number > 1 else { return false }
        return isSpan || isWeekday(after) && !isMonthly
    }

    private static let every: Set<String> = ["every", "each", "jeden", "jede", "cada", "chaque", "ogni", "elke"]
    private static let others: Set<String> = [
        "other", "alternate", "few", "couple", "zweiten", "zweite", "quarter", "year",
    ]
    private static let spans: Set<String> = ["week", "weeks", "quarter", "quarters", "year", "years"]
    private static let months: Set<String> = ["month", "months"]

    private static let names: Set<String> = [
        "quarterly", "quarter", "quarters", "yearly", "annual", "annually", "biannual", "biannually", "semiannual",
        "semiannually", "half-yearly", "year", "bimonthly", "bi-monthly", "biweekly", "bi-weekly", "fortnight",
        "fortnightly", "fortnights", "alternate", "alternating", "occasionally", "sometimes", "irregularly",
        "quartalsweise", "vierteljahrlich", "halbjahrlich", "jahrlich", "zweimonatlich", "zweiwochentlich",
        "trimestral", "trimestralmente", "bimestral", "semestral", "anual", "anualmente", "trimestriel",
        "trimestrielle", "bimestriel", "bimestrielle", "semestriel", "annuel", "annuelle", "trimestrale",
        "bimestrale", "annuale", "kwartaal", "jaarlijks",
    ]
}
