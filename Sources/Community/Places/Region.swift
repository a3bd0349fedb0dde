/// A region: a continent, a country, or an area or town within a country (PRODUCT §7). Two regions are equal when their
/// ids are: "ES/Andalucía" and "es/andalucia" are one.
public struct Region: Sendable {
    /// The continent; nil where the country's is not known.
    public let continent: Continent?
    /// The country; nil for a whole continent.
    public let country: Country?
    /// The area, then the town, as they were written; empty for a country or a continent.
    public let places: [String]
    /// The id, equal on every laptop: `europe`, `ES`, `ES/andalucia`, `ES/andalucia/granada`.
    public let id: String

    /// A whole continent.
    public init(_ continent: Continent) {
        self.continent = continent
        country = nil
        places = []
        id = continent.rawValue
    }

    /// A country, or a place within it; empty names of places are left out.
    public init(_ country: Country, places: [String] = []) {
        let named = places.map { Self.name($0) }.filter { !$0.isEmpty }
        self.country = country
        continent = country.continent
        self.places = named
        id = ([country.code] + named.map { Folding.fold($0) }).joined(separator: "/")
    }

    /// The region that somebody typed, or that a feed gives: `DE`, `Germany`, `DE/Bayern`, `DE-BY`, `Granada, Spain`,
    /// `Granada, Andalucía, Spain`, `Andalucía/Granada, ES`, `europe`. Nil where no country or continent is named.
    public init?(typed text: String) {
        let parts = text.unicodeScalars.split(separator: "/").map { Self.name(String($0)) }.filter { !$0.isEmpty }
        if let last = parts.last, last.contains(",") {
            // As people write it, the smallest first.
            let names = last.split(separator: ",").map { Self.name(String($0)) }
            guard names.count > 1, let country = names.last.flatMap({ Country(typed: $0) }) else { return nil }
            self.init(country, places: parts.dropLast() + names.dropLast().reversed())
        } else if parts.count == 1, let continent = Continent(typed: parts[0]) {
            self.init(continent)
        } else if let first = parts.first, let country = Country(typed: first) {
            self.init(country, places: Array(parts.dropFirst()))
        } else if parts.count == 1, let (country, area) = Self.subdivision(parts[0]) {
            self.init(country, places: [area])
        } else {
            return nil
        }
    }

    /// The region that it is a part of; nil for a continent, and for a country of no known continent.
    public var parent: Region? {
        guard let country else { return nil }
        guard !places.isEmpty else { return continent.map { Region($0) } }
        return Region(country, places: places.dropLast(), id: parentID ?? country.code)
    }

    /// The id of the region that it is a part of.
    var parentID: String? {
        guard country != nil else { return nil }
        guard let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return continent?.rawValue }
        return String(id[..<slash])
    }

    /// Names and their id as they are.
    private init(_ country: Country, places: [String], id: String) {
        self.country = country
        continent = country.continent
        self.places = places
        self.id = id
    }

    /// The name on screen, without that of the region it is a part of: `Europe`, `Spain`, `Granada`.
    public var name: String { places.last ?? country?.name ?? continent?.name ?? "" }

    /// The form to store and to type: `europe`, `ES`, `ES/Andalucía`.
    public var typed: String { country.map { ([$0.code] + places).joined(separator: "/") } ?? id }

    /// Whether another region is this one or a part of it. O(length of the ids).
    public func contains(_ other: Region) -> Bool {
        if country == nil { return other.continent == continent }
        return other.id == id || other.id.utf8.starts(with: (id + "/").utf8)
    }

    /// `DE-BY`, as ISO 3166-2 writes a part of a country.
    private static func subdivision(_ text: String) -> (Country, String)? {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count == 2, 1...3 ~= parts[1].utf8.count,
            parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            let country = Country(code: String(parts[0]))
        else { return nil }
        return (country, parts[1].uppercased())
    }

    /// A name without what would break an id in two, or look like another.
    private static func name(_ text: String) -> String {
        guard VisibleName.isVisible(text) else { return "" }
        return text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "/" }.map { String($0) }.joined(
            separator: " ")
    }
}

extension Region: Hashable {
    /// Whether both have one id.
    public static func == (one: Region, other: Region) -> Bool { one.id == other.id }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Continent {
    /// The continent that somebody typed: `north america`, `North_America`.
    init?(typed text: String) {
        self.init(rawValue: Folding.fold(text).split { $0 == " " || $0 == "-" }.joined(separator: "_"))
    }
}
