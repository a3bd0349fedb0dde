import Community
import Dashboard
import Foundation
import Testing

/// What the demo holds that a real dashboard holds: every script, every oddity.
@Suite struct DemoContentTests {
    let sources = DemoCommunityTests.demo.sources
    var identities: [FeedIdentity] { sources.flatMap(\.identities) }
    var rows: [FeedActivity] { sources.flatMap { $0.conversations + $0.contributions } }

    @Test(arguments: [
        ("diacritics", 0x00E0...0x017F), ("Cyrillic", 0x0410...0x044F), ("Greek", 0x0391...0x03C9),
        ("Arabic", 0x0620...0x064A), ("Hebrew", 0x05D0...0x05EA), ("Devanagari", 0x0905...0x0939),
        ("Tamil", 0x0B85...0x0BB9), ("Thai", 0x0E01...0x0E2E), ("Ethiopic", 0x1200...0x137F),
        ("Georgian", 0x10D0...0x10F0), ("Armenian", 0x0531...0x0587), ("Vietnamese", 0x1EA0...0x1EF9),
        ("kana", 0x3041...0x30FE), ("Han", 0x4E00...0x9FFF), ("Hangul", 0xAC00...0xD7A3),
        ("emoji", 0x1F300...0x1FAFF), ("zalgo", 0x0340...0x036F), ("bidi", 0x202A...0x202E), ("escape", 0x1B...0x1B),
    ]) func `names are written in every script`(script: String, range: ClosedRange<Int>) {
        let names = identities.filter { row in
            row.name?.unicodeScalars.contains { range.contains(Int($0.value)) } ?? false
        }
        #expect(!names.isEmpty, "\(script)")
    }

    @Test func `some names are hard`() {
        let names = identities.map(\.name)
        #expect(names.contains { $0?.count == 120 })
        #expect(names.contains("Suryani"))
        #expect(names.contains("null"))
        #expect(names.contains(nil))
        #expect(names.contains { $0?.hasPrefix("=") ?? false })
        #expect(identities.contains { $0.username == "--help" })
        #expect(identities.contains { $0.originID.raw.contains("/") })
        #expect(identities.contains { $0.username == $0.originID.raw && $0.originID.raw.hasPrefix("u-") })
    }

    @Test func `some rows have an id alone, none at all, or one that comes twice`() {
        let known = Set(sources[0].identities.map(\.originID))
        #expect(rows.contains { $0.actor == nil })
        #expect(rows.filter { $0.originID == nil }.count >= 4)
        #expect(sources[0].conversations.contains { $0.actor.map { !known.contains($0) } ?? false })
        #expect(sources[0].events.contains { event in event.people.contains { !known.contains($0) } })
        #expect(sources.allSatisfy { Set($0.identities).count < $0.identities.count })
        let byID = Dictionary(grouping: sources[0].conversations) { $0.originID }
        #expect(byID.contains { $0.key != nil && Set($0.value.map(\.channel)).count > 1 })
    }

    @Test func `somebody is on all three sources with one address in two spellings`() {
        let byEmail = Dictionary(grouping: identities.filter { $0.email != nil }) { $0.email?.lowercased() ?? "" }
        #expect(byEmail.contains { $0.value.count == 3 && Set($0.value.map(\.email)).count == 2 })
        #expect(byEmail.contains { $0.value.count > 5 })
        #expect((byEmail["no-reply@users.example.org"] ?? []).count == 2)
    }

    @Test func `seven pairs of accounts wait for a human to match them`() {
        var pairs: Set<[String]> = []
        for (number, source) in sources.enumerated() {
            for other in sources[(number + 1)...] {
                for one in Set(source.identities) {
                    for two in Set(other.identities) where isSuggested(one, two) {
                        pairs.insert([one, two].map { $0.email?.lowercased() ?? $0.originID.raw }.sorted())
                    }
                }
            }
        }
        #expect(pairs.count == 7)
    }

    @Test func `companies, tags and channels are there and missing`() {
        #expect(identities.contains { $0.company != nil } && identities.contains { $0.company == nil })
        #expect(identities.contains { $0.tags.count == 2 } && identities.contains { $0.tags.isEmpty })
        #expect(rows.contains { $0.channel == nil } && rows.contains { $0.url == nil })
        #expect(Set(rows.compactMap(\.channel)).count >= 12)
        #expect(Set(sources.flatMap(\.contributions).compactMap(\.type)).count >= 9)
    }

    @Test func `texts repeat little and hold no blanks`() {
        let texts = rows.compactMap(\.text)
        #expect(Set(texts).count > 600)
        #expect(!texts.contains { $0.isEmpty || $0.contains("{") })
    }

    @Test func `years 1 and 2031 are kept as fixed rows`() {
        let years = Set(rows.map { CalendarDate($0.at.day).year })
        #expect(years.contains(1) && years.contains(2031))
        #expect(years.isSuperset(of: [2024, 2025, 2026]))
    }

    private func isSuggested(_ one: FeedIdentity, _ two: FeedIdentity) -> Bool {
        guard one.email == nil || one.email?.lowercased() != two.email?.lowercased() else { return false }
        let sameName = FullNameKey.of(one.name) != nil && FullNameKey.of(one.name) == FullNameKey.of(two.name)
        return sameName || UsernameKey.of(one.username) == UsernameKey.of(two.username)
    }
}
