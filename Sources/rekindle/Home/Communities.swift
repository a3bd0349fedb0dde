import Foundation
import Terminal

/// The communities on this laptop: one file each.
struct Communities {
    let home: Home

    private static let suffix = ".sqlite"

    /// Their names in order.
    var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: home.data)) ?? []
        return files.filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }
            .map { String($0.dropLast(Self.suffix.count)) }.sorted()
    }

    /// The file of a community.
    func file(of name: String) -> String { "\(home.data)/\(name)\(Self.suffix)" }

    /// The community that commands mean where none is named; nil where none was chosen or the chosen one is gone.
    var chosen: String? {
        let text = (try? PrivateFiles.read(chosenFile)) ?? nil
        return text.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.flatMap { names.contains($0) ? $0 : nil }
    }

    /// Remembers the community that commands mean.
    func choose(_ name: String) throws { try PrivateFiles.write(name + "\n", to: chosenFile) }

    /// The community of a command: the one named, else the only one, else the chosen one; nil where there is none yet.
    func pick(_ named: String?) throws -> String? {
        let names = names
        if let named {
            guard names.contains(named) else {
                throw Failure.usage("\(named): no such community. \(Self.remedy(names))")
            }
            return named
        }
        if names.count < 2 { return names.first }
        guard let chosen else {
            throw Failure.usage(
                "there are several communities: \(names.joined(separator: ", "))."
                    + " Name one with --community, or choose one: rekindle community use NAME")
        }
        return chosen
    }

    /// Throws for what cannot be the name of a file of ours.
    static func check(_ name: String) throws {
        let isGood =
            !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".") && !name.hasPrefix("-")
            && !name.contains("/") && SafeText.line(name) == name
        guard isGood else {
            throw Failure.usage(
                "\"\(SafeText.line(name, width: 60))\": no name for a community. Use letters, digits, spaces, - and _")
        }
    }

    /// What can be done where a community is missing.
    static func remedy(_ names: [String]) -> String {
        names.isEmpty
            ? "Add your dashboard: rekindle source add NAME --url URL --community C --token-env VAR; or try: rekindle demo"
            : "There is: \(names.joined(separator: ", "))"
    }

    private var chosenFile: String { home.data + "/default-community" }
}
