/// What a text for a town means when all of it is read: a whole country, several, or no place at all.
///
/// Every word has to take part, so that "Bath, UK" and "Lebanon, Pennsylvania" are towns: the text is parted into names of
/// countries, refused words, and words that only go with them, such as "the" and "republic of".
struct WholePlace {
    /// What was found.
    enum Meaning: Equatable {
        /// The country that it is in.
        case country
        /// A continent, a union, or several countries.
        case wider
        /// What the refused words say.
        case refused
        /// A country that it is not in, by itself: a town may be called so.
        case other(Country)
    }

    private let own: Set<String>
    private let refused: Set<String>
    private let others: [String: Country]
    private let country: Country?

    /// Looks for the names of a country in all languages, for those of others, and for words. A word such as "TR: Turkey"
    /// is one more name of a country.
    init(of country: Country?, refused words: [String]) {
        var own = country.map(PlaceNames.all) ?? []
        var (refused, others): (Set<String>, [String: Country]) = ([], [:])
        for word in words {
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            let key = PlaceKey.key(Folding.fold(parts.last ?? ""))
            guard parts.count == 2, let named = Country(code: parts[0]) else {
                refused.insert(key)
                continue
            }
            if named == country { own.insert(key) } else { others[key] = named }
        }
        (self.country, self.own, self.refused, self.others) = (country, own, refused, others)
    }

    /// What the whole of a text means; nil where a part of it is anything else. O(words²).
    func meaning(of text: String) -> Meaning? {
        let units = PlaceKey.units(Folding.fold(text))
        guard !units.isEmpty, units.count <= 40 else { return nil }
        // What is found of the words before each place, the most telling reading of them.
        var best: [Reading?] = [Reading()] + Array(repeating: nil, count: units.count)
        for start in units.indices {
            guard let before = best[start] else { continue }
            for end in (start + 1)...units.count {
                guard let part = part(units[start..<end].joined()) else { continue }
                let reading = before.adding(part)
                if best[end].map({ $0 < reading }) ?? true { best[end] = reading }
            }
        }
        return best[units.count].flatMap(\.meaning)
    }

    private enum Part: Equatable {
        case own, wider, refused, small
        case other(Country)
    }

    private func part(_ key: String) -> Part? {
        if refused.contains(key) { return .refused }
        let codes = PlaceNames.codes(key: key)
        if let country, own.contains(key) || codes.contains(country.code) { return .own }
        if codes.contains(where: PlaceNames.isWider) { return .wider }
        if PlaceWords.small.contains(key) || PlaceWords.polities.contains(key) { return .small }
        let other = codes.compactMap { Country(code: $0) }.min { $0.name < $1.name }
        if let other = others[key] ?? other { return .other(other) }
        for ending in PlaceWords.endings where key.hasSuffix(ending) && key.count > ending.count + 2 {
            return part(String(key.dropLast(ending.count)))
        }
        return nil
    }

    /// What the words so far are.
    private struct Reading: Comparable {
        var own = 0
        var wider = 0
        var refused = 0
        var others: [Country] = []
        var small = 0

        func adding(_ part: Part) -> Reading {
            var sum = self
            switch part {
            case .own: sum.own += 1
            case .wider: sum.wider += 1
            case .refused: sum.refused += 1
            case .small: sum.small += 1
            case .other(let country): sum.others.append(country)
            }
            return sum
        }

        var meaning: Meaning? {
            if wider > 0 || own + others.count > 1 { return .wider }
            if own > 0 { return refused > 0 ? .wider : .country }
            if refused > 0 { return .refused }
            return others.first.map { .other($0) }
        }

        /// Fewer pieces tell more: "United States" before "United" and "States".
        static func < (one: Reading, other: Reading) -> Bool {
            (one.rank, -one.pieces) < (other.rank, -other.pieces)
        }

        private var rank: Int { own + wider + refused > 0 ? 2 : others.isEmpty ? 0 : 1 }

        private var pieces: Int { own + wider + refused + others.count + small }

        static func == (one: Reading, other: Reading) -> Bool { !(one < other) && !(other < one) }
    }
}
