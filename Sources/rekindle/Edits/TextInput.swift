import Foundation

/// Text that a command takes: as it stands, from a file, or from stdin.
enum TextInput {
    private static let largest = 1 << 20

    /// The text itself, or what stdin holds for `-`; throws where it is empty.
    static func read(_ text: String, option: String) throws -> String {
        try checked(text == "-" ? standardInput() : text, option)
    }

    /// The text of a file, or of stdin for `-`.
    static func file(_ path: String, option: String) throws -> String {
        if path == "-" { return try checked(standardInput(), option) }
        guard let text = try PrivateFiles.read(Home.absolute(path)) else {
            throw Failure.usage("\(option): there is no file \(path). Name one, or - for stdin")
        }
        return try checked(text, option)
    }

    private static func standardInput() -> String {
        let data = (try? FileHandle.standardInput.read(upToCount: largest)) ?? nil
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static func checked(_ text: String, _ option: String) throws -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty else { throw Failure.usage("\(option): the text is empty. Write something") }
        return trimmed
    }
}
