import Foundation
import Store

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
        HalfFile.sweep(before: path)
        let fresh = HalfFile.making(path)
        let isWritten = FileManager.default.createFile(
            atPath: fresh, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten, rename(fresh, path) == 0 else {
            unlink(fresh)
            throw Failure.nothing("\(path): cannot be written. Check permissions and disk")
        }
    }

    /// Replaces a file at once with what `body` writes, or makes it; where that fails, the old one stays.
    static func replace(_ path: String, with body: (FileHandle) throws -> Void) throws {
        HalfFile.sweep(before: path)
        let fresh = HalfFile.making(path)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Failure.nothing("\(path): cannot be written. Check the folder, its permissions and the disk")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
        do {
            try body(handle)
            guard fsync(file) == 0, rename(fresh, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            close(file)
        } catch {
            close(file)
            unlink(fresh)
            if error is CocoaError {
                throw Failure.nothing("\(path): not written, the disk is full or reports an error. Free some space")
            }
            throw error
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
