public import Foundation

/// The way to a dashboard: one request at a time, its answer written to a file. A test puts its own closure here.
public struct Transport: Sendable {
    /// Downloads the answer to a request into `file` and reports on the way; the number of bytes. Throws `PullFault`,
    /// or `CancellationError` at any moment once the task is cancelled.
    public var download:
        @Sendable (
            _ request: DownloadRequest, _ file: StagedFile, _ progress: @escaping @Sendable (DownloadProgress) -> Void
        ) async throws -> Int

    /// Creates a transport.
    public init(
        download:
            @escaping @Sendable (
                _ request: DownloadRequest, _ file: StagedFile,
                _ progress: @escaping @Sendable (DownloadProgress) -> Void
            ) async throws -> Int
    ) {
        self.download = download
    }
}

/// A request for one list.
public struct DownloadRequest: Sendable {
    /// The address.
    public var url: URL
    /// What opens it; sent to this host only.
    public var token: Token
    /// How long to wait.
    public var patience: Patience

    /// Creates a request.
    public init(url: URL, token: Token, patience: Patience) {
        self.url = url
        self.token = token
        self.patience = patience
    }
}

/// How long to wait for a dashboard, which builds a whole list before it sends the first byte.
public struct Patience: Hashable, Sendable {
    /// Seconds until the first byte.
    public var firstByte: Double
    /// Seconds without a byte after the first.
    public var stall: Double

    /// Creates a patience; by default half an hour, then two minutes.
    public init(firstByte: Double = 30 * 60, stall: Double = 120) {
        self.firstByte = firstByte
        self.stall = stall
    }
}

/// Where a download is; reported about ten times a second.
public struct DownloadProgress: Hashable, Sendable {
    /// Whether the first byte is still to come.
    public var isWaiting: Bool
    /// Seconds since the request was sent.
    public var seconds: Double
    /// Bytes received.
    public var bytes: Int

    /// Creates a progress.
    public init(isWaiting: Bool, seconds: Double, bytes: Int) {
        self.isWaiting = isWaiting
        self.seconds = seconds
        self.bytes = bytes
    }
}
