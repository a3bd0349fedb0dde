import Community

/// Where the demo's people live and what they speak, by the language of their names.
enum DemoWhereabouts {
    private static let zones = [
        "am": "Africa/Addis_Ababa", "ar": "Africa/Cairo", "de": "Europe/Berlin", "el": "Europe/Athens",
        "en": "Europe/Dublin", "es": "Europe/Madrid", "fa": "Asia/Tehran", "fr": "Europe/Paris", "he": "Asia/Jerusalem",
        "hi": "Asia/Kolkata", "hy": "Asia/Yerevan", "ja": "Asia/Tokyo", "ka": "Asia/Tbilisi", "ko": "Asia/Seoul",
        "pl": "Europe/Warsaw", "pt": "America/Sao_Paulo", "ru": "Asia/Almaty", "sv": "Europe/Stockholm",
        "ta": "Asia/Colombo", "th": "Asia/Bangkok", "tr": "Europe/Istanbul", "uk": "Europe/Kyiv",
        "vi": "Asia/Ho_Chi_Minh", "zh": "Asia/Taipei",
    ]

    /// What a manager learned of somebody whose name is of a language.
    static func known(_ language: String) -> [PersonChange] {
        [
            .set(.languages, language == "en" ? "en" : "\(language), en"),
            .set(.timeZone, zones[language] ?? "Europe/Lisbon"),
        ]
    }
}
