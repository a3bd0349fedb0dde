import Foundation

/// Files and folders that only their owner may read: 0600 and 0700.
enum PrivateFiles {
    /// Makes a folder and those above it that are missing.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure.nothing("\(path): the folder cannot be made. Check the permissions of the one above it")
        }
    }

    /// Replaces a file at once, or makes it.
    static func write(_ text: String, to path: String) throws {
        try makeFolder((path as NSString).deletingLastPathComponent)
        let fresh = "\(path).\(getpid()).new"
        let isWritten = FileManager.default.createFile(
            atPath: fresh, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten, rename(fresh, path) == 0 else {
            unlink(fresh)
            throw Failure.nothing("\(path): cannot be written. Check permissions and disk")
        }
    }

    /// The text of a file; nil where there is none. Throws where it cannot be read.
    static func read(_ path: String) throws -> String? {
        guard let data = FileManager.default.contents(atPath: path) else {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            throw Failure.nothing("\(path): cannot be read. Check its permissions")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
