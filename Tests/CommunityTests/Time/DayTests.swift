import Community
import Testing

@Suite struct DayTests {
    @Test func `every day of four centuries is written and read back, one after the other`() {
        let first = day("1799-12-28")
        for number in 0..<146_200 {
            let current = first.adding(number)
            let date = current.date
            guard Day(date) == current, Day(iso8601: current.iso8601) == current else {
                Issue.record("\(current.iso8601) does not come back")
                return
            }
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
        }
        #expect(first.adding(146_097).iso8601 == "2199-12-28")
    }

    @Test(arguments: [("2026-11-21", 5), ("2026-11-23", 0), ("1970-01-01", 3), ("1969-12-28", 6), ("2000-02-29", 1)])
    func `the week begins with Monday`(text: String, weekday: Int) { #expect(day(text).weekday == weekday) }

    @Test(arguments: [
        ("2026-10-21", "21 Oct"), ("2026-01-01", "1 Jan"), ("2025-10-21", "21 Oct 2025"), ("2027-02-03", "3 Feb 2027"),
    ])
    func `a screen leaves out the year of today`(text: String, short: String) {
        #expect(day(text).short(relativeTo: day("2026-11-21")) == short)
    }

    @Test(
        arguments: [
            (-5, "0 s"), (0, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"), (111_600, "31 h"),
            (172_799, "47 h"), (172_800, "2 d"), (.max, "106751991167300 d"),
        ] as [(Int64, String)])
    func `an age is told in its largest telling unit`(seconds: Int64, text: String) {
        #expect(Age.text(seconds) == text)
    }

    @Test(arguments: [
        ("2026-12-01", "2026-12-01"), ("3d", "2026-11-24"), ("2w", "2026-12-05"), ("1m", "2026-12-21"),
        ("1y", "2027-11-21"), ("+10", "2026-12-01"), ("+3d", "2026-11-24"), (" 3 D ", "2026-11-24"),
        ("today", "2026-11-21"), ("Tomorrow", "2026-11-22"), ("yesterday", "2026-11-20"), ("sat", "2026-11-28"),
        ("sunday", "2026-11-22"),
        ("Fri", "2026-11-27"), ("2020-01-01", "2020-01-01"), ("0d", "2026-11-21"),
        ("5 Dec", "2026-12-05"), ("5 dec 2027", "2027-12-05"), ("3 March", "2027-03-03"), ("21 nov", "2026-11-21"),
    ])
    func `a typed day is understood`(typed: String, expected: String) {
        #expect(Day(typed: typed, today: day("2026-11-21")) == day(expected))
    }

    @Test(arguments: [
        ("5 Nov", "2026-11-05"), ("5 Dec", "2025-12-05"), ("21 nov", "2026-11-21"), ("5 nov 2027", "2027-11-05"),
        ("Fri", "2026-11-20"), ("sat", "2026-11-14"), ("sunday", "2026-11-15"), ("yesterday", "2026-11-20"),
        ("today", "2026-11-21"), ("2026-12-01", "2026-12-01"),
    ])
    func `a day that was is the last one of its name`(typed: String, expected: String) {
        #expect(Day(typed: typed, today: day("2026-11-21"), hasBeen: true) == day(expected))
        #expect(Day(back: typed, today: day("2026-11-21")) == day(expected))
    }

    @Test(arguments: [
        "", "3", "d", "+", "-3d", "3x", "su", "fridayy", "2026-02-30", "99999999d", "9999999y", "9999999w", "٣d", "+-3",
        "tomorrowd", "5 de", "31 feb", "5 dec 27", "0 dec", "32 dec", "5 decc",
    ])
    func `what is no day is refused`(typed: String) { #expect(Day(typed: typed, today: day("2026-11-21")) == nil) }

    @Test func `a month after the 31st is the last of the shorter month`() {
        #expect(Day(typed: "1m", today: day("2027-01-31")) == day("2027-02-28"))
        #expect(Day(typed: "13m", today: day("2027-01-31")) == day("2028-02-29"))
    }
}
