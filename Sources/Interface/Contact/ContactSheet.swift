import Community
import Store

/// The sheet on which a message to one person is chosen, prepared and said sent.
struct ContactSheet {
    enum Stage: Equatable {
        case writing
        /// The attempt is on its way to the store.
        case preparing(number: Int)
        case prepared
    }

    var member: MemberID
    var who: String
    var purpose: QueueName?
    /// Whether the profile has come, and channels and message with it.
    var isReady = false
    var guards: [ContactGuard] = []
    var channels: [ContactChannel] = []
    var channelIndex = 0
    var templates: [Template] = []
    var templateIndex = 0
    var subject = ""
    private(set) var message = ""
    /// Whether the manager wrote or changed the message.
    private(set) var isEdited = false
    var isChoosingTemplate = false
    var scroll = 0
    var stage = Stage.writing
    /// The reason for writing in spite of a STOP, while it is typed.
    var reason: TextInput?
    /// The reason given.
    var overrideReason: String?
    /// Whether a next step is planned with the sending: to ask once more.
    var asksOnceMore = false
    /// Said sent before the store had confirmed that it was prepared.
    var wantsSent = false

    var channel: ContactChannel? { channels.indices.contains(channelIndex) ? channels[channelIndex] : nil }
    var template: Template? { templates.indices.contains(templateIndex) ? templates[templateIndex] : nil }

    /// Whether `Enter` is off.
    var isStopped: Bool { overrideReason == nil && guards.contains { $0.severity == .stop } }

    /// Whether nothing overrides the STOP.
    var isStoppedForGood: Bool { guards.contains { $0.severity == .stop && !$0.overridable } }

    /// In how many days to ask once more.
    static let onceMoreAfter = 21

    /// Chooses the channel a message was prepared for, also one that this member's accounts do not name.
    mutating func choose(channel name: String) {
        if !channels.contains(where: { $0.name == name }) {
            channels.insert(ContactChannel(name: name, kind: .copy), at: 0)
        }
        channelIndex = channels.firstIndex { $0.name == name } ?? 0
    }

    /// Takes a text that the manager wrote.
    mutating func rewrite(_ text: String) {
        message = text.trimmed
        isEdited = true
    }

    /// Takes a text from a template or from the store.
    mutating func fill(_ message: Template.Message) {
        subject = message.subject
        self.message = message.text
        isEdited = false
    }
}

/// A way to reach a member.
struct ContactChannel: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case mail(String)
        case web(String)
        /// No address is known: the text is only copied.
        case copy
    }

    var name: String
    var kind: Kind

    /// The ways to reach a member: where they were last seen first, mail if an address is known.
    static func all(of profile: Profile) -> [ContactChannel] {
        var names: [String] = []
        let seen = profile.timeline.map(\.source) + profile.identities.filter { $0.goneSince == nil }.map(\.source)
        for name in seen + profile.row.sources where !names.contains(name) { names.append(name) }
        var channels = names.map { name -> ContactChannel in
            let deed = profile.timeline.first { $0.source == name && $0.url != nil && $0.goneSince == nil }
            return ContactChannel(name: name, kind: deed?.url.map { .web($0) } ?? .copy)
        }
        if let mail = profile.identities.lazy.compactMap(\.email).first(where: { $0.contains("@") }) {
            channels.append(ContactChannel(name: "mail", kind: .mail(mail)))
        }
        return channels
    }
}
