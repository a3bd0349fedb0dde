/// What `FIELD=VALUE` asks for, as commands and the form write it.
public enum PersonAssignment: Hashable, Sendable {
    case changes([PersonChange])
    case region(String?)
    /// All skills, or all roles, taken back.
    case noSkills, noRoles
    /// Nobody asked about any channel.
    case noListing
    case revive(String)

    /// The names that may stand before `=`.
    public static let names =
        PersonField.allCases.map(\.rawValue) + ["skill", "role", "consent", "region", "dead_channel", "listed"]

    /// Reads `languages=es, en`, `skill=docs,-perl`, `role=implementor`, `consent=yes`, `region=DE`; an empty value
    /// clears. Throws the reason in a sentence.
    public init(_ text: String, today: Day) throws(PersonAssignmentError) {
        guard let sign = text.firstIndex(of: "=") else {
            throw PersonAssignmentError(description: "\(text): write FIELD=VALUE, such as languages=es,en")
        }
        let name = String(text[..<sign])
        try self.init(name: name, value: String(text[text.index(after: sign)...]), today: today)
    }

    private init(name: String, value: String, today: Day) throws(PersonAssignmentError) {
        if let field = PersonField(typed: name) {
            do { self = .changes([.set(field, try field.reading(value, today: today))]) } catch {
                throw PersonAssignmentError(description: error.description)
            }
            return
        }
        let text = PersonField.oneLine(value)
        switch String(Folding.fold(name).map { $0 == "-" ? "_" : $0 }) {
        case "region": self = .region(text.isEmpty ? nil : text)
        case "skill", "skills", "topic", "topics":
            self = text.isEmpty ? .noSkills : .changes(PersonSkills.reading(text))
        case "role", "roles", "is": self = text.isEmpty ? .noRoles : .changes(try Self.roles(text))
        case "listed":
            let read = ListingMark.reading(text, today: today)
            if read.isEmpty, !text.isEmpty {
                throw PersonAssignmentError(
                    description: "\(name): write listed=mail, listed=matrix:@name:example.org or listed=-mail")
            }
            self = text.isEmpty ? .noListing : .changes(read.map { .listed($0.channel, $0.mark) })
        case "consent": self = .changes([try Self.consent(text, today)])
        case "dead_channel":
            guard text.hasPrefix("-"), text.count > 1 else {
                throw PersonAssignmentError(
                    description:
                        "\(name): a bounce records dead channels; dead_channel=-mail says that mail works again")
            }
            self = .revive(String(text.dropFirst()))
        default:
            throw PersonAssignmentError(
                description: "\(name): there is no such field; there are \(Self.names.joined(separator: ", "))")
        }
    }

    private static func roles(_ text: String) throws(PersonAssignmentError) -> [PersonChange] {
        var changes: [PersonChange] = []
        for word in text.split(separator: ",").map({ PersonField.oneLine(String($0)) }) where !word.isEmpty {
            let isTaken = word.hasPrefix("-")
            guard let role = PersonRole(typed: isTaken ? String(word.dropFirst()) : word) else {
                let names = PersonRole.allCases.map(\.rawValue).joined(separator: ", ")
                throw PersonAssignmentError(description: "role: \"\(word)\" is none of \(names)")
            }
            changes.append(.role(role, isTaken ? nil : PersonRoleMark()))
        }
        return changes
    }

    /// Whether they agreed, today, to be shown as a role model.
    private static func consent(_ text: String, _ today: Day) throws(PersonAssignmentError) -> PersonChange {
        switch Folding.fold(text) {
        case "yes", "y": return .role(.roleModel, PersonRoleMark(consent: true, day: today))
        case "no", "n": return .role(.roleModel, PersonRoleMark(consent: false, day: today))
        case "": return .role(.roleModel, nil)
        default: throw PersonAssignmentError(description: "consent: \"\(text)\" is neither yes nor no")
        }
    }

    /// The actions on one member with these facts.
    public func actions(_ facts: ManagerFacts) -> [ManagerAction] {
        switch self {
        case .changes(let changes): [.person(changes.map { $0.keepingConsent(facts.person) })]
        case .region(let name): [.assign(.region, to: name)]
        case .noSkills: [.person(facts.person.skills.sorted().map { .skill($0, false) })]
        case .noRoles: [.person(facts.person.roles.keys.sorted().map { .role($0, nil) })]
        case .noListing: [.person(facts.person.listed.keys.sorted().map { .listed($0, nil) })]
        case .revive(let channel): [.revive(channel: channel)]
        }
    }
}

extension PersonChange {
    /// A role that is named again keeps what was said about it.
    fileprivate func keepingConsent(_ person: PersonFacts) -> PersonChange {
        guard case .role(let role, let mark?) = self, mark == PersonRoleMark(), let known = person.roles[role] else {
            return self
        }
        return .role(role, known)
    }
}

/// Skills as people list them.
public enum PersonSkills {
    /// `docs, -perl`: skills to add, and with a minus to take away.
    public static func reading(_ text: String) -> [PersonChange] {
        text.split { $0 == "," || $0 == ";" }.map { PersonField.oneLine(String($0)) }.compactMap { word in
            let isTaken = word.hasPrefix("-")
            let name = String(PersonField.oneLine(isTaken ? String(word.dropFirst()) : word).prefix(60))
            return name.isEmpty ? nil : .skill(name, !isTaken)
        }
    }
}

/// An assignment that cannot be read, with its remedy.
public struct PersonAssignmentError: Error, Hashable, CustomStringConvertible {
    /// The sentence.
    public var description: String
}
