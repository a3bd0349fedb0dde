import Foundation

/// Files in the making, such as `a.sqlite.4711.new`: their maker's process is in their name, so that what a killed
/// program left is known.
public enum HalfFile {
    /// The name of a file in the making that will become `path`.
    public static func making(_ path: String, end: String = "new") -> String { "\(path).\(getpid()).\(end)" }

    /// The files that killed programs left in a folder, as paths; only those that were to become `name` where one is
    /// given.
    public static func left(in folder: String, of name: String? = nil) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { file in
            guard name.map({ file.hasPrefix($0 + ".") }) ?? true, let maker = maker(of: file) else { return false }
            return isLeft("\(folder)/\(file)", by: maker)
        }.map { "\(folder)/\($0)" }
    }

    /// Removes what killed programs left of a file that is about to be made.
    public static func sweep(before path: String) {
        let parts = path as NSString
        for half in left(in: parts.deletingLastPathComponent, of: parts.lastPathComponent) { unlink(half) }
    }

    /// Whether a file's maker is gone, or the number of its process is another's by now.
    private static func isLeft(_ path: String, by maker: pid_t) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == getuid() else {
            return false
        }
        if kill(maker, 0) != 0, errno == ESRCH { return true }
        return FileStatus(path).map { $0.modified.timeIntervalSinceNow < -86_400 } ?? false
    }

    private static func maker(of file: String) -> pid_t? {
        let parts = file.split(separator: ".")
        guard parts.count > 2, let end = parts.last, ["new", "restoring"].contains(end.prefix { $0 != "-" }),
            let maker = pid_t(parts[parts.count - 2]), maker > 0
        else { return nil }
        return maker
    }
}

extension HalfFile {
    /// The copies of stores that killed programs left in a folder of the manager's own: what else lies there stays.
    static func copies(in folder: String) -> [String] {
        left(in: folder).filter { path in
            guard let file = FileHandle(forReadingAtPath: path) else { return false }
            defer { try? file.close() }
            let start = (try? file.read(upToCount: 16)) ?? nil
            return start == Data("SQLite format 3\0".utf8)
        }
    }
}
