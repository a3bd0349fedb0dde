/// A member as the results of outreach look at them.
public struct TrackedMember: Sendable {
    /// A number that belongs to the key, equal on every laptop: it decides whom a sample holds.
    public var number: UInt64
    /// What they did.
    public var history: MemberHistory
    /// The recorded breaks.
    public var breaks: [Break]
    /// The outreach to them, in any order; only what was sent counts.
    public var attempts: [Attempt]
    /// Until when all they did is known: the earliest of their sources' last pulls.
    public var observedUntil: Instant
    /// Whether they may stand for those whom nobody wrote to: no bot, no staff, nobody who was set aside.
    public var mayBeCompared: Bool

    /// Creates a member by the number of their key.
    public init(
        number: UInt64, history: MemberHistory, breaks: [Break] = [], attempts: [Attempt] = [],
        observedUntil: Instant, mayBeCompared: Bool = true
    ) {
        self.number = number
        self.history = history
        self.breaks = breaks
        self.attempts = attempts
        self.observedUntil = observedUntil
        self.mayBeCompared = mayBeCompared
    }

    /// The number of a key: FNV-1a over its bytes, mixed so that all its bits are equally good.
    public static func number(of key: MemberKey) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }

    /// The finalizer of SplitMix64.
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// When messages were sent to them, ascending.
    var sent: [Instant] { attempts.filter(\.isSent).compactMap(\.sentAt).sorted() }
}
