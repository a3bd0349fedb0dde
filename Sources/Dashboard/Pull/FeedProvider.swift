public import Community
public import Foundation

/// A kind of dashboard: how a source on it is asked.
public struct FeedProvider: Sendable {
    /// What the source says of itself; the cheapest request. Throws `PullError` or `CancellationError`, as all do.
    public var describe: @Sendable (FeedConnection) async throws -> SourceDescription
    /// One whole list, checked for its structure.
    public var list: @Sendable (RowKind, FeedConnection) async throws -> FetchedList
    /// The ids of an event's attendee list; nil for an event that cannot be asked about.
    public var attendees: @Sendable (OriginID, FeedConnection) async throws -> [OriginID]?

    /// Creates a provider.
    public init(
        describe: @escaping @Sendable (FeedConnection) async throws -> SourceDescription,
        list: @escaping @Sendable (RowKind, FeedConnection) async throws -> FetchedList,
        attendees: @escaping @Sendable (OriginID, FeedConnection) async throws -> [OriginID]?
    ) {
        self.describe = describe
        self.list = list
        self.attendees = attendees
    }
}

/// A source as a manager set it up.
public struct FeedSource: Hashable, Sendable {
    /// Its name on the laptop; holds no `/`.
    public var name: String
    /// The dashboard's address without `/api/v1/`.
    public var address: String
    /// Where its token can be got.
    public var token: TokenPlace

    /// Creates a source.
    public init(name: String, address: String, token: TokenPlace) {
        self.name = name
        self.address = address
        self.token = token
    }
}

/// What a request needs besides its path.
public struct FeedConnection: Sendable {
    /// The source asked.
    public var source: FeedSource
    /// Its token, got for this pull.
    public var token: Token
    /// How long to wait.
    public var patience: Patience
    /// The private folder that answers are staged in.
    public var staging: URL
    /// Hears how far a download is.
    public var progress: @Sendable (DownloadProgress) -> Void

    /// Creates a connection.
    public init(
        source: FeedSource, token: Token, patience: Patience, staging: URL,
        progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) {
        self.source = source
        self.token = token
        self.patience = patience
        self.staging = staging
        self.progress = progress
    }
}
