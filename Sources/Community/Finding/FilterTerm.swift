/// One term of a filter text, taken apart but not yet understood.
struct FilterTerm: Equatable {
    /// The term as written.
    var text = ""
    var isNegated = false
    /// What stands before the operator; nil for words and quoted text.
    var field: String?
    /// `:` or a comparison; `:>` reads as `>`.
    var comparison: Filter.Comparison?
    var value = ""
    var isQuoted = false
    var isClosed = true

    /// The terms of a text, between white space outside quotes.
    static func terms(of text: String) -> [FilterTerm] {
        var terms: [FilterTerm] = []
        var rest = Array(text.unicodeScalars)[...]
        while true {
            rest = rest.drop { $0.properties.isWhitespace }
            guard !rest.isEmpty else { return terms }
            terms.append(next(from: &rest))
        }
    }

    private static func next(from rest: inout ArraySlice<Unicode.Scalar>) -> FilterTerm {
        var term = FilterTerm()
        let all = rest
        if rest.first == "-", let second = rest.dropFirst().first, !second.properties.isWhitespace {
            term.isNegated = true
            rest.removeFirst()
        }
        term.readField(from: &rest)
        term.readValue(from: &rest)
        term.text = string(all[all.startIndex..<rest.startIndex])
        return term
    }

    /// A field is ASCII letters before an operator; anything else is text, so that ids with signs can be searched.
    private mutating func readField(from rest: inout ArraySlice<Unicode.Scalar>) {
        let name = rest.prefix { $0.properties.isAlphabetic && $0.isASCII || $0 == "_" }
        var after = rest[name.endIndex...]
        guard !name.isEmpty, let sign = Self.readOperator(from: &after) else { return }
        field = Self.string(name)
        comparison = sign
        rest = after
    }

    private static func readOperator(from rest: inout ArraySlice<Unicode.Scalar>) -> Filter.Comparison? {
        let colon = rest.first == ":"
        let signs = rest.dropFirst(colon ? 1 : 0)
        for length in [2, 1] {
            guard let sign = Filter.Comparison(rawValue: string(signs.prefix(length))) else { continue }
            rest = signs.dropFirst(string(signs.prefix(length)).unicodeScalars.count)
            return sign
        }
        if colon { rest = signs }
        return colon ? .equal : nil
    }

    private mutating func readValue(from rest: inout ArraySlice<Unicode.Scalar>) {
        if rest.first == "\"" {
            isQuoted = true
            let inner = rest.dropFirst().prefix { $0 != "\"" }
            value = Self.string(inner)
            isClosed = inner.endIndex < rest.endIndex
            rest = rest[min(inner.endIndex + 1, rest.endIndex)...]
        } else {
            let inner = rest.prefix { !$0.properties.isWhitespace }
            value = Self.string(inner)
            rest = rest[inner.endIndex...]
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
