/// What a column of a file of people can mean.
public enum PeopleField: String, CaseIterable, Sendable {
    case id, name, username, email, organization, role, tags, region, languages
    case timeZone = "time-zone"
    case firstSeen = "first-seen"
    case lastSeen = "last-seen"
    case firstContribution = "first-contribution"
    case lastContribution = "last-contribution"

    /// Reads a field as it is typed: case, `_` and spaces do not count, and common words mean the same.
    public init?(typed text: String) {
        let word = text.lowercased().split { " _-".contains($0) }.joined(separator: "-")
        if let field = PeopleField(rawValue: word) ?? PeopleField.others[word] { self = field } else { return nil }
    }

    private static let others: [String: PeopleField] = [
        "member": .name, "full-name": .name, "user": .username, "handle": .username, "mail": .email, "e-mail": .email,
        "company": .organization, "organisation": .organization, "tag": .tags, "country": .region,
        "language": .languages, "timezone": .timeZone, "tz": .timeZone, "last-contrib": .lastContribution,
        "first-contrib": .firstContribution,
    ]

    /// The fields as a sentence lists them.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// A file that cannot be imported as it is: one line that names the file, the cause and what to do.
public struct PeopleFileError: Error, Hashable, Sendable {
    /// The line.
    public var sentence: String
    /// Whether the command line can put it right.
    public var isUsage: Bool

    /// Creates an error.
    public init(_ sentence: String, isUsage: Bool = false) {
        self.sentence = sentence
        self.isUsage = isUsage
    }
}
