/// The values that edits gave one field of one person, and which of them were set without knowing of each other. From
/// the edits alone: the same edits give the same answer, in whatever order they arrived.
public struct KnownValues: Sendable {
    /// One edit of the field.
    public struct Value: Hashable, Sendable {
        /// The edit's id.
        public var edit: String
        /// Who made it.
        public var actor: String
        /// Whether it is not undone.
        public var isActive: Bool
        /// The edits its maker knew; nil where that was not recorded, as if they knew all before it.
        public var knew: [String]?

        /// Creates a value.
        public init(edit: String, actor: String, isActive: Bool, knew: [String]?) {
            self.edit = edit
            self.actor = actor
            self.isActive = isActive
            self.knew = knew
        }
    }

    private let values: [Value]
    private let places: [String: Int]

    /// The values of a field, in any order, each once.
    public init(_ values: [Value]) {
        self.values = values.sorted { $0.edit < $1.edit }
        places = Dictionary(self.values.enumerated().map { ($1.edit, $0) }) { first, _ in first }
    }

    /// The values that stand and that nobody who set the field later knew of, the newest last: the last one counts. One
    /// of each maker, as the newest is what they meant. O(values and what they knew).
    public var standing: [Value] {
        var seen = Seen(isKnown: [Bool](repeating: false, count: values.count))
        for place in values.indices.reversed() where values[place].isActive { see(from: place, &seen) }
        var actors: Set<String> = []
        let newest = values.indices.reversed().filter { place in
            values[place].isActive && !seen.contains(place) && actors.insert(values[place].actor).inserted
        }
        return newest.reversed().map { values[$0] }
    }

    /// What somebody later knew: single values, and all before a place.
    private struct Seen {
        var isKnown: [Bool]
        var before = 0

        func contains(_ place: Int) -> Bool { place < before || isKnown[place] }
    }

    /// Marks what the maker of a value knew, by themselves or through others.
    private func see(from start: Int, _ seen: inout Seen) {
        var open = [start]
        while let place = open.popLast() {
            guard let knew = values[place].knew else {
                seen.before = max(seen.before, place)
                continue
            }
            for known in knew.compactMap({ places[$0] }) where known < place && !seen.contains(known) {
                seen.isKnown[known] = true
                open.append(known)
            }
        }
    }
}
