import Community
import Store

/// Which starter task a message offers.
enum TaskChoice {
    /// The one that fits best, if one does.
    case suggested
    case none
    /// By id or a part of its title.
    case named(String)
}

extension Session {
    /// What the variables of a template stand for in a message to a member.
    func values(of profile: Profile, channel: String?, task choice: TaskChoice) throws -> TemplateValues {
        let task: StarterTask? =
            switch choice {
            case .suggested:
                StarterTask.suggested(
                    try store.tasks(), wishes: profile.wishes, tags: profile.row.tags, groups: profile.groups)
            case .none: nil
            case .named(let name): try task(name)
            }
        return profile.templateValues(
            community: community, sender: config.actor, channel: channel, task: task, now: now())
    }

    /// The same for a note that asks a member to write to another one, whose task it offers.
    func values(
        asking profile: Profile, toWriteTo key: String, channel: String?, task: TaskChoice
    ) throws -> TemplateValues {
        let id = try member(key)
        guard let other = try store.profile(id), other.row.id != profile.row.id else {
            throw Failure.usage("--about: \(key) is the one who is asked. Name somebody else")
        }
        let offered = try values(of: other, channel: channel, task: task)
        var values = profile.templateValues(
            community: community, sender: config.actor, channel: channel, now: now())
        values[.taskTitle] = offered[.taskTitle]
        values[.taskURL] = offered[.taskURL]
        let tie = try store.couldWrite(to: id).first { $0.member == profile.row.id }
        values.setAbout(
            name: other.row.name, reason: tie?.reason, lastDeed: other.row.lastDeed.map { QuotedTitle.of($0.title) })
        return values
    }
}
