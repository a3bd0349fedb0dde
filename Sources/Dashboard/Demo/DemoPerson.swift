import Community

/// One invented person with their accounts and what they did.
struct DemoPerson: Sendable {
    var name: String?
    /// What usernames and addresses are made of.
    var handle: String
    var language: String
    var email: String?
    var company: String?
    var tags: [String] = []
    var accounts: [DemoAccount] = []
    var deeds: [DemoDeed] = []

    /// The account on a source.
    func account(on source: DemoSourceName) -> DemoAccount? { accounts.first { $0.source == source } }
}

/// An account of a person on one source.
struct DemoAccount: Hashable, Sendable {
    var source: DemoSourceName
    var originID: OriginID
    var username: String
    var name: String?
    var email: String?
}

/// One thing a person did, before it has words.
struct DemoDeed: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case conversation, contribution
        /// Attendance of the event with that number.
        case attendance(Int)
    }

    var kind: Kind
    var source: DemoSourceName
    var at: Instant
}

/// The three sources of the demo.
enum DemoSourceName: String, CaseIterable, Sendable { case forum, chat, code }
