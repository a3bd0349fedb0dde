import Community
public import Foundation
internal import GRDB

/// A whole copy of the store that Rekindle made by itself.
public struct StoreCopy: Equatable, Sendable {
    /// Why it was made.
    public enum Kind: String, Sendable {
        /// One a day.
        case daily
        /// What a restore replaced.
        case replaced
        /// Before the file's format changed.
        case format
        /// A file that was no sound database when a backup was restored.
        case damaged
    }

    /// Where it is.
    public var path: String
    /// Why it was made.
    public var kind: Kind
    /// When it was written.
    public var at: Date
    /// Its size.
    public var bytes: Int
}

extension Store {
    /// How many daily copies are kept, and how many that a restore replaced.
    static let keptDaily = 7, keptReplaced = 3

    /// The folder of the automatic copies of this community.
    public var copiesFolder: String { Store.copiesFolder(of: path) }

    static func copiesFolder(of path: String) -> String {
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        return (path as NSString).deletingLastPathComponent + "/copies/" + name
    }

    /// Every copy that Rekindle made by itself, newest first.
    public func copies() -> [StoreCopy] { Store.copies(of: path) }

    static func copies(of path: String) -> [StoreCopy] {
        let folder = copiesFolder(of: path)
        let beside = (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        func files(_ folder: String) -> [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        let daily = files(folder).filter { $0.hasSuffix(".sqlite") }.map { file in
            (path: "\(folder)/\(file)", kind: file.hasPrefix("replaced") ? StoreCopy.Kind.replaced : .daily)
        }
        let others = files(beside).filter { $0.hasPrefix("\(name).before-format-") || $0.hasPrefix("\(name).damaged-") }
            .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") && !$0.hasSuffix("-journal") }
            .map { file in
                (path: "\(beside)/\(file)", kind: file.contains(".damaged-") ? StoreCopy.Kind.damaged : .format)
            }
        return (daily + others).compactMap { copy in
            guard let found = FileStatus(copy.path) else { return nil }
            return StoreCopy(path: copy.path, kind: copy.kind, at: found.modified, bytes: found.bytes)
        }.sorted { ($0.at, $0.path) > ($1.at, $1.path) }
    }

    /// Takes the copy of the day, unless there is one or nothing changed since the last; older ones than the newest
    /// seven go. Nil where none was needed, or the disk has no room for three times the store.
    ///
    /// Reads while others write; O(size of the file).
    @discardableResult
    public func takeDailyCopy() throws -> StoreCopy? {
        try translating {
            let path = "\(copiesFolder)/\(context.now().day.iso8601).sqlite"
            let before = copies().filter { $0.kind == .daily }
            if FileManager.default.fileExists(atPath: path) { return nil }
            let revision = try read { db in try Revision.current(db) }
            if let last = before.first, try CopyFile.revision(of: last.path) == revision { return nil }
            guard hasRoom() else { return nil }
            try CopyFile.make(of: pool, at: path, deep: false)
            rotate()
            return copies().first { $0.path == path }
        }
    }

    /// Writes a whole copy to a place of the manager's choice, while others read and write; proved before it is there.
    ///
    /// Throws `.exists` where there is a file already.
    public func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.exists, thing: path, cause: "there is a file already", remedy: "Name another")
        }
        try translating { try CopyFile.make(of: pool, at: path, deep: true) }
    }

    /// What killed programs left half made beside a store and its copies.
    static func halves(of path: String) -> [String] {
        let parts = path as NSString
        return HalfFile.left(in: parts.deletingLastPathComponent, of: parts.lastPathComponent)
            + HalfFile.left(in: copiesFolder(of: path))
    }

    /// The present state, kept before something replaces it.
    func keepReplaced() throws -> String {
        let time = context.now().iso8601.filter { $0 != ":" && $0 != "-" }
        let path = "\(copiesFolder)/replaced-\(time).sqlite"
        try CopyFile.make(of: pool, at: path, deep: false)
        return path
    }

    func rotate() {
        let all = copies()
        let old = all.filter { $0.kind == .daily }.sorted { $0.path > $1.path }.dropFirst(Self.keptDaily)
        let replaced = all.filter { $0.kind == .replaced }.sorted { $0.path > $1.path }.dropFirst(Self.keptReplaced)
        for copy in Array(old) + Array(replaced) { unlink(copy.path) }
    }

    private func hasRoom() -> Bool {
        var status = statvfs()
        var file = stat()
        guard statvfs((path as NSString).deletingLastPathComponent, &status) == 0, stat(path, &file) == 0 else {
            return true
        }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) > 3 * UInt64(file.st_size)
    }
}

extension CopyFile {
    /// The revision that a copy holds; nil where it cannot be read.
    static func revision(of path: String) throws -> Int64? {
        var configuration = Configuration()
        configuration.readonly = true
        return try? DatabaseQueue(path: path, configuration: configuration).read { db in try Revision.current(db) }
    }
}
