import Data

/// A country or territory of ISO 3166, as Foundation knows it.
public struct Country: Hashable, Sendable {
    /// Two letters, such as `ES`.
    public let code: String
    /// The English name.
    public let name: String
    /// Where it lies; nil where Foundation does not know.
    public let continent: Continent?

    /// All of them by name, from a table that a test keeps equal to Foundation's, which takes milliseconds to ask.
    public static let all: [Country] = CountryTable.text.split(separator: UInt8(ascii: "\n")).compactMap { line in
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard columns.count == 3 else { return nil }
        return Country(code: columns[0], name: columns[1], continent: Continent(rawValue: columns[2]))
    }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byName = Dictionary(
        all.map { (Folding.fold($0.name), $0) }, uniquingKeysWith: { first, _ in first })

    /// The country of a code.
    public init?(code: String) {
        guard let known = Country.byCode[code.uppercased()] else { return nil }
        self = known
    }

    /// The country that somebody typed by code or by English name.
    public init?(typed text: String) {
        let word = Folding.fold(text)
        guard let known = Country.byCode[word.uppercased()] ?? Country.byName[word] else { return nil }
        self = known
    }

    private init(code: String, name: String, continent: Continent?) {
        self.code = code
        self.name = name
        self.continent = continent
    }
}

/// The continents; the Americas are two.
public enum Continent: String, CaseIterable, Codable, Sendable {
    case africa, antarctica, asia, europe
    case northAmerica = "north_america"
    case oceania
    case southAmerica = "south_america"

    /// The name on screen.
    public var name: String {
        rawValue.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
