/// The queues of PRODUCT §4, in the order of their tabs.
public enum QueueName: String, CaseIterable, Codable, Sendable {
    case welcome, activate, reactivate, dormant, talking
    case stepUp = "step-up"
    case thank
    case followUp = "follow-up"
    case outbox, review

    /// The queues that exist in this version; a screen shows these only.
    public static let existing = allCases

    /// Whether members are left out of it who must not or need not be written to.
    public var isOutreach: Bool {
        switch self {
        case .welcome, .activate, .reactivate, .dormant, .talking, .stepUp: true
        case .thank, .followUp, .outbox, .review: false
        }
    }

    /// Why members are left out of it: of the outreach queues for every reason; nobody thanks bots and junk, or
    /// somebody never to be contacted, and a snooze holds here too.
    var leavesOut: [LeftOut] {
        if isOutreach { return LeftOut.allCases }
        return self == .thank ? [.bot, .staff, .junk, .neverContact, .wrongData, .snoozed] : []
    }
}

/// Why a member who belongs to a queue is left out of it; the footer counts them. The first that fits counts.
public enum LeftOut: String, CaseIterable, Codable, Sendable {
    case bot, staff, junk
    case neverContact = "never_contact"
    case wrongData = "wrong_data"
    case onBreak = "on_break"
    case alumni
    case contentAsIs = "content_as_is"
    /// A message is prepared and not yet sent or discarded.
    case prepared
    /// Somebody wrote within the cool-down and no reply came.
    case contacted
    case snoozed
    /// Said done in this queue, until new activity.
    case done
}
