/// What a manager entered of somebody whom no source knows.
public struct ManualAccount: Hashable, Codable, Sendable {
    /// The name.
    public var name: String
    /// A username, on whatever channel.
    public var username: String?
    /// An e-mail address.
    public var email: String?
    /// Where they can be reached, such as `matrix` or `phone`.
    public var channel: String?
    /// The organization.
    public var organization: String?

    /// Creates an account; blank texts count as none.
    public init(
        name: String, username: String? = nil, email: String? = nil, channel: String? = nil,
        organization: String? = nil
    ) {
        func filled(_ text: String?) -> String? { text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
        self.name = name
        self.username = filled(username)
        self.email = filled(email)
        self.channel = filled(channel)
        self.organization = filled(organization)
    }

    /// Reads the value of an edit; nil for one that a newer Rekindle wrote another way.
    public init?(json: String) {
        guard let read = FactValue.decode(ManualAccount.self, json) else { return nil }
        self = read
    }

    /// The value of an edit.
    public var json: String? { FactValue.encode(self) }

    /// The uid of the source that holds them on every laptop.
    public static let sourceUID = "manual:"

    /// The row of the identity.
    public func row(_ id: OriginID) -> FeedIdentity {
        FeedIdentity(originID: id, username: username, name: name, email: email, company: organization)
    }
}
