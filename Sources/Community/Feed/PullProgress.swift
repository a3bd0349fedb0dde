/// Where a pull of one source is; reported about ten times a second at most.
public struct PullProgress: Hashable, Sendable {
    /// The source's name.
    public var source: String
    /// The list in hand; nil while the source itself is asked, and for what concerns them all.
    public var list: RowKind?
    /// What is being done.
    public var phase: PullPhase
    /// Seconds since the list was asked for; in the store's phases, since the phase began.
    public var seconds: Double
    /// Bytes of this list so far.
    public var bytes: Int

    /// Creates a progress.
    public init(source: String, list: RowKind?, phase: PullPhase, seconds: Double = 0, bytes: Int = 0) {
        self.source = source
        self.list = list
        self.phase = phase
        self.seconds = seconds
        self.bytes = bytes
    }
}

/// What a pull is doing: waiting for the first byte, receiving, comparing with the store, writing to it.
public enum PullPhase: String, CaseIterable, Codable, Sendable { case waiting, receiving, comparing, writing }
