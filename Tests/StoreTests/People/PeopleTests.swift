import Community
import Store
import Testing

@Suite struct PeopleTests {
    private func community() throws -> TestStore {
        let test = try TestStore()
        try test.pull(
            "forum",
            .identities(
                identity("u-1", "amara", name: "Amara Okonkwo"), identity("u-2", "marco", name: "Marco Sabiá"),
                identity("u-3", "yusuf", name: "Yusuf Çelikoğlu")),
            .activities(.contribution, [did("c-1", by: "u-1", "2026-05-01T10:00:00Z")]))
        return test
    }

    private func found(_ test: TestStore, _ filter: String) throws -> [String] {
        let ids = try test.store.finder().matches(try Filter(filter), today: test.clock.now.day)
        return try test.store.rows(ids).map(\.key.description)
    }

    @Test func `what is known of people finds them, and one step takes it back`() throws {
        let test = try community()
        let both = [try test.id("forum/u-1"), try test.id("forum/u-2")]
        _ = try test.store.perform(
            .person([
                .set(.languages, "pt-BR, en"), .set(.timeZone, "America/Bahia"), .set(.motivation, "learn"),
                .set(.persona, "Doc writer"), .set(.found, "A talk in Lagos"), .skill("Docs", true),
                .role(.recordKeeper, PersonRoleMark()),
            ]), on: both)
        for filter in [
            "language:pt", "language:en", "language:pt-br", "skill:docs", "persona:doc", "motivation:learn",
            "timezone:bahia", "found:lagos", "is:librarian", "is:record-keeper", "-language:none",
        ] {
            #expect(try found(test, filter) == ["forum/u-1", "forum/u-2"], "\(filter)")
        }
        #expect(try found(test, "language:none") == ["forum/u-3"])
        #expect(try found(test, "skill:doc").isEmpty)
        #expect(throws: FilterError.self) { try Filter("is:boss") }
        #expect(try test.store.people()[both[0]]?.languages == ["pt-BR", "en"])
        _ = try test.store.undo()
        #expect(try found(test, "language:en").isEmpty)
        #expect(try test.store.people().isEmpty)
    }

    @Test func `wrong data waits in Review until it is right or left aside`() throws {
        let test = try community()
        let amara = [try test.id("forum/u-1")]
        func waiting() throws -> [String] {
            try test.store.review().compactMap { item in
                if case .wrongData(let row, let attempt) = item { "\(row.key) \(attempt?.channel ?? "-")" } else { nil }
            }
        }
        _ = try test.store.perform(.prepare(AttemptDraft(channel: "mail", message: "Hi", sent: true)), on: amara)
        _ = try test.store.perform(.outcome(attempt: nil, .wrongPerson, words: nil), on: amara)
        #expect(try waiting() == ["forum/u-1 mail"])
        #expect(try test.store.counts()[.review]?.shown == 1)
        #expect(try test.row("forum/u-1").wrongData)
        _ = try test.store.perform(.done(.review), on: amara)
        #expect(try waiting().isEmpty)
        #expect(try test.store.counts()[.review]?.shown == 0)
        _ = try test.store.undo()
        #expect(try waiting() == ["forum/u-1 mail"])
        _ = try test.store.perform(.lift(.wrongData), on: amara)
        #expect(try waiting().isEmpty)
        _ = try test.store.perform(.setAside(.wrongData), on: [try test.id("forum/u-2")])
        #expect(try waiting() == ["forum/u-2 -"])
    }

    @Test func `thanks are logged for everybody, newest first`() throws {
        let test = try community()
        let (amara, marco) = (try test.id("forum/u-1"), try test.id("forum/u-2"))
        _ = try test.store.perform(.thank(ThanksDraft(kind: .publicMention, deed: "Fix the cache")), on: [amara])
        test.clock.advance(days: 3)
        _ = try test.store.perform(.thank(ThanksDraft(kind: .dinner, cost: Money(typed: "40 EUR"))), on: [marco])
        #expect(try test.store.thanks().map(\.row.name) == ["Marco Sabiá", "Amara Okonkwo"])
        #expect(try test.store.thanks(since: test.clock.now.day).map(\.thanks.kind) == [.dinner])
        #expect(try test.store.thanks(member: amara).map(\.thanks.deed) == ["Fix the cache"])
        _ = try test.store.undo()
        #expect(try test.store.thanks().count == 1)
    }
}
