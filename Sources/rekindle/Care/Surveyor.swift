import Community
import Foundation
import Store
import Terminal

/// Looks at what lies around the store: permissions, config, terminal, disk, place.
struct Surveyor {
    let home: Home
    let fixing: Bool

    func survey() -> [Finding] { [permissions(), config(), terminal(), disk(), place(), leftovers()] }

    /// Files 0600, folders 0700.
    private func permissions() -> Finding {
        let open = Places.all(home).filter { path, isFolder in
            var status = stat()
            guard lstat(path, &status) == 0, status.st_uid == getuid() else { return false }
            return status.st_mode & (isFolder ? 0o077 : 0o177) != 0
        }
        guard let first = open.first else { return Finding("permissions", .ok, "files are 0600, folders 0700") }
        let what =
            "\(open.count == 1 ? "1 file or folder is" : "\(open.count) files or folders are") open to others, such as \(first.path)"
        guard fixing else {
            return Finding("permissions", .problem, what, remedy: "rekindle doctor --fix, or chmod go= \(first.path)")
        }
        let failed = open.filter { chmod($0.path, $0.isFolder ? 0o700 : 0o600) != 0 }
        return failed.isEmpty
            ? Finding(
                "permissions", .fixed,
                "\(open.count == 1 ? "1 file or folder was" : "\(open.count) files or folders were") open to others")
            : Finding("permissions", .problem, what, remedy: "chmod go= \(first.path), as its owner")
    }

    private func config() -> Finding {
        let read: Config
        do { read = try Live.config(home, community: nil) } catch {
            return Finding("config", .problem, "\(error)", remedy: "chmod u+r \(home.configFile)")
        }
        let problems = read.warnings + Live.templates(home).problems
        guard let first = problems.first else {
            return Finding("config", .ok, "preferences and templates are readable")
        }
        let more = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
        let place = read.warnings.isEmpty ? home.templates : home.configFile
        return Finding("config", .warning, first + more, remedy: "Correct it in \(place)")
    }

    private func terminal() -> Finding {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let folded = locale.lowercased()
        if !folded.contains("utf-8"), !folded.contains("utf8") {
            return Finding(
                "terminal", .warning,
                "the locale is \(locale.isEmpty ? "not set" : locale), not UTF-8: names lose letters",
                remedy: "export LANG=C.UTF-8")
        }
        let term = environment["TERM"] ?? ""
        if term.isEmpty || term == "dumb" {
            return Finding(
                "terminal", .notice,
                "TERM is \(term.isEmpty ? "not set" : term): the commands work, the screens do not",
                remedy: "Open the screens in a terminal such as xterm-256color")
        }
        guard Self.isDescribed(term) else {
            return Finding(
                "terminal", .warning, "no description of the terminal \(term) is installed",
                remedy: "Install ncurses-term, or: export TERM=xterm-256color")
        }
        let colours = TerminalOptions.wantsColors ? "" : ", without colours (NO_COLOR)"
        return Finding("terminal", .ok, "\(term), \(locale)\(colours)")
    }

    /// Whether terminfo knows a terminal.
    private static func isDescribed(_ term: String) -> Bool {
        guard let first = term.utf8.first else { return false }
        let environment = ProcessInfo.processInfo.environment
        let own = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }].compactMap { $0 }
        let folders = own + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
        return folders.contains { folder in
            let names = [
                "\(folder)/\(Character(Unicode.Scalar(first)))/\(term)",
                "\(folder)/\(String(first, radix: 16))/\(term)",
            ]
            return names.contains { FileManager.default.fileExists(atPath: $0) }
        }
    }

    private func disk() -> Finding {
        var status = statvfs()
        guard statvfs(home.data, &status) == 0 else { return Finding("disk", .notice, "there is no data folder yet") }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        let held = Places.all(home).reduce(UInt64(0)) { sum, place in
            var status = stat()
            return lstat(place.path, &status) == 0 ? sum + UInt64(status.st_size) : sum
        }
        let words = "\(free >> 20) MB are free, Rekindle holds \(held >> 20) MB"
        return free > max(2 * held, 100 << 20)
            ? Finding("disk", .ok, words)
            : Finding("disk", .warning, words, remedy: "Free some space: a pull or a copy may not fit")
    }

    private func place() -> Finding {
        guard let place = FolderKind.of(home.data) else {
            return Finding("place", .ok, "the data lies on a disk of this machine")
        }
        return Finding("place", .warning, place.sentence(home.data), remedy: FolderKind.remedy)
    }

    /// What killed programs left behind: files half made, answers staged for a pull.
    private func leftovers() -> Finding {
        let old = Date().addingTimeInterval(-3_600)
        let staged = Places.all(home).filter { path, isFolder in
            guard !isFolder, path.hasPrefix(home.staging + "/") else { return false }
            return FileStatus(path).map { $0.modified < old } ?? false
        }.map(\.path)
        let own = [home.config, home.templates, home.criteria, home.themes]
        let folders = Set(own + Places.all(home).filter(\.isFolder).map(\.path))
        let left = Set(staged + folders.flatMap { HalfFile.left(in: $0) }).sorted()
        guard let first = left.first else { return Finding("leftovers", .ok, "nothing is left of broken-off work") }
        let words = "\(left.count) \(left.count == 1 ? "file" : "files") of broken-off work, such as \(first)"
        guard fixing else { return Finding("leftovers", .problem, words, remedy: "rekindle doctor --fix") }
        let failed = left.filter { unlink($0) != 0 }
        return failed.isEmpty
            ? Finding("leftovers", .fixed, words)
            : Finding("leftovers", .problem, words, remedy: "rm \(failed[0]), as the folder's owner")
    }
}

/// The files and folders of a home.
enum Places {
    /// Those that are there: config, data and state with all in them. Links are not followed.
    static func all(_ home: Home) -> [(path: String, isFolder: Bool)] {
        var found: [(path: String, isFolder: Bool)] = []
        for folder in Set([home.data, home.state]).sorted() { add(folder, to: &found) }
        // The config folder may hold what is no business of ours.
        for path in [home.config, home.configFile, home.templates, home.themes] {
            if let kind = kind(path) { found.append((path, kind)) }
        }
        return found
    }

    private static func add(_ folder: String, to found: inout [(path: String, isFolder: Bool)]) {
        guard kind(folder) == true else { return }
        found.append((folder, true))
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            guard let isFolder = kind(path) else { continue }
            if isFolder { add(path, to: &found) } else { found.append((path, false)) }
        }
    }

    /// Whether a path is a folder; nil for what is neither file nor folder.
    private static func kind(_ path: String) -> Bool? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return true
        case S_IFREG: return false
        default: return nil
        }
    }
}
