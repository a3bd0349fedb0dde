public import Foundation

/// A list on disk, open for reading as long as it is held: it can still be read once its name is gone.
public final class ListFile: Sendable {
    private let descriptor: Int32
    /// The size in bytes when it was opened.
    public let bytes: Int

    /// Opens a file; throws `FileFault`.
    public convenience init(_ url: URL) throws {
        let opened = open(url.path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw FileFault(doing: "open", url, errno) }
        try self.init(owning: opened)
    }

    /// Shares an open file; throws `FileFault`.
    convenience init(sharing descriptor: Int32) throws {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw FileFault(doing: "open", nil, errno) }
        try self.init(owning: copy)
    }

    private init(owning descriptor: Int32) throws {
        self.descriptor = descriptor
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw FileFault(doing: "read", nil, code)
        }
        bytes = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Fills `buffer` with the bytes from `offset` on, as far as the file goes; the number of bytes read.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int64) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset) + off_t(filled)
            )
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFault(doing: "read", nil, errno)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}

/// A file that could not be opened, read or written, with the system's reason.
public struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried: open, read, write.
    public var doing: String
    /// The file, where known.
    public var path: String?
    /// The system's error number.
    public var code: Int32

    /// Creates a fault.
    public init(doing: String, _ url: URL?, _ code: Int32) {
        self.doing = doing
        self.path = url?.path
        self.code = code
    }

    /// Such as "cannot write /x/y: No space left on device".
    public var description: String {
        "cannot \(doing) \(path ?? "the staged list"): \(String(cString: strerror(code)))"
    }
}
