import Foundation
import Terminal

/// The name that the screens asked for once, in a file of its own: the config is the manager's to write.
enum OwnName {
    /// The name; nil where none was given.
    static func read(_ home: Home) throws -> String? {
        let name = try PrivateFiles.read(file(home)).map {
            SafeText.line($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return name.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Keeps a name.
    static func keep(_ name: String, _ home: Home) throws { try PrivateFiles.write(name + "\n", to: file(home)) }

    private static func file(_ home: Home) -> String { home.data + "/own-name" }
}
