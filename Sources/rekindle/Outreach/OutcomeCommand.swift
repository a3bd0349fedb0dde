import ArgumentParser
import Community
import Store

/// `rekindle outcome`: what came of the latest message to a member, and what follows.
struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome", abstract: "Record what came of the latest message to a member, and what follows.",
        discussion: """
            Kinds: \(kinds.joined(separator: ", ")). "Here again" is found by the next sync. What follows is the same \
            undo step: after no_answer --again plans to ask once more (in 21 days, or --due) and --let-be leaves them \
            in peace until they are active again; after declined --then content-as-is or never-contact; after any kind \
            --next TEXT. A bounce closes the channel for them; a wrong person waits in Review. --mail reads a mail: a \
            reply with its first words, a bounce by its failed recipient; an automatic answer is no reply. The same mail again records nothing (1).
            """)

    /// What can be typed.
    static let kinds = OutcomeKind.allCases.filter { $0 != .hereAgain }.map(\.rawValue)

    @Argument(help: "The member's key.")
    var key: String?

    @Argument(help: "What came of it.", completion: .list(kinds))
    var kind: String?

    @Option(help: ArgumentHelp("In their words.", valueName: "text"))
    var words: String?

    @Flag(help: "After no_answer: plan to ask once more.")
    var again = false

    @Flag(help: "After no_answer: leave them in peace until new activity.")
    var letBe = false

    @Option(help: ArgumentHelp("After declined: content-as-is or never-contact.", valueName: "what"))
    var then: String?

    @Option(help: ArgumentHelp("A next step.", valueName: "text"))
    var next: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day of --again or --next: 2026-12-01, 3d, 2w, 1m, fri.", valueName: "date"))
    var due: String?

    @Flag(help: "Read a mail on stdin and find the member by its sender.")
    var mail = false

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if again, letBe { throw ValidationError("--again and --let-be: do one of them.") }
        if let then, !["content-as-is", "never-contact"].contains(then) {
            throw ValidationError("--then \(then): say content-as-is or never-contact.")
        }
        if due != nil, !again, next == nil { throw ValidationError("--due: of what? Add --again or --next TEXT.") }
        guard !mail else {
            if key != nil { throw ValidationError("--mail finds the member by the mail's sender; leave the key out.") }
            if again || letBe { throw ValidationError("--again and --let-be are for no_answer; a mail is an answer.") }
            return
        }
        guard key != nil, let kind else { throw ValidationError("whose, and what came of it? Give a key and a kind.") }
        guard let kind = Self.kind(kind) else {
            throw ValidationError("\(kind): there is no such outcome; there are \(Self.kinds.joined(separator: ", ")).")
        }
        if again || letBe, kind != .noAnswer { throw ValidationError("--again and --let-be are for no_answer.") }
        if then != nil, kind != .declined { throw ValidationError("--then is for declined.") }
    }

    func run() throws {
        let session = try Session.openForReading(place)
        if mail {
            let mail = try MailOutcome(session)
            let found = try mail.find()
            return try record(found.kind, words ?? found.words, of: found.member, session, mail.message.digest)
        }
        guard let key, let kind = kind.flatMap(Self.kind) else { return }
        try record(kind, words, of: try session.member(key), session)
    }

    private func record(
        _ kind: OutcomeKind, _ words: String?, of id: MemberID, _ session: Session, _ digest: String? = nil
    )
        throws
    {
        let sent = try session.store.facts(of: [id])[id]?.attempts.filter(\.isSent) ?? []
        guard let latest = sent.last else {
            let who = try session.store.rows([id]).first.map { "\($0.name) (\($0.key))" } ?? "member"
            throw Failure.nothing("\(who): no message was sent to them. Write one: rekindle contact KEY --sent")
        }
        // A mail that bounced was written as a mail, whatever was written since.
        let bounced = mail && kind == .bounced ? sent.last { $0.channel == "mail" } : nil
        let attempt = bounced ?? latest
        var actions: [ManagerAction] = [.outcome(attempt: attempt.id, kind, words: words)]
        if let digest { actions.append(.readMail(digest: digest)) }
        actions += try follows(session)
        try session.tell(try session.store.perform(actions.map { ($0, [id]) }))
    }

    private func follows(_ session: Session) throws -> [ManagerAction] {
        let day = try due.map { try session.dayAhead($0, option: "--due") }
        var actions: [ManagerAction] = []
        if again { actions.append(.askOnceMore(due: day ?? session.today.adding(OutcomeKind.askAgainDays))) }
        if letBe { actions.append(.letBe) }
        if then == "content-as-is" { actions.append(.setAside(.contentAsIs)) }
        if then == "never-contact" { actions.append(.setAside(.neverContact(.they))) }
        if let next {
            let text = try TextInput.read(next, option: "--next")
            actions.append(.nextStep(text, due: day ?? session.today.adding(7)))
        }
        return actions
    }

    private static func kind(_ text: String) -> OutcomeKind? {
        OutcomeKind(rawValue: text.replacing("-", with: "_")).flatMap { $0 == .hereAgain ? nil : $0 }
    }
}
