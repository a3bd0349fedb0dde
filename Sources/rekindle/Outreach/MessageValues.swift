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
                StarterTask.suggested(try store.tasks(), wishes: profile.wishes, tags: profile.row.tags)
            case .none: nil
            case .named(let name): try task(name)
            }
        return profile.templateValues(
            community: community, sender: config.actor, channel: channel, task: task, now: now())
    }
}
