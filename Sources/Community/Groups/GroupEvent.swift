/// Where an event is held.
public enum VenueKind: String, CaseIterable, Codable, Sendable {
    case office
    case communitySpace = "community_space"
    case barOrPub = "bar_or_pub"
    case online, other

    /// The kind on screen.
    public var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// A text of an event that is simply set.
public enum EventField: String, CaseIterable, Sendable {
    case name, format, venue, town, country, sponsor, purpose, url
    /// The id of the group that holds it.
    case group
}

/// An event as managers recorded it.
public struct GroupEvent: Identifiable, Hashable, Sendable {
    /// Its id, equal on every laptop.
    public let id: String
    /// What was set, field by field.
    public var texts: [EventField: String] = [:]
    /// When it starts.
    public var start: Instant?
    /// How many are expected.
    public var planned: Int?
    /// How many came.
    public var actual: Int?
    /// What its venue is.
    public var venueKind: VenueKind?
    /// Who invites, by name.
    public var hosts: [NamedPerson] = []
    /// Who speaks, by name.
    public var speakers: [NamedPerson] = []
    /// The dashboard's event that is the same one.
    public var feed: Edit.Subject?
    /// Notes, the oldest first.
    public var notes: [Note] = []

    /// Creates an event of which nothing is known.
    public init(id: String) { self.id = id }

    /// A text of it.
    public subscript(field: EventField) -> String? { texts[field] }

    /// The title.
    public var title: String { texts[.name] ?? "event" }

    /// Why nobody can have come to an event of that day; nil where somebody can.
    public static func attendanceFault(_ day: Day?, today: Day) -> String? {
        guard let day, day > today else { return nil }
        return "\(day.long) is still ahead: nobody came yet"
    }
}

extension GroupEvent {
    /// The event that a record's fields amount to; what cannot be read is left aside.
    public init(_ record: RegistryRecord) {
        self.init(id: record.id.id)
        for (name, value) in record.fields.sorted(by: { $0.key < $1.key }) {
            let (head, rest) = FieldName.split(name)
            if let field = EventField(rawValue: name) { texts[field] = FactValue.word(value) }
            switch head {
            case "start": start = Int64(value).map(Instant.init(seconds:))
            case "planned": planned = Int(value)
            case "actual": actual = Int(value)
            case "venue_kind": venueKind = FactValue.word(value).flatMap(VenueKind.init(rawValue:))
            case "host": if let one = NamedPerson(key: rest, name: FactValue.word(value)) { hosts.append(one) }
            case "speaker": if let one = NamedPerson(key: rest, name: FactValue.word(value)) { speakers.append(one) }
            case "feed": feed = NamedPerson(key: FactValue.word(value) ?? "", name: nil)?.subject
            case "note": if let note = Note(id: rest, json: value) { notes.append(note) }
            default: break
            }
        }
        hosts.sort { ($0.name, $0.key) < ($1.name, $1.key) }
        speakers.sort { ($0.name, $0.key) < ($1.name, $1.key) }
        notes.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}

/// One thing to record about an event.
public enum EventEdit: Hashable, Sendable {
    /// Nil clears it.
    case text(EventField, String?)
    case start(Instant?)
    case planned(Int?)
    case actual(Int?)
    case venueKind(VenueKind?)
    case host(NamedPerson, isOne: Bool)
    case speaker(NamedPerson, isOne: Bool)
    /// The dashboard's event that is the same; nil parts them.
    case feed(Edit.Subject?)
    case note(String, at: Instant, by: String)

    /// The field it sets.
    public func change(place: Int = 0) -> FactChange {
        switch self {
        case .text(let field, let text): .setting(field.rawValue, to: text.flatMap { $0.isEmpty ? nil : $0 })
        case .start(let start): FactChange(field: "start", value: start.map { String($0.seconds) })
        case .planned(let count): FactChange(field: "planned", value: count.map { String($0) })
        case .actual(let count): FactChange(field: "actual", value: count.map { String($0) })
        case .venueKind(let kind): .setting("venue_kind", to: kind?.rawValue)
        case .host(let one, let isOne): .setting("host/\(one.key)", to: isOne ? one.name : nil)
        case .speaker(let one, let isOne): .setting("speaker/\(one.key)", to: isOne ? one.name : nil)
        case .feed(let subject): .setting("feed", to: subject.map { NamedPerson($0, name: "").key })
        case .note(let text, let at, let by):
            RegistryChange.noting(text, at: at, by: by, place)
        }
    }
}

extension RegistryChange {
    /// What is recorded about an event, as one edit; without an id the event is created.
    public static func event(_ id: String?, _ edits: [EventEdit]) -> RegistryChange {
        RegistryChange(.event, id: id, edits.enumerated().map { $1.change(place: $0) })
    }
}
