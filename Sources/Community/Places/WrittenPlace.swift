/// Where a group or an event is, in whatever way its town, area and country were written: "Málaga, Spain" in the town's
/// field, or the town in the area's. All comparing of places goes through it.
public struct WrittenPlace: Hashable, Sendable {
    /// The country: as recorded, else as the other fields name it.
    public let country: Country?
    /// The town as written, without what follows a comma.
    public let town: String?
    /// The area as written.
    public let area: String?
    private let foldedTown: String?
    private let foldedArea: String?

    /// Reads the fields of a group or an event.
    public init(town: String?, area: String?, country code: String?) {
        let recorded = code.flatMap { Country(typed: $0) }
        var towns = Self.parts(town)
        var areas = Self.parts(area)
        let named = Self.takeCountry(&towns, recorded) ?? Self.takeCountry(&areas, recorded)
        country = recorded ?? named
        self.town = towns.first
        let around = areas.first ?? towns.dropFirst().first
        foldedTown = self.town.map { Folding.fold($0) }
        // A town written in both fields is only a town.
        self.area = around.map { Folding.fold($0) } == foldedTown && foldedTown != nil ? nil : around
        foldedArea = self.area.map { Folding.fold($0) }
    }

    /// The region it is in; nil where no country is known.
    public var region: Region? { country.map { Region($0, places: [area, town].compactMap { $0 }) } }

    /// How near another place is.
    public enum Nearness: Hashable, Sendable {
        case sameTown, sameArea
        /// One has as its area, or in its name, what the other has as its town.
        case samePlace
        /// In one country, and too little is known of one of them to say more.
        case unclear
        case far
    }

    /// How near another place is.
    ///
    /// - Parameter name: the name of the group there: many are called after their town.
    public func nearness(to other: WrittenPlace, named name: String) -> Nearness {
        if let country, let there = other.country, country != there { return .far }
        if let foldedTown, foldedTown == other.foldedTown { return .sameTown }
        if let foldedArea, foldedArea == other.foldedArea { return .sameArea }
        let own = [foldedTown, foldedArea].compactMap { $0 }
        let theirs = [other.foldedTown, other.foldedArea].compactMap { $0 }
        if own.contains(where: theirs.contains) { return .samePlace }
        if let foldedTown, other.foldedTown == nil, EvidenceWords(name).first(of: [foldedTown]) != nil {
            return .samePlace
        }
        guard let foldedArea, let area = other.foldedArea else { return .unclear }
        return Self.isAlike(foldedArea, area) ? .unclear : .far
    }

    /// A text at its commas and slashes, the smallest place first; what cannot be seen names none.
    private static func parts(_ text: String?) -> [String] {
        guard let text else { return [] }
        let parts = text.split { ",;/›(）()，、".contains($0) }.map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return parts.filter { VisibleName.isVisible($0) }
    }

    /// Takes the country off the end, where one is written after something else: the recorded one, or any.
    private static func takeCountry(_ parts: inout [String], _ recorded: Country?) -> Country? {
        guard parts.count > 1, let last = parts.last else { return nil }
        let country = Country(named: last)
        if let recorded {
            guard country == recorded || PlaceNames.isName(Folding.fold(last), of: recorded) else { return nil }
        }
        guard let found = recorded ?? country else { return nil }
        parts.removeLast()
        return found
    }

    /// Whether two names are the same but for one letter, as spellings of two languages are: Andalucía, Andalusia.
    private static func isAlike(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard short.count > 5, long.count - short.count < 2 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        return short[start...].dropFirst(short.count == long.count ? 1 : 0).elementsEqual(long[start...].dropFirst())
    }
}

extension Group {
    /// Where it is, however it was written.
    public var written: WrittenPlace { WrittenPlace(town: town, area: area, country: country) }
}
