import ArgumentParser
import Community
import Store

/// `rekindle template show`: a template as it is written, or as it reads for a member.
struct TemplateShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a template's text, or the message to a member.")

    @Argument(help: "The template's name, or a queue's for the one suggested there.")
    var name: String

    @Argument(help: "A member's key: the message as it reads for them.")
    var key: String?

    @Option(help: ArgumentHelp("The language, else the member's, else English.", valueName: "code"))
    var language: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        guard let key else {
            let template = try NamedTemplate(Live.templates(try Home.current(option: place.home)))
                .find(name, languages: language.map { [$0] } ?? [], motivation: nil, strictly: language != nil)
            return Say.document(template.source)
        }
        let session = try Session.openForReading(place)
        guard let profile = try session.store.profile(try session.member(key)) else { throw Session.unknown(key) }
        let template = try session.template(named: name, language: language, for: profile)
        let message = template.render(
            try session.values(of: profile, channel: profile.wishes.channel, task: .suggested))
        if !message.subject.isEmpty { Say.document("Subject: \(message.subject)\n") }
        Say.document(message.text)
    }
}
