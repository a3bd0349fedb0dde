extension Day {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// "Thursday".
    public var weekdayName: String { Day.weekdayNames[weekday] }

    /// "21 Oct 2026", for what is read when nobody knows which year it was.
    public var long: String {
        let date = self.date
        return "\(date.day) \(Day.months[date.month - 1]) \(date.year)"
    }

    /// "Thursday, 5 Nov 2026", for what was meant by a day that was typed.
    public var full: String { "\(weekdayName), \(long)" }

    /// The day as screens show it: "21 Oct" in the year of `today`, else "21 Oct 2025".
    public func short(relativeTo today: Day) -> String {
        date.year == today.date.year ? "\(date.day) \(Day.months[date.month - 1])" : long
    }
}

/// How long ago something was, in the largest unit that still tells something.
public enum Age {
    /// An age as screens show it: "41 s", "12 min", "31 h" below two days, then "2 d". Less than nothing is "0 s".
    public static func text(_ seconds: Int64) -> String {
        switch max(0, seconds) {
        case let age where age < 60: "\(age) s"
        case let age where age < 3_600: "\(age / 60) min"
        case let age where age < 2 * 86_400: "\(age / 3_600) h"
        case let age: "\(age / 86_400) d"
        }
    }
}
