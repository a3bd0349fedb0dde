import Foundation

/// What countries are called where they are: Deutschland, 日本, España and Espanya.
enum NativeNames {
    /// The names of a country in the languages spoken there, as Foundation's locales list them, folded, each once.
    static func names(of country: Country) -> [String] { all[country.code] ?? [] }

    /// The country that is called so somewhere where it is; nil where that name is another's too.
    static func country(_ text: String) -> Country? {
        let found = codes[Folding.fold(text)] ?? []
        return found.count == 1 ? found.first.flatMap { Country(code: $0) } : nil
    }

    private static let codes: [String: Set<String>] = {
        var codes: [String: Set<String>] = [:]
        for (code, names) in all {
            for name in names { codes[name, default: []].insert(code) }
        }
        return codes
    }()

    /// Read once, off the screen's thread: some 20 ms.
    private static let all: [String: [String]] = {
        var names: [String: [String]] = [:]
        func add(_ language: String, _ code: String) {
            guard let name = Locale(identifier: language).localizedString(forRegionCode: code).map(Folding.fold),
                names[code]?.contains(name) != true
            else { return }
            names[code, default: []].append(name)
        }
        for country in Country.all {
            for language in Region(country).languages { add(language, country.code) }
        }
        for identifier in Locale.availableIdentifiers.sorted() {
            // Two that have a locale wherever they are understood, where Granada would be Grenada.
            let parts = identifier.split(separator: "_").map(String.init)
            guard parts.count > 1, let code = parts.last, !["en", "es"].contains(parts[0]), Country(code: code) != nil
            else { continue }
            add(parts.dropLast().joined(separator: "_"), code)
        }
        return names
    }()
}

extension Region {
    /// The region that somebody typed, by the name that people there give their country too: `Deutschland`,
    /// `España/Andalucía`, `Granada, España`, `日本`. Nil where no country and no continent is named.
    ///
    /// What is kept is `typed`, the same on every laptop.
    public init?(named text: String) {
        if let known = Region(typed: text) {
            self = known
            return
        }
        let comma = text.lastIndex { ",、،".contains($0) }
        let slash = text.firstIndex(of: "/")
        if let slash, let country = Region.native(text[..<slash]) {
            guard let region = Region(typed: country.code + text[slash...]) else { return nil }
            self = region
        } else if slash == nil, let comma, let country = Region.native(text[text.index(after: comma)...]) {
            guard let region = Region(typed: "\(text[..<comma]), \(country.code)") else { return nil }
            self = region
        } else if slash == nil, comma == nil, let country = Region.native(text[...]) {
            self.init(country)
        } else {
            return nil
        }
    }

    private static func native(_ text: Substring) -> Country? {
        NativeNames.country(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            ?? Country(alias: text.trimming(\.isWhitespace))
    }
}
