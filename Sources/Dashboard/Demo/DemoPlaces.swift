/// Where the demo's people are, as far as a tag of the dashboard tells: most of them, by the language they speak.
enum DemoPlaces {
    private static let regions: [String: [String]] = [
        "en": ["NG", "GB", "US", "CA", "IE", "AU"], "de": ["DE", "DE/Bayern", "DE", "AT", "DE/Nordrhein-Westfalen"],
        "fr": ["FR", "FR", "SN", "BE"], "es": ["ES/Andalucía", "MX", "ES", "AR", "CO"], "pt": ["BR", "BR", "PT"],
        "pl": ["PL"], "sv": ["SE"], "tr": ["TR"], "vi": ["VN"], "uk": ["UA"], "el": ["GR"], "ar": ["EG", "MA"],
        "hi": ["IN"], "ta": ["IN/Tamil Nadu"], "th": ["TH"], "am": ["ET"], "ka": ["GE"], "hy": ["AM"], "ja": ["JP"],
        "ko": ["KR"],
    ]

    /// The tag of a person; nil for every third, of whom nothing is known.
    ///
    /// - Parameter number: the place of the person among all.
    static func tag(language: String, number: Int) -> String? {
        // Somebody wrote what names no country.
        if number == 40 { return "region:EMEA" }
        guard number % 3 != 2, let all = regions[language] else { return nil }
        return "region:\(all[number / 24 % all.count])"
    }
}
