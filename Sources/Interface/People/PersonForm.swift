import Community
import Store

/// What is known of one person, a line each (`e`): saved together as one undo step.
struct PersonForm {
    /// A line of the form.
    enum Field: Hashable {
        case known(PersonField)
        case skills, roles, consent, listed, region, deadChannels

        var label: String {
            switch self {
            case .known(let field): field.title
            case .skills: "skills, topics"
            case .roles: "is"
            case .consent: "role model"
            case .listed: "contact list"
            case .region: "region"
            case .deadChannels: "dead channels"
            }
        }

        var hint: String {
            switch self {
            case .known(let field): field.hint
            case .skills: "what they are good at: docs, rust"
            case .roles: PersonRole.allCases.map(\.rawValue).joined(separator: ", ")
            case .consent: "do they agree to be shown to newcomers: yes, no, or empty"
            case .listed: "channels they agreed to be listed by: mail, matrix:@name:example.org; -mail: refused"
            case .region: "such as DE"
            case .deadChannels: "messages bounced there; take one out and it works again"
            }
        }

        /// Whether it holds several values with commas between.
        var isList: Bool { [.skills, .roles, .listed, .deadChannels, .known(.languages)].contains(self) }
    }

    /// A line with what is typed and what it began with.
    struct Entry {
        var field: Field
        var input: TextInput
        var before: String
    }

    let member: MemberID
    let who: String
    let facts: ManagerFacts
    var entries: [Entry]
    var index = 0
    /// Why the line under the cursor cannot be saved.
    var error: String?
    /// Whether Esc was pressed once although something was changed.
    var isLeaving = false
    private var completing: (options: [String], place: Int)?

    init(_ profile: Profile, who: String) {
        member = profile.row.id
        self.who = who
        facts = profile.facts
        let person = facts.person
        var fields = PersonField.allCases.map(Field.known) + [.skills, .roles, .consent, .listed, .region]
        if !facts.deadChannels.isEmpty { fields.append(.deadChannels) }
        entries = fields.map { field in
            let text =
                switch field {
                case .known(let field): person.values[field] ?? ""
                case .skills: person.skills.sorted().joined(separator: ", ")
                case .roles:
                    person.roles.keys.filter { $0 != .roleModel }.sorted().map(\.rawValue)
                        .joined(separator: ", ")
                case .consent:
                    person.roles[.roleModel].map { $0.consent.map { $0 ? "yes" : "no" } ?? "not asked" } ?? ""
                case .listed: person.listedText
                case .region: profile.facts.region ?? ""
                case .deadChannels: profile.facts.deadChannels.sorted().joined(separator: ", ")
                }
            return Entry(field: field, input: TextInput(text), before: text)
        }
    }

    var isChanged: Bool { entries.contains { $0.input.text.trimmed != $0.before } }

    mutating func move(by step: Int) {
        index = (index + step + entries.count) % entries.count
        completing = nil
    }

    mutating func type(_ key: KeyName) -> Bool {
        completing = nil
        error = nil
        isLeaving = false
        return entries[index].input.take(key)
    }

    mutating func paste(_ text: String) {
        completing = nil
        entries[index].input.paste(text.trimmed)
    }

    /// What may be meant by the word being typed.
    var completions: [String] {
        if let completing { return completing.options }
        let word = lastWord
        let folded = Folding.fold(word)
        switch entries[index].field {
        case .known(.motivation): return MotivationKind.allCases.map(\.rawValue).filter { $0.hasPrefix(folded) }
        case .known(.basis): return MotivationBasis.allCases.map(\.rawValue).filter { $0.hasPrefix(folded) }
        case .known(.languages): return LanguageCode.completions(of: word)
        case .known(.timeZone): return TimeZones.completions(of: word)
        case .roles: return PersonRole.allCases.map(\.rawValue).filter { $0.hasPrefix(folded) && $0 != "role_model" }
        case .consent: return ["yes", "no"].filter { $0.hasPrefix(folded) }
        case .known, .skills, .listed, .region, .deadChannels: return []
        }
    }

    /// Puts the next completion in the place of the word being typed.
    mutating func complete() {
        let options = completions
        guard !options.isEmpty else { return }
        let place = completing.map { ($0.place + 1) % options.count } ?? 0
        let text = entries[index].input.text
        let kept = entries[index].field.isList ? text.lastIndex(of: ",").map { text[...$0] + " " } ?? "" : ""
        entries[index].input = TextInput(kept + options[place])
        completing = (options, place)
        error = nil
    }

    private var lastWord: String {
        let text = entries[index].input.text
        guard entries[index].field.isList else { return text.trimmed }
        return String(text.split(separator: ",", omittingEmptySubsequences: false).last ?? "").trimmed
    }
}
