public import Foundation

/// A file for one answer. Its name is removed the moment it exists, so nothing is left of it however a pull ends;
/// the bytes live as long as this value or a list made of it.
public final class StagedFile: Sendable {
    private let descriptor: Int32

    /// Creates an empty file with mode 0600 in a folder, which is made with mode 0700 where it is missing.
    /// Throws `FileFault`.
    public init(in folder: URL) throws {
        try StagedFile.makeFolder(folder)
        let url = folder.appendingPathComponent(UUID().uuidString)
        descriptor = open(url.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFault(doing: "stage a list in", folder, errno) }
        guard unlink(url.path) == 0 else {
            let code = errno
            close(descriptor)
            throw FileFault(doing: "stage a list in", folder, code)
        }
    }

    deinit { close(descriptor) }

    /// Appends bytes; throws `FileFault`.
    public func append(_ data: Data) throws {
        try data.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFault(doing: "write", nil, errno) }
                written += count
            }
        }
    }

    /// The file, opened for reading.
    public func list() throws -> ListFile { try ListFile(sharing: descriptor) }

    private static func makeFolder(_ folder: URL) throws {
        if mkdir(folder.path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw FileFault(doing: "make the folder", folder, errno) }
        try makeFolder(folder.deletingLastPathComponent())
        guard mkdir(folder.path, 0o700) == 0 || errno == EEXIST else {
            throw FileFault(doing: "make the folder", folder, errno)
        }
    }
}
