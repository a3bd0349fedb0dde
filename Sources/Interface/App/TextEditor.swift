import Foundation
import Terminal

/// A text in the user's own editor.
enum TextEditor {
    /// How editing ended.
    enum Outcome {
        case text(String)
        /// The editor said that it failed, which keeps the old text.
        case unchanged
        case failed(String)
    }

    /// Opens `$VISUAL`, else `$EDITOR`, else `vi` on a text in a file that only the user can read.
    static func edit(_ text: String, lend: (() -> Void) -> Void) -> Outcome {
        let variables = ProcessInfo.processInfo.environment
        let command = [variables["VISUAL"], variables["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rekindle-\(UUID().uuidString)")
        let file = folder.appendingPathComponent("message.txt")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(at: folder) }
            guard
                FileManager.default.createFile(
                    atPath: file.path, contents: Data(SafeText.document(text).utf8),
                    attributes: [.posixPermissions: 0o600])
            else {
                return .failed(
                    "\(file.path): the file for the editor could not be written. Free some space and try again.")
            }
            return try run(command, file, lend: lend)
        } catch {
            return .failed("\(command): the editor did not start. Set EDITOR to one that is there.")
        }
    }

    /// The command may hold arguments, as in `code --wait`; the file is an argument of its own, never part of a shell's line.
    private static func run(_ command: String, _ file: URL, lend: (() -> Void) -> Void) throws -> Outcome {
        let words = command.split(separator: " ").map(String.init)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words + [file.path]
        var problem: (any Error)?
        lend {
            do {
                try process.run()
                process.waitUntilExit()
            } catch { problem = error }
        }
        if let problem { throw problem }
        if process.terminationStatus == 127 {
            return .failed("\(command): no such editor. Set EDITOR to one that is there.")
        }
        guard process.terminationStatus == 0 else { return .unchanged }
        return .text(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
}
