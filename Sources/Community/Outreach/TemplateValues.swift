/// What the variables of a template stand for in one message. The texts are whatever the feeds hold: they are never
/// expanded again, and pass through as they are; making them safe is the business of each way out.
public struct TemplateValues: Hashable, Sendable {
    private var texts: [String: String] = [:]

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

    /// The texts as a template walks them: groups hold their parts, what is missing is not there.
    var tree: [String: Any] {
        var tree: [String: Any] = [:]
        for group in TemplateVariable.groups {
            var parts: [String: Any] = [:]
            for variable in TemplateVariable.allCases where variable.group == group {
                parts[String(variable.rawValue.dropFirst(group.count + 1))] = self[variable]
            }
            if !parts.isEmpty { tree[group] = parts }
        }
        for variable in TemplateVariable.allCases where variable.group == nil {
            tree[variable.rawValue] = self[variable]
        }
        return tree
    }
}

/// The part of a name that a letter begins with.
enum FirstName {
    /// The first word of a name in Latin, Greek or Cyrillic letters; the whole name where it has one word or another
    /// script, whose order we cannot tell, or begins with an initial or a title.
    static func of(_ name: String) -> String {
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
