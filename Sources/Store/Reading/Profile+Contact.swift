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
            context: ContactContext(possibleDuplicates: others, feeds: feeds, journals: journals),
            settings: settings, now: now)
    }

    /// What the variables of a template stand for in a message to the member.
    public func templateValues(community: String, sender: String, channel: String?, now: Instant) -> TemplateValues {
        var values = TemplateValues(memberName: row.name, communityName: community, senderName: sender)
        // A day without a deed is nothing to start a message from.
        let deeds = timeline.filter { $0.goneSince == nil && $0.at <= now && !$0.isDateOnly }
        if let deed = deeds.first(where: \.isContribution) {
            values[.lastContributionTitle] = deed.title
            values[.lastContributionWhen] = deed.at.day.short(relativeTo: now.day)
            values[.lastContributionURL] = deed.url
        }
        if let deed = deeds.first ?? row.lastDeed.flatMap({ $0.isDateOnly ? nil : $0 }) {
            values[.lastDeedTitle] = deed.title
            values[.lastDeedWhen] = deed.at.day.short(relativeTo: now.day)
            values[.lastDeedURL] = deed.url
        }
        values[.mentorName] = row.mentor
        values[.channel] = channel
        return values
    }
}
