import Community
import Testing

@Suite struct PersonFieldTests {
    private let today = day("2026-11-21")

    private func reading(_ field: PersonField, _ typed: String) -> String? {
        do { return try field.reading(typed, today: today) } catch { return "refused: \(error)" }
    }

    @Test(arguments: [
        (PersonField.motivation, "Learn", "learn"), (.motivation, "bel", "belonging"), (.basis, "asked", "asked"),
        (.languages, "es en", "es, en"), (.languages, "pt_br, EN; en", "pt-BR, en"), (.languages, "zh-hant", "zh-Hant"),
        (.timeZone, "europe/madrid", "Europe/Madrid"), (.timeZone, "Madrid", "Europe/Madrid"),
        (.timeZone, "new york", "America/New_York"), (.timeZone, "utc", "UTC"), (.saidOn, "2026-03-03", "2026-03-03"),
        (.saidOn, "2w ago", "2026-11-07"), (.saidOn, "today", "2026-11-21"), (.saidOn, "5 Dec", "2025-12-05"),
        (.saidOn, "yesterday", "2026-11-20"),
        (.words, "  to \n learn  Rust ", "to learn Rust"),
    ])
    func `a value is kept in its usual form`(field: PersonField, typed: String, kept: String) {
        #expect(reading(field, typed) == kept)
    }

    @Test(arguments: PersonField.allCases)
    func `an empty value clears`(field: PersonField) { #expect(reading(field, " \t") == nil) }

    @Test(arguments: [
        (PersonField.languages, "xx", "languages: \"xx\" is no language code: write codes such as es, en, pt-BR"),
        (
            .languages, "German",
            "languages: \"German\" is no language code: do you mean de (German)?"
        ),
        (.timeZone, "Nowhere", "time_zone: \"Nowhere\" is no time zone: write Europe/Madrid"),
        (
            .motivation, "money",
            "motivation: \"money\" is no such motivation: one of learn, job, purpose, belonging, fun"
        ),
        (.saidOn, "tomorrow", "motivation_date: \"tomorrow\" is still ahead: name the day it was said"),
        (.saidOn, "once", "motivation_date: \"once\" is no day: write 2026-03-03 or 2w ago"),
    ])
    func `a value that cannot be is refused with its remedy`(field: PersonField, typed: String, sentence: String) {
        #expect(reading(field, typed) == "refused: \(sentence)")
    }

    @Test func `typing finds languages and zones by their names`() {
        #expect(LanguageCode.completions(of: "ger").first == "de")
        #expect(LanguageCode.completions(of: "de").contains("de"))
        #expect(TimeZones.completions(of: "madr") == ["Europe/Madrid"])
        #expect(TimeZones.completions(of: "").isEmpty)
    }

    @Test func `their clock is right across midnight and summer time`() {
        #expect(TimeZones.clock(in: "Europe/Madrid", at: instant("2026-11-21T17:40:00Z")) == "18:40")
        #expect(TimeZones.clock(in: "Europe/Madrid", at: instant("2026-07-21T17:40:00Z")) == "19:40")
        #expect(TimeZones.clock(in: "Asia/Kolkata", at: instant("2026-11-21T19:40:00Z")) == "01:10")
        #expect(TimeZones.clock(in: "America/New_York", at: instant("2026-11-21T02:05:00Z")) == "21:05")
        #expect(TimeZones.clock(in: "Nowhere/Town", at: instant("2026-11-21T02:05:00Z")) == nil)
    }
}
