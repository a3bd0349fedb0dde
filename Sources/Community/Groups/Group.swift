/// A local community, official or not, as its edits leave it.
public struct Group: Identifiable, Hashable, Sendable {
    /// Its id, equal on every laptop.
    public let id: String
    /// The name; that of the town where none was given.
    public var name = ""
    /// The kind.
    public var kind = GroupKind.unofficial
    /// How far it is, as recorded; `GroupStanding` tells what it is today.
    public var status = GroupStatus.spotted
    /// The day each status was reached.
    public var reached: [GroupStatus: Day] = [:]
    /// Where it lives on the web: a portal, Facebook, LinkedIn.
    public var platform: String?
    /// Its address on the web.
    public var url: String?
    /// The town.
    public var town: String?
    /// The region within the country.
    public var area: String?
    /// The country's ISO 3166 code.
    public var country: String?
    /// Who among the managers answers for it.
    public var manager: String?
    /// The help it asked for.
    public var help: String?
    /// Who supports it.
    public var supporter: String?
    /// The organisers by name.
    public var organisers: [Organiser] = []
    /// Planned steps, the earliest due first; done ones too.
    public var steps: [NextStep] = []
    /// Notes, the oldest first.
    public var notes: [Note] = []
    /// What was recorded per criterion.
    public var evidence: [String: Evidence] = [:]
    /// What a human decided per criterion.
    public var decisions: [String: Decision] = [:]

    /// An organiser with the days they acknowledged something.
    public struct Organiser: Hashable, Sendable {
        /// Who.
        public var person: NamedPerson
        /// When what was acknowledged.
        public var acknowledged: [Acknowledgement: Day] = [:]

        /// Names an organiser who has acknowledged nothing yet.
        public init(person: NamedPerson) { self.person = person }
    }

    /// What speaks for a criterion, in words.
    public struct Evidence: Hashable, Codable, Sendable {
        /// The words; addresses, numbers and days among them are read by the rules.
        public var text: String
        /// The day it was recorded.
        public var day: Int32
        /// Who recorded it.
        public var by: String

        /// Creates evidence.
        public init(text: String, day: Day, by: String) {
            self.text = text
            self.day = day.number
            self.by = by
        }

        /// The first day that its words name, written like 2026-12-10.
        public var namedDay: Day? { EvidenceWords(text).day }
    }

    /// What a human decided about a criterion.
    public struct Decision: Hashable, Codable, Sendable {
        /// Whether it is met.
        public var isMet: Bool
        /// What it was decided upon; when that changes the decision no longer holds.
        public var basis: String
        /// Why, if said.
        public var reason: String?
        /// The day.
        public var day: Int32
        /// Who decided.
        public var by: String

        /// Creates a decision.
        public init(isMet: Bool, basis: String, reason: String?, day: Day, by: String) {
            self.isMet = isMet
            self.basis = basis
            self.reason = reason
            self.day = day.number
            self.by = by
        }
    }

    /// Creates a group of which nothing is known.
    public init(id: String) { self.id = id }

    /// The open step that is due first; of a closed group none, as its steps rest until it opens again.
    public var nextStep: NextStep? { status == .closed ? nil : steps.first { !$0.done } }

    /// The steps that are not done, the earliest due first.
    public var openSteps: [NextStep] { steps.filter { !$0.done } }

    /// The country's English name, or what was typed.
    public var countryName: String? { country.map { Country(code: $0)?.name ?? $0 } }

    /// What people there call the country, folded, in each of their languages.
    public var nativeCountryNames: [String] { country.flatMap(Country.init(code:)).map(NativeNames.names) ?? [] }

    /// The launch date that was recorded for a criterion `launch`.
    public var launchDay: Day? { evidence["launch"].flatMap { EvidenceWords($0.text).day } }

    /// Whether it is or was official: then a launch date that has passed counts as an event that took place.
    var wasOfficial: Bool { status == .official || status == .dormant || reached[.official] != nil }

    /// Town, area, country, as far as known.
    public var place: String { [town, area, countryName].compactMap { $0 }.joined(separator: ", ") }
}

extension Group {
    /// The group that a record's fields amount to; what cannot be read is left aside.
    public init(_ record: RegistryRecord) {
        self.init(id: record.id.id)
        var days: [String: [Acknowledgement: Day]] = [:]
        var finished: Set<String> = []
        for (name, value) in record.fields.sorted(by: { $0.key < $1.key }) {
            let (head, rest) = FieldName.split(name)
            if let field = GroupField(rawValue: name) {
                take(field, field.isPerson ? Self.personName(value) : FactValue.word(value))
            } else if let what = Acknowledgement(rawValue: head) {
                days[rest, default: [:]][what] = FieldName.day(value)
            } else if head == "organiser" {
                let person = NamedPerson(key: rest, name: FactValue.word(value))
                if let person { organisers.append(Organiser(person: person)) }
            } else if head == "step_done" {
                finished.insert(rest)
            } else {
                take(head, rest, value)
            }
        }
        for index in organisers.indices { organisers[index].acknowledged = days[organisers[index].person.key] ?? [:] }
        organisers.sort { ($0.person.name, $0.person.key) < ($1.person.name, $1.person.key) }
        for index in steps.indices { steps[index].done = finished.contains(steps[index].id) }
        steps.sort { ($0.due, $0.id) < ($1.due, $1.id) }
        notes.sort { ($0.at, $0.id) < ($1.at, $1.id) }
        if self.name.isEmpty { self.name = town ?? countryName ?? "group" }
    }

    /// Somebody's name, as it was written or as the member's; nil for who is forgotten.
    private static func personName(_ json: String) -> String? {
        if let word = FactValue.word(json) { return word }
        return FactValue.decode(MemberReference.self, json).flatMap { $0.isNobody ? nil : $0.name }
    }

    private mutating func take(_ field: GroupField, _ text: String?) {
        switch field {
        case .name: name = text ?? ""
        case .platform: platform = text
        case .url: url = text
        case .town: town = text
        case .area: area = text
        case .country: country = text
        case .manager: manager = text
        case .help: help = text
        case .supporter: supporter = text
        }
    }

    private mutating func take(_ head: String, _ rest: String, _ value: String) {
        switch head {
        case "kind": kind = FactValue.word(value).flatMap(GroupKind.init(rawValue:)) ?? .unofficial
        case "status": status = FactValue.word(value).flatMap(GroupStatus.init(rawValue:)) ?? .spotted
        case "reached": if let status = GroupStatus(rawValue: rest) { reached[status] = FieldName.day(value) }
        case "step": if let step = NextStep(id: rest, json: value) { steps.append(step) }
        case "note": if let note = Note(id: rest, json: value) { notes.append(note) }
        case "evidence": evidence[rest] = FactValue.decode(Evidence.self, value)
        case "decision": decisions[rest] = FactValue.decode(Decision.self, value)
        default: break
        }
    }
}

/// The names of a record's fields: a word, or a word, a slash and what it is about.
enum FieldName {
    static func split(_ name: String) -> (head: String, rest: String) {
        guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return (name, "") }
        return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
    }

    /// A day as edits store it, by its number.
    static func day(_ json: String) -> Day? { Int32(json).map(Day.init(number:)) }
}
