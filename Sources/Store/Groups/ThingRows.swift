import Community
internal import GRDB

/// Keeps the rows that lists of groups and events read equal to the facts, in the transaction of the edit.
struct ThingRows {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Writes the rows of those subjects that are groups, events or regions anew.
    func refresh(_ subjects: some Sequence<Edit.Subject>) throws {
        for thing in subjects.compactMap(RegistryID.init) {
            guard let table = Self.tables[thing.kind] else { continue }
            let record = try Registry.record(db, thing)
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE id = ?").execute(arguments: [thing.id])
            guard let record, !record.isRemoved else { continue }
            switch thing.kind {
            case .group: try insert(Group(record))
            case .event: try insert(GroupEvent(record))
            case .region: if let region = RegionRecord(record) { try insert(region) }
            case .task, .segment: break
            }
        }
    }

    private static let tables: [RegistryKind: String] = [
        .group: "group_row", .event: "event_row", .region: "region_row",
    ]

    /// Writes all of them anew.
    func rebuild() throws {
        for kind in [RegistryKind.group, .event, .region] {
            try db.execute(sql: "DELETE FROM \(Self.tables[kind] ?? "")")
            let uid = RegistryID(kind, "").subject.sourceUID
            let ids = try String.fetchAll(
                db, sql: "SELECT DISTINCT origin_id FROM fact WHERE source_uid = ?", arguments: [uid])
            try refresh(ids.map { RegistryID(kind, $0).subject })
        }
    }

    private func insert(_ group: Group) throws {
        let step = group.nextStep
        try db.cachedStatement(
            sql: "INSERT INTO group_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            group.id, group.name, Folding.fold(group.name), group.kind.rawValue, group.status.rawValue,
            group.reached[group.status]?.number, group.platform, group.url, group.town, group.area, group.country,
            group.manager, group.help, group.supporter, OrganiserText.write(group.organisers), step?.text, step?.id,
            step?.due.number, group.launchDay?.number,
        ])
    }

    private func insert(_ record: RegionRecord) throws {
        let step = record.nextStep
        try db.cachedStatement(sql: "INSERT INTO region_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
            arguments: [
                record.id, record.region.typed, record.awareness.rawValue, record.isPriority, record.plan,
                record.progress, record.help, step?.text, step?.id, step?.due.number,
            ])
    }

    private func insert(_ event: GroupEvent) throws {
        try db.cachedStatement(sql: "INSERT INTO event_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
            arguments: [
                event.id, event.title, event.start?.seconds, event[.group], event[.format], event[.venue],
                event[.country], event.planned, event.actual, event.feed?.sourceUID, event.feed?.originID.raw,
            ])
    }
}

/// Organisers as one text of a row, which is read without a decoder.
enum OrganiserText {
    static func write(_ organisers: [Group.Organiser]) -> String {
        organisers.map { one in
            let subject = one.person.subject
            return [
                subject.sourceUID, subject.originID.raw, one.person.name, day(one.acknowledged[.guidelines]),
                day(one.acknowledged[.conduct]),
            ].map { clean($0) }.joined(separator: "\u{1F}")
        }.joined(separator: "\u{1E}")
    }

    static func read(_ text: String?) -> [Group.Organiser] {
        guard let text, !text.isEmpty else { return [] }
        var organisers: [Group.Organiser] = []
        for part in text.utf8.split(separator: 0x1E) {
            let fields = part.split(separator: 0x1F, omittingEmptySubsequences: false).map { String($0) ?? "" }
            guard fields.count == 5 else { continue }
            let subject = Edit.Subject(sourceUID: fields[0], originID: OriginID(fields[1]))
            var one = Group.Organiser(person: NamedPerson(subject, name: fields[2]))
            one.acknowledged[.guidelines] = readDay(fields[3])
            one.acknowledged[.conduct] = readDay(fields[4])
            organisers.append(one)
        }
        return organisers
    }

    private static func readDay(_ text: String) -> Day? {
        guard let number = Int32(text) else { return nil }
        return Day(number: number)
    }

    private static func day(_ day: Day?) -> String { day.map { String($0.number) } ?? "" }

    /// Ids hold no separators of ours; a name may hold anything.
    private static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else { return text }
        return text.split { $0 == "\u{1E}" || $0 == "\u{1F}" }.joined(separator: " ")
    }
}
