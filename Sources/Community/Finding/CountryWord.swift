/// A condition such as `country:Germany` among the words of a filter, by the codes that rows hold.
struct CountryWord {
    /// What a row has to have one of: `country:de`. Of a name that is still being typed those of all that begin so.
    let spellings: [String]
    /// How many of the words it takes up: two of `country:South Korea`.
    let length: Int

    /// Reads the condition that the first of these words begins; nil where it is another one.
    init?(_ words: ArraySlice<String>) {
        guard let first = words.first, Folding.fold(first).hasPrefix(Self.head), let colon = first.firstIndex(of: ":")
        else { return nil }
        let value = String(first[first.index(after: colon)...])
        guard !value.isEmpty else { return nil }
        for length in (1...min(words.count, 5)).reversed() {
            let name = ([value] + words.dropFirst().prefix(length - 1)).joined(separator: " ")
            guard let country = Self.country(name.trimming { $0 == "\"" }) else { continue }
            (spellings, self.length) = ([Self.spelled(country.code)], length)
            return
        }
        spellings = [Folding.fold(first)] + Self.begun(by: value).map(Self.spelled)
        length = 1
    }

    private static let head = "country:"

    private static func spelled(_ code: String) -> String { head + Folding.fold(code) }

    /// The country of a code, or of a name in English or where it is.
    private static func country(_ name: String) -> Country? {
        if let known = Country(typed: name) ?? NativeNames.country(name) { return known }
        let key = PlaceKey.key(Folding.fold(name))
        return key.utf8.count == 2 ? PlaceNames.code(alias: key).flatMap { Country(code: $0) } : nil
    }

    /// The countries whose names begin so, and that of a code of three letters. None for one or two Latin letters: they
    /// begin a code. O(countries).
    private static func begun(by text: String) -> [String] {
        let folded = Folding.fold(text.trimming { $0 == "\"" })
        guard folded.utf8.count > 2 else { return [] }
        let named = names.filter { $0.names.contains { $0.hasPrefix(folded) } }
        return [PlaceNames.code(alias: PlaceKey.key(folded))].compactMap { $0 } + named.map(\.code)
    }

    /// What countries are called in English and where they are, folded.
    private static let names = Country.all.map { country in
        (
            code: country.code,
            names: [Folding.fold(country.name)] + CountryAliases.folded(country) + NativeNames.names(of: country)
        )
    }

    /// Reads the names, off the screen's thread: some 20 ms, which a letter of a filter would wait for.
    static func readAhead() {
        _ = names
        _ = country("")
    }
}
