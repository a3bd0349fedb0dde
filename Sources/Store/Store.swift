import Community
import Foundation
internal import GRDB
import Synchronization

/// One community's file: the only way to its rows. Any thread may use it; reads see a whole pull or none of it.
public final class Store: Sendable {
    /// Where the file is.
    public let path: String
    /// What the store was given from outside.
    public let context: Context
    let patience: Patience
    let file: OpenFile
    /// Of which day the figures are, and why they are not those of now.
    let behind = Mutex<Standstill?>(nil)

    /// Opens the file at `path`; with `create`, makes it for `community`. On a full or read-only disk it is opened to be
    /// read, and each edit tries again whether it can be written.
    ///
    /// Throws `StoreError`.
    public init(path: String, community: String, context: Context, create: Bool = false) throws {
        self.path = path
        self.context = context
        patience = Patience(path: path, onWait: context.onWait, onReformat: context.onReformat)
        file = try OpenFile(path: path, community: community, create: create, patience: patience)
    }

    /// The connections for reading.
    var pool: DatabasePool { get throws { try file.pool } }
    /// The connections for writing; throws the reason where nothing can be written.
    var writer: DatabasePool { get throws { try file.writer } }

    /// The number that grows with every pull and edit, of this process or another. Cheap.
    public func revision() throws -> Int64 { try read { db in try Revision.current(db) } }

    /// Reads within one snapshot, with SQLite's errors told as ours.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try translating { try file.read(body) }
    }

    /// Writes in one transaction that is on disk when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try translating {
            try writer.writeWithoutTransaction { db in try inTransaction(db, body) }
        }
    }

    func inTransaction<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
        var value: Value?
        try db.inTransaction(.immediate) {
            value = try body(db)
            return .commit
        }
        guard let value else {
            throw StoreError(.other, thing: path, cause: "nothing was written", remedy: "Try again")
        }
        return value
    }

    func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreError(opening: path, error) }
    }
}
