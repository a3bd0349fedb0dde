import ArgumentParser
import Community
import Store

/// `rekindle contact`: prepares a message to one person, or says that the prepared one was sent or discarded.
struct Contact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prepare a message to one member; it is printed, and Rekindle sends nothing itself.",
        discussion: """
            A guard that says STOP refuses; --override REASON writes anyway, but not to somebody who is never to be \
            contacted. Without a text, --sent and --discard mean the message that waits in the Outbox. The message is \
            in the member's language where the template has it, and offers a starter task that fits.
            """)

    @Argument(help: "The member's key; contact is one person at a time.")
    var key: String

    @Option(help: ArgumentHelp("By what: a source, mail, or what they like best.", valueName: "channel"))
    var channel: String?

    @Option(help: ArgumentHelp("A template's name, or a queue's for the one suggested there.", valueName: "name"))
    var template: String?

    @Option(help: ArgumentHelp("The template's language, else the member's, else English.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("The starter task to offer, by id or title; none for none.", valueName: "task"))
    var task: String?

    @Option(help: ArgumentHelp("Of a note that asks somebody to write: to whom.", valueName: "key"))
    var about: String?

    @Option(help: ArgumentHelp("A file with the text; - is stdin.", valueName: "file"), completion: .file())
    var text: String?

    @Option(help: ArgumentHelp("The queue it is written for, else the template's.", valueName: "queue"))
    var queue: String?

    @Flag(help: "It is sent already.")
    var sent = false

    @Flag(help: "Discard the message that waits in the Outbox.")
    var discard = false

    @Option(help: ArgumentHelp("Why a STOP is passed over.", valueName: "reason"))
    var override: String?

    @OptionGroup var place: PlaceOptions

    private var writes: Bool { template != nil || text != nil }

    func validate() throws {
        if template != nil, text != nil { throw ValidationError("--template and --text: give one of them.") }
        if template == nil, language != nil || task != nil || about != nil {
            throw ValidationError("--language, --task and --about are for a template. Add --template.")
        }
        if writes, channel?.isEmpty ?? true { throw ValidationError("by what channel? Add --channel.") }
        if writes, discard { throw ValidationError("--discard is for the message in the Outbox; leave the text out.") }
        if !writes, sent == discard {
            throw ValidationError(
                "which message? Give --channel with --template or --text; --sent or --discard alone is for the Outbox.")
        }
        if let override, override.allSatisfy(\.isWhitespace) {
            throw ValidationError("--override: the reason is empty.")
        }
    }

    func run() throws {
        let session = try Session.openForReading(place)
        let id = try session.member(key)
        guard let profile = try session.store.profile(id) else { throw Session.unknown(key) }
        writes ? try write(session, profile) : try settle(session, profile)
    }

    /// The channel that is meant; any other word is refused, with those that there are.
    private func channel(_ session: Session, _ profile: Profile) throws -> String {
        let (word, sources) = (channel ?? "", try session.store.heading().sources)
        let notSeen = session.config.settings.notSeen
        if let name = profile.channel(named: word, sources, notSeen: notSeen) { return name }
        let own = profile.channels(sources)
        let others = (sources.filter { $0.kind == .dashboard }.map(\.name) + notSeen + [Profile.mail]).filter {
            !own.contains($0)
        }
        throw Failure.usage(
            "--channel \(word): no channel of \(key). There are \(own.isEmpty ? "none of theirs" : own.joined(separator: ", "))"
                + "; the community has \(others.joined(separator: ", ")). Another one they like:"
                + " rekindle set \(key) channel=\(word)")
    }

    private func write(_ session: Session, _ profile: Profile) throws {
        let draft = try draft(session, profile)
        let guards = try guards(profile, session)
        let stops = guards.filter { $0.severity == .stop }
        if let stop = stops.first(where: { !$0.overridable }) {
            throw Failure.nothing("\(key): \(stop.sentence). See: rekindle set-aside \(key) never-contact --lift")
        }
        if let stop = stops.first, override == nil {
            throw Failure.nothing("\(key): \(stop.sentence). To write anyway: --override REASON")
        }
        if profile.facts.deadChannels.contains(draft.channel), override == nil {
            throw Failure.nothing(
                "\(key): a message by \(draft.channel) bounced. "
                    + "Choose another --channel, or write by it anyway: --override REASON")
        }
        for hint in guards where hint.severity == .look { Say.error("look: \(hint.sentence)") }
        let receipt = try session.store.perform(.prepare(draft), on: [profile.row.id])
        session.noted("prepared a message\(sent ? ", sent" : "")")
        Say.error("\(profile.row.name) (\(profile.row.key)): \(receipt.summary)")
        Say.document(draft.message)
    }

    private func draft(_ session: Session, _ profile: Profile) throws -> AttemptDraft {
        let purpose = try queue.map { try QueueName.existing(named: $0) }
        let channel = try channel(session, profile)
        if let text {
            return AttemptDraft(
                channel: channel, message: try TextInput.file(text, option: "--text"), purpose: purpose, sent: sent,
                overrideReason: override)
        }
        let chosen = try session.template(named: template ?? "", language: language, for: profile)
        let choice = task.map { $0 == "none" ? TaskChoice.none : .named($0) } ?? .suggested
        guard (chosen.purpose == .ask) == (about != nil) else {
            throw Failure.usage(
                about == nil
                    ? "\(chosen.name): asks somebody to write. Say to whom: --about KEY"
                    : "--about: \(chosen.name) asks nobody to write. Use --template ask")
        }
        let values =
            try about.map { try session.values(asking: profile, toWriteTo: $0, channel: channel, task: choice) }
            ?? session.values(of: profile, channel: channel, task: choice)
        let message = chosen.render(values)
        if !message.subject.isEmpty { Say.error("subject: \(message.subject)") }
        return AttemptDraft(
            channel: channel, message: message.text, template: chosen.name, purpose: purpose ?? chosen.purpose.queue,
            sent: sent, overrideReason: override)
    }

    private func settle(_ session: Session, _ profile: Profile) throws {
        guard let waiting = profile.facts.attempts.last(where: \.isPrepared) else {
            throw Failure.nothing(
                "\(key): no message waits in the Outbox. Write one with --channel and --template or --text")
        }
        let action: ManagerAction = discard ? .discard(attempt: waiting.id) : .markSent(attempt: waiting.id)
        try session.tell(try session.store.perform(action, on: [profile.row.id]))
    }

    private func guards(_ profile: Profile, _ session: Session) throws -> [ContactGuard] {
        let heading = try session.store.heading()
        let guards = profile.contactGuards(
            sources: heading.sources, journals: heading.journals, settings: session.config.settings,
            now: session.now())
        return about == nil ? guards : ContactGuard.whenAsking(guards)
    }
}
