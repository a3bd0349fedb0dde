/// The text by which one member is found, as the store keeps it: the free text first, then the fields.
///
/// Control characters, which folding removes from all that comes from outside, hold it together: every value ends in
/// `end`, a field's value begins with the mark of its field, and `split` stands between free text and fields.
public enum SearchText {
    static let end: UInt8 = 0x1F
    static let split: UInt8 = 0x1D

    /// The fields that hold text, each with the mark before its values.
    public enum Field: UInt8, CaseIterable, Sendable {
        case tag = 1, source, region, mentor, owner, organization, key
        case language = 14
        case skill, persona, motivation, timeZone, found, obstacle, personRole

        /// Whether most members have no value: then nothing stands for none, which costs no memory.
        var isSparse: Bool { rawValue >= Field.language.rawValue }
    }

    /// The folded text of a member.
    ///
    /// - Parameter keys: `source/origin_id` of every identity, the member's own key first.
    public static func make(
        keys: [String], names: [String], usernames: [String], emails: [String], organization: String?,
        region: String?, mentor: String?, owner: String?, tags: [String], sources: [String],
        person: PersonFacts = PersonFacts()
    ) -> String {
        var free: [UInt8] = []
        var known: [String] = []
        for key in keys.map(Folding.fold) where !key.isEmpty {
            append(key, as: .key, to: &free)
            known.append(key)
        }
        for text in (names + emails + usernames + [organization ?? ""]).map(Folding.fold) {
            // What another text already contains would only cost memory.
            if text.isEmpty || known.contains(where: { $0.utf8.contains(text.utf8) }) { continue }
            free.append(contentsOf: text.utf8)
            free.append(end)
            known.append(text)
        }
        free.append(split)
        append(sources, as: .source, to: &free)
        append(tags.sorted(), as: .tag, to: &free)
        append(Self.regionNames(region), as: .region, to: &free)
        append([mentor ?? ""], as: .mentor, to: &free)
        append([owner ?? ""], as: .owner, to: &free)
        append([organization ?? ""], as: .organization, to: &free)
        if !person.isEmpty { append(person, to: &free) }
        return String(decoding: free, as: UTF8.self)
    }

    /// The text of a member who stands for something in the community: `is:mentor`, `is:ambassador` find them.
    ///
    /// - Parameter text: what `make` returned.
    public static func adding(_ roles: Set<HeldRole>, to text: String) -> String {
        var bytes = Array(text.utf8)
        for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            append(Folding.fold(role.rawValue), as: .personRole, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An empty value says that there is none: `mentor:none` finds it.
    private static func append(_ values: [String], as field: Field, to bytes: inout [UInt8]) {
        for value in values.isEmpty ? [""] : values { append(Folding.fold(value), as: field, to: &bytes) }
    }

    /// A region as it was written, and all that a filter may call it: it is found by the regions it is a part of too.
    private static func regionNames(_ region: String?) -> [String] {
        guard let region else { return [] }
        let written = Folding.fold(region)
        return [written] + (Region(typed: region)?.filterWords ?? []).filter { $0 != written }
    }

    /// A language with a region is found by the language too: `pt-BR` by `pt`.
    private static func append(_ person: PersonFacts, to bytes: inout [UInt8]) {
        let languages = person.languages.flatMap { [$0, String($0.prefix { $0 != "-" })] }
        let values: [(Field, [String])] = [
            (.language, Array(Set(languages)).sorted()), (.skill, person.skills.sorted()),
            (.persona, [person.persona].compactMap { $0 }),
            (.motivation, [person.motivation?.rawValue].compactMap { $0 }),
            (.timeZone, [person.timeZone].compactMap { $0 }), (.found, [person.found].compactMap { $0 }),
            (.obstacle, [person.obstacles].compactMap { $0 }),
            (.personRole, person.roles.keys.sorted().map(\.rawValue)),
        ]
        for (field, values) in values {
            for value in values { append(Folding.fold(value), as: field, to: &bytes) }
        }
    }

    private static func append(_ folded: String, as field: Field, to bytes: inout [UInt8]) {
        bytes.append(field.rawValue)
        bytes.append(contentsOf: folded.utf8)
        bytes.append(end)
    }
}
