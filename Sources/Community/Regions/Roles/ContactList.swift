/// The list of accepted ambassadors and liaisons, with the channels that each agreed to (PRODUCT §7).
public struct ContactList: Hashable, Sendable {
    /// One person of the list.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The roles they are in office for, ambassador first.
        public var roles: [Stewardship]
        /// Channel and address, the preferred channel first; empty without consent.
        public var contacts: [Contact]
        /// Why there is none; nil where there is one.
        public var without: Without?
    }

    /// A channel and the address there.
    public struct Contact: Hashable, Sendable {
        /// The channel.
        public var channel: String
        /// The address.
        public var address: String
    }

    /// Why somebody stands there by name alone.
    public enum Without: String, CaseIterable, Sendable {
        /// They did not agree to any channel.
        case noConsent = "no_consent"
        /// They agreed, but messages bounce there or no address is known.
        case noAddress = "no_address"

        /// In words, after a number.
        public var words: String {
            switch self {
            case .noConsent: "no consent"
            case .noAddress: "no working address on the channels they agreed to"
            }
        }
    }

    /// Why somebody in office stands on no list.
    public enum Withheld: String, CaseIterable, Sendable {
        case neverContact, wrongData, junk, bot, left

        /// In words, after a number.
        public var words: String {
            switch self {
            case .neverContact: "never to be contacted"
            case .wrongData: "whose data is wrong"
            case .junk: "set aside as junk"
            case .bot: "who is a bot"
            case .left: "no longer in the feed"
            }
        }
    }

    /// Those on the list, by region, role and name.
    public var entries: [Entry]
    /// The names of those who would stand there if their term were not over.
    public var termOver: [String]
    /// How many in office stand there not even by name, by reason.
    public var withheld: [Withheld: Int]

    /// How many stand there without an address, by reason.
    public var without: [Without: Int] { Dictionary(grouping: entries.compactMap(\.without)) { $0 }.mapValues(\.count) }

    /// "3 by name alone: no consent"; nil where everybody has an address.
    public var byNameAlone: String? {
        let parts = Without.allCases.compactMap { reason in
            without[reason].map { "\($0) by name alone: \(reason.words)" }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// "1 left out: never to be contacted; 1 left out: whose data is wrong"; nil for none. Without names, as the list is
    /// for others.
    public var withheldWords: String? {
        let parts = Withheld.allCases.compactMap { reason in
            withheld[reason].map { "\($0) left out: \(reason.words)" }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Chooses who stands on the list: people who serve as ambassador or liaison; nobody who is never contacted, whose
    /// data is wrong, who is junk, a bot, or no longer in the feed; and nobody whose term is over.
    public init(_ people: [ContactPerson], today: Day) {
        let all = people.filter { $0.withheld == nil }
        entries = all.map { Entry($0, today: today) }.filter { !$0.roles.isEmpty }.sorted { $0.order < $1.order }
        termOver = all.filter { one in
            one.facts.stewardships.contains { $0.role != .recordKeeper && $0.hasRunOut(on: today) }
        }.map(\.name).sorted()
        withheld = Dictionary(
            grouping: people.filter { !$0.inOffice(today).isEmpty }.compactMap(\.withheld)
        ) { $0 }.mapValues(\.count)
    }

    /// "1 left out, the term is over: 司徒若溪"; nil for none.
    public var leftOut: String? {
        termOver.isEmpty
            ? nil : "\(termOver.count) left out, the term is over: \(termOver.joined(separator: ", "))"
    }
}

/// Somebody who may stand on a contact list.
public struct ContactPerson: Sendable {
    /// The name.
    public var name: String
    /// What matters of them to the roles they have.
    public var person: StewardPerson
    /// What managers recorded.
    public var facts: ManagerFacts
    /// Their accounts that are in the feed: the source, the username there, the mail address.
    public var accounts: [Account]

    /// An account.
    public struct Account: Hashable, Sendable {
        /// The source's name.
        public var source: String
        /// The username.
        public var username: String?
        /// The mail address.
        public var email: String?

        /// Creates an account.
        public init(source: String, username: String?, email: String?) {
            self.source = source
            self.username = username
            self.email = email
        }
    }

    /// Creates a person.
    public init(name: String, person: StewardPerson, facts: ManagerFacts, accounts: [Account]) {
        self.name = name
        self.person = person
        self.facts = facts
        self.accounts = accounts
    }

    /// Why they may stand on no list; nil where they may.
    fileprivate var withheld: ContactList.Withheld? {
        if person.neverContact { return .neverContact }
        if facts.wrongData { return .wrongData }
        if person.junk { return .junk }
        if person.role == .bot { return .bot }
        return person.left ? .left : nil
    }

    /// The roles that the list is about.
    fileprivate func inOffice(_ today: Day) -> [Stewardship] {
        facts.stewardships.filter { $0.status == .active && $0.role != .recordKeeper && !$0.hasRunOut(on: today) }
    }

    /// Where everybody may reach them, the preferred channel first; nowhere without their consent, nor where they may
    /// stand on no list.
    public var consented: [ContactList.Contact] {
        guard withheld == nil else { return [] }
        return agreed.compactMap { channel, address in
            address.map { ContactList.Contact(channel: channel, address: $0) }
        }
    }

    /// The channels they agreed to that are not dead, the preferred one first.
    fileprivate var agreed: [(channel: String, address: String?)] {
        let dead = Set(facts.deadChannels.map(Self.channel))
        let liked = facts.person.channel.map(Self.channel)
        return facts.person.listed.filter { $0.value.agreed && !dead.contains(Self.channel($0.key)) }
            .sorted { ($0.key != liked ? 1 : 0, $0.key) < ($1.key != liked ? 1 : 0, $1.key) }
            .map { ($0.key, $0.value.address ?? address(on: $0.key)) }
    }

    private func address(on channel: String) -> String? {
        if Self.channel(channel) == "mail" {
            return accounts.lazy.compactMap(\.email).first { EmailKey.of($0) != nil }
        }
        return accounts.first { Folding.fold($0.source) == channel }?.username
    }

    /// `e-mail` and `email` are mail.
    private static func channel(_ name: String) -> String {
        let folded = Folding.fold(name)
        return ["email", "e-mail"].contains(folded) ? "mail" : folded
    }
}

extension ContactList.Entry {
    fileprivate init(_ one: ContactPerson, today: Day) {
        name = one.name
        roles = one.inOffice(today)
        contacts = one.consented
        let hasAgreed = one.facts.person.listed.values.contains(where: \.agreed)
        without = contacts.isEmpty ? (hasAgreed ? .noAddress : .noConsent) : nil
    }

    fileprivate var order: String {
        let first = roles.first
        return "\(first?.region.fullName ?? "")\u{1F}\(first?.role.rawValue ?? "")\u{1F}\(Folding.fold(name))"
    }
}
