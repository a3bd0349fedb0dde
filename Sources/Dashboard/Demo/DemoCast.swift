import Community

/// Everybody of the demo, group by group, with their accounts and deeds.
struct DemoCast: Sendable {
    private(set) var people: [DemoPerson] = []
    /// The places of each group's people in `people`.
    private(set) var groups: [DemoGroup.Name: [Int]] = [:]
    /// The places of those whose first activity is at most 30 days ago.
    private(set) var newcomers: [Int] = []

    private let clock: DemoClock
    private let events: [DemoEvent]
    private let lexicon: DemoLexicon
    private var naming: DemoNaming
    private var random: SplitMix64
    private var lives: DemoLives

    init(clock: DemoClock, events: [DemoEvent], lexicon: DemoLexicon, seed: UInt64) {
        self.clock = clock
        self.events = events
        self.lexicon = lexicon
        naming = DemoNaming(lexicon, seed: seed ^ 0xA11)
        random = SplitMix64(seed: seed ^ 0xCA57)
        lives = DemoLives(clock: clock, events: events, seed: seed ^ 0x11FE)
        for group in DemoGroup.all { invent(group) }
        inventNewcomers()
        inventUnknown()
        inventBots()
        inventTwins()
    }

    /// The person at a place of a group; places beyond its end start over.
    func place(_ group: DemoGroup.Name, _ number: Int) -> Int {
        let places = groups[group] ?? []
        return places.isEmpty ? 0 : places[number % places.count]
    }

    private mutating func invent(_ group: DemoGroup) {
        for number in 0..<group.count {
            var person = dressed(naming.next(), group)
            open(DemoAccounts.sources(group, number), for: &person)
            person.deeds = lives.deeds(of: group, number, person)
            groups[group.name, default: []].append(people.count)
            people.append(person)
        }
    }

    /// Adds address, company and tags.
    private mutating func dressed(_ name: DemoPerson, _ group: DemoGroup) -> DemoPerson {
        var person = name
        let companies = lexicon.all("company")
        if random.chance(45), !companies.isEmpty { person.company = random.pick(companies) }
        for _ in 0..<random.below(3) {
            let tag = random.pick(lexicon.all("tag"))
            if !person.tags.contains(tag) { person.tags.append(tag) }
        }
        if let tag = DemoPlaces.tag(language: person.language, number: people.count) { person.tags.append(tag) }
        switch group.name {
        case .staff:
            person.email = address(person, "wrenfield.example.org")
            person.company = "Wrenfield Association"
        case .shared:
            person.email = "office@brightwater.example.org"
            person.company = "Brightwater Libraries"
        default:
            person.email = address(person, random.pick(["example.org", "example.com", "mail.example.org"]))
        }
        return person
    }

    /// An address made of the handle, where that is plain.
    private func address(_ person: DemoPerson, _ host: String) -> String {
        let plain = person.handle.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2D
        }
        let local = plain && !person.handle.hasPrefix("-") ? person.handle : "person\(people.count + 1)"
        return "\(local)@\(host)"
    }

    private mutating func open(_ sources: [DemoSourceName], for person: inout DemoPerson) {
        // Nobody with several accounts goes without an address: it is what makes them one member.
        let mayHide = sources.count == 1 && person.company != "Wrenfield Association"
        if mayHide, person.email != "office@brightwater.example.org", random.chance(25) { person.email = nil }
        for (place, source) in sources.enumerated() {
            var email = person.email
            if place > 0, random.chance(40) { email = email?.uppercased() }
            person.accounts.append(
                DemoAccount(
                    source: source, originID: DemoAccounts.id(source, people.count, person.handle),
                    username: person.handle, name: person.name, email: email))
        }
    }

    private mutating func inventNewcomers() {
        let hoursAgo = [5, 21, 43, 6 * 24, 13 * 24, 24 * 24, 19 * 24]
        for (number, hours) in hoursAgo.enumerated() {
            var person = naming.next()
            person.email = address(person, "example.org")
            open([number.isMultiple(of: 2) ? .forum : .chat], for: &person)
            person.deeds = lives.newcomer(hoursAgo: hours, person)
            newcomers.append(people.count)
            people.append(person)
        }
    }

    private mutating func inventUnknown() {
        for number in 0..<14 {
            var person = naming.next()
            open([DemoSourceName.allCases[number % 3]], for: &person)
            people.append(person)
        }
    }

    private mutating func inventBots() {
        let bots: [(handle: String, sources: [DemoSourceName])] = [
            ("ci-bot", [.code]), ("dependabot[bot]", [.code]), ("welcome-bot", [.forum]), ("Relay-Bot", [.chat]),
        ]
        for bot in bots {
            var person = DemoPerson(name: nil, handle: bot.handle, language: "en")
            open(bot.sources, for: &person)
            person.deeds = lives.bot(person)
            people.append(person)
        }
    }

    /// Second accounts that only a human can match: the same username, or the same full name, without an address.
    private mutating func inventTwins() {
        let sameUsername = [place(.active, 0), place(.lapsed, 3), place(.dormant, 4), newcomers[4]]
        for original in sameUsername { addTwin(of: original, sameName: false) }
        let sameName = [place(.active, 7), place(.lapsed, 14), place(.activate, 9)]
        for original in sameName { addTwin(of: original, sameName: true) }
    }

    private mutating func addTwin(of original: Int, sameName: Bool) {
        let first = people[original]
        let free = DemoSourceName.allCases.first { first.account(on: $0) == nil } ?? .chat
        let handle = sameName ? "\(first.handle)-\(free.rawValue)" : first.handle
        let name = sameName ? first.name : nil
        var twin = DemoPerson(name: name, handle: handle, language: first.language)
        open([free], for: &twin)
        twin.deeds = lives.deeds(of: .twin, 0, twin)
        people.append(twin)
    }
}
