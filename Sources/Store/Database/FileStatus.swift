public import Foundation

/// What the system tells of a file at once: no names of owners are looked up, as Foundation does.
public struct FileStatus: Equatable, Sendable {
    /// The size.
    public let bytes: Int
    /// When its content was changed last.
    public let modified: Date
    /// The same for every path of a file.
    let identity: Identity

    /// A file's place: its disk and its number there.
    struct Identity: Hashable {
        var device = 0
        var number = 0
    }

    /// Looks at a path, through links; nil where nothing is there or it may not be looked at.
    public init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        bytes = Int(status.st_size)
        #if os(Linux)
        let time = status.st_mtim
        #else
        let time = status.st_mtimespec
        #endif
        modified = Date(timeIntervalSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
        identity = Identity(device: Int(status.st_dev), number: Int(status.st_ino))
    }
}
