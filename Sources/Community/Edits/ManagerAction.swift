/// What a manager can do to members; the store turns each into edits (PRODUCT §8).
public enum ManagerAction: Hashable, Sendable {
    case note(String)
    /// Tags to add and to remove.
    case tag(add: [String], remove: [String])
    case snooze(until: Day?, untilActive: Bool)
    /// Welcomed, checked in, looked at: out of that queue until new activity.
    case done(QueueName)
    case setAside(SetAside)
    /// Takes one reason back.
    case lift(SetAside)
    case nextStep(String, due: Day)
    /// Closes a next step.
    case finishStep(id: String)
    case prepare(AttemptDraft)
    case markSent(attempt: String)
    case discard(attempt: String)
    /// Records what came of an attempt; nil stands for the member's latest sent one.
    case outcome(attempt: String?, OutcomeKind, words: String?)
    /// Remembers the mail that told an outcome, so that the same mail does not count twice.
    case readMail(digest: String)
    /// What was learned of the person; what is so already changes nothing.
    case person([PersonChange])
    /// Says that a channel that was dead for the member works again.
    case revive(channel: String)
    /// Records a thank-you, and that nothing waits in Thank.
    case thank(ThanksDraft)
    /// Counts a conversation as a contribution, or no longer by hand; recorded on its author.
    case promote(ConversationKey, Bool)
    /// A field of the member that names somebody or something; nil clears it.
    case assign(AssignedRole, to: String?)
    case mentoring(MentoringAction)
    case steward(StewardAction)
}

extension ManagerAction {
    /// The account that the action is recorded on; nil for the one that stands for the member.
    public var subject: Edit.Subject? {
        if case .promote(let conversation, _) = self { conversation.subject } else { nil }
    }
}

/// Why a member is set aside (`x`), each with its own effect on the queues.
public enum SetAside: Hashable, Sendable {
    case bot, staff, junk
    /// A break until the day of return, or open.
    case onBreak(until: Day?)
    case alumni, contentAsIs
    case neverContact(NeverContact)
    case wrongData
}

/// What `a` assigns.
public enum AssignedRole: String, CaseIterable, Codable, Sendable { case mentor, region, owner, cover }

/// A message about to be prepared; channel and message are required.
public struct AttemptDraft: Hashable, Sendable {
    /// The channel.
    public var channel: String
    /// The text.
    public var message: String
    /// The template's name.
    public var template: String?
    /// The queue it is written for.
    public var purpose: QueueName?
    /// Whether it is said sent at once.
    public var sent: Bool
    /// Why a guard was overridden; nil where none stood in the way.
    public var overrideReason: String?

    /// Creates a draft.
    public init(
        channel: String, message: String, template: String? = nil, purpose: QueueName? = nil, sent: Bool = false,
        overrideReason: String? = nil
    ) {
        self.channel = channel
        self.message = message
        self.template = template
        self.purpose = purpose
        self.sent = sent
        self.overrideReason = overrideReason
    }
}
