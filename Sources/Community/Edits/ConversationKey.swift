/// A conversation by what is equal on every laptop, so that it can be promoted to a contribution.
public struct ConversationKey: Hashable, Sendable {
    /// The author's account.
    public var author: Edit.Subject
    /// `c` and the channel's id, or empty without a channel.
    public var channel: String
    /// `=` and the id on the source, or `#`, the content's hash and the ordinal among equal ones.
    public var row: String

    /// Creates a key.
    public init(author: Edit.Subject, channel: String, row: String) {
        self.author = author
        self.channel = channel
        self.row = row
    }

    /// The name that commands and JSON know it by: the id on the source, else the row key.
    public var id: String { row.hasPrefix("=") ? String(row.dropFirst()) : row }
}

/// A conversation without its author, who may turn out to be another account.
public struct ConversationPlace: Hashable, Sendable {
    /// The source's id that is the same on every laptop.
    public var sourceUID: String
    /// As in `ConversationKey`.
    public var channel: String
    /// As in `ConversationKey`.
    public var row: String

    /// Creates a place.
    public init(sourceUID: String, channel: String, row: String) {
        self.sourceUID = sourceUID
        self.channel = channel
        self.row = row
    }

    /// The place of a conversation.
    public init(_ key: ConversationKey) {
        self.init(sourceUID: key.author.sourceUID, channel: key.channel, row: key.row)
    }
}
