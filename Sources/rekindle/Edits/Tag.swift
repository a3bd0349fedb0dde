import ArgumentParser
import Community
import Store

/// `rekindle tag`: tags put on and taken off.
struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put tags on members and take them off.", usage: "rekindle tag <key> ... +TAG -TAG ...")

    @Argument(parsing: .allUnrecognized, help: "The members' keys, then +TAG to put on and -TAG to take off.")
    var words: [String]

    @OptionGroup var place: PlaceOptions

    private var keys: [String] { words.filter { !Self.isTag($0) && $0 != "--" } }
    private var tags: [String] { words.filter(Self.isTag) }

    func validate() throws {
        if keys.isEmpty { throw ValidationError("whom? Name a member's key.") }
        if tags.isEmpty { throw ValidationError("which tags? Write +TAG to put on and -TAG to take off.") }
        if tags.contains(where: { $0.count < 2 }) { throw ValidationError("+ and - need a tag right behind them.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let add = tags.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let remove = tags.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
        try session.act(.tag(add: add, remove: remove), on: keys)
    }

    private static func isTag(_ word: String) -> Bool {
        word != "--" && (word.hasPrefix("+") || word.hasPrefix("-"))
    }
}
