/// What the variables of a template stand for in one message. The texts are whatever the feeds hold: they are never
/// expanded again, and pass through as they are; making them safe is the business of each way out.
public struct TemplateValues: Hashable, Sendable {
    private var texts: [String: String] = [:]
    private var days: [String: Day] = [:]
    private var today = Day(number: 0)

    /// Creates the values of a message to a member.
    public init(memberName: String, communityName: String, senderName: String) {
        self[.memberName] = memberName
        self[.memberFirstName] = FirstName.of(memberName)
        self[.communityName] = communityName
        self[.senderName] = senderName
    }

    /// The text of a variable; nil and blank mean that it is missing.
    public subscript(variable: TemplateVariable) -> String? {
        get { texts[variable.rawValue] }
        set { texts[variable.rawValue] = newValue.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
    }

    /// Sets a variable to a day, which each template writes in its own language.
    ///
    /// - Parameter today: the day of writing: the year of other years is written too.
    public mutating func set(_ variable: TemplateVariable, day: Day, today: Day) {
        self[variable] = day.iso8601
        days[variable.rawValue] = day
        self.today = today
    }

    /// Sets what the variables `about.…` stand for: the member that somebody is asked to write to.
    public mutating func setAbout(name: String, reason: String?, lastDeed: String?) {
        self[.aboutName] = name
        self[.aboutFirstName] = FirstName.of(name)
        self[.aboutReason] = reason
        self[.aboutLastDeed] = lastDeed
    }

    /// The texts as a template walks them: groups hold their parts, what is missing is not there.
    func tree(language: String) -> [String: Any] {
        var tree: [String: Any] = [:]
        for group in TemplateVariable.groups {
            var parts: [String: Any] = [:]
            for variable in TemplateVariable.allCases where variable.group == group {
                parts[String(variable.rawValue.dropFirst(group.count + 1))] = text(variable, language)
            }
            if !parts.isEmpty { tree[group] = parts }
        }
        for variable in TemplateVariable.allCases where variable.group == nil {
            tree[variable.rawValue] = text(variable, language)
        }
        return tree
    }

    private func text(_ variable: TemplateVariable, _ language: String) -> String? {
        guard let day = days[variable.rawValue], texts[variable.rawValue] == day.iso8601 else { return self[variable] }
        return LetterDate.text(day, today: today, language: language)
    }
}

/// The part of a name that a letter begins with.
public enum FirstName {
    /// The first word of a name in Latin, Greek or Cyrillic letters; the whole name where it has one word or another
    /// script, whose order we cannot tell, or begins with an initial or a title.
    public static func of(_ name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count > 1, first.count > 1, !first.contains(where: { ".,".contains($0) }),
            name.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic || isGivenFirst($0) })
        else { return name }
        return String(first)
    }

    private static func isGivenFirst(_ letter: Unicode.Scalar) -> Bool {
        letter.value < 0x0530 || (0x1E00...0x1FFF).contains(letter.value)
    }
}

/// A title as a letter quotes it.
public enum QuotedTitle {
    /// The longest a letter quotes, in characters.
    private static let longest = 90

    /// One line; what is longer ends at a word with `…`. A message of several lines is quoted by its first one.
    public static func of(_ title: String) -> String {
        let first = title.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        let line = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > longest else { return line }
        let head = line.prefix(longest)
        let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return cut + "…"
    }
}
