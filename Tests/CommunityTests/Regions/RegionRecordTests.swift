import Testing

@testable import Community

struct `What is recorded of a region` {
    private let granada = Region(typed: "ES/Andalucía/Granada")

    private func record(_ changes: RegistryChange...) throws -> RegionRecord {
        var fields: [String: String] = [:]
        for (number, change) in changes.enumerated() {
            for set in change.changes(id: "e\(number)") { fields[set.field] = set.value }
        }
        return try #require(
            RegionRecord(RegistryRecord(id: RegistryID(.region, changes[0].id ?? ""), fields: fields)))
    }

    @Test func `every edit is read back, the steps by day and the notes by time`() throws {
        let region = try #require(granada)
        let found = try record(
            .region(
                region,
                [
                    .awareness(.emerging), .priority(true), .text(.plan, "two meetups"), .text(.help, "a speaker"),
                    .step("later", due: day("2026-12-24")), .step("first", due: day("2026-12-01")),
                ]),
            .region(region, [.note("hello", at: instant("2026-11-21T10:00:00Z"), by: "Marie"), .text(.help, nil)]))
        #expect(found.id == "ES/andalucia/granada" && found.region.typed == "ES/Andalucía/Granada")
        #expect(found.awareness == .emerging && found.isPriority && found.plan == "two meetups" && found.help == nil)
        #expect(found.steps.map(\.text) == ["first", "later"])
        #expect(found.notes.map(\.text) == ["hello"])
        let step = try #require(found.nextStep)
        #expect(step.id == "e0.5")
    }

    @Test func `a place that is only added is kept as it was spelled, and a country needs nothing`() throws {
        let region = try #require(granada)
        #expect(try record(.region(region, [])).region.typed == "ES/Andalucía/Granada")
        #expect(RegistryChange.region(try #require(Region(typed: "ES")), []).changes.isEmpty)
    }

    @Test func `an id of no region, or a spelling of another, is left aside`() {
        #expect(RegionRecord(RegistryRecord(id: RegistryID(.region, "XX"), fields: ["priority": "true"])) == nil)
        let other = RegistryRecord(
            id: RegistryID(.region, "ES/granada"), fields: ["typed": "\"FR/Paris\"", "priority": "true"])
        #expect(RegionRecord(other)?.region.typed == "ES/granada")
    }

    @Test func `the journal says what was done`() throws {
        let region = try #require(granada)
        func words(_ change: RegistryChange) -> String {
            let changes = change.changes(id: "e")
            return EditSummary.sentence(
                Edit(
                    id: "e", group: "e", actor: "Marie", at: instant("2026-11-21T10:00:00Z"),
                    subject: RegistryID(.region, change.id ?? "").subject, changes: changes),
                today: day("2026-11-21"))
        }
        #expect(words(.region(region, [])) == "region Granada: added")
        #expect(
            words(.region(region, [.priority(true), .text(.plan, "two meetups"), .text(.help, nil)]))
                == "region Granada: a priority, plan two meetups, asks for no help")
        #expect(
            words(.region(try #require(Region(typed: "DE")), [.step("ask", due: day("2026-12-01"))]))
                == "region Germany: next step by 1 Dec")
        #expect(words(.removing(RegistryID(.region, "ES/granada"))) == "region granada: taken away")
        #expect(words(.restoring(RegistryID(.region, "ES/granada"))) == "region granada: brought back")
    }
}
