/// Which identity's key is a member's key.
public struct KeyRule: Sendable {
    private let places: [OriginID: Int]

    /// The rule for sources in this order; a source not named here comes after all others, by name.
    public init(sources: [String]) {
        places = Dictionary(
            sources.enumerated().map { (OriginID($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a key comes before another in key order: by source, then by the bytes of the id.
    public func precedes(_ one: MemberKey, _ other: MemberKey) -> Bool {
        let (left, right) = (OriginID(one.source), OriginID(other.source))
        guard left != right else { return one.originID < other.originID }
        let (place, otherPlace) = (places[left] ?? .max, places[right] ?? .max)
        return place == otherPlace ? left < right : place < otherPlace
    }

    /// The identities in key order.
    public func sorted(_ identities: [MemberKey]) -> [MemberKey] { identities.sorted(by: precedes) }

    /// The key of a member with these identities: the smallest of those that are a member's key already, so that a key
    /// is kept as long as its identity exists, else the smallest of all. Nil without an identity.
    public func key(of identities: [MemberKey], kept: Set<MemberKey> = []) -> MemberKey? {
        identities.filter(kept.contains).min(by: precedes) ?? identities.min(by: precedes)
    }
}
