import ArgumentParser
import Community

/// An option whose value is one of a few words.
enum Choices<Value: CaseIterable & RawRepresentable> where Value.RawValue == String {
    /// The words there are, with commas.
    static var names: String { Value.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Throws where a word is none of them, with those that go; an empty one clears where that is said.
    static func check(_ word: String?, _ option: String, clears: Bool = false) throws {
        guard let word, Value(rawValue: word) == nil, !(clears && word.isEmpty) else { return }
        throw ValidationError("\(option): there is no \(word.shown); there are \(names).")
    }
}

extension String {
    /// A word as errors name it: an empty one in quotes, so that it is seen.
    var shown: String { isEmpty ? "\"\"" : self }
}

extension TypedAddress {
    /// Throws for what is no address; an empty text clears one.
    static func check(_ text: String?) throws {
        if let why = text.flatMap(refusal) { throw ValidationError("--url: \(why).") }
    }
}
