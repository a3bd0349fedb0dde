import Community
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1990-01-01T00:00:00Z", 631_152_000), ("1969-12-31T23:59:59Z", -1),
            ("2026-11-21T07:49:00Z", 1_795_247_340), ("2000-02-29T12:00:00Z", 951_825_600),
            ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Int64)])
    func `a moment is read and written in UTC`(text: String, seconds: Int64) {
        #expect(Instant(iso8601: text) == Instant(seconds: seconds))
        #expect(Instant(seconds: seconds).iso8601 == text)
    }

    @Test(arguments: [
        "2026-11-21T07:49:00", "2026-11-21T07:49:00.999999", "2026-11-21T07:49:00.5Z", "2026-11-21T09:49:00+02:00",
        "2026-11-21T02:19:00-05:30", "2026-11-21T07:49Z", "2026-11-21 07:49:00", "2026-11-21t07:49:00z",
        "2026-11-21T07:48:60Z", "2026-11-22T07:48:00+23:59", "2026-11-21T09:49:00+0200", "2026-11-21T09:49:00+02",
    ])
    func `every form of the same second is the same moment`(text: String) {
        #expect(Instant(iso8601: text)?.iso8601 == "2026-11-21T07:49:00Z")
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-21T", "2026-11-21T7:49:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T07:60:00Z", "2026-11-21T07:49:61Z", "2026-11-21T07:49:00.Z", "2026-11-21T07:49:00+2:00",
        "2026-11-21T07:49:00+02:", "2026-11-21T07:49:00+02:60", "2026-11-21T07:49:00Zx", " 2026-11-21T07:49:00Z",
        "0000-01-01T00:00:00Z", "12026-11-21T07:49:00Z", "-026-11-21T07:49:00Z", "2026-11-21T07:49:00ZZ",
        "٢٠٢٦-11-21T07:49:00Z", "null",
    ])
    func `what is no moment is refused`(text: String) { #expect(Instant(iso8601: text) == nil) }

    @Test func `a date alone is its first second`() {
        #expect(Instant(iso8601: "2026-11-21") == day("2026-11-21").start)
    }

    @Test func `the day of a moment rounds down before 1970 too`() {
        #expect(Instant(seconds: -1).day == Day(number: -1))
        #expect(Instant(seconds: -86_400).day == Day(number: -1))
        #expect(Instant(seconds: -86_401).day == Day(number: -2))
        #expect(Instant(seconds: 86_399).day == Day(number: 0))
        #expect(Instant(seconds: .max).day == Day(number: .max))
        #expect(Instant(seconds: .min).day == Day(number: .min))
    }

    @Test func `adding stops at the ends of time`() {
        #expect(Instant(seconds: .max).adding(seconds: 1) == Instant(seconds: .max))
        #expect(Instant(seconds: .min).adding(seconds: -1) == Instant(seconds: .min))
        #expect(Day(number: .max).adding(1) == Day(number: .max))
        #expect(Day(number: 0).adding(.min) == Day(number: .min))
    }

    @Test func `counting begins with 1990`() { #expect(Instant.earliestCounted.iso8601 == "1990-01-01T00:00:00Z") }
}
