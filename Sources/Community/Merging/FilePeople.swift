/// Whom the people of an imported file are: a full name of two words or more that only one person has is theirs; any
/// doubt is left to Review.
public struct FilePeople: Sendable {
    /// What of an identity is compared.
    public struct Person: Sendable {
        /// The place of its source.
        public var source: Int64
        /// The key of its full name; nil without one.
        public var name: String?
        /// Whether a file tells of it.
        public var isFile: Bool
        /// Whether it left its feed.
        public var isGone: Bool

        /// Creates a person.
        public init(source: Int64, name: String?, isFile: Bool, isGone: Bool) {
            self.source = source
            self.name = name
            self.isFile = isFile
            self.isGone = isGone
        }
    }

    private let people: [Person]

    /// The identities in question, in the order of the components' indices.
    public init(_ people: [Person]) { self.people = people }

    /// Joins each file's people to the one person of their name. Not where two other persons have it, where one file has
    /// it twice, where an address already said who they are, or where a manager keeps them apart.
    public func join(_ components: inout Components, apart: Set<Components.Pair>) {
        let roots = people.indices.map { components.root(of: $0) }
        let known = Set(people.indices.filter { !people[$0].isFile }.map { roots[$0] })
        let named = Dictionary(grouping: people.indices.filter { people[$0].name != nil }) { people[$0].name }
        for namesakes in named.values {
            guard let target = target(namesakes, roots, known) else { continue }
            for one in namesakes where people[one].isFile && !known.contains(roots[one]) {
                if !areApart(roots[one], target, roots, apart) { components.join(one, target) }
            }
        }
    }

    /// The one person whom a name means; nil where there is a doubt, or nobody to be joined.
    private func target(_ namesakes: [Int], _ roots: [Int], _ known: Set<Int>) -> Int? {
        let files = namesakes.filter { people[$0].isFile && !known.contains(roots[$0]) }
        guard namesakes.count > 1, let first = files.first else { return nil }
        let others = namesakes.filter { !people[$0].isFile }
        let present = others.filter { !people[$0].isGone }
        let targets = Set((present.isEmpty ? others : present).map { roots[$0] })
        guard targets.count <= 1 else { return nil }
        let listed = Dictionary(grouping: files.filter { !people[$0].isGone }) { people[$0].source }
        guard listed.values.allSatisfy({ Set($0.map { roots[$0] }).count == 1 }) else { return nil }
        return targets.first ?? roots[first]
    }

    private func areApart(_ one: Int, _ other: Int, _ roots: [Int], _ apart: Set<Components.Pair>) -> Bool {
        apart.contains { pair in
            let (low, high) = (roots[pair.low], roots[pair.high])
            return (low == one && high == other) || (low == other && high == one)
        }
    }
}
