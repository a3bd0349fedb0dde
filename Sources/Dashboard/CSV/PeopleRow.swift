import Community

/// Makes an identity of a row of a file of people.
struct PeopleRow: Sendable {
    let columns: PeopleColumns

    /// The identity; throws `UnreadableObject`, with the identity's id where at least that is known: a row that cannot
    /// be taken does not make its person vanish.
    func identity(_ row: [String]) throws(UnreadableObject) -> FeedIdentity {
        let id = originID(row)
        func refused(_ reason: String) -> UnreadableObject {
            UnreadableObject(reason: reason, originID: id ?? OriginID(""))
        }
        let extra = row.dropFirst(columns.titles.count)
        guard row.count >= columns.titles.count, extra.allSatisfy({ $0.trimmed.isEmpty }) else {
            throw refused(
                "\(row.count) \(row.count == 1 ? "column" : "columns") instead of \(columns.titles.count): put quotes around"
                    + " what holds a separator")
        }
        guard row.map(\.trimmed) != columns.titles else { throw refused("the line of titles once more: take it out") }
        guard let id else { throw refused("nobody is named: fill in \(columns.naming)") }
        if let long = columns.places.first(where: { row[$0.value].utf8.count > PeopleRow.most($0.key) })?.key {
            throw refused(
                "\(columns.title(long)) holds \(columns.text(long, row)?.count ?? 0) characters, which is no"
                    + " \(long.rawValue): a quote may be missing")
        }
        var days: [PeopleField: Day] = [:]
        for field in [PeopleField.firstSeen, .lastSeen, .firstContribution, .lastContribution] {
            guard let text = columns.text(field, row), !PeopleRow.nothing.contains(text.lowercased()) else { continue }
            do throws(PeopleDay.Fault) {
                days[field] = try PeopleDay.read(text)
            } catch {
                let why =
                    error == .ambiguous
                    ? "can be read two ways; write 2026-04-03" : "cannot be read as a date; write 2026-04-03"
                throw refused("“\(text.prefix(40))” in \(columns.title(field)) \(why)")
            }
        }
        return FeedIdentity(
            originID: id, username: columns.text(.username, row), name: columns.text(.name, row).map(NameOrder.natural),
            email: columns.text(.email, row), company: columns.text(.organization, row), tags: tags(row),
            exported: ExportedFacts(
                role: role(row), region: columns.text(.region, row).map(Self.region),
                languages: columns.text(.languages, row),
                timeZone: columns.text(.timeZone, row),
                firstSeen: [days[.firstSeen], days[.firstContribution]].compactMap { $0 }.min(),
                lastSeen: days[.lastSeen], lastContribution: days[.lastContribution]))
    }

    /// A region as every laptop reads it, where it was written as people there call their country.
    private static func region(_ text: String) -> String {
        Region(typed: text) == nil ? Region(named: text)?.typed ?? text : text
    }

    /// Longer is nothing that a field of a person holds, in bytes.
    private static func most(_ field: PeopleField) -> Int { field == .tags ? 20_000 : 2_000 }

    /// What stands for "unknown" in a column of dates.
    private static let nothing: Set<String> = ["none", "null", "never", "-", "–", "n/a"]

    /// What names the person from one file to the next: an id, a username, an address (as its digest, so that no key
    /// shows it), else the name.
    private func originID(_ row: [String]) -> OriginID? {
        if let id = columns.text(.id, row) ?? columns.text(.username, row) { return OriginID(id) }
        if let mail = EmailKey.of(columns.text(.email, row)) {
            let digest = Array(mail.utf8).withUnsafeBytes { Digest.xxh64($0) }
            let digits = String(digest, radix: 16)
            return OriginID("mail-" + String(repeating: "0", count: 16 - digits.count) + digits)
        }
        let name = columns.text(.name, row)
        return (FullNameKey.of(name) ?? WordKey.of(name)).map { OriginID($0) }
    }

    private func role(_ row: [String]) -> Role? {
        switch columns.text(.role, row)?.lowercased() {
        case "staff": .staff
        case "bot": .bot
        default: nil
        }
    }

    private func tags(_ row: [String]) -> [String] {
        (columns.text(.tags, row) ?? "").split { ",;|".contains($0) }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}
