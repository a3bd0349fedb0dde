import Foundation

/// A folder that a database should not lie in: one that another program copies away, or that is on another machine.
enum FolderKind: Equatable {
    /// Copied by a service of this name.
    case synced(String)
    /// On another machine or behind a program, of this kind.
    case network(String)

    static let remedy = "Move it: set REKINDLE_HOME, or XDG_DATA_HOME, to a folder on this machine's own disk"

    /// What a folder is; nil for an ordinary one.
    static func of(_ folder: String) -> FolderKind? {
        if let name = synced(folder) { return .synced(name) }
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        return fileSystem(of: folder, mounts: mounts).flatMap(network).map(FolderKind.network)
    }

    /// The file system that a folder lies in: that of the longest mount point above it.
    static func fileSystem(of folder: String, mounts: String) -> String? {
        var found: (point: String, kind: String)?
        for line in mounts.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count > 2 else { continue }
            let point = parts[1].replacing("\\040", with: " ")
            let isAbove = point == "/" || folder == point || folder.hasPrefix(point + "/")
            if isAbove, point.utf8.count >= found?.point.utf8.count ?? 0 { found = (String(point), String(parts[2])) }
        }
        return found?.kind
    }

    /// What to say about it.
    func sentence(_ folder: String) -> String {
        switch self {
        case .synced(let name):
            "\(folder) is copied by \(name): personal data leaves the machine, and half a file may come back"
        case .network(let name): "\(folder) is on \(name), where SQLite's locks may not hold"
        }
    }

    /// The service that copies a folder, told by the names in its path and the marks in the folders above.
    private static func synced(_ folder: String) -> String? {
        let names = [
            ("dropbox", "Dropbox"), ("onedrive", "OneDrive"), ("nextcloud", "Nextcloud"), ("owncloud", "ownCloud"),
            ("icloud", "iCloud"), ("com~apple~clouddocs", "iCloud"), ("mobile documents", "iCloud"),
            ("google drive", "Google Drive"), ("googledrive", "Google Drive"), ("syncthing", "Syncthing"),
            ("pcloud", "pCloud"), ("mega", "MEGA"), ("seafile", "Seafile"),
        ]
        for part in folder.lowercased().split(separator: "/") {
            for (name, service) in names {
                let isNamed =
                    part == name || part.hasPrefix(name + " ") || part.hasPrefix(name + "-")
                    || part.hasPrefix(name + "drive")
                if isNamed { return service }
            }
        }
        var path = folder
        while path.count > 1 {
            for (mark, service) in [
                (".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".sync_journal.db", "Nextcloud"),
            ]
            where FileManager.default.fileExists(atPath: "\(path)/\(mark)") && !isHome(path, mark) { return service }
            path = (path as NSString).deletingLastPathComponent
        }
        return nil
    }

    /// Dropbox keeps its own settings in the home folder.
    private static func isHome(_ path: String, _ mark: String) -> Bool {
        mark == ".dropbox" && path == NSHomeDirectory()
    }

    /// What a file system is called where another machine or program stands behind it.
    private static func network(_ kind: String) -> String? {
        switch kind {
        case "nfs", "nfs4": "NFS"
        case "cifs", "smbfs", "smb3": "a Windows share (SMB)"
        case "9p", "afs", "ceph", "davfs", "glusterfs", "lustre": "a network disk (\(kind))"
        case _ where kind == "fuse" || kind.hasPrefix("fuse."): "a file system behind a program (FUSE)"
        default: nil
        }
    }
}
