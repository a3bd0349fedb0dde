/// What a member is known to like, as far as a message can follow it. Empty for most.
public struct ContactWishes: Hashable, Sendable {
    /// The languages they speak, the preferred first.
    public var languages: [String]
    /// What draws them; nil where nobody knows.
    public var motivation: MotivationKind?
    /// The channel they like to be written to by.
    public var channel: String?
    /// What they are good at and like to talk about.
    public var skills: Set<String>

    /// Creates wishes.
    public init(
        languages: [String] = [], motivation: MotivationKind? = nil, channel: String? = nil, skills: Set<String> = []
    ) {
        self.languages = languages
        self.motivation = motivation
        self.channel = channel
        self.skills = skills
    }
}
