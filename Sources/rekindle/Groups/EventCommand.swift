import ArgumentParser
import Community
import Store

/// `rekindle event`: one event of the community's own.
struct EventCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Add, show and edit an event of your own.",
        subcommands: [
            EventAdd.self, EventShow.self, EventSet.self, EventPerson.self, EventLink.self, EventNote.self,
            EventRemove.self, EventRestore.self,
        ])
}

/// What `add` and `set` take; an empty text clears it.
struct EventTexts: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("The day: 2026-12-10, 2w, fri.", valueName: "date"))
    var on: String?
    @Option(parsing: .unconditional, help: ArgumentHelp("The time in UTC, such as 18:00.", valueName: "time"))
    var at: String?
    @Option(help: "The group that holds it: its name or id.") var group: String?
    @Option(help: "Talk, workshop, hackathon, social gathering, co-working, sprint …") var format: String?
    @Option(help: "Where it is held.") var venue: String?
    @Option(
        help: ArgumentHelp(
            "What the venue is: \(Choices<VenueKind>.names).", valueName: "kind"))
    var venueKind: String?
    @Option(help: "The town.") var town: String?
    @Option(help: "The country: an ISO 3166 code or a name.") var country: String?
    @Option(help: "Who sponsors it.") var sponsor: String?
    @Option(help: "What it is for.") var purpose: String?
    @Option(help: "Its address on the web.") var url: String?
    @Option(parsing: .unconditional, help: "How many are expected.", transform: TypedCount.read)
    var planned: TypedCount?
    @Option(parsing: .unconditional, help: "How many came.", transform: TypedCount.read)
    var actual: TypedCount?

    func validate() throws {
        try Choices<VenueKind>.check(venueKind, "--venue-kind", clears: true)
        for (name, count) in [("--planned", planned), ("--actual", actual)] {
            if let count = count?.number, !(0...1_000_000).contains(count) {
                throw ValidationError("\(name): \(count) is no number of people. Write 0 or more, such as 25.")
            }
        }
        try TypedAddress.check(url)
        if let at, !at.isEmpty, EventTime.seconds(at) == nil {
            throw ValidationError("--at: \(at) is no time of the day. Write it like 18:00.")
        }
    }

    func edits(_ session: Session, before: GroupEvent?) throws -> [EventEdit] {
        var edits: [EventEdit] = []
        let start = try on == nil && at == nil ? before?.start : self.start(session, before)
        if on != nil || at != nil { edits.append(.start(start)) }
        let came = actual.map(\.number) ?? before?.actual
        if on != nil || actual != nil, came != nil,
            let fault = GroupEvent.attendanceFault(start?.day, today: session.today)
        {
            throw Failure.usage(
                "--\(on == nil ? "actual" : "on"): \(fault). Name the day it was, or leave --actual out")
        }
        let id = try group.map { $0.isEmpty ? "" : try session.group($0).row.id }
        let code = try country.map { try Session.country($0) }
        let texts: [(EventField, String?)] = [
            (.group, id), (.format, format), (.venue, venue), (.town, town), (.country, code), (.sponsor, sponsor),
            (.purpose, purpose), (.url, url),
        ]
        edits += texts.compactMap { field, text in text.map { .text(field, $0) } }
        if let planned { edits.append(.planned(planned.number)) }
        if let actual { edits.append(.actual(actual.number)) }
        if let venueKind { edits.append(.venueKind(VenueKind(rawValue: venueKind))) }
        return edits
    }

    /// The start that is asked for: none without a day, and the day's beginning without a time.
    private func start(_ session: Session, _ event: GroupEvent?) throws -> Instant? {
        let (before, came) = (event?.start, actual.map(\.number) ?? event?.actual)
        let day =
            on == ""
            ? nil : try on.map { try session.day($0, option: "--on", hasBeen: came != nil) } ?? before?.day
        guard let day else {
            guard (at ?? "").isEmpty else { throw Failure.usage("--at: on which day? Name it with --on") }
            return nil
        }
        let kept = before.map { $0.seconds - $0.day.start.seconds } ?? 0
        return day.start.adding(seconds: at.map { EventTime.seconds($0) ?? 0 } ?? kept)
    }
}

