import Community
import Dashboard
import Foundation
import Store

/// Looks at what a community needs besides its rows: tokens, feeds, copies.
struct SessionSurveyor {
    let session: Session
    let fixing: Bool

    func survey() -> [Finding] {
        let sources = (try? session.store.sources()) ?? []
        return sources.map(token) + sources.compactMap(feed) + [copies()]
    }

    /// Whether the place of a token can be read; the token itself is not looked at.
    private func token(_ source: SourceStatus) -> Finding {
        guard let place = TokenPlace(source.tokenPlace) else {
            // Files and people added by hand have none.
            return source.url.isEmpty
                ? Finding("token", .ok, "\(source.name) needs none")
                : Finding(
                    "token", .problem, "\(source.name): where its token is is unknown",
                    remedy: "rekindle source set \(source.name) --token-env VAR")
        }
        guard let problem = Self.problem(place) else {
            return Finding("token", .ok, "\(source.name): \(place.name) is there")
        }
        return Finding("token", .warning, "\(source.name): \(problem.0)", remedy: problem.1)
    }

    private static func problem(_ place: TokenPlace) -> (String, String)? {
        switch place {
        case .environment(let name):
            let value = ProcessInfo.processInfo.environment[name] ?? ""
            return value.isEmpty ? ("the variable \(name) is not set here", "export \(name)=…, where sync runs") : nil
        case .file(let path):
            let file = NSString(string: path).expandingTildeInPath
            var status = stat()
            guard stat(file, &status) == 0 else {
                return ("there is no file \(path)", "Write the token there, mode 0600")
            }
            guard status.st_mode & 0o177 == 0 else { return ("\(path) is open to others", "chmod 600 \(path)") }
            return access(file, R_OK) == 0 ? nil : ("\(path) cannot be read", "chown it to yourself")
        case .command(let line):
            let program = line.split(separator: " ").first.map(String.init) ?? ""
            return isProgram(program) ? nil : ("there is no program \(program)", "Install it, or set another place")
        }
    }

    private static func isProgram(_ name: String) -> Bool {
        if name.contains("/") { return access(NSString(string: name).expandingTildeInPath, X_OK) == 0 }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        // A word of the shell's own has no file.
        return folders.contains { access("\($0)/\(name)", X_OK) == 0 } || ["echo", "printf", "cat"].contains(name)
    }

    private func feed(_ source: SourceStatus) -> Finding? {
        guard !source.url.isEmpty else { return nil }
        guard let landed = source.landedAt else {
            return Finding("feed", .notice, "\(source.name) has not landed yet", remedy: "rekindle sync \(source.name)")
        }
        let days = session.today.days(since: landed.day)
        guard days > 7 else { return nil }
        return Finding(
            "feed", .notice, "\(source.name) last landed \(days) days ago", remedy: "rekindle sync \(source.name)")
    }

    private func copies() -> Finding {
        let copies = session.store.copies()
        guard let newest = copies.first(where: { $0.kind == .daily }) else {
            if fixing, (try? session.store.takeDailyCopy()) != nil {
                return Finding("copies", .fixed, "there was no automatic copy")
            }
            return Finding(
                "copies", .notice, "there is no automatic copy yet",
                remedy: "The screens and sync take one a day; or: rekindle backup FILE")
        }
        let number = "\(copies.count) \(copies.count == 1 ? "copy" : "copies") in \(session.store.copiesFolder)"
        let days = Int(session.now().seconds - Int64(newest.at.timeIntervalSince1970)) / 86_400
        return days <= 7
            ? Finding("copies", .ok, "\(number), the newest \(days) days old")
            : Finding(
                "copies", .notice, "\(number), the newest \(days) days old",
                remedy: "Is nothing changing, or the disk nearly full? rekindle backup FILE makes one by hand")
    }
}
