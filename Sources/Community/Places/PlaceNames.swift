import Foundation

/// What countries, continents and unions of countries are called, in the languages that most people write.
///
/// All of Unicode's languages would be 33,000 names and 600 ms; these are some thousand and are read once, when the first
/// place is looked at. A country's own names are there in all languages, and read by themselves.
enum PlaceNames {
    /// The countries and wider regions that a text names, in no particular order: ISO 3166 codes, and UN M.49 numbers.
    static func codes(_ folded: String) -> Set<String> { names[folded] ?? [] }

    /// Whether a code is one of several countries together: a continent, a part of one, a union.
    static func isWider(_ code: String) -> Bool { Country(code: code) == nil }

    /// Whether a text is what a country is called in English, or in a language of its own.
    static func isOwnName(_ folded: String, of country: Country) -> Bool {
        let own = Region(country).languages
        return (["en"] + own).contains { name(country.code, in: $0) == folded }
    }

    /// Whether a text is what a country is called in any language that Foundation knows. O(languages).
    static func isName(_ folded: String, of country: Country) -> Bool {
        languages.contains { name(country.code, in: $0) == folded }
    }

    private static let written = [
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gl", "he", "hi", "hr", "hu",
        "id",
        "it", "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "sw", "th", "tr", "uk", "vi", "zh",
    ]

    private static let languages = Set(Locale.availableIdentifiers.map(\.baseLanguage)).sorted()

    /// Unions have codes of their own beside those of the standard.
    private static let all = Locale.Region.isoRegions.map(\.identifier) + ["EU", "EZ"]

    private static let names: [String: Set<String>] = {
        var names: [String: Set<String>] = [:]
        for language in written {
            let locale = Locale(identifier: language)
            for code in all {
                guard let name = locale.localizedString(forRegionCode: code) else { continue }
                names[Folding.fold(name), default: []].insert(code)
            }
        }
        for country in Country.all {
            names[country.code.lowercased(), default: []].insert(country.code)
            for language in Region(country).languages {
                guard let name = name(country.code, in: language) else { continue }
                names[name, default: []].insert(country.code)
            }
        }
        names["eu", default: []].insert("EU")
        return names
    }()

    private static func name(_ code: String, in language: String) -> String? {
        Locale(identifier: language).localizedString(forRegionCode: code).map(Folding.fold)
    }
}

extension Country {
    /// The country that somebody typed by code or by its name in English, or in another language where that name is no
    /// other country's.
    public init?(named text: String) {
        if let known = Country(typed: text) {
            self = known
            return
        }
        let found = PlaceNames.codes(Folding.fold(text)).compactMap { Country(code: $0) }
        guard let country = found.first, found.count == 1 else { return nil }
        self = country
    }
}