/// A number as typed; of an empty text none, which clears it.
struct TypedCount: Codable, Sendable {
    var number: Int?

    @Sendable static func read(_ text: String) throws -> TypedCount {
        TypedCount(number: text.isEmpty ? nil : try WholeNumber.read(text))
    }
}

/// A time of the day as typed.
enum EventTime {
    /// Seconds into the day.
    static func seconds(_ text: String) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int64(parts[0]), let minute = Int64(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 3_600 + minute * 60
    }
}

/// `rekindle event add`.
struct EventAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an event.")

    @Argument(help: "Its title.") var title: String
    @OptionGroup var texts: EventTexts
    @OptionGroup var place: PlaceOptions

    func validate() throws { if !VisibleName.isVisible(title) { throw ValidationError("\(VisibleName.fault).") } }

    func run() throws {
        let session = try Session.open(place)
        let edits = try [.text(.name, title)] + texts.edits(session, before: nil)
        try session.record(.event(nil, edits), on: title)
    }
}

/// `rekindle event set`.
struct EventSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set what is known of an event; an empty text clears it.")

    @Argument(help: "The event: its title or id, or one of the dashboard's such as forum/ev-3.") var event: String
    @Option(help: "Another title.") var title: String?
    @OptionGroup var texts: EventTexts
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if let title, !VisibleName.isVisible(title) { throw ValidationError("--title: an event needs a title.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let found = try session.anyEvent(event)
        let renamed: [EventEdit] = title.map { [.text(.name, $0)] } ?? []
        var before = found.event
        before.start = before.start ?? found.row.start
        try session.record(
            found.recording(try renamed + texts.edits(session, before: before)), on: found.row.title)
    }
}

/// `rekindle event show`.
struct EventShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show everything about an event.")

    @Argument(help: "The event: its title or id, or one of the dashboard's such as forum/ev-3.") var event: String
    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let found = try session.anyEvent(event)
        let (event, row) = (found.event, found.row)
        let people = try session.store.people(of: event)
        let attendees = try session.store.attendees(of: row, people)
        let object = EventObject.whole(event, row, people, attendees)
        let linked = try row.feed.map { try session.store.events(linkedTo: $0) } ?? []
        for other in linked where found.id != nil && other.id != row.id {
            Say.error(
                "another record of the same event: rekindle event show \(other.id); rekindle event remove \(other.id)")
        }
        if output.format == .json {
            return Say.write(JSONValue.object(object).text + "\n", to: 1)
        }
        var list = ListOutput(output, columns: [.text("Field"), .text("Value", limit: 200)], keys: object.keys)
        if output.format == .csv {
            list.add(object, cells: [])
        } else {
            for (key, value) in zip(object.keys, object.values) where key != "attendees" {
                let text = if case .string(let text) = value { text } else { value.text }
                if text != "null", text != "[]" { list.add(object, cells: [key, text]) }
            }
            for one in attendees {
                let roles = one.roles.map { ", \($0.rawValue)" }.joined()
                list.add(object, cells: ["attendee", "\(one.key)  \(one.name)\(roles)"])
            }
        }
        list.end()
    }
}

