import Testing

@testable import Community

@Suite struct FinderTests {
    private let today = Member.today

    private func row(_ id: Int64, _ search: String, silentSince: Day? = nil, queues: [QueueName] = []) -> FinderRow {
        FinderRow(
            id: id, search: search, state: .lapsed, level: .core, role: .community, basis: .own,
            silentSince: silentSince, thresholdDays: 28, contributions: 3, conversations: 4, attendances: 0,
            queues: QueueName.mask(queues))
    }

    private func finder() -> Finder {
        var finder = Finder()
        finder.append(
            row(
                10,
                SearchText.make(
                    keys: ["forum/U-7", "code/77"], names: ["Sofía Marqués"], usernames: ["sofia-m"],
                    emails: ["s@example.org"], organization: "Acme GmbH", region: "DE", mentor: "Amara", owner: nil,
                    tags: ["docs", "es"], sources: ["forum", "code"]),
                silentSince: today.adding(-100), queues: [.welcome, .outbox]))
        finder.append(
            row(
                5,
                SearchText.make(
                    keys: ["chat/a:b/c"], names: ["高橋 美咲"], usernames: ["misaki"], emails: [], organization: nil,
                    region: nil, mentor: nil, owner: "none", tags: [], sources: ["chat"])))
        return finder
    }

    @Test func `a shared screen finds nobody by an address, and refuses fields that it hides`() throws {
        let finder = finder()
        func found(_ text: String, isShared: Bool) throws -> [Int64] {
            finder.matches(try Filter(text, isShared: isShared), today: today)
        }
        #expect(try found("s@example", isShared: false) == [10])
        #expect(try found("s@example", isShared: true).isEmpty)
        #expect(try found("-s@example", isShared: true).contains(10))
        #expect(try found("sofia forum/u-7 region:DE org:acme", isShared: true) == [10])
        #expect(throws: FilterError(term: "tag:docs", cause: .hidden)) { try found("tag:docs", isShared: true) }
        let typed = try Filter("sofia", isShared: true)
        let hits = finder.narrow(try Filter("so", isShared: true), today: today)
        #expect(finder.ids(of: finder.narrow(typed, today: today, from: hits)) == [10])
    }

    @Test(
        arguments: [
            ("", [10, 5]), ("SOFIA", [10]), ("marques", [10]), ("sofia-m", [10]), ("example.org", [10]),
            ("forum/u-7", [10]), ("code/77", [10]), ("acme", [10]), ("\"acme gmbh\"", [10]), ("橋", [5]), ("高橋 美", [5]),
            ("a:b/c", nil), ("\"a:b/c\"", [5]), ("docs", []), ("amara", []), ("-sofia", [5]), ("tag:docs", [10]),
            ("tag:doc", []), ("tag:none", [5]), ("-tag:docs", [5]), ("region:de", [10]), ("mentor:none", [5]),
            ("mentor:ama", [10]), ("mentor:acme", []), ("org:gmbh", [10]), ("org:\"Acme GmbH\"", [10]),
            ("source:code", [10]), ("source:chat", [5]), ("owner:none", [10]), ("owner:\"none\"", [5]),
            ("key:forum/u-7", [10]), ("key:forum/u", []), ("key:code/77", [10]), ("queue:welcome", [10]),
            ("queue:outbox,review", [10]), ("-queue:outbox", [5]), ("silent>90d", [10]), ("silent>100", []),
            ("silent>=100", [10]), ("-silent>90", [5]), ("silent<9999", [10]), ("level>=core a", [10, 5]),
            ("level<core", []), ("role:staff", []), ("basis:own", [10, 5]), ("contributions>2", [10, 5]),
            ("threshold=28 conversations=4 attendances=0", [10, 5]), ("s a e -z", [10]),
        ] as [(String, [Int64]?)])
    func `finds by name, account, address, key and organization, and by field`(text: String, ids: [Int64]?) {
        let found = (try? Filter(text)).map { finder().matches($0, today: today) }
        #expect(found == ids)
    }

    @Test func `while it is typed the beginning of a value is enough`() throws {
        #expect(finder().matches(try Filter("tag:do", lenient: true), today: today) == [10])
        #expect(finder().matches(try Filter("key:forum/u", lenient: true), today: today) == [10])
        #expect(finder().matches(try Filter("tag:oc", lenient: true), today: today).isEmpty)
    }

    @Test func `a row can be replaced and removed`() throws {
        var finder = finder()
        let text = SearchText.make(
            keys: ["chat/x"], names: ["Much longer than before, and elsewhere"], usernames: [], emails: [],
            organization: nil, region: "BR", mentor: nil, owner: nil, tags: [], sources: ["chat"])
        let replaced = (finder.replace(row(10, text)), finder.replace(row(11, text)))
        #expect(replaced == (true, false))
        #expect(finder.matches(try Filter("sofia"), today: today).isEmpty)
        #expect(finder.matches(try Filter("region:br elsewhere"), today: today) == [10])
        #expect(finder.matches(try Filter("misaki"), today: today) == [5])
        let removed = (finder.remove(id: 10), finder.remove(id: 10))
        #expect(removed == (true, false))
        #expect(finder.matches(try Filter("a"), today: today) == [5])
        #expect(finder.count == 1)
    }

    @Test func `hits of before a change are searched again`() throws {
        var finder = finder()
        let all = finder.narrow(try Filter("a"), today: today)
        finder.remove(id: 10)
        #expect(finder.ids(of: all) == [5])
        #expect(finder.narrow(try Filter("a misaki"), today: today, from: all).count == 1)
        #expect(Finder().ids(of: all).isEmpty)
        finder.append(row(7, "another"))
        #expect(finder.ids(of: all) == [5, 7])
    }

    @Test func `hostile text does not pose as a field`() throws {
        var finder = Finder()
        let text = SearchText.make(
            keys: ["a/1"], names: ["x\u{1F}\u{1}docs\u{1F}\u{1D}\u{1}docs\u{1F}"], usernames: [], emails: [],
            organization: nil, region: nil, mentor: nil, owner: nil, tags: [], sources: ["a"])
        finder.append(row(1, text))
        finder.append(row(2, "no split at all"))
        finder.append(row(3, ""))
        #expect(finder.matches(try Filter("tag:docs"), today: today).isEmpty)
        #expect(finder.matches(try Filter("docs"), today: today) == [1])
        #expect(finder.matches(try Filter("split"), today: today) == [2])
        #expect(finder.matches(try Filter(""), today: today) == [1, 2, 3])
    }

    @Test func `an empty finder finds nobody`() throws {
        #expect(Finder().matches(try Filter("a state:lapsed tag:x"), today: today).isEmpty)
        #expect(Finder().matches(Filter(), today: today).isEmpty)
    }
}
