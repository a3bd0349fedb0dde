/// Which column of a file means what, known by Savannah's headers or by what the manager says.
struct PeopleColumns: Sendable {
    /// The exports whose headers are known.
    enum Export: String, Sendable {
        case members = "members.csv"
        case contributors = "contributors.csv"
    }

    /// The export it is; nil for a file that only the manager knows.
    let export: Export?
    /// The columns' own names.
    let titles: [String]
    private(set) var places: [PeopleField: Int] = [:]

    private static let shared: [String: PeopleField] = [
        "member": .name, "email": .email, "company": .organization, "role": .role, "tags": .tags,
    ]
    private static let members: [String: PeopleField] = ["first seen": .firstSeen, "last seen": .lastSeen]
    private static let contributors: [String: PeopleField] = [
        "first contrib": .firstContribution, "last contrib": .lastContribution,
    ]

    /// Reads a header. Throws `PeopleFileError` where neither it nor the mapping names anybody.
    ///
    /// - Parameter mapping: columns and what they mean, in the order given; it goes before what a header tells.
    init(_ header: [String], mapping: [(column: String, field: PeopleField)], file: String) throws {
        titles = header.map { $0.trimmed }
        let names = titles.map { $0.lowercased() }
        let isMembers = names.contains { Self.members[$0] != nil || $0 == "activity count" }
        let isContributors = names.contains { Self.contributors[$0] != nil || $0 == "contrib count" }
        export = !names.contains("member") ? nil : isMembers ? .members : isContributors ? .contributors : nil
        if export != nil {
            let known = Self.shared.merging(Self.members) { $1 }.merging(Self.contributors) { $1 }
            for (place, name) in names.enumerated() {
                guard let field = known[name] else { continue }
                guard places[field] == nil else {
                    throw PeopleFileError(
                        "\(file): line 1: two columns are called \(titles[place]). Rename one of them")
                }
                places[field] = place
            }
        }
        for (column, field) in mapping {
            let found = names.indices.filter { names[$0] == column.trimmed.lowercased() }
            guard let place = found.first else {
                throw PeopleFileError(
                    "\(file): there is no column \(column). There are: \(PeopleColumns.list(titles))", isUsage: true
                )
            }
            guard found.count == 1 else {
                throw PeopleFileError("\(file): two columns are called \(column). Rename one of them", isUsage: true)
            }
            places = places.filter { $0.value != place }
            places[field] = place
        }
        guard [.name, .username, .email].contains(where: { places[$0] != nil }) else {
            throw PeopleFileError(
                "\(file): the columns \(PeopleColumns.list(titles)) are not those of members.csv or contributors.csv."
                    + " Say what they mean: --map COLUMN=FIELD; a name, username or email is needed (fields:"
                    + " \(PeopleField.list))", isUsage: true)
        }
    }

    /// Titles as a sentence lists them: not all of hundreds, and no long one whole.
    private static func list(_ titles: [String]) -> String {
        let most = 20
        let shown = titles.prefix(most).map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
        return shown.joined(separator: ", ") + (titles.count > most ? " and \(titles.count - most) more" : "")
    }

    /// The text of a field; nil where the column is missing or blank.
    func text(_ field: PeopleField, _ row: [String]) -> String? {
        guard let place = places[field], place < row.count else { return nil }
        let text = row[place].trimmed
        return text.isEmpty ? nil : text
    }

    /// The columns that can name somebody.
    var naming: String {
        [PeopleField.name, .username, .email, .id].filter { places[$0] != nil }.map(title).joined(separator: " or ")
    }

    /// The name of a field's column.
    func title(_ field: PeopleField) -> String { places[field].map { titles[$0] } ?? field.rawValue }

    /// What tells a file of these columns from one of others: the same row means something else there.
    var fingerprint: [UInt8] {
        let parts = places.sorted { $0.value < $1.value }.map { "\($0.value)=\($0.key.rawValue)" }
        return Array("2;\(titles.count);\(parts.joined(separator: ";"))".utf8)
    }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[first...last])
    }
}
