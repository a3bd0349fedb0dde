/// Which identities are one member: a union-find over indices 0..<count.
public struct Components: Sendable {
    /// Two identities, the smaller index first.
    public struct Pair: Hashable, Sendable {
        /// The smaller index.
        public let low: Int
        /// The larger index.
        public let high: Int

        /// Creates the pair of two indices, in either order.
        public init(_ one: Int, _ other: Int) {
            low = min(one, other)
            high = max(one, other)
        }
    }

    private var parents: [Int]
    private let rejected: Set<Pair>

    /// Everyone for themselves. A rejected pair never joins directly; others may still bring the two together.
    public init(count: Int, rejected: Set<Pair> = []) {
        parents = Array(0..<count)
        self.rejected = rejected
    }

    /// Joins two identities, unless their pair is rejected. Amortised, nearly O(1).
    public mutating func join(_ one: Int, _ other: Int) {
        guard rejected.isEmpty || !rejected.contains(Pair(one, other)) else { return }
        let (one, other) = (root(of: one), root(of: other))
        parents[max(one, other)] = min(one, other)
    }

    /// Joins every two of a group that are not rejected: who shares an address. O(n²) where pairs are rejected.
    public mutating func join(group: [Int]) {
        guard let first = group.first else { return }
        if rejected.isEmpty {
            for other in group.dropFirst() { join(first, other) }
        } else {
            for (place, one) in group.enumerated() { for other in group[(place + 1)...] { join(one, other) } }
        }
    }

    /// The smallest index of the member that an identity belongs to.
    public mutating func root(of index: Int) -> Int {
        var root = index
        while parents[root] != root { root = parents[root] }
        var next = index
        while next != root {
            let parent = parents[next]
            parents[next] = root
            next = parent
        }
        return root
    }

    /// The members: each the ascending indices of its identities, ordered by the first. O(n).
    public mutating func groups() -> [[Int]] {
        var places: [Int: Int] = [:]
        var groups: [[Int]] = []
        for index in parents.indices {
            let root = root(of: index)
            if let place = places[root] {
                groups[place].append(index)
            } else {
                places[root] = groups.count
                groups.append([index])
            }
        }
        return groups
    }
}
