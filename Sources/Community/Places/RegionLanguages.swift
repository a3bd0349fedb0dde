import Foundation

extension Region {
    /// The languages that most people of the country speak, without their scripts, as far as Foundation tells; empty for a
    /// continent.
    public var languages: [String] {
        guard let country else { return [] }
        // A language of no country and a country alone: Unicode's likely subtags name what is spoken there most.
        let likely = Locale.Language(identifier: "und-\(country.code)").maximalIdentifier
        return likely.isEmpty || likely.hasPrefix("und") ? [] : [likely.baseLanguage]
    }
}

extension String {
    /// `pt` of `pt-BR`.
    public var baseLanguage: String { split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? "" }
}
