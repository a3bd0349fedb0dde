/// What countries are called besides, where Unicode's English name is another one.
///
/// From the alternative names of Unicode's CLDR (`en.xml`), the English names of the UN's M.49 and of ISO 3166, those
/// before a change (ISO 3166-3), and what people there write in short. Names of parts of a country are not among them.
enum CountryAliases {
    /// The names by code.
    static let names: [String: [String]] = [
        "AE": ["UAE", "Emirates"],
        "BA": ["Bosnia"],
        "BO": ["Plurinational State of Bolivia"],
        "BY": ["Byelorussia"],
        "CD": ["DRC", "DR Congo", "Democratic Republic of the Congo", "Democratic Republic of Congo", "Zaire"],
        "CG": ["Republic of the Congo", "Republic of Congo"],
        "CI": ["Ivory Coast"],
        "CN": ["中国", "中國", "People's Republic of China", "PR China"],
        "CV": ["Cabo Verde"],
        "CZ": ["Czech Republic"],
        "FK": ["Falkland Islands", "Falklands"],
        "GB": ["Great Britain", "Britain"],
        "IE": ["Republic of Ireland"],
        "IR": ["Islamic Republic of Iran"],
        "KP": ["DPRK", "Democratic People's Republic of Korea"],
        "KR": ["한국", "Republic of Korea"],
        "LA": ["Lao People's Democratic Republic", "Lao PDR"],
        "MD": ["Republic of Moldova"],
        "MK": ["Macedonia", "Republic of North Macedonia"],
        "NL": ["Holland"],
        "PS": ["Palestine", "State of Palestine"],
        "RU": ["Russian Federation"],
        "SK": ["Slovak Republic"],
        "ST": ["São Tomé"],
        "SY": ["Syrian Arab Republic"],
        "SZ": ["Swaziland"],
        "TL": ["East Timor"],
        "TR": ["Turkey"],
        "TT": ["Trinidad"],
        "TW": ["臺灣", "Republic of China"],
        "TZ": ["United Republic of Tanzania"],
        "US": ["United States of America"],
        "VA": ["Vatican", "Holy See"],
        "VE": ["Bolivarian Republic of Venezuela"],
    ]

    /// The folded spellings of a country's English name: with `and` for `&`, and with `St` and `Saint` for `St.`.
    static func spellings(of name: String) -> [String] {
        let whole = name.replacing("&", with: "and")
        return [whole, whole.replacing("St. ", with: "St "), whole.replacing("St. ", with: "Saint ")].map(Folding.fold)
    }

    /// Every further name of a country, folded.
    static func folded(_ country: Country) -> [String] {
        spellings(of: country.name) + (names[country.code] ?? []).map(Folding.fold)
    }
}
