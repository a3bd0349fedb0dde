import Foundation
import Synchronization

/// What countries, continents and unions of countries are called, in the languages that most people write.
///
/// All of Unicode's languages would be 33,000 names and 600 ms; these are some thousand and are read once, when the first
/// place is looked at. A country's own names are there in all languages, and read by themselves.
enum PlaceNames {
    /// The countries and wider regions that a text names, in no particular order: ISO 3166 codes, and UN M.49 numbers.
    static func codes(_ folded: String) -> Set<String> { codes(key: PlaceKey.key(folded)) }

    /// The same by the key of a name; `uk` and `usa` are codes of countries too.
    static func codes(key: String) -> Set<String> {
        if let known = names[key] { return known }
        return code(alias: key).map { [$0] } ?? []
    }

    /// The codes of what is called so, aliases apart.
    static func names(key: String) -> Set<String> { names[key] ?? [] }

    /// Whether a code is one of several countries together: a continent, a part of one, a union.
    static func isWider(_ code: String) -> Bool { code.first?.isNumber == true || code == "EU" || code == "EZ" }

    /// Whether a text is what a country is called in any language that Foundation knows. O(languages).
    static func isName(_ folded: String, of country: Country) -> Bool {
        let key = PlaceKey.key(folded)
        return codes(key: key).contains(country.code) || all(of: country).contains(key)
    }

    /// The keys of everything that a country is called: in all languages that Foundation knows, and without the words that
    /// only tell it from another, as Korea is short for South Korea. O(languages) the first time.
    static func all(of country: Country) -> Set<String> {
        if let known = read.withLock({ $0[country.code] }) { return known }
        let keys = allNames(of: country)
        read.withLock { $0[country.code] = keys }
        return keys
    }

    /// Those that were asked for once: a list of groups asks for the same few again and again.
    private static let read = Mutex<[String: Set<String>]>([:])

    private static func allNames(of country: Country) -> Set<String> {
        // Many languages have one name for it.
        let names = Set(languages.compactMap { Locale(identifier: $0).localizedString(forRegionCode: country.code) })
        var keys: Set<String> = []
        for folded in Set(names.map(Folding.fold)) {
            keys.insert(PlaceKey.key(folded))
            keys.formUnion(shortForms(folded))
        }
        return keys
    }

    /// What is left of a name without words of direction and of a mainland, and what stands in brackets:
    /// "Myanmar (Burma)" is Myanmar, and Burma.
    private static func shortForms(_ folded: String) -> [String] {
        var forms: [String] = []
        let parts = folded.split { "()（）".contains($0) }.map { PlaceKey.units(String($0)) }.filter { !$0.isEmpty }
        if parts.count > 1 { forms += parts.map { $0.joined() } }
        for part in parts {
            let name = part.joined()
            let left = part.filter { !PlaceWords.qualifiers.contains($0) && !PlaceWords.small.contains($0) }.joined()
            if left != name, part.contains(where: PlaceWords.qualifiers.contains) { forms.append(left) }
            let bytes = Array(name.utf8)
            for word in PlaceWords.glued where word.count < bytes.count {
                if bytes.starts(with: word) { forms.append(String(decoding: bytes[word.count...], as: UTF8.self)) }
                if bytes.suffix(word.count).elementsEqual(word) {
                    forms.append(String(decoding: bytes.dropLast(word.count), as: UTF8.self))
                }
            }
        }
        return forms.filter { $0.utf8.count > 3 }
    }

    private static let written = [
        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gl", "he", "hi", "hr", "hu",
        "id", "it", "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "sw", "th", "tr", "uk", "vi",
        "zh",
        "zh_Hant",
    ]

    /// Languages in each of their scripts, and not in each of their countries.
    private static let languages = Set(
        Locale.availableIdentifiers.map { identifier in
            let parts = identifier.split(separator: "_")
            return parts.prefix(parts.count > 1 && parts[1].count == 4 ? 2 : 1).joined(separator: "_")
        }
    ).sorted()

    /// Unions have codes of their own beside those of the standard.
    private static let all = Locale.Region.isoRegions.map(\.identifier) + ["EU", "EZ"]

    private static let names: [String: Set<String>] = {
        var names: [String: Set<String>] = [:]
        func add(_ name: String, _ code: String) {
            names[PlaceKey.key(Folding.fold(name)), default: []].insert(code)
        }
        for language in written {
            let locale = Locale(identifier: language)
            for code in all {
                if let name = locale.localizedString(forRegionCode: code) { add(name, code) }
            }
        }
        for country in Country.all {
            add(country.code, country.code)
            for language in Region(country).languages {
                if let name = Locale(identifier: language).localizedString(forRegionCode: country.code) {
                    add(name, country.code)
                }
            }
        }
        add("eu", "EU")
        return names
    }()

    /// The country that a code of two or three letters stands for beside its own: `uk`, `usa`, `deu`.
    static func code(alias key: String) -> String? {
        guard 2...3 ~= key.utf8.count, key.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
            return nil
        }
        let plain = Locale.identifier(.icu, from: "en_\(key.uppercased())").split(separator: "_").last.map(String.init)
        return plain.flatMap { Country(code: $0)?.code }
    }
}

extension Country {
    /// The country of a code beside its own: `UK`, `U.S.A.`. One of three letters has to look like one, for Rom is a town.
    init?(alias text: some StringProtocol) {
        let key = PlaceKey.key(Folding.fold(String(text)))
        guard key.utf8.count == 2 || String(text) == text.uppercased() || !PlaceNames.names(key: key).isEmpty,
            let country = PlaceNames.code(alias: key).flatMap({ Country(code: $0) })
        else { return nil }
        self = country
    }

    /// The country that somebody typed by code or by its name in English, or in another language where that name is no
    /// other country's.
    public init?(named text: String) {
        if let known = Country(typed: text) {
            self = known
            return
        }
        let found = PlaceNames.codes(Folding.fold(text)).compactMap { Country(code: $0) }
        guard let country = found.first, found.count == 1, !Country.isShared(text) else { return nil }
        self = country
    }

    /// Whether several countries' names begin with a word and a dash, as both Congos' do.
    private static func isShared(_ text: String) -> Bool {
        let head = Folding.fold(text) + " - "
        return all.count { Folding.fold($0.name).hasPrefix(head) } > 1
    }
}
