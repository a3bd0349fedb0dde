/// The small words that reasons and guards are made of.
public enum Wording {
    /// "forum", "forum and chat", "forum, chat and code"; empty for none.
    public static func list(_ words: [String]) -> String {
        guard let last = words.last else { return "" }
        return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// "5 h ago"; "just now" below a minute, and for what a clock elsewhere puts into the future.
    static func ago(_ then: Instant, _ now: Instant) -> String {
        let age = now.seconds.subtractingReportingOverflow(then.seconds)
        return age.overflow || age.partialValue < 60 ? "just now" : Age.text(age.partialValue) + " ago"
    }

    /// "today", "3 d ago", "in 2 d".
    static func ago(_ day: Day, _ today: Day) -> String {
        switch today.days(since: day) {
        case 0: "today"
        case let days where days > 0: "\(days) d ago"
        case -1: "tomorrow"
        case let days: "in \(-days) d"
        }
    }

    /// Days that may end in .5.
    static func days(_ days: Double) -> String {
        days == days.rounded() ? "\(Int64(days)) d" : "\((days * 10).rounded() / 10) d"
    }

    /// "1 event", "2 events".
    public static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

    /// The numbers that are written out.
    static let numbers = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// "two"; from 13 on in digits.
    static func number(_ number: Int) -> String {
        numbers.indices.contains(number) ? numbers[number] : String(number)
    }

    /// The sentence with its first letter large.
    static func capitalized(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
}
