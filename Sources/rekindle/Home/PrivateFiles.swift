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
        unlink(fresh)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritten(path, errno) }
        do {
            try FileHandle(fileDescriptor: file, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
        } catch {
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            close(file)
            unlink(fresh)
            throw unwritten(path, isFull ? ENOSPC : EIO)
        }
        guard close(file) == 0, rename(fresh, path) == 0 else {
            let code = errno
            unlink(fresh)
            throw unwritten(path, code)
        }
    }

    /// What stands in the way of writing a file, as far as the system's error tells.
    private static func unwritten(_ path: String, _ code: Int32) -> Failure {
        let why =
            switch code {
            case EACCES, EPERM: "may not be written. Check the permissions of its folder"
            case EROFS: "lies on a disk that is only for reading. Name another place"
            case ENOSPC, EDQUOT: "not written, the disk is full. Free some space"
            case EIO: "not written, the disk is full or reports an error. Check the disk"
            case ENOENT, ENOTDIR: "there is no such folder. Make it, or name another"
            case EISDIR, ENOTEMPTY: "is a folder. Name a file in it"
            case ENAMETOOLONG: "the name is too long. Name it shorter"
            default: "cannot be written. Check permissions and disk"
            }
        return Failure.nothing("\(path): \(why)")
    }

    /// Replaces a file at once with what `body` writes, or makes it; where that fails, the old one stays.
    static func replace(_ path: String, with body: (FileHandle) throws -> Void) throws {
        HalfFile.sweep(before: path)
        let fresh = HalfFile.making(path)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritten(path, errno) }
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
