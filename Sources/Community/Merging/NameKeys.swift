/// What makes two usernames equal, across sources: a suggestion, never a merge.
public enum UsernameKey {
    /// The key of a username; nil where it is missing or blank.
    public static func of(_ username: String?) -> String? { username.flatMap(ComparedText.of) }
}

/// What makes two full names equal, across sources: a suggestion, never a merge.
public enum FullNameKey {
    /// The key of a name of two words or more; nil for any other. Case, the width of white space and the order of
    /// `Surname, First` do not count.
    public static func of(_ name: String?) -> String? { NameKeys(name).fullName }
}

/// What makes two names of one word equal: only for the people of a file, and never more than a question.
public enum WordKey {
    /// The key of a name of one word; nil for any other.
    public static func of(_ name: String?) -> String? { NameKeys(name).word }
}

/// The key of a name: of a full name, or of one word. At most one of the two.
struct NameKeys {
    private(set) var fullName: String?
    private(set) var word: String?

    init(_ name: String?) {
        guard let folded = name.map(NameOrder.natural).flatMap(ComparedText.of) else { return }
        let words = folded.split(whereSeparator: \.isWhitespace)
        if words.count >= 2 { fullName = words.joined(separator: " ") } else { word = folded }
    }
}

/// What an account is merged and suggested by.
public struct IdentityKeys: Hashable, Sendable {
    /// The e-mail address.
    public let email: String?
    /// The username.
    public let username: String?
    /// The name, where it has two words or more.
    public let fullName: String?
    /// The name, where it has one.
    public let word: String?

    /// The keys of an account.
    public init(_ identity: FeedIdentity) {
        let name = NameKeys(identity.name)
        email = EmailKey.of(identity.email)
        username = UsernameKey.of(identity.username)
        fullName = name.fullName
        word = name.word
    }
}
