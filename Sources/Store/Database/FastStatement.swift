internal import GRDB
internal import GRDBSQLite

/// A prepared statement without GRDB's per-row boxes, for the paths that see millions of rows.
/// Lives within one database access.
final class FastStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer?
    /// Bound texts until the statement has run: SQLite's own copies cost an allocation each.
    private let texts = UnsafeMutableRawPointer.allocate(byteCount: FastStatement.room, alignment: 1)
    private var used = 0
    private static let room = 8192

    /// Compiles `sql`.
    init(_ db: Database, _ sql: String) throws {
        connection = db.sqliteConnection
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: Self.message(connection), sql: sql)
        }
        handle = statement
    }

    deinit {
        sqlite3_finalize(handle)
        texts.deallocate()
    }

    private static func message(_ connection: OpaquePointer?) -> String? {
        sqlite3_errmsg(connection).map { String(cString: $0) }
    }

    /// Binds an integer (NULL where nil) to the parameter `index`, from 1.
    func bind(_ value: Int64?, at index: Int32) {
        if let value { sqlite3_bind_int64(handle, index, value) } else { sqlite3_bind_null(handle, index) }
    }

    /// Binds a text (NULL where nil), copied.
    func bind(_ value: String?, at index: Int32) {
        guard var value else {
            sqlite3_bind_null(handle, index)
            return
        }
        value.withUTF8 { bytes in
            guard let start = bytes.baseAddress, used + bytes.count <= Self.room else {
                let text = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
                // A pointer of an empty text may be null, which SQLite would take for NULL.
                sqlite3_bind_text(handle, index, text ?? empty, Int32(bytes.count), transient)
                return
            }
            let place = texts + used
            place.copyMemory(from: start, byteCount: bytes.count)
            used += bytes.count
            sqlite3_bind_text(handle, index, place.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
        }
    }

    /// Binds a floating-point number (NULL where nil).
    func bind(_ value: Double?, at index: Int32) {
        if let value { sqlite3_bind_double(handle, index, value) } else { sqlite3_bind_null(handle, index) }
    }

    /// Steps to the next row; false at the end, when the statement is ready to be bound again.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            reset()
            return false
        case let code:
            reset()
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: Self.message(connection))
        }
    }

    /// Runs a statement that yields no rows.
    func run() throws { while try step() {} }

    /// Ends a statement whose remaining rows are not wanted.
    func reset() {
        sqlite3_reset(handle)
        used = 0
    }

    /// The integer in `column`, from 0; 0 for NULL.
    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// The integer in `column`; nil for NULL.
    func optionalInt(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
    }

    /// The text in `column`; nil for NULL.
    func text(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The number in `column`; nil for NULL.
    func double(_ column: Int32) -> Double? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_double(handle, column)
    }

    /// The row id of the last insert on this connection.
    var lastInserted: Int64 { sqlite3_last_insert_rowid(connection) }

    /// Rows that the last statement changed.
    var changes: Int { Int(sqlite3_changes(connection)) }
}

/// What an empty text points to.
private nonisolated(unsafe) let empty = UnsafePointer(UnsafeMutablePointer<CChar>.allocate(capacity: 1))

/// Tells SQLite to copy what is bound.
private nonisolated(unsafe) let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
