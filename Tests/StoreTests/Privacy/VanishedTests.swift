import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct VanishedTests {
    private let amara = identity("u-1", "amara", name: "Amara Okonkwo")
    private let marco = identity("u-2", "marco", name: "Marco Sabiá")
    private let talk = [
        said("p-1", by: "u-1", "2026-11-01T10:00:00Z"), said("p-2", by: "u-1", "2026-10-01T10:00:00Z"),
        said("p-3", by: "u-2", "2026-11-02T10:00:00Z"),
    ]

    private func vanished() throws -> TestStore {
        let test = try TestStore()
        try test.pull("forum", .identities(amara, marco), .activities(.conversation, talk))
        _ = try test.store.perform(.note("met at camp"), on: [test.id("forum/u-1")])
        try test.pull("forum", .identities(marco), .activities(.conversation, [talk[2]]))
        return test
    }

    @Test func `who left the feed more than 90 days ago becomes counts, their notes too`() throws {
        let test = try vanished()
        test.clock.advance(days: 90)
        #expect(try test.store.countVanished() == 0)
        #expect(try test.store.review().count == 1)
        test.clock.advance(days: 1)
        #expect(try test.store.countVanished() == 1)
        #expect(try test.store.countVanished() == 0)
        #expect(try test.store.member(MemberKey(source: "forum", originID: OriginID("u-1"))) == nil)
        #expect(try test.store.journal().isEmpty)
        #expect(try test.store.review().isEmpty)
        let counts = try test.store.leftCounts().map { "\($0.source) \($0.kind) \($0.number)" }
        #expect(counts == ["forum conversation 2", "forum visitor 1"])
        let months = try test.store.read { db in
            try Int.fetchAll(db, sql: "SELECT month FROM left_count WHERE kind = 'conversation' ORDER BY month")
        }
        #expect(months == [(2026 - 1970) * 12 + 9, (2026 - 1970) * 12 + 10])
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test func `who comes back within the time is as before, later somebody new`() throws {
        let test = try vanished()
        test.clock.advance(days: 60)
        try test.pull("forum", .identities(amara, marco), .activities(.conversation, talk))
        #expect(try test.row("forum/u-1").leftFeed == nil)
        #expect(try test.store.facts(of: [test.id("forum/u-1")]).values.first?.notes.count == 1)
        try test.pull("forum", .identities(marco), .activities(.conversation, [talk[2]]))
        test.clock.advance(days: 91)
        #expect(try test.store.countVanished() == 1)
        try test.pull("forum", .identities(amara, marco), .activities(.conversation, talk))
        #expect(try test.row("forum/u-1").name == "Amara Okonkwo")
        #expect(try test.store.facts(of: [test.id("forum/u-1")]).values.first?.notes.isEmpty == true)
    }

    @Test func `who is still mentioned by rows of the feed stays`() throws {
        let test = try TestStore()
        var shared = talk[2]
        shared.people = [OriginID("u-1")]
        try test.pull("forum", .identities(amara, marco), .activities(.conversation, [shared]))
        try test.pull("forum", .identities(marco), .activities(.conversation, [shared]))
        test.clock.advance(days: 200)
        #expect(try test.store.countVanished() == 0)
        test.clock.advance(days: 1)
        try test.pull("forum", .identities(marco), .activities(.conversation, [talk[2]]))
        #expect(try test.store.countVanished() == 1)
    }
}
