public import Community

extension Profile {
    /// What to know before writing to the member, `STOP` first.
    ///
    /// - Parameters:
    ///   - sources: all sources of the community; those that know the member count.
    ///   - journals: up to when the edits of each colleague are known here.
    public func contactGuards(
        sources: [SourceStatus], journals: [String: Instant] = [:], settings: Settings, now: Instant
    ) -> [ContactGuard] {
        let others = suggestions.map { $0.first == row.id ? $0.secondName : $0.firstName }
        let feeds = sources.filter { row.sources.contains($0.name) }.map {
            ContactContext.Feed(name: $0.name, landedAt: $0.landedAt, kind: $0.kind)
        }
        return ContactGuard.all(
            facts: facts, figures: row.figures,
            context: ContactContext(
                possibleDuplicates: others, feeds: feeds, journals: journals, mentor: row.mentor,
                liaisons: liaisons),
            settings: settings, now: now)
    }

    /// What the variables of a template stand for in a message to the member.
    public func templateValues(
        community: String, sender: String, channel: String?, task: StarterTask? = nil, now: Instant
    ) -> TemplateValues {
        var values = TemplateValues(memberName: row.name, communityName: community, senderName: sender)
        // A day without a deed is nothing to start a message from.
        let deeds = timeline.filter { $0.goneSince == nil && $0.at <= now && !$0.isDateOnly }
        if let deed = deeds.first(where: \.isContribution) {
            values[.lastContributionTitle] = QuotedTitle.of(deed.title)
            values.set(.lastContributionWhen, day: deed.at.day, today: now.day)
            values[.lastContributionURL] = deed.url
        }
        if let deed = deeds.first ?? row.lastDeed.flatMap({ $0.isDateOnly ? nil : $0 }) {
            values[.lastDeedTitle] = QuotedTitle.of(deed.title)
            values.set(.lastDeedWhen, day: deed.at.day, today: now.day)
            values[.lastDeedURL] = deed.url
        }
        values[.mentorName] = row.mentor
        values[.regionLiaison] = liaisons.isEmpty ? nil : Wording.list(liaisons)
        values[.channel] = channel
        values[.taskTitle] = task?.title
        values[.taskURL] = task?.url
        return values
    }
}

extension Profile {
    /// The names of the liaisons of the member's region, other than the member.
    private var liaisons: [String] {
        regionStewards.filter { $0.stewardship.role == .liaison }.map(\.name)
    }

    /// The names of the ways to reach the member: the one they like first, then the sources where they were last seen,
    /// `mail` if an address is known.
    ///
    /// - Parameter sources: those of the community; what a manager imported or typed is no channel.
    public func channels(_ sources: [SourceStatus]) -> [String] {
        let typed = Set(sources.filter { $0.kind != .dashboard }.map(\.name))
        let seen = timeline.map(\.source) + identities.filter { $0.goneSince == nil }.map(\.source) + row.sources
        var names = seen.filter { !typed.contains($0) }
        if identities.contains(where: { $0.email?.contains("@") == true }) { names.append(Self.mail) }
        if let liked = wishes.channel {
            let known = names.first { $0.lowercased() == liked.lowercased() }
            names.insert(known ?? liked, at: 0)
        }
        var told: Set<String> = []
        return names.filter { told.insert($0.lowercased()).inserted }
    }

    /// The channel that a manager means by a word; nil where the member cannot be reached by it, and neither by one that
    /// the community has besides: a dashboard's source, a channel that no feed covers, mail.
    public func channel(named word: String, _ sources: [SourceStatus], notSeen: [String]) -> String? {
        let others = sources.filter { $0.kind == .dashboard }.map(\.name) + notSeen + [Self.mail]
        return (channels(sources) + others).first { $0.lowercased() == word.lowercased() }
    }

    /// The channel that needs an address.
    public static let mail = "mail"
}

extension Profile {
    /// What the member is known to like.
    public var wishes: ContactWishes {
        let person = facts.person
        return ContactWishes(
            languages: person.languages, motivation: person.motivation, channel: person.channel, skills: person.skills)
    }
}
