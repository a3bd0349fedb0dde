/// Where a member's region is known from, the surest first.
public enum RegionBasis: String, CaseIterable, Codable, Sendable {
    /// A manager assigned it.
    case hand
    /// A tag `region:DE`, a manager's or the dashboard's.
    case tag
    /// A file or feed has it.
    case feed
    /// Guessed from the time zone.
    case timeZone = "time_zone"
}

/// The region of a member: the surest that is known. What names no country and no continent stays as it was written.
public struct MemberRegion: Hashable, Sendable {
    /// As it was written; the country's code where it is a guess.
    public var text: String
    /// The region that it names; nil for what names none.
    public var region: Region?
    /// Where it is known from.
    public var basis: RegionBasis

    /// What a tag that names a region begins with, in whatever case.
    public static let tagPrefix = "region:"

    /// Creates a region from what was written.
    public init(_ text: String, _ basis: RegionBasis) {
        self.text = text
        self.basis = basis
        region = Region(typed: text)
    }

    /// Chooses the surest; nil where nothing is known.
    ///
    /// - Parameters:
    ///   - hand: what a manager assigned.
    ///   - tags: the managers' tags and the dashboard's; the first list that names a region wins, in it the smallest
    ///     part that is named.
    ///   - feed: what files and feeds have, in key order.
    ///   - zone: the country of the time zone.
    public init?(hand: String?, tags: [some Sequence<String>], feed: [String], zone: () -> Country?) {
        if let hand = Self.filled(hand) {
            self.init(hand, .hand)
        } else if let tag = tags.lazy.compactMap({ Self.tagged($0) }).first {
            self.init(tag, .tag)
        } else if let text = feed.lazy.compactMap({ Self.filled($0) }).first {
            self.init(text, .feed)
        } else if let country = zone() {
            self.init(country.code, .timeZone)
        } else {
            return nil
        }
    }

    /// Whether it is only a guess.
    public var isGuess: Bool { basis == .timeZone }

    /// The region that tags name: one that is known before one that is not, a town before its country.
    private static func tagged(_ tags: some Sequence<String>) -> String? {
        let named = tags.compactMap { tag -> (text: String, depth: Int)? in
            guard Folding.fold(tag).hasPrefix(tagPrefix), let text = filled(String(tag.drop { $0 != ":" }.dropFirst()))
            else { return nil }
            return (text, Region(typed: text).map { $0.country == nil ? 0 : 1 + $0.places.count } ?? -1)
        }
        return named.sorted { $0.depth != $1.depth ? $0.depth > $1.depth : $0.text < $1.text }.first?.text
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }
}

extension Region {
    /// What a filter may call it: its own id and name, and those of the regions it is a part of, folded.
    var filterWords: [String] {
        var words: [String] = []
        var next: Region? = self
        while let region = next {
            for word in [region.id, region.name].map(Folding.fold) where !words.contains(word) { words.append(word) }
            next = region.parent
        }
        return words
    }
}
