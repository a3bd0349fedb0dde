import Community
import Store

extension Session {
    /// What to know before writing to somebody, `STOP` first.
    func guards(for profile: Profile) -> [ContactGuard] {
        let feeds = ((try? store.sources()) ?? []).map { ContactContext.Feed(name: $0.name, landedAt: $0.landedAt) }
        let others = profile.suggestions.map { $0.first == profile.row.id ? $0.secondName : $0.firstName }
        return ContactGuard.all(
            facts: profile.facts, figures: profile.row.figures,
            context: ContactContext(possibleDuplicates: others, feeds: feeds), settings: config.settings, now: now())
    }

    /// The template of a name; throws with the names there are.
    func template(named name: String) throws -> Template {
        let (templates, problems) = Live.templates(home)
        problems.forEach { Say.error($0) }
        guard let template = templates.named(name) else {
            let names = templates.all.map(\.name).joined(separator: ", ")
            throw Failure.usage("\(name): there is no such template. There are: \(names)")
        }
        return template
    }

    /// What the variables of a template stand for in a message to a member.
    func values(for profile: Profile, channel: String) -> TemplateValues {
        var values = TemplateValues(
            memberName: profile.row.name, communityName: community, senderName: config.actor)
        let now = now()
        let deeds = profile.timeline.filter { $0.goneSince == nil && $0.at <= now }
        if let deed = deeds.first(where: \.isContribution) {
            values[.lastContributionTitle] = deed.title
            values[.lastContributionWhen] = deed.at.day.short(relativeTo: today)
            values[.lastContributionURL] = deed.url
        }
        if let deed = deeds.first ?? profile.row.lastDeed {
            values[.lastDeedTitle] = deed.title
            values[.lastDeedWhen] = deed.at.day.short(relativeTo: today)
            values[.lastDeedURL] = deed.url
        }
        values[.mentorName] = profile.row.mentor
        values[.channel] = channel
        return values
    }
}
