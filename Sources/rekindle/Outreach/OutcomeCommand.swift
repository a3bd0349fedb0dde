import ArgumentParser
import Community
import Store

/// `rekindle outcome`: what came of the latest message to a member.
struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "Record what came of the latest message to a member.",
        discussion: "Kinds: \(kinds.joined(separator: ", ")). \"Here again\" is found by the next sync.")

    /// What can be typed.
    static let kinds = OutcomeKind.allCases.filter { $0 != .hereAgain }.map(\.rawValue)

    @Argument(help: "The member's key.")
    var key: String?

    @Argument(help: "What came of it.", completion: .list(kinds))
    var kind: String?

    @Option(help: ArgumentHelp("In their words.", valueName: "text"))
    var words: String?

    @Flag(help: "Read a mail on stdin and find the member by its sender.")
    var mail = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard !mail else {
            if key != nil { throw ValidationError("--mail finds the member by the mail's sender; leave the key out.") }
            return
        }
        guard key != nil, let kind else { throw ValidationError("whose, and what came of it? Give a key and a kind.") }
        guard Self.kind(kind) != nil else {
            throw ValidationError("\(kind): there is no such outcome; there are \(Self.kinds.joined(separator: ", ")).")
        }
    }

    func run() throws {
        let session = try Session.openForReading(place)
        if mail {
            let letter = Letter(try TextInput.file("-", option: "--mail"))
            let id = try session.sender(of: letter)
            return try record(.replied, words ?? letter.subject, of: id, session)
        }
        guard let key, let kind = kind.flatMap(Self.kind) else { return }
        try record(kind, words, of: try session.member(key), session)
    }

    private func record(_ kind: OutcomeKind, _ words: String?, of id: MemberID, _ session: Session) throws {
        guard let facts = try session.store.facts(of: [id])[id], facts.attempts.contains(where: \.isSent) else {
            let who = try session.store.rows([id]).first.map { "\($0.name) (\($0.key))" } ?? "member"
            throw Failure.nothing("\(who): no message was sent to them. Write one: rekindle contact KEY --sent")
        }
        try session.tell(try session.store.perform(.outcome(attempt: nil, kind, words: words), on: [id]))
    }

    private static func kind(_ text: String) -> OutcomeKind? {
        OutcomeKind(rawValue: text.replacing("-", with: "_")).flatMap { $0 == .hereAgain ? nil : $0 }
    }
}
