import Community

/// Turns the cast's deeds into the rows of one source.
struct DemoRows: Sendable {
    let clock: DemoClock
    let lexicon: DemoLexicon
    let source: DemoSourceName
    private(set) var identities: [FeedIdentity] = []
    private(set) var activities: [FeedActivity] = []
    private var random: SplitMix64
    private var speakers: [OriginID] = []

    init(_ cast: DemoCast, clock: DemoClock, lexicon: DemoLexicon, source: DemoSourceName, seed: UInt64) {
        self.clock = clock
        self.lexicon = lexicon
        self.source = source
        random = SplitMix64(seed: seed ^ UInt64(source.rawValue.utf8.count) &* 0x5EED ^ UInt64(source.order))
        for person in cast.people {
            guard let account = person.account(on: source) else { continue }
            identities.append(identity(account, person))
            if !person.deeds.isEmpty { speakers.append(account.originID) }
        }
        let deeds = cast.people.flatMap { person in
            person.deeds.filter { $0.source == source }.map { (deed: $0, person: person) }
        }
        for (deed, person) in deeds.sorted(by: { $0.deed.at < $1.deed.at }) { add(deed, person) }
    }

    private func identity(_ account: DemoAccount, _ person: DemoPerson) -> FeedIdentity {
        let hasFace = source == .forum && account.originID.raw.hasSuffix("4")
        return FeedIdentity(
            originID: account.originID, username: account.username, name: account.name, email: account.email,
            avatar: hasFace ? "https://avatars.wrenfield.example.org/\(account.originID).png" : nil,
            company: person.company, tags: person.tags)
    }

    private mutating func add(_ deed: DemoDeed, _ person: DemoPerson) {
        guard let actor = person.account(on: source)?.originID else { return }
        switch deed.kind {
        case .conversation: activities.append(conversation(deed.at, actor, person))
        case .contribution: activities.append(contribution(deed.at, actor, person))
        case .attendance: break
        }
    }

    private mutating func conversation(_ at: Instant, _ actor: OriginID, _ person: DemoPerson) -> FeedActivity {
        let number = activities.count + 1
        let topic = random.pick(["help", "help", "docs", "translation", "plugins", "events", "hello", "random"])
        var people = [actor]
        for _ in 0..<random.below(4) {
            let other = random.pick(speakers)
            if !people.contains(other) { people.append(other) }
        }
        let isLinked = source == .forum || random.chance(50)
        return FeedActivity(
            kind: .conversation, originID: OriginID(source == .forum ? "post-\(number)" : "m\(at.seconds).\(number)"),
            channel: source.channel(topic), actor: actor, at: at,
            text: lexicon.sentence("say \(topic)", language: person.language, &random),
            url: isLinked ? "https://\(source.rawValue).wrenfield.example.org/t/\(number)" : nil, people: people,
            tags: random.chance(20) ? [random.pick(["question", "thankful", "bug-report", "greeting"])] : [])
    }

    private mutating func contribution(_ at: Instant, _ actor: OriginID, _ person: DemoPerson) -> FeedActivity {
        let number = activities.count + 1
        let types =
            source == .code
            ? ["Pull Request", "Pull Request", "Code Review", "Documentation", "Translation", "Plugin release"]
            : ["Answer accepted", "Answer accepted", "Tutorial", "Bug report", "Talk"]
        let type = random.pick(types)
        let channel = source == .code ? random.pick(["wrenfield", "handbook", "plugins", "locales"]) : "help"
        return FeedActivity(
            kind: .contribution, originID: OriginID("\(source == .code ? "pr" : "deed")-\(number)"), channel: channel,
            actor: actor, at: at, text: lexicon.sentence("give \(type)", language: person.language, &random),
            type: type,
            url: random.chance(85) ? "https://\(source.rawValue).wrenfield.example.org/\(channel)/\(number)" : nil,
            tags: random.chance(30) ? [random.pick(["docs", "i18n", "good-first-issue", "plugin"])] : [])
    }
}

extension DemoSourceName {
    /// The place among the sources.
    var order: Int { DemoSourceName.allCases.firstIndex(of: self) ?? 0 }

    /// The channel's id where a topic is talked about.
    func channel(_ topic: String) -> String {
        guard self == .forum else { return ["help": "general", "docs": "docs", "plugins": "dev"][topic] ?? "lobby" }
        return topic == "hello" ? "introductions" : topic
    }
}
