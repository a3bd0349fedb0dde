/// Where a conversation is in a feed, equal on every laptop. Compared byte by byte, as ids are.
public struct ConversationPlace: Hashable, Sendable {
    /// The source's id that is the same on every laptop.
    public var sourceUID: String
    /// `c` and the channel's id, or empty without a channel.
    public var channel: OriginID
    /// `=` and the id on the source, or `#`, the content's hash and the ordinal among equal ones.
    public var row: OriginID

    /// Creates a place.
    public init(sourceUID: String, channel: OriginID, row: OriginID) {
        self.sourceUID = sourceUID
        self.channel = channel
        self.row = row
    }
}

/// A conversation with its author, so that it can be promoted to a contribution.
public struct ConversationKey: Hashable, Sendable {
    /// The author's account.
    public var author: OriginID
    /// Where it is.
    public var place: ConversationPlace

    /// Creates a key.
    public init(author: OriginID, place: ConversationPlace) {
        self.author = author
        self.place = place
    }

    /// What the promotion is recorded on: an author's account is on the conversation's source.
    public var subject: Edit.Subject { Edit.Subject(sourceUID: place.sourceUID, originID: author) }

    /// The name that commands and JSON know it by: the id on the source, else `#` and its hash.
    public var id: String { place.row.raw.hasPrefix("=") ? String(place.row.raw.dropFirst()) : place.row.raw }
}
