import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct OpeningTests {
    private func open(_ path: String, create: Bool = false) throws -> Store {
        try Store(
            path: path, community: "Kestrel Project",
            context: Context(actor: "Marie", now: { TestClock("2026-11-21T12:00:00Z").now }), create: create)
    }

    private func code(_ body: () throws -> Void) -> StoreError? {
        do {
            try body()
            return nil
        } catch { return error as? StoreError }
    }

    @Test func `a new file and its folder are private`() throws {
        let test = try TestStore()
        let manager = FileManager.default
        for path in [test.path, test.path + "-wal"] {
            #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600, "\(path)")
        }
        #expect(try manager.attributesOfItem(atPath: test.folder.path)[.posixPermissions] as? Int == 0o700)
    }

    @Test func `a file of a newer Rekindle is refused and left untouched`() throws {
        let test = try TestStore()
        let path = test.folder.appendingPathComponent("newer.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "PRAGMA user_version = 99; CREATE TABLE theirs (id INTEGER)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = code { _ = try open(path) }
        #expect(error?.code == .newer)
        #expect(error?.sentence.contains("Update Rekindle") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `a file that is no database is named, not overwritten`() throws {
        let test = try TestStore()
        let path = test.folder.appendingPathComponent("letter.sqlite")
        try Data(String(repeating: "Dear Marie, ", count: 400).utf8).write(to: path)
        #expect(code { _ = try open(path.path) }?.code == .damaged)
        #expect(try Data(contentsOf: path).count == 4_800)
    }

    @Test func `before a migration the whole file is copied beside itself, privately`() throws {
        let test = try TestStore()
        try test.pull("forum", .identities(identity("u-1", "amara", name: "Amara Okonkwo")))
        let longer = Migrations(
            steps: Migrations.all.steps + [("colour", "ALTER TABLE community ADD COLUMN colour TEXT")])
        let pool = try StoreFile.open(path: test.path, community: "", create: false, migrations: longer)
        #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(colour IS NULL) FROM community") } == 1)
        #expect(try pool.read { try String.fetchOne($0, sql: "SELECT name FROM member") } == "Amara Okonkwo")
        let copy = test.path + ".before-format-\(Migrations.all.newest + 1)"
        #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
        let before = try DatabaseQueue(path: copy)
        #expect(try before.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Migrations.all.newest)
        #expect(try before.read { try String.fetchOne($0, sql: "SELECT name FROM member") } == "Amara Okonkwo")
        // Of such copies the newest is kept.
        let longest = Migrations(steps: longer.steps + [("shape", "ALTER TABLE community ADD COLUMN shape TEXT")])
        let told = Mutex(0)
        let patience = Patience(onReformat: { told.withLock { $0 += 1 } })
        _ = try StoreFile.open(
            path: test.path, community: "", create: false, migrations: longest, patience: patience)
        #expect(told.withLock { $0 } == 1)
        #expect(Store.copies(of: test.path).map(\.path) == [test.path + ".before-format-\(longer.newest + 1)"])
        // The file is now of a newer format than this Rekindle's.
        #expect(code { _ = try open(test.path) }?.code == .newer)
    }

    @Test func `an empty file is no community until a source is added`() throws {
        let test = try TestStore()
        let path = test.folder.appendingPathComponent("empty.sqlite").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(code { _ = try open(path) }?.code == .notFound)
        #expect(try open(path, create: true).heading().community == "Kestrel Project")
    }

    @Test func `a community that does not exist is not made by looking`() throws {
        let test = try TestStore()
        let path = test.folder.appendingPathComponent("none.sqlite").path
        #expect(code { _ = try open(path) }?.code == .notFound)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `one pull of a community runs at a time`() throws {
        let test = try TestStore()
        let other = try open(test.path)
        try test.store.withPullLock {
            #expect(code { try other.withPullLock {} }?.code == .locked)
        }
        try other.withPullLock {}
    }
}
