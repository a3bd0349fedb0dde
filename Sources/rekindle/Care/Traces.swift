import Community
import Foundation

/// Looks for a forgotten person's names in the files around the store: log, drafts, config, templates.
struct Traces {
    /// What was found.
    struct Result: Equatable {
        /// Files of ours that were cleaned or removed.
        var cleaned: [String] = []
        /// Files that still name the person: the manager's own, or the store where notes do.
        var kept: [String] = []
    }

    private let names: PersonNames
    private let needles: [Data]

    init(names texts: [String]) {
        var names = PersonNames()
        for text in texts { names.insert(fullName: text) }
        self.names = names
        needles = texts.filter { $0.utf8.count > 3 }.map { Data($0.utf8) }
    }

    /// Takes the person out of log and drafts, and names every other file that has them.
    func sweep(_ session: Session) -> Result {
        var result = Result()
        for file in files(session.home.state) {
            let isLog = file.hasPrefix(session.home.log)
            guard let data = FileManager.default.contents(atPath: file) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            guard names.appear(in: text) else { continue }
            if isLog {
                let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
                    !names.appear(in: String($0))
                }
                guard (try? PrivateFiles.write(kept.joined(separator: "\n"), to: file)) != nil else { continue }
            } else if file.hasPrefix(session.home.state + "/drafts/"), !names.appearInFull(in: text) {
                // A mail to somebody else that holds a word, as every mail holds "text".
                result.kept.append(file)
                continue
            } else {
                unlink(file)
            }
            result.cleaned.append(file)
        }
        for file in Set(files(session.home.config) + files(session.home.data)).sorted() where has(file) {
            result.kept.append(file)
        }
        return result
    }

    /// Whether a file holds a name, byte by byte.
    private func has(_ file: String) -> Bool {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped) else { return false }
        // What people write in a template or the config is read as text, in whatever order and case.
        if !file.hasSuffix(".sqlite"), data.count < 1 << 20, names.appear(in: String(decoding: data, as: UTF8.self)) {
            return true
        }
        return needles.contains { data.range(of: $0) != nil }
    }

    private func files(_ folder: String) -> [String] {
        guard let all = FileManager.default.enumerator(atPath: folder) else { return [] }
        return all.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.filter { path in
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
    }
}
