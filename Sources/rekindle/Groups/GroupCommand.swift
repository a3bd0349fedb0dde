import ArgumentParser
import Community
import Store

/// `rekindle group`: one local community.
struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Add, show and edit a local community.",
        discussion: """
            An official group, or an unofficial one that held events, is dormant after 6 months without an event, a camp or \
            conference after 18. A group contacted or applying keeps its status and gets a warning.
            """,
        subcommands: [
            GroupAdd.self, GroupShow.self, GroupSet.self, GroupStatusCommand.self, GroupOrganiser.self,
            GroupAcknowledge.self, GroupEvidence.self, GroupDecide.self, GroupStep.self, GroupDone.self,
            GroupNote.self, GroupWake.self, GroupRemove.self, GroupRestore.self,
        ])
}

/// The texts of a group that `add` and `set` take; an empty one clears it.
struct GroupTexts: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The kind: \(Choices<GroupKind>.names); an empty text: unofficial.", valueName: "kind"))
    var kind: String?
    @Option(help: "The town.") var town: String?
    @Option(help: "The region within the country.") var area: String?
    @Option(help: "The country: an ISO 3166 code or a name.") var country: String?
    @Option(help: "Where it lives: Meetup, Facebook, LinkedIn …") var platform: String?
    @Option(help: "Its address on the web.") var url: String?
    @Option(help: "Who among the managers answers for it: a name, or a member's key.") var manager: String?
    @Option(help: "The help it asked for.") var helpWanted: String?
    @Option(help: "Who supports it: a member's key or name, or a name.") var supporter: String?

    func validate() throws {
        try Choices<GroupKind>.check(kind, "--kind", clears: true)
        try TypedAddress.check(url)
    }

    func edits(_ session: Session) throws -> [GroupEdit] {
        var edits: [GroupEdit] = kind.map { [.kind(GroupKind(rawValue: $0) ?? .unofficial)] } ?? []
        let code = try country.map { try Session.country($0) }
        let texts: [(GroupField, String?)] = [
            (.town, town), (.area, area), (.country, code), (.platform, platform), (.url, url), (.manager, manager),
            (.help, helpWanted), (.supporter, supporter),
        ]
        edits += try texts.compactMap { field, text in try text.map { try session.setting(field, to: $0) } }
        return edits
    }
}

/// `rekindle group add`.
struct GroupAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a local community.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "How far it is: \(Choices<GroupStatus>.names).")
    var status: String = GroupStatus.spotted.rawValue
    @Option(
        help: ArgumentHelp(
            "An organiser's key or name; somebody from outside by name. May be repeated.", valueName: "key"))
    var organiser: [String] = []
    @Option(help: ArgumentHelp("Why it is official though no criterion is recorded.", valueName: "reason"))
    var anyway: String?
    @OptionGroup var texts: GroupTexts
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if !VisibleName.isVisible(name) { throw ValidationError("\(VisibleName.fault).") }
        let isOfficial = status == GroupStatus.official.rawValue
        if isOfficial, !VisibleName.isVisible(anyway ?? "") {
            throw ValidationError(
                "--status official: no criterion is recorded of a new group. Add it as applying, or say --anyway REASON."
            )
        }
        if !isOfficial, anyway != nil { throw ValidationError("--anyway belongs to --status official.") }
        try Choices<GroupStatus>.check(status, "--status")
    }

    func run() throws {
        let session = try Session.open(place)
        let reason = anyway.map {
            GroupEdit.note("official anyway: \($0)", at: session.now(), by: session.store.context.actor)
        }
        let (people, remarks) = try session.namedPeople(organiser)
        let edits =
            try [.text(.name, name), .status(GroupStatus(rawValue: status) ?? .spotted, on: session.today)]
            + texts.edits(session) + people.map { .organiser($0) } + [reason].compactMap { $0 }
        try session.record(.group(nil, edits), on: name, remarks: remarks)
    }
}

/// `rekindle group set`.
struct GroupSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set what is known of a group; an empty text clears it.")

    @Argument(help: "The group: its name or id.") var group: String
    @Option(help: "Another name.") var name: String?
    @OptionGroup var texts: GroupTexts
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if let name, !VisibleName.isVisible(name) { throw ValidationError("--name: a group needs a name.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let renamed: [GroupEdit] = name.map { [.text(.name, $0)] } ?? []
        try session.record(.group(detail.row.id, try renamed + texts.edits(session)), on: detail.row.group.name)
    }
}

