import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct ForgettingTests: AmarasCommunity {
    @Test(arguments: [(100, []), (101, ["docs"])])
    func `a username that stands in more than a hundred texts of others is a word and names nobody`(
        texts: Int, common: [String]
    ) throws {
        let test = try TestStore()
        let mine = said("p-0", by: "u-1", "2026-11-01T10:00:00Z", "docs")
        let theirs = (1...texts).map {
            said("p-\($0)", by: "u-2", "2026-11-02T10:00:00Z", $0 < 9 ? "See the DOCS" : "Docs, page \($0)")
        }
        try test.pull(
            "forum", .identities(identity("u-1", "docs"), Self.marco), .activities(.conversation, [mine] + theirs))
        let report = try test.store.forget(test.id("forum/u-1"), redacting: false)
        #expect(report.common == common)
        #expect(report.texts.count == (common.isEmpty ? texts : 0))
    }

    @Test func `nothing of a forgotten person is left in any file, and a pull that delivers them again leaves it so`()
        throws
    {
        let test = try community()
        _ = try test.store.perform(.note("met Amara at camp"), on: [test.id("forum/u-1")])
        _ = try test.store.perform(.tag(add: ["okonkwo"], remove: []), on: [test.id("forum/u-1")])
        try test.store.takeDailyCopy()
        #expect(try !left(test).isEmpty)
        let report = try forget(test)
        #expect(report.accounts.map(\.description) == ["forum/u-1"])
        #expect((report.activities, report.connections, report.attendances, report.edits) == (2, 1, 1, 2))
        #expect(report.texts.map(\.source) == ["forum"])
        #expect(try left(test) == [])
        let again = try pull(test)
        #expect(again.keptOut == 1)
        #expect((again.added, again.changed, again.removed) == (0, 0, 0))
        try test.reopen()
        #expect(try left(test) == [])
        #expect(try test.store.member(MemberKey(source: "forum", originID: OriginID("u-1"))) == nil)
        #expect(try test.store.rows(test.store.members(sortedBy: .name)).map(\.name) == ["Marco Sabiá"])
    }

    @Test func `a changed row of somebody else comes in without the name`() throws {
        let test = try community()
        _ = try forget(test)
        var talk = Self.talk
        talk[1].text = "How does @zanzibarina build it?"
        talk[2].people = [OriginID("u-1")]
        try test.pull(
            "forum", .identities(Self.amara, Self.marco),
            .activities(
                .conversation,
                talk + [
                    said("p-4", by: "u-2", "2026-11-06T10:00:00Z", "Amara Okonkwo wrote to me")
                ]))
        let titles = try test.store.profile(test.id("forum/u-2"))?.timeline.filter { $0.kind == .conversation }.map(
            \.title)
        #expect(titles == ["…", "…", "…"])
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `a new account with the forgotten address stays out, with what its id says`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        try pull(test)
        _ = try forget(test)
        let back = identity("zanzibarina-2", "zanzibarina-2", name: "Amara", email: "Amara@Okonkwo.example")
        let outcome = try test.pull(
            "chat", .identities(back),
            .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        #expect((outcome.added, outcome.keptOut) == (0, 1))
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `an account known by its id goes when its row tells the forgotten address`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        try pull(test)
        try test.pull("chat", .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        _ = try forget(test)
        #expect(try !left(test).isEmpty)
        try test.pull(
            "chat", .identities(identity("zanzibarina-2", "zanzibarina-2", email: "amara@okonkwo.example")),
            .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        #expect(try test.store.isUnwiped())
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `a CSV file that has them as surname and first name does not bring them back`() throws {
        let test = try community()
        _ = try forget(test)
        try test.store.addFileSource(name: "slack")
        for (number, name) in ["Okonkwo, Amara", "Amara Okonkwo", "Okonkwo Amara", "OKONKWO,Amara"].enumerated() {
            var row = identity("row-\(number)", "", name: name)
            row.username = nil
            row.exported = ExportedFacts(lastSeen: test.clock.now.day)
            let outcome = try test.pull("slack", .identities(row))
            #expect((outcome.added, outcome.keptOut) == (0, 1), "\(name)")
        }
        #expect(try left(test) == [])
    }

    @Test func `what others and the dashboard have of their name is told`() throws {
        let test = try community()
        var there = said("p-9", by: "u-2", "2026-11-07T10:00:00Z", "Hello")
        there.channel = "amara-okonkwo"
        let friend = identity("u-8", "friend", name: "A Friend", company: "Okonkwo, Amara")
        try test.pull(
            "forum", .identities(Self.amara, Self.marco, friend), .activities(.conversation, Self.talk + [there]))
        let report = try forget(test)
        #expect(
            report.remains.map { "\($0.kind) \($0.name)" } == ["channel forum/amara-okonkwo", "account forum/u-8"])
    }

    @Test(arguments: [("code", 101, 101), ("code", 100, 0), ("org", 2, 2), ("example", 2, 0)])
    func `a username that is part of many addresses, or of three letters, takes none of them away`(
        username: String, deeds: Int, left: Int
    ) throws {
        let test = try TestStore()
        let theirs = (1...deeds).map { did("c-\($0)", by: "u-2", "2026-11-02T10:00:00Z") }
        try test.pull(
            "forum", .identities(identity("u-1", username), Self.marco), .activities(.contribution, theirs))
        _ = try test.store.forget(test.id("forum/u-1"), redacting: false)
        let urls = try test.store.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM activity WHERE url IS NOT NULL")
        }
        #expect(urls == left)
    }

    @Test func `who shares only a first name is not told to have theirs, nor a company that is called so`()
        throws
    {
        let test = try TestStore()
        let namesakes = [
            identity("u-2", "silver", name: "Rowan Silverlock"), identity("u-3", "fenn", name: "Rowan Fennimore"),
            identity("u-4", "Rowan", name: "Lea Roth"), identity("u-5", "reed", name: "A Reed", company: "Rowan Ltd"),
        ]
        let rowan = identity("u-1", "rowan", name: "Rowan Fennimore")
        try test.pull("forum", TestList(.identity, ([rowan] + namesakes).map(FeedRow.identity)))
        for key in ["forum/u-3", "forum/u-4"] {
            if try test.id(key) == test.id("forum/u-1") {
                _ = try test.store.split(test.id(key), identity: #require(MemberKey(key)))
            }
        }
        let report = try test.store.forget(test.id("forum/u-1"), redacting: false)
        #expect(report.remains.map(\.name).sorted() == ["forum/u-3", "forum/u-4"])
    }

    @Test func `what killed programs left half made goes too, and a damaged file that was kept`() throws {
        let test = try community()
        try test.store.takeDailyCopy()
        let copies = test.store.copiesFolder
        let dead = ["\(test.path).999999999.restoring", "\(copies)/d.sqlite.999999999.new-journal"]
        let living = "\(copies)/d.sqlite.\(getpid()).new"
        let damaged = "\(test.path).damaged-1"
        for file in dead { try Data("Amara".utf8).write(to: URL(fileURLWithPath: file)) }
        try Data().write(to: URL(fileURLWithPath: living))
        try Data("Amara".utf8).write(to: URL(fileURLWithPath: damaged))
        _ = try forget(test)
        #expect(try left(test) == [])
        #expect(FileManager.default.fileExists(atPath: living))
    }

    @Test func `a backup from before the forgetting is restored without them`() throws {
        let test = try community()
        _ = try test.store.perform(.note("of Amara"), on: [test.id("forum/u-1")])
        _ = try test.store.perform(.note("kept"), on: [test.id("forum/u-2")])
        let elsewhere = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite")
            .path
        defer { unlink(elsewhere) }
        try test.store.backUp(to: elsewhere)
        _ = try forget(test)
        let before = try test.store.revision()
        let report = try Store.restore(
            elsewhere, over: test.path, community: "Kestrel Project", context: test.store.context)
        #expect((report.forgotten, report.members, report.edits) == (1, 1, 1))
        #expect(try test.store.revision() > before)
        #expect(try left(test) == [])
        #expect(try pull(test).keptOut == 1)
        #expect(try test.store.facts(of: [test.id("forum/u-2")]).values.flatMap(\.notes).map(\.text) == ["kept"])
    }

    @Test func `whoever shares an address or a name with them stays`() throws {
        let test = try community()
        let sister = identity("u-3", "ngozi", name: "Ngozi Eze", email: "amara@okonkwo.example")
        try pull(test, sister)
        _ = try test.store.split(test.id("forum/u-1"), identity: MemberKey(source: "forum", originID: OriginID("u-3")))
        _ = try forget(test)
        var changed = sister
        changed.name = "Ngozi Eze-Bello"
        #expect(try pull(test, changed).changed == 1)
        #expect(try test.row("forum/u-3").name == "Ngozi Eze-Bello")
    }

    @Test func `objects that could not be read and mention them are not kept`() throws {
        let test = try community()
        let broken = UnreadableObject(reason: #"{"origin_id": "u-1", "name": "Amara Okonkwo"}"#)
        let other = UnreadableObject(reason: #"{"origin_id": "u-7"}"#)
        try test.pull(
            "forum", TestList(.identity, [.identity(Self.amara), .identity(Self.marco)], unreadable: [broken, other]))
        #expect(try test.store.unreadable(source: "forum").count == 2)
        #expect(try forget(test).unreadable == 1)
        try test.pull(
            "forum", TestList(.identity, [.identity(Self.amara), .identity(Self.marco)], unreadable: [broken, other]))
        #expect(try test.store.unreadable(source: "forum").map(\.excerpt) == ["", other.reason])
    }
}
