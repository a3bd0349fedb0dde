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

    /// What `h` and `l` choose; `Tab` goes from one to the next.
    enum Field: CaseIterable { case channel, text, language, task }

    /// The member whom the one written to is asked to write to.
    struct About: Equatable {
        var member: MemberID
        var name: String
        var reason: String
        var lastDeed: String?
        var task: StarterTask?
    }

    var member: MemberID
    var who: String
    var purpose: QueueName?
    /// Set where the message asks somebody to write.
    var about: About?
    /// Whether the profile has come, and channels and message with it.
    var isReady = false
    var guards: [ContactGuard] = []
    var channels: [ContactChannel] = []
    var channelIndex: Int?
    /// The names of templates, those for the purpose first.
    var names: [String] = []
    var template: Template?
    /// The languages the member speaks, the preferred first.
    var languages: [String] = []
    /// The languages the chosen template is there in.
    var offered: [String] = []
    /// The tasks that could be offered, the best first.
    var tasks: [StarterTask] = []
    var task: StarterTask?
    /// The task that the manager chose before the sheet was opened.
    var offeredTask: StarterTask?
    var field = Field.channel
    private(set) var subject = ""
    private(set) var message = ""
    /// Whether the manager wrote or changed the message.
    private(set) var isEdited = false
    var scroll = 0
    var stage = Stage.writing
    /// The reason for writing in spite of a STOP, while it is typed.
    var reason: TextInput?
    /// The reason given.
    var overrideReason: String?
    /// The day of the next step that is planned with the sending; nil for none.
    var then: Day?
    /// The day while it is typed, and why it cannot be taken.
    var day: TextInput?
    var dayError: String?
    /// Whether Esc was pressed once although the text is the manager's own.
    var isLeaving = false
    /// Said sent before the store had confirmed that it was prepared.
    var wantsSent = false

    var channel: ContactChannel? { channelIndex.map { channels[$0] } }

    /// Whether `Enter` is off.
    var isStopped: Bool { overrideReason == nil && guards.contains { $0.severity == .stop } || isStoppedForGood }

    /// Whether nothing overrides the STOP.
    var isStoppedForGood: Bool { guards.contains { $0.severity == .stop && !$0.overridable } }

    /// Whether a line is typed.
    var isTyping: Bool { reason != nil || day != nil }

    /// In how many days to ask once more, or to see whether the one asked has written.
    var usualWait: Int { about == nil ? 21 : 14 }

    /// What is planned with the sending.
    var nextStep: String { about == nil ? "ask once more" : "see whether \(who) wrote" }

    /// Chooses the channel a message was prepared for, also one that this member's accounts do not name.
    mutating func choose(channel name: String) {
        if !channels.contains(where: { $0.name == name }) {
            channels.insert(ContactChannel(name: name, kind: .copy), at: 0)
        }
        channelIndex = channels.firstIndex { $0.name == name }
    }

    /// Goes to another channel; one that is dead is passed over.
    mutating func chooseChannel(by step: Int) {
        let alive = channels.indices.filter { !channels[$0].isDead }
        guard !alive.isEmpty else { return channelIndex = nil }
        let place = channelIndex.flatMap { alive.firstIndex(of: $0) }
        channelIndex = place.map { alive[($0 + step + alive.count) % alive.count] } ?? alive[0]
    }

    /// Goes to another task, or to none after the last one.
    mutating func chooseTask(by step: Int) {
        let place = task.flatMap { task in tasks.firstIndex { $0.id == task.id } } ?? tasks.count
        let next = (place + step + tasks.count + 1) % (tasks.count + 1)
        task = next == tasks.count ? nil : tasks[next]
    }

    /// Takes a text that the manager wrote; a first line `Subject: …` is the subject.
    mutating func rewrite(_ text: String) {
        var text = text.trimmed
        if text.hasPrefix(Self.subjectMark) {
            let line = text.prefix { !$0.isNewline }
            subject = String(line.dropFirst(Self.subjectMark.count)).trimmed
            text = String(text.dropFirst(line.count)).trimmed
        }
        message = text
        isEdited = true
    }

    /// What the editor shows: by mail with the subject.
    var editable: String {
        guard case .mail? = channel?.kind else { return message }
        return "\(Self.subjectMark) \(subject)\n\n\(message)"
    }

    private static let subjectMark = "Subject:"

    /// Takes a text from a template.
    mutating func fill(_ message: Template.Message) {
        subject = message.subject
        self.message = message.text
        isEdited = false
    }

    /// Takes the text of a prepared message, with the subject its template gives.
    mutating func recall(_ text: String, subject: String) {
        self.subject = subject
        message = text
        isEdited = true
    }
}
