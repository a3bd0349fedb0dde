import Foundation

/// A day as a letter writes it, in the letter's language.
enum LetterDate {
    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let months: [String: [String]] = [
        "en": english,
        "de": [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ],
        "fr": [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        "es": [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
    ]

    /// "21 October", "21. Oktober", "21 octobre", "21 de octubre", with the year where it is not that of `today`.
    static func text(_ day: Day, today: Day, language: String) -> String {
        let date = day.date
        let year = date.year == today.date.year ? nil : date.year
        let base = TemplateLanguage.base(language)
        guard let month = months[base]?[date.month - 1] else { return foreign(day, year: year, language: language) }
        let (first, between) =
            switch base {
            case "de": ("\(date.day). \(month)", " ")
            case "fr": ("\(date.day == 1 ? "1er" : String(date.day)) \(month)", " ")
            case "es": ("\(date.day) de \(month)", " de ")
            default: ("\(date.day) \(month)", " ")
            }
        return year.map { "\(first)\(between)\($0)" } ?? first
    }

    private static func foreign(_ day: Day, year: Int?, language: String) -> String {
        var style = Date.FormatStyle(locale: Locale(identifier: language), timeZone: .gmt).day().month(.wide)
        if year != nil { style = style.year() }
        return Date(timeIntervalSince1970: Double(day.start.seconds)).formatted(style)
    }
}
