/// What a template can speak of; the raw value is the name between the braces. Every one may be missing, apart from the
/// member's and the community's name: ask with a section, `{{#task.title}} … {{/task.title}}`, and say what stands there
/// instead, `{{^task.title}} … {{/task.title}}`.
public enum TemplateVariable: String, CaseIterable, Sendable {
    /// How the member is called.
    case memberName = "member.name"
    /// The first word of the name where the script lets us tell, else the whole name.
    case memberFirstName = "member.first_name"
    /// What they contributed last.
    case lastContributionTitle = "last_contribution.title"
    /// The day of it, such as "21 Oct".
    case lastContributionWhen = "last_contribution.when"
    /// Where it can be read.
    case lastContributionURL = "last_contribution.url"
    /// What they did last, of whatever kind.
    case lastDeedTitle = "last_deed.title"
    /// The day of it.
    case lastDeedWhen = "last_deed.when"
    /// Where it can be read.
    case lastDeedURL = "last_deed.url"
    /// A starter task that would fit.
    case taskTitle = "task.title"
    /// Where the task is.
    case taskURL = "task.url"
    /// Who writes.
    case senderName = "sender.name"
    /// The member's mentor.
    case mentorName = "mentor.name"
    /// The liaisons of the member's region.
    case regionLiaison = "region.liaison"
    /// The community.
    case communityName = "community.name"
    /// The channel the message goes by.
    case channel
    /// In a note that asks somebody to write: to whom.
    case aboutName = "about.name"
    /// The first word of that name, as in `memberFirstName`.
    case aboutFirstName = "about.first_name"
    /// Why the one asked could write, such as "14 shared threads".
    case aboutReason = "about.reason"
    /// What the member to be written to did last.
    case aboutLastDeed = "about.last_deed"

    /// The part before the dot: a section may ask for it as a whole, `{{#task}} … {{/task}}`.
    var group: String? {
        rawValue.firstIndex(of: ".").map { String(rawValue[..<$0]) }
    }

    /// All groups, once each.
    static let groups = Set(allCases.compactMap(\.group))
}
