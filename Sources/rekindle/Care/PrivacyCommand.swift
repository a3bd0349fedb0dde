import ArgumentParser
import Community
import Store

/// `rekindle privacy`: one page for the people whom the store tells of.
struct PrivacyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy",
        abstract:
            "Print a notice of what is held of people, why, how long, and how to object, with this community's figures."
    )

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let page = PrivacyPage(
            community: session.community, today: session.today, config: session.config,
            sources: try session.store.sources(), holdings: try session.store.holdings(),
            left: try session.store.leftCounts())
        Say.document(page.text)
    }
}

/// The notice, ready to be published.
struct PrivacyPage {
    let community: String
    let today: Day
    let config: Config
    let sources: [SourceStatus]
    let holdings: Holdings
    let left: [LeftCount]

    var text: String {
        ([
            "# What we hold about people of \(community)", "",
            "The community managers of \(community) work with Rekindle, a program on their own computers. As of"
                + " \(today.iso8601) it holds \(count(holdings.members, "person", "people")) with"
                + " \(count(holdings.accounts, "account", "accounts")).", "", "## What", "",
        ] + what + ["", "## Why", ""] + Self.why + ["", "## How long", ""] + howLong + ["", "## Who sees it", ""]
            + Self.who + ["", "## How to see it, correct it or object", ""] + object).joined(separator: "\n")
    }

    private var what: [String] {
        let feeds = sources.map { source in
            source.url.isEmpty ? source.name : "\(source.name) (\(source.url))"
        }
        return [
            "- From \(feeds.isEmpty ? "no source yet" : feeds.joined(separator: ", ")): username, name, company, the"
                + " address of a picture, tags, and for \(holdings.addresses) of the accounts an e-mail address.",
            "- What was done in public there: \(count(holdings.activities, "conversation, contribution or event", "conversations, contributions and events"))"
                + " with time, channel and link; of a conversation the first 200 characters, and who took part.",
            "- Computed from these: how active somebody is, their usual rhythm, and whether it is time to get in touch.",
            "- Written by the managers: \(count(holdings.notes, "note", "notes")),"
                + " \(count(holdings.messages, "message", "messages")) to people and what came of them, next steps, tags,"
                + " who mentors whom, who serves which region, and which channels people agreed to be listed by. In all \(count(holdings.edits, "entry", "entries")) of a journal.",
        ]
    }

    private static let why = [
        "To welcome newcomers, thank people for what they did, notice who has gone quiet, help people find a mentor, and",
        "not to write to the same person twice. One person is written to at a time, by a human. Nobody is ranked in public.",
    ]

    private var howLong: [String] {
        let people = left.filter { Level(rawValue: $0.kind) != nil }.reduce(0) { $0 + $1.number }
        return [
            "- As long as the dashboard lists an account. \(config.settings.keepVanishedDays) days after it left the"
                + " dashboard, and once nothing there mentions it any more, only anonymous counts remain, by month"
                + " (so far of \(count(people, "person", "people"))).",
            "- Automatic copies are kept for seven days on which something changed.",
            "- Who asks to be forgotten is erased at once, in copies too. A salted mark of their"
                + " accounts, address and name stays, from which nobody can be read, so that they do not come back"
                + " (so far \(count(holdings.forgotten, "account", "accounts"))).",
        ]
    }

    private static let who = [
        "The managers alone: the file is readable by their own user only, and Rekindle sends nothing to anybody. Managers",
        "may share their journal with one another.",
    ]

    private var object: [String] {
        let address = config.me.mailAddress.isEmpty ? "" : " (\(config.me.mailAddress))"
        let name = config.me.name.isEmpty ? "a community manager" : config.me.name
        return [
            "Tell \(name)\(address). You can have a copy of all that is held about you, have it corrected, ask never to be",
            "contacted (which is recorded with who decided it), or be forgotten. What the dashboard itself holds is with",
            "whoever runs it; what you wrote in public stays where you wrote it.",
        ]
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