/// `rekindle group status`.
struct GroupStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Move a group along its path; official only with its criteria met.",
        discussion:
            "The path: spotted, contacted, applying, official, dormant, closed. Once official, tasks follow as next steps."
    )

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The status.") var status: String
    @Option(help: ArgumentHelp("Do it although something stands in the way; why.", valueName: "reason"))
    var anyway: String?
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        try Choices<GroupStatus>.check(status, "status")
        if let anyway, !VisibleName.isVisible(anyway) {
            throw ValidationError("--anyway: the reason is empty. Say why.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let (found, wanted) = (detail.row.group, GroupStatus(rawValue: status) ?? .spotted)
        let checklist = session.checklist(detail)
        let obstacle = found.obstacle(to: wanted, checklist)
        if let obstacle, anyway == nil || found.status == wanted {
            throw Failure.nothing("\(obstacle). See: rekindle group show \"\(found.name)\"; or --anyway REASON")
        }
        let edits = found.edits(
            to: wanted, checklist, reason: obstacle == nil ? nil : anyway, now: session.now(),
            by: session.store.context.actor)
        try session.record(.group(found.id, edits), on: found.name)
    }
}

/// `rekindle group organiser`.
struct GroupOrganiser: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organiser", abstract: "Add organisers to a group, or take them away.")

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "Members' keys or names; people from outside by name.") var people: [String]
    @Flag(help: "Take them away.") var remove = false
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        if remove {
            let own = try people.flatMap { try detail.organisers($0, session) }
            return try session.record(
                .group(detail.row.id, own.map { .noOrganiser($0) }), on: detail.row.group.name)
        }
        let (named, remarks) = try session.namedPeople(people)
        let (new, known) = try session.newOnes(
            of: named, besides: detail.row.group.organisers.map(\.person),
            who: "organises \(detail.row.group.name)")
        try session.record(
            .group(detail.row.id, new.map { .organiser($0) }), on: detail.row.group.name, remarks: remarks + known)
    }
}

extension GroupDetail {
    /// The organisers that a key or a name means; throws where none is.
    func organisers(_ word: String, _ session: Session) throws -> [NamedPerson] {
        let found = row.organisers.filter { $0.key?.description == word || $0.name == word }
        let people = found.map(\.organiser.person)
        if !people.isEmpty { return people }
        if word.contains("/"), let member = MemberKey(word), let id = try session.store.member(member) {
            let same = row.organisers.filter { $0.member == id }.map(\.organiser.person)
            if !same.isEmpty { return same }
        }
        throw Failure.nothing(
            "\(word): no organiser of \(row.group.name). See: rekindle group show \"\(row.group.name)\"")
    }
}

/// `rekindle group acknowledge`.
struct GroupAcknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Record that organisers acknowledged guidelines and code of conduct.",
        discussion: """
            Without --guidelines and --conduct it is both. With neither a name nor --on only what is missing is recorded; \
            a name or --on also changes a day that was recorded before.
            """)

    @Argument(help: "The group: its name or id.") var group: String
    @Argument(help: "The organisers' keys or names; all of them where none is named.") var people: [String] = []
    @Flag(help: "Only the guidelines.") var guidelines = false
    @Flag(help: "Only the code of conduct.") var conduct = false
    @Flag(help: "Take it back.") var takeBack = false
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The day it was; today where none is named.", valueName: "date"))
    var on: String?
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let detail = try session.group(group)
        let day = takeBack ? nil : try on.map { try session.day($0, option: "--on", hasBeen: true) } ?? session.today
        if let day, day > session.today {
            throw Failure.usage("--on: \(day.long) is still ahead. Name the day it was")
        }
        let who =
            people.isEmpty
            ? detail.row.organisers.map(\.organiser.person) : try people.flatMap { try detail.organisers($0, session) }
        guard !who.isEmpty else {
            throw Failure.nothing("\(detail.row.group.name): no organiser yet. Add one: rekindle group organiser")
        }
        let what = Acknowledgement.allCases.filter { guidelines == conduct || ($0 == .conduct) == conduct }
        // A day that was recorded before is changed only where somebody asks for that.
        let isFilling = people.isEmpty && on == nil && !takeBack
        let given = Dictionary(detail.row.organisers.map { ($0.organiser.person, $0.organiser.acknowledged) }) { $1 }
        let edits =
            who.flatMap { person in
                what.filter { !isFilling || given[person]?[$0] == nil }.map { .acknowledged(person, $0, on: day) }
            } as [GroupEdit]
        if isFilling, edits.isEmpty {
            throw Failure.nothing(
                "\(detail.row.group.name): every organiser has acknowledged that. Name one, or a day with --on, to change it"
            )
        }
        try session.record(.group(detail.row.id, edits), on: detail.row.group.name)
    }
}