/// `rekindle event person`.
struct EventPerson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Add hosts or speakers to an event, or take them away.")

    @Argument(help: "The event: its title or id.") var event: String
    @Argument(help: "host or speaker.") var role: String
    @Argument(help: "Members' keys or names; people from outside by name.") var people: [String]
    @Flag(help: "Take them away.") var remove = false
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if !["host", "speaker"].contains(role) { throw ValidationError("\(role): say host or speaker.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let found = try session.anyEvent(event)
        let role: EventPersonStanding.Role = role == "host" ? .host : .speaker
        let (named, remarks) =
            remove
            ? (try people.flatMap { try session.known($0, as: role, found.event) }, [])
            : try session.newcomers(people, as: role, found)
        let edits = named.map { person -> EventEdit in
            role == .host ? .host(person, isOne: !remove) : .speaker(person, isOne: !remove)
        }
        try session.record(found.recording(edits), on: found.row.title, remarks: remarks)
    }
}

extension Session {
    /// The people whom keys and names mean, without those who do that at the event already.
    fileprivate func newcomers(_ words: [String], as role: EventPersonStanding.Role, _ target: EventTarget) throws
        -> (people: [NamedPerson], remarks: [String])
    {
        let (named, remarks) = try namedPeople(words)
        let those = role == .host ? target.event.hosts : target.event.speakers
        let (new, known) = try newOnes(
            of: named, besides: those, who: "\(role == .host ? "hosts" : "speaks at") \(target.row.title)")
        return (new, remarks + known)
    }

    /// The hosts or speakers of an event that a key or a name means; throws where none is.
    fileprivate func known(_ word: String, as role: EventPersonStanding.Role, _ event: GroupEvent) throws
        -> [NamedPerson]
    {
        let people = zip(event.hosts + event.speakers, try store.people(of: event)).filter { $0.1.role == role }
        let id = try MemberKey(word).flatMap { try store.member($0) }
        let same = people.filter { named, standing in
            named.name == word || standing.name == word || (id != nil && standing.member == id)
        }
        guard !same.isEmpty else {
            let title = event[.name] ?? event.id
            throw Failure.nothing("\(word): no \(role.rawValue) of \(title). See: rekindle event show \"\(title)\"")
        }
        return same.map(\.0)
    }
}

/// `rekindle event link`.
struct EventLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Say that an event of your own is one of the dashboard's, such as forum/ev-3.")

    @Argument(help: "The event: its title or id.") var event: String
    @Argument(help: "The dashboard's event, as rekindle events names it; none where --part.") var feed: String?
    @Flag(help: "They are not the same after all.") var part = false
    @OptionGroup var place: PlaceOptions

    func validate() throws {
        if (feed == nil) != part { throw ValidationError("name the dashboard's event, or say --part.") }
    }

    func run() throws {
        let session = try Session.open(place)
        let found = try session.event(event)
        var edits: [EventEdit] = [.feed(nil)]
        if let feed {
            guard let key = MemberKey(feed), let other = try session.store.feedEvent(key) else {
                throw Failure.nothing("\(feed): no such event of the dashboard. See: rekindle events own:no")
            }
            let linked = try session.store.events(linkedTo: other.subject)
            if let own = linked.first(where: { $0.id != found.row.id }) {
                throw Failure.nothing(
                    "\(feed): linked to \(own.title) (\(own.id)) already. Part them first: "
                        + "rekindle event link \(own.id) --part")
            }
            edits = [.feed(other.subject)] + (found.event.start == nil ? [.start(other.start)] : [])
        }
        try session.record(.event(found.row.id, edits), on: found.row.title)
    }
}

/// `rekindle event note`.
struct EventNote: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Note something about an event.")

    @Argument(help: "The event: its title or id.") var event: String
    @Argument(help: "The text in quotes; - reads it from stdin.") var text: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.anyEvent(event)
        let text = try TextInput.read(text, option: "note")
        let edit = EventEdit.note(text, at: session.now(), by: session.store.context.actor)
        try session.record(found.recording([edit]), on: found.row.title)
    }
}

/// `rekindle event remove`.
struct EventRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take an event out of all lists; restore brings it back.")

    @Argument(help: "The event: its title or id.") var event: String
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let found = try session.event(event)
        try session.record(.removing(RegistryID(.event, found.row.id)), on: found.row.title)
    }
}
