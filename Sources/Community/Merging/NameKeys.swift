/// What makes two usernames equal, across sources: a suggestion, never a merge.
public enum UsernameKey {
    /// The key of a username; nil where it is missing or blank.
    public static func of(_ username: String?) -> String? { username.flatMap(ComparedText.of) }
}

/// What makes two full names equal, across sources: a suggestion, never a merge.
public enum FullNameKey {
    /// The key of a name of two words or more; nil for any other. Case, the width of white space and the order of
    /// `Surname, First` do not count.
    public static func of(_ name: String?) -> String? {
        guard let folded = name.map(NameOrder.natural).flatMap(ComparedText.of) else { return nil }
        let words = folded.split(whereSeparator: \.isWhitespace)
        return words.count >= 2 ? words.joined(separator: " ") : nil
    }
}

/// What makes two names of one word equal: only for the people of a file, and never more than a question.
public enum WordKey {
    /// The key of a name of one word; nil for any other.
    public static func of(_ name: String?) -> String? {
        guard let folded = name.map(NameOrder.natural).flatMap(ComparedText.of), !folded.contains(where: \.isWhitespace)
        else { return nil }
        return folded
    }
}
