import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct CareTests {
    private func community() throws -> TestStore {
        let test = try TestStore()
        try test.pull(
            "forum",
            .identities(
                identity("u-1", "amara", name: "Amara Okonkwo", email: "amara@example.org"),
                identity("u-2", "marco", name: "Marco Sabiá")),
            .activities(
                .conversation,
                [
                    said("p-1", by: "u-1", "2026-11-01T10:00:00Z", "Where is the key?"),
                    said("p-2", by: "u-2", "2026-11-02T10:00:00Z"),
                ]))
        _ = try test.store.perform(.note("met at camp"), on: [test.id("forum/u-1")])
        return test
    }

    private func statuses(_ findings: [Finding]) -> [String: Finding.Status] {
        Dictionary(findings.map { ($0.check, $0.status) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `a sound store has nothing to find`() throws {
        let test = try community()
        let findings = test.store.examine(fixing: false)
        #expect(findings.filter { $0.status != .ok } == [])
        #expect(findings.count == 12)
    }

    @Test(arguments: [
        ("facts", "UPDATE fact SET value = 'null'"), ("facts", "DELETE FROM fact"),
        ("journal", "DELETE FROM edit_fact"), ("journal", "UPDATE edit SET active = 0"),
        ("orphans", "INSERT INTO feed_row VALUES (1, 2, 4711, 1)"),
        ("orphans", "UPDATE identity SET member_id = NULL WHERE origin_id = 'u-2'"),
        ("summaries", "UPDATE member SET conversations = 17 WHERE key = 'forum/u-1'"),
        ("summaries", "INSERT INTO queue_place SELECT 'dormant', '', 0, 0, 0, 0, key, id FROM member"),
        (
            "summaries",
            "INSERT INTO stewardship (member_id, role, region_id, region, status)"
                + " SELECT id, 'liaison', 'de', 'Germany', 'active' FROM member"
        ),
        ("queues", "UPDATE queue_count SET members = 99 WHERE queue = 'members'"),
        ("queues", "UPDATE activity_day SET activities = 7"),
        ("things", "UPDATE group_row SET name = 'Somebody else'"), ("things", "DELETE FROM group_row"),
        ("things", "DELETE FROM event_row"),
        ("people", "INSERT INTO suggestion SELECT MIN(id), MAX(id), 'name' FROM identity"),
        ("forgetting", "UPDATE community SET unwiped = 1"),
    ])
    func `what was tampered with is found and put right`(check: String, tampering: String) throws {
        let test = try community()
        let group = RegistryChange.group(nil, [.text(.name, "Granada"), .kind(.meetup)])
        _ = try test.store.perform([], registry: [group, .event(nil, [.text(.name, "Launch")])])
        let before = try test.store.rows(test.store.members(sortedBy: .name))
        try test.store.write { db in try db.execute(sql: tampering) }
        let found = statuses(test.store.examine(fixing: false))
        #expect(found[check] == .problem)
        #expect(statuses(test.store.examine(fixing: true))[check] == .fixed)
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
        #expect(try test.store.rows(test.store.members(sortedBy: .name)) == before)
        #expect(try test.store.facts(of: [test.id("forum/u-1")]).values.first?.notes.map(\.text) == ["met at camp"])
    }

    @Test func `an undo by somebody else, and a field set twice by one edit, are nothing to put right`() throws {
        let test = try community()
        let note = try #require(test.store.journal().first).edit
        func id(_ number: Int) -> String { note.id.prefix(12) + "fff\(number)00000000" }
        let forged = Edit(
            id: id(1), group: id(1), actor: "Mallory", at: note.at, subject: note.subject, changes: [], undoes: note.id)
        let twice = Edit(
            id: id(2), group: id(2), actor: "Mallory", at: note.at, subject: note.subject,
            changes: ["true", "null"].map { FactChange(field: "tag/x", value: $0) })
        try test.store.write { db in _ = try Journal(db: db).append([forged, twice]) }
        #expect(statuses(test.store.examine(fixing: false))["journal"] == .ok)
        try test.store.write { db in try db.execute(sql: "DELETE FROM edit_fact") }
        #expect(statuses(test.store.examine(fixing: true))["journal"] == .fixed)
        #expect(statuses(test.store.examine(fixing: false))["journal"] == .ok)
        #expect(try test.store.facts(of: [test.id("forum/u-1")]).values.first?.notes.map(\.text) == ["met at camp"])
    }

    @Test func `a copy is taken once a day and only after something changed, and seven are kept`() throws {
        let test = try community()
        #expect(try test.store.takeDailyCopy() != nil)
        #expect(try test.store.takeDailyCopy() == nil)
        test.clock.advance(days: 1)
        #expect(try test.store.takeDailyCopy() == nil)
        for day in 1...9 {
            _ = try test.store.perform(.note("day \(day)"), on: [test.id("forum/u-2")])
            #expect(try test.store.takeDailyCopy() != nil)
            test.clock.advance(days: 1)
        }
        let names = test.store.copies().map { ($0.path as NSString).lastPathComponent }.sorted()
        #expect(names == (24...30).map { "2026-11-\($0).sqlite" })
        let modes = try test.store.copies().map {
            try FileManager.default.attributesOfItem(atPath: $0.path)[.posixPermissions] as? Int
        }
        #expect(Set(modes) == [0o600])
    }

    @Test func `a backup taken while others write is whole, and is what a restore brings back`() throws {
        let test = try community()
        let backup = test.folder.appendingPathComponent("b.sqlite").path
        try test.store.backUp(to: backup)
        #expect(throws: StoreError.self) { try test.store.backUp(to: backup) }
        _ = try test.store.perform(.note("after the backup"), on: [test.id("forum/u-2")])
        // Another program has the same file open all the while.
        let other = try Store(path: test.path, community: "Kestrel Project", context: test.store.context)
        let seen = try other.revision()
        let report = try Store.restore(
            backup, over: test.path, community: "Kestrel Project", context: test.store.context)
        #expect((report.members, report.edits, report.forgotten) == (2, 1, 0))
        #expect(try other.revision() > seen)
        #expect(try other.journal().map(\.summary).count == 1)
        #expect(other.examine(fixing: false).filter { $0.status != .ok } == [])
        let kept = try Store(path: try #require(report.kept), community: "Kestrel Project", context: test.store.context)
        #expect(try kept.journal().count == 2)
        _ = try other.perform(.note("goes on"), on: [test.id("forum/u-2")])
        #expect(try test.store.journal().count == 2)
    }

    @Test func `what is no backup of this community changes nothing`() throws {
        let test = try community()
        let revision = try test.store.revision()
        let path = test.folder.appendingPathComponent("x.sqlite").path
        func restore() throws -> RestoreReport {
            try Store.restore(path, over: test.path, community: "Kestrel Project", context: test.store.context)
        }
        #expect(throws: StoreError.self) { try restore() }
        try Data("no database, but a text that is long enough to be taken for one, if nobody looks".utf8)
            .write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) { try restore() }
        unlink(path)
        _ = try Store(path: path, community: "Another", context: test.store.context, create: true)
        #expect { try restore() } throws: { ($0 as? StoreError)?.code == .refused }
        try test.store.backUp(to: path + "2")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path + "2"))
        for place in stride(from: 8_192 * 6, to: bytes.count - 64, by: 8_192) {
            bytes.replaceSubrange(place..<place + 64, with: Data(repeating: 0xA5, count: 64))
        }
        for end in ["", "-wal", "-shm"] { unlink(path + end) }
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect { try restore() } throws: { ($0 as? StoreError)?.code == .damaged }
        #expect(try test.store.revision() == revision)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: test.folder.path).filter { $0.contains("restoring") }
                == [])
    }

    @Test func `a restore over a damaged file keeps that file and goes on`() throws {
        let test = try community()
        let backup = test.folder.appendingPathComponent("b.sqlite").path
        try test.store.backUp(to: backup)
        let broken = test.folder.appendingPathComponent("broken.sqlite").path
        try Data(repeating: 0x41, count: 20_000).write(to: URL(fileURLWithPath: broken))
        let report = try Store.restore(backup, over: broken, community: "Kestrel Project", context: test.store.context)
        #expect(report.members == 2)
        #expect(FileManager.default.fileExists(atPath: try #require(report.kept)))
        let store = try Store(path: broken, community: "Kestrel Project", context: test.store.context)
        #expect(try store.journal().count == 1)
    }

    @Test func `a restore over a file that opens but has damaged pages keeps that file and goes on`() throws {
        let test = try community()
        let elsewhere = test.folder.appendingPathComponent("sound.backup").path
        try test.store.backUp(to: elsewhere)
        try test.store.pool.writeWithoutTransaction { db in
            // A page of the facts becomes noise, as on a dying disk.
            let page = try #require(
                try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'edit_fact'"))
            let size = try #require(try Int.fetchOne(db, sql: "PRAGMA page_size"))
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            let file = try #require(FileHandle(forUpdatingAtPath: test.path))
            try file.seek(toOffset: UInt64((page - 1) * size))
            try file.write(contentsOf: Data(repeating: 0xA5, count: size))
            try file.close()
        }
        try test.store.pool.close()
        let report = try Store.restore(
            elsewhere, over: test.path, community: "Kestrel Project", context: test.store.context)
        #expect(report.edits == 1)
        #expect(try FileManager.default.fileExists(atPath: #require(report.kept)))
        #expect(report.kept?.contains(".damaged-") == true)
        let again = try Store(path: test.path, community: "Kestrel Project", context: test.store.context)
        #expect(try again.journal().count == 1)
    }

    @Test func `a backup with triggers of its own, a folder and a pipe are no backups`() throws {
        let test = try community()
        let folder = test.folder.path
        try test.store.backUp(to: folder + "/hostile.backup")
        try DatabaseQueue(path: folder + "/hostile.backup").write { db in
            try db.execute(sql: "CREATE TRIGGER evil AFTER INSERT ON edit BEGIN DELETE FROM edit; END")
        }
        #expect(mkfifo(folder + "/pipe.backup", 0o600) == 0)
        for file in [folder + "/hostile.backup", folder, folder + "/pipe.backup"] {
            #expect {
                try Store.restore(file, over: test.path, community: "Kestrel Project", context: test.store.context)
            } throws: { ($0 as? StoreError)?.code == .damaged }
        }
        #expect(try test.store.journal().count == 1)
    }

    @Test func `a reworded note is gone from the journal and the copies`() throws {
        let test = try community()
        try test.store.takeDailyCopy()
        let edit = try #require(try test.store.journal().first?.edit.id)
        try test.store.reword(edit: edit, text: "met")
        #expect(try test.store.facts(of: [test.id("forum/u-1")]).values.first?.notes.map(\.text) == ["met"])
        for path in [test.path] + test.store.copies().map(\.path) {
            let bytes = try #require(FileManager.default.contents(atPath: path))
            #expect(bytes.range(of: Data("camp".utf8)) == nil)
        }
        #expect(throws: StoreError.self) { try test.store.reword(edit: "nothing", text: "x") }
    }
}
