public import Community

/// What a member is thanked for, in words, and where it can be seen.
public struct ThankedDeed: Equatable, Sendable {
    /// Such as a contribution's title; raw text from outside.
    public var words: String
    /// The address on the web.
    public var url: String?

    /// Creates a deed.
    public init(words: String, url: String?) {
        self.words = words
        self.url = url
    }

    /// The deed that waits for thanks, else what the member did last; nil where nothing is known.
    public init?(_ row: MemberRow, _ facts: ManagerFacts) {
        let waiting = GoodDeed.unthanked(row.figures, facts).first
        let place = waiting.flatMap { row.figures.deeds.firstIndex(of: $0) }
        let praised = place.flatMap { row.praised.indices.contains($0) ? row.praised[$0] : nil }
        guard let deed = praised ?? row.lastDeed, !deed.title.isEmpty else { return nil }
        self.init(words: deed.title, url: deed.url)
    }
}
