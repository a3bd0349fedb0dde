import ArgumentParser

/// An option whose value is one of a few words.
enum Choices<Value: CaseIterable & RawRepresentable> where Value.RawValue == String {
    /// The words there are, with commas.
    static var names: String { Value.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Throws where a word is none of them, with those that go.
    static func check(_ word: String?, _ option: String) throws {
        guard let word, Value(rawValue: word) == nil else { return }
        throw ValidationError("\(option): there is no \(word); there are \(names).")
    }
}

/// An address on the web, as options take it.
enum WebAddress {
    /// Throws for what is no address; an empty text clears one.
    static func check(_ text: String?) throws {
        guard let text, !text.isEmpty, !text.hasPrefix("https://"), !text.hasPrefix("http://") else { return }
        throw ValidationError("--url: \(text) is no address; it begins with https:// or http://.")
    }
}
