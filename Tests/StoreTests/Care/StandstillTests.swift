import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// A store that can be read and not written. A link in the place of the shared index, which SQLite does not follow, keeps
/// it from writing as a full disk or a closed folder does, whoever runs the tests.
@Suite struct StandstillTests {
    private func community() throws -> TestStore {
        let test = try TestStore()
        try test.pull("forum", .identities(identity("u-1", "amara", name: "Amara Okonkwo")))
        _ = try test.store.perform(.note("met at camp"), on: [test.id("forum/u-1")])
        return test
    }

    private func open(_ test: TestStore) throws -> Store {
        try Store(path: test.path, community: "Kestrel Project", context: test.store.context)
    }

    /// The file alone, as a program that ended well leaves it, and nothing that can be written beside it.
    private func closed(_ test: TestStore) throws {
        try test.store.writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try test.store.writer.close()
        for end in ["-wal", "-shm"] { unlink(test.path + end) }
        #expect(symlink("nowhere", test.path + "-shm") == 0)
    }

    @Test func `a file that cannot be written is read, and says of which day its figures are`() throws {
        let test = try community()
        let before = try test.store.rows(test.store.members(sortedBy: .name))
        try closed(test)
        test.clock.advance(days: 3)
        let store = try open(test)
        let standstill = try #require(try store.recomputeDueAtOnce())
        #expect(standstill.code == .readOnly)
        #expect(
            standstill.sentence == "the file cannot be written: figures of 21 Nov. Check permissions and disk")
        #expect(try store.rows(store.members(sortedBy: .name)).map(\.key) == before.map(\.key))
        #expect(try store.journal().count == 1)
        #expect(store.holdup() == .standstill(standstill))
    }

    @Test func `an edit is refused while nothing can be written, and saved by the same store once it can`() throws {
        let test = try community()
        let id = try test.id("forum/u-1")
        try closed(test)
        let store = try open(test)
        #expect(throws: StoreError.self) { try store.perform(.note("not yet"), on: [id]) }
        unlink(test.path + "-shm")
        _ = try store.perform(.note("now"), on: [id])
        #expect(try store.recomputeDueAtOnce() == nil)
        #expect(try store.facts(of: [id]).values.first?.notes.map(\.text).sorted() == ["met at camp", "now"])
        let again = try open(test)
        #expect(try again.journal().count == 2)
    }

    @Test func `what another program writes meanwhile is seen`() throws {
        let test = try community()
        let id = try test.id("forum/u-1")
        try closed(test)
        let reader = try open(test)
        #expect(try reader.journal().count == 1)
        unlink(test.path + "-shm")
        _ = try open(test).perform(.note("by another"), on: [id])
        #expect(try reader.journal().count == 2)
    }

    @Test func `a file that another program holds is opened to be read, and written once it lets go`() throws {
        let test = try community()
        let id = try test.id("forum/u-1")
        // Its log is empty: opening it to be written would write.
        try test.store.writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        let other = try DatabaseQueue(path: test.path)
        var store: Store?
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            store = try open(test)
            #expect(try store?.journal().count == 1)
            #expect(try store?.recomputeDueAtOnce() == nil)
            try db.execute(sql: "ROLLBACK")
        }
        _ = try store?.perform(.note("after it"), on: [id])
        #expect(try store?.journal().count == 2)
    }

    @Test func `figures that were brought up to date in part are of the day before the rest was due`() throws {
        let test = try community()
        test.clock.advance(days: 3)
        try test.store.write { db in
            let today = test.clock.now
            try db.execute(
                sql: "UPDATE community SET computed_at = ?; UPDATE member SET next_change = ?",
                arguments: [today.seconds, today.day.adding(-1).start.seconds])
        }
        try closed(test)
        #expect(try open(test).recomputeDueAtOnce()?.day == Day(iso8601: "2026-11-22"))
    }

    @Test func `a log that cannot be read is never passed over`() throws {
        let test = try community()
        // The log still holds what the file does not.
        #expect(FileStamp.logBytes(test.path) > 0)
        let copy = test.folder.appendingPathComponent("copy.sqlite").path
        for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: test.path + end, toPath: copy + end) }
        #expect(symlink("nowhere", copy + "-shm") == 0)
        #expect(throws: StoreError.self) {
            try Store(path: copy, community: "Kestrel Project", context: test.store.context)
        }
    }

    @Test func `a file of an older format that cannot be changed is said to be one`() throws {
        let test = try community()
        try test.store.writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA user_version = 3; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try test.store.writer.close()
        let other = test.folder.appendingPathComponent("older.sqlite").path
        try FileManager.default.copyItem(atPath: test.path, toPath: other)
        #expect(symlink("nowhere", other + "-shm") == 0)
        #expect {
            try Store(path: other, community: "Kestrel Project", context: test.store.context)
        } throws: { error in
            (error as? StoreError)?.cause
                == "of an older Rekindle's format, and cannot be brought to this one: cannot be opened for writing"
        }
    }

    @Test func `a confirmed edit is on disk: the writer syncs every commit`() throws {
        let test = try community()
        let level = try test.store.writer.writeWithoutTransaction { db in
            try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        #expect(level == 2)
    }

    @Test func `opening a file a second time takes no lock from the first`() throws {
        let test = try community()
        let second = try open(test)
        #expect(try second.journal().count == 1)
        var status = stat()
        #expect(stat(test.path, &status) == 0)
        guard let locks = FileManager.default.contents(atPath: "/proc/locks") else { return }
        let own = String(decoding: locks, as: UTF8.self).split(separator: "\n").filter {
            $0.contains(" \(getpid()) ") && $0.contains(":\(status.st_ino) ")
        }
        #expect(!own.isEmpty)
    }

    @Test func `the process that holds the file is found by its lock`() throws {
        let test = try community()
        try test.store.writer.writeWithoutTransaction { db in
            #expect(LockHolder.writer(of: test.path) == nil)
            try db.execute(sql: "BEGIN IMMEDIATE")
            if FileManager.default.fileExists(atPath: "/proc/locks") {
                #expect(LockHolder.writer(of: test.path) == getpid())
            }
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test(arguments: [
        ("1: POSIX  ADVISORY  WRITE 4711 fe:00:99 120 120", Int32?(4711)),
        ("1: POSIX  ADVISORY  WRITE 4711 fe:00:99 120 127", 4711),
        ("1: POSIX  ADVISORY  WRITE 4711 fe:00:98 120 120", nil),
        ("1: POSIX  ADVISORY  READ 4711 fe:00:99 128 128", nil),
        ("1: POSIX  ADVISORY  WRITE 4711 fe:00:99 123 123", nil),
        ("1: -> POSIX  ADVISORY  WRITE 4711 fe:00:99 120 120", nil),
        ("1: POSIX  ADVISORY  WRITE 0 fe:00:99 120 120", nil),
        ("1: FLOCK  ADVISORY  WRITE 4711 fe:00:99 0 EOF", 4711), ("rubbish", nil), ("", nil),
    ])
    func `a line of the system's locks is read`(line: String, process: Int32?) {
        #expect(LockHolder.writer(of: 99, in: line) == process)
    }

    @Test func `the words for what holds a store up`() throws {
        #expect(Holdup.words(4711) == "waiting for another Rekindle that is writing (pid 4711)")
        #expect(Holdup.words(nil) == "waiting for another Rekindle that is writing")
        var standstill = Standstill(
            day: Day(number: 20_000), today: Day(number: 20_003), code: .full)
        #expect(standstill.sentence == "the disk is full: figures of 4 Oct. Free some space")
        standstill.day = nil
        standstill.code = .locked
        #expect(
            standstill.sentence
                == "another Rekindle is writing: figures as they were, as of its last moment of rest")
    }
}
