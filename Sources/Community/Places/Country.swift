import Foundation

/// A country or territory of ISO 3166, as Foundation knows it.
public struct Country: Hashable, Sendable {
    /// Two letters, such as `ES`.
    public let code: String
    /// The English name.
    public let name: String
    /// Where it lies; nil where Foundation does not know.
    public let continent: Continent?

    /// All of them by name. Read once, in some milliseconds.
    public static let all: [Country] = {
        // Reserved codes of parts of countries, and of outlying oceans, are no countries of the standard.
        let reserved: Set<String> = ["AC", "CP", "CQ", "DG", "EA", "IC", "QO", "TA"]
        return Locale.Region.isoRegions
            .filter { $0.identifier.count == 2 && $0.continent != nil && !reserved.contains($0.identifier) }
            .map { region in
                Country(
                    code: region.identifier,
                    name: english.localizedString(forRegionCode: region.identifier) ?? region.identifier,
                    continent: Continent(region))
            }
            .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    }()

    private static let english = Locale(identifier: "en")

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// By what they are called; a country's own name comes before what another is called besides.
    private static let byName = Dictionary(
        all.map { (Folding.fold($0.name), $0) }
            + all.flatMap { country in CountryAliases.folded(country).map { ($0, country) } },
        uniquingKeysWith: { first, _ in first })

    /// Reads them, so that nobody has to wait for them later.
    public static func readAhead() { _ = byCode }

    /// The country of a code.
    public init?(code: String) {
        guard let known = Country.byCode[code.uppercased()] else { return nil }
        self = known
    }

    /// The country that somebody typed by code, by English name, or by what it is called besides, such as Turkey.
    public init?(typed text: String) {
        let word = Folding.fold(text)
        let bare = word.hasPrefix("the ") ? String(word.dropFirst(4)) : word
        guard let known = Country.byCode[word.uppercased()] ?? Country.byName[bare] else { return nil }
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

    /// The continent of a region by the UN's M.49 codes that Foundation gives.
    init?(_ region: Locale.Region) {
        if region.identifier == "AQ" {
            self = .antarctica
            return
        }
        switch region.continent?.identifier {
        case "002": self = .africa
        case "009": self = .oceania
        case "142": self = .asia
        case "150": self = .europe
        case "019": self = region.containingRegion?.identifier == "005" ? .southAmerica : .northAmerica
        default: return nil
        }
    }
}
