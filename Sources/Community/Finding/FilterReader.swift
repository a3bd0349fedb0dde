/// The meaning of one term.
struct FilterReader {
    let term: FilterTerm
    let lenient: Bool
    let isShared: Bool

    /// What the term asks for; nil where it asks for nothing, as an unfinished one does.
    func test() throws(FilterError) -> Filter.Test? {
        guard term.isClosed || lenient else { throw error(.openQuote) }
        guard let name = term.field else {
            let folded = Folding.fold(term.value)
            return folded.isEmpty ? nil : isShared ? .openText(folded) : .text(folded)
        }
        guard let field = FilterField(named: name) else { throw error(.unknownField(name), FilterField.names) }
        if isShared, field.isPrivate { throw error(.hidden) }
        if term.value.isEmpty, !term.isQuoted {
            guard lenient else { throw error(.missingValue, examples(of: field)) }
            return nil
        }
        return try test(of: field)
    }

    private func test(of field: FilterField) throws(FilterError) -> Filter.Test? {
        switch field {
        case .state: return try any(of: MemberState.allCases).map { .states($0) }
        case .role: return try any(of: Role.allCases).map { .roles($0) }
        case .basis: return try any(of: ThresholdBasis.allCases).map { .bases($0) }
        case .queue: return try any(of: QueueName.existing).map { .queues($0) }
        case .level: return try level()
        case .silent, .contributions, .conversations, .attendances, .threshold: return try number(of: field)
        case .motivation: return try word(of: field, among: MotivationKind.allCases.map(\.rawValue))
        case .is: return try word(of: field, among: Filter.isWords)
        case .tag, .source, .region, .mentor, .owner, .org, .key, .language, .skill, .persona, .timezone, .found,
            .obstacle:
            return try text(of: field)
        }
    }

    /// The values named, separated by commas. Negated by `!=`.
    private func any<Value: CaseIterable & RawRepresentable & Equatable>(of all: [Value]) throws(FilterError)
        -> [Value]? where Value.RawValue == String
    {
        let comparison = term.comparison ?? .equal
        guard comparison == .equal || comparison == .unequal else { throw error(.notOrdered) }
        var found: [Value] = []
        for word in term.value.split(separator: ",", omittingEmptySubsequences: true) {
            found += try values(named: String(word), among: all)
        }
        if found.isEmpty { return try noValue(all.map(\.rawValue)) }
        return comparison == .equal ? found : all.filter { !found.contains($0) }
    }

    private func values<Value: RawRepresentable>(named word: String, among all: [Value]) throws(FilterError)
        -> [Value] where Value.RawValue == String
    {
        let plain = Self.plain(word)
        if let exact = all.first(where: { Self.plain($0.rawValue) == plain }) { return [exact] }
        let begun = lenient ? all.filter { Self.plain($0.rawValue).hasPrefix(plain) } : []
        if begun.isEmpty { throw error(.unknownValue(word), all.map(\.rawValue)) }
        return begun
    }

    private func noValue<Value>(_ valid: [String]) throws(FilterError) -> [Value]? {
        guard lenient else { throw error(.missingValue, valid) }
        return nil
    }

    private func level() throws(FilterError) -> Filter.Test? {
        let comparison = term.comparison ?? .equal
        if comparison == .equal || comparison == .unequal { return try any(of: Level.allCases).map { .levels($0) } }
        let begun = try values(named: term.value, among: Level.allCases)
        guard begun.count == 1, let bound = begun.first else { return nil }
        return .levels(Level.allCases.filter { comparison.holds($0, bound) })
    }

    private func number(of field: FilterField) throws(FilterError) -> Filter.Test? {
        let inDays = field == .silent || field == .threshold
        let digits = inDays && term.value.hasSuffix("d") ? term.value.dropLast() : term.value[...]
        guard let number = Filter.Number(rawValue: field.rawValue), let value = Int(digits), value >= 0 else {
            throw error(.unknownValue(term.value), examples(of: field))
        }
        return .number(number, term.comparison ?? .equal, value)
    }

    private func text(of field: FilterField) throws(FilterError) -> Filter.Test? {
        let comparison = term.comparison ?? .equal
        guard comparison == .equal, let kind = field.searchField else { throw error(.notOrdered) }
        if !term.isQuoted, Self.plain(term.value) == "none", field.mayBeNone { return .field(kind, .none) }
        let folded = Folding.fold(term.value)
        if folded.isEmpty { return nil }
        // A region is meant by any of its names; a whole country's is not the beginning of another's.
        if field == .region, let region = region {
            let isBegun = lenient && !isFinished && !region.places.isEmpty
            return .field(kind, isBegun ? .prefix(folded) : .equal(Folding.fold(region.id)))
        }
        if field.isWhole { return .field(kind, lenient && !isFinished ? .prefix(folded) : .equal(folded)) }
        return .field(kind, .contains(folded))
    }

    /// The region that the value names. While it is still typed a code of three letters is the beginning of a name.
    private var region: Region? {
        let isWhole = !lenient || isFinished || term.value.utf8.count > 3
        return isWhole ? Region(named: term.value) : Region(typed: term.value)
    }

    /// One of certain words, however it is spelled: `is:record-keeper`, `is:librarian`.
    private func word(of field: FilterField, among words: [String]) throws(FilterError) -> Filter.Test? {
        let comparison = term.comparison ?? .equal
        guard comparison == .equal, let kind = field.searchField else { throw error(.notOrdered) }
        let plain = Self.plain(term.value)
        if plain == "none" { return .field(kind, .none) }
        if let word = words.first(where: { $0 == plain }) ?? PersonRole(typed: term.value)?.rawValue,
            words.contains(word)
        {
            return .field(kind, .equal(word))
        }
        guard lenient, words.contains(where: { $0.hasPrefix(plain) }) else {
            throw error(.unknownValue(term.value), words)
        }
        return .field(kind, .prefix(plain))
    }

    /// A closed quote says that nothing more is coming.
    private var isFinished: Bool { term.isQuoted && term.isClosed }

    private func examples(of field: FilterField) -> [String] {
        switch field {
        case .state: MemberState.allCases.map(\.rawValue)
        case .role: Role.allCases.map(\.rawValue)
        case .basis: ThresholdBasis.allCases.map(\.rawValue)
        case .queue: QueueName.existing.map(\.rawValue)
        case .level: Level.allCases.map(\.rawValue)
        case .silent, .threshold: ["90", "90d"]
        case .contributions, .conversations, .attendances: ["10"]
        case .motivation: MotivationKind.allCases.map(\.rawValue)
        case .is: PersonRole.allCases.map(\.rawValue)
        case .language: ["de", "pt-BR"]
        case .tag, .source, .region, .mentor, .owner, .org, .key, .skill, .persona, .timezone, .found, .obstacle: []
        }
    }

    private func error(_ cause: FilterError.Cause, _ valid: [String] = []) -> FilterError {
        FilterError(term: term.text, cause: cause, valid: valid)
    }

    private static func plain(_ word: String) -> String {
        String(Folding.fold(word).map { $0 == "-" ? "_" : $0 })
    }
}
