import Store

/// A set of members that is quick to make and to ask for lists of 100,000: a bit for each id, since ids are small.
struct MemberSet {
    private var bits: [UInt64] = []
    /// Ids that are too large for a bit of their own.
    private var others: Set<MemberID> = []

    private static let limit: MemberID = 1 << 24

    init(_ members: some Sequence<MemberID>) {
        for member in members { insert(member) }
    }

    func contains(_ member: MemberID) -> Bool {
        guard member >= 0, member < MemberSet.limit else { return others.contains(member) }
        let word = Int(member >> 6)
        return word < bits.count && bits[word] & (1 << UInt64(member & 63)) != 0
    }

    private mutating func insert(_ member: MemberID) {
        guard member >= 0, member < MemberSet.limit else {
            others.insert(member)
            return
        }
        let word = Int(member >> 6)
        if word >= bits.count {
            bits.append(contentsOf: repeatElement(0, count: max(word + 1 - bits.count, bits.count)))
        }
        bits[word] |= 1 << UInt64(member & 63)
    }
}
