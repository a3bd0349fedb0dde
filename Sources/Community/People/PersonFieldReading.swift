extension PersonField {
    /// The value of a field as it was typed; nil where it is empty.
    ///
    /// - Parameter today: the day that `2w ago` and dates without a year are told from.
    public func reading(_ typed: String, today: Day) throws(PersonFieldError) -> String? {
        let text = Self.oneLine(typed)
        if text.isEmpty { return nil }
        switch self {
        case .motivation: return try word(text, of: MotivationKind.allCases)
        case .basis: return try word(text, of: MotivationBasis.allCases)
        case .saidOn: return try day(text, today)
        case .languages: return try languages(text)
        case .timeZone:
            guard let zone = TimeZones.canonical(text) else {
                let near = TimeZones.completions(of: text, limit: 3)
                let remedy = near.isEmpty ? "write Europe/Madrid" : "do you mean \(near.joined(separator: ", "))?"
                throw PersonFieldError(field: self, value: text, cause: "no time zone", remedy: remedy)
            }
            return zone
        case .words, .saidAt, .persona, .channel, .found, .obstacles:
            guard text.count <= Self.mostCharacters else {
                throw PersonFieldError(
                    field: self, value: String(text.prefix(20)) + "…", cause: "too long",
                    remedy: "at most \(Self.mostCharacters) characters; a note holds more")
            }
            return text
        }
    }

    /// The longest value that a field takes.
    public static let mostCharacters = 500

    private func word<Value: RawRepresentable<String>>(_ text: String, of all: [Value]) throws(PersonFieldError)
        -> String
    {
        let folded = Folding.fold(text)
        let begun = all.filter { $0.rawValue.hasPrefix(folded) }
        if let one = all.first(where: { $0.rawValue == folded }) ?? (begun.count == 1 ? begun[0] : nil) {
            return one.rawValue
        }
        throw PersonFieldError(
            field: self, value: text, cause: "no such \(title)",
            remedy: "one of " + all.map(\.rawValue).joined(separator: ", "))
    }

    /// A day behind, or today: nobody said anything tomorrow.
    private func day(_ text: String, _ today: Day) throws(PersonFieldError) -> String {
        let past = Folding.fold(text)
        let span = past.hasSuffix(" ago") ? String(past.dropLast(4)).filter { $0 != " " } : nil
        let ahead = Day(typed: span ?? text, today: today, hasBeen: true)
        let day = span == nil ? ahead : ahead.map { today.adding(-$0.days(since: today)) }
        guard let day else {
            throw PersonFieldError(field: self, value: text, cause: "no day", remedy: "write 2026-03-03 or 2w ago")
        }
        guard day <= today else {
            throw PersonFieldError(field: self, value: text, cause: "still ahead", remedy: "name the day it was said")
        }
        return day.iso8601
    }

    private func languages(_ text: String) throws(PersonFieldError) -> String {
        var codes: [String] = []
        for word in LanguageCode.list(text) {
            guard let code = LanguageCode.canonical(word) else {
                let near = LanguageCode.completions(of: word, limit: 3).map { "\($0) (\(LanguageCode.name($0)))" }
                let remedy =
                    near.isEmpty ? "write codes such as es, en, pt-BR" : "do you mean \(near.joined(separator: ", "))?"
                throw PersonFieldError(field: self, value: word, cause: "no language code", remedy: remedy)
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes.joined(separator: ", ")
    }

    /// Text without line ends and white space at both ends.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A value that a field cannot take.
public struct PersonFieldError: Error, Hashable, CustomStringConvertible {
    /// The field.
    public var field: PersonField
    /// What was typed.
    public var value: String
    /// Why it cannot be taken.
    public var cause: String
    /// What to write instead.
    public var remedy: String

    /// The whole sentence.
    public var description: String { "\(field.rawValue): \"\(value)\" is \(cause): \(remedy)" }
}
