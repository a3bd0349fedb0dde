import Community
import Foundation
internal import GRDB

/// Erases people from a community's rows and journal, within one transaction of whatever file holds them: the
/// store, an automatic copy, a restored backup.
struct Erasure {
    let db: Database
    let settings: Settings
    let now: Instant

    /// What stands where somebody else's text named the person.
    static let leftOut = "…"

    /// Erases everybody whom the marks keep out; returns what went, person by person.
    func eraseForgotten() throws -> [ErasureReport] {
        let forgotten = try ForgottenRows.all(db)
        var left = try ForgottenRows.identities(db, forgotten)
        var reports: [ErasureReport] = []
        while let first = left.first {
            let together = try Int64.fetchAll(
                db,
                sql:
                    "SELECT id FROM identity WHERE id = ?1 OR member_id = (SELECT member_id FROM identity WHERE id = ?1)",
                arguments: [first])
            let person = left.intersection(together)
            left.subtract(person)
            let erased = try ErasedPerson(db, person)
            let isReplaced = erased.accounts.contains { forgotten.isReplaced($0.subject) }
            reports.append(try erase(erased.withoutCommonWords(db), redacting: isReplaced))
        }
        try ThingRows(db).refresh(Renaming(db: db).renameMarked(forgotten))
        // Edits may be about accounts that no feed knows here.
        for row in try Row.fetchAll(db, sql: "SELECT DISTINCT source_uid, origin_id FROM edit") {
            let subject = Edit.Subject(sourceUID: row[0], originID: OriginID(row[1]))
            guard forgotten.contains(subject) else { continue }
            _ = try EditErasure(db: db, subjects: [subject], names: PersonNames(), redacting: false).run()
        }
        return reports
    }

    /// Marks and erases the person who has these accounts.
    func forget(_ identities: Set<Int64>, redacting: Bool) throws -> ErasureReport {
        let person = try ErasedPerson(db, identities).withoutCommonWords(db)
        let salt = try ForgottenRows.salt(db)
        try ForgottenRows.insert(db, try person.marks(db, salt: salt))
        if redacting {
            try ForgottenRows.insert(
                db, person.accounts.map { Forgotten.Mark(.replaced, Forgotten.value(of: $0.subject), salt: salt) })
        }
        return try erase(person, redacting: redacting)
    }

    /// Erases the accounts of somebody who left the feed long ago: what others wrote stays, and no mark keeps them out.
    func vanish(_ identities: Set<Int64>) throws {
        let person = try ErasedPerson(db, identities)
        let salt = try ForgottenRows.salt(db)
        for account in person.accounts {
            // A colleague's journal must not bring back notes about nobody.
            let edits = try String.fetchAll(
                db, sql: "SELECT id FROM edit WHERE source_uid = ? AND origin_id = ?",
                arguments: [account.subject.sourceUID, account.subject.originID.raw])
            try ForgottenRows.insert(db, edits.map { Forgotten.Mark(.edit, $0, salt: salt) })
        }
        var report = ErasureReport(person)
        try erase(person, namesToo: false, redacting: false, &report)
    }

    /// Erases the accounts, which the marks know already.
    private func erase(_ person: ErasedPerson, redacting: Bool) throws -> ErasureReport {
        var report = ErasureReport(person)
        try erase(person, namesToo: true, redacting: redacting, &report)
        return report
    }

    private func erase(
        _ person: ErasedPerson, namesToo: Bool, redacting: Bool, _ report: inout ErasureReport
    ) throws {
        try db.execute(sql: "PRAGMA secure_delete = ON")
        let identities = person.ids
        var regroup = try neighbours(of: identities)
        let members = try Set(
            Int64.fetchAll(db, sql: "SELECT member_id FROM identity WHERE id IN (\(identities.list))"))
        for member in members {
            regroup.formUnion(
                try Int64.fetchAll(db, sql: "SELECT id FROM identity WHERE member_id = ?", arguments: [member]))
        }
        regroup.subtract(identities)
        var active = try company(of: identities)
        try eraseActivities(of: identities, &report)
        if namesToo { active.formUnion(try leaveOut(person, &report)) }
        try eraseUnreadable(person, &report)
        let edits = try EditErasure(
            db: db, subjects: Set(person.accounts.map(\.subject)), names: namesToo ? person.names : PersonNames(),
            redacting: redacting
        ).run()
        report.edits = edits.edits
        report.ties = Set(edits.ties.map { [$0.subject.sourceUID, $0.subject.originID.raw, $0.field] }).count
        report.named = try edits.named.map { try $0.withMember(db) }
        let salt = try ForgottenRows.salt(db)
        try ForgottenRows.insert(db, edits.dropped.map { Forgotten.Mark(.edit, $0, salt: salt) })
        report.things = edits.things.sorted { ($0.id.kind.rawValue, $0.id.id) < ($1.id.kind.rawValue, $1.id.id) }
        report.alike = try alike(identities)
        try ThingRows(db).refresh(edits.touched)
        try eraseAccounts(identities, members: members)
        if namesToo { report.remains = try remains(person) }
        try ThingRows(db).refresh(edits.touched)
        try Upkeep(db: db, settings: settings, now: now).run(
            regroup: regroup, active: active.subtracting(identities).union(try Identities.ids(db, edits.touched)))
        try ReviewReader(db: db).keepCount(today: now.day)
        try Revision.advance(db)
    }

    /// Accounts that may be grouped or suggested otherwise once these are gone.
    private func neighbours(of identities: Set<Int64>) throws -> Set<Int64> {
        let decisions = try Decisions(db)
        var found = Set(identities.flatMap(decisions.neighbours))
        for column in ["email_key", "username_key", "full_name_key", "word_key"] {
            found.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT o.id FROM identity i JOIN identity o ON o.\(column) = i.\(column)
                        WHERE i.id IN (\(identities.list)) AND o.\(column) IS NOT NULL
                        """))
        }
        return found.subtracting(identities)
    }

    /// Members whom nobody said to be the same person, though a name is the same.
    private func alike(_ identities: Set<Int64>) throws -> [MemberKey] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT m.key FROM identity i JOIN identity o
                ON o.username_key = i.username_key OR o.full_name_key = i.full_name_key
                JOIN member m ON m.id = o.member_id
                WHERE i.id IN (\(identities.list)) AND o.id NOT IN (\(identities.list)) ORDER BY m.key
                """
        ).compactMap(MemberKey.init)
    }

    /// What has their name and is not theirs: the whole name, or as a username a username; Rowan is the name of many.
    /// O(accounts).
    private func remains(_ person: ErasedPerson) throws -> [ErasureReport.Remaining] {
        let usernames = Set(person.accounts.compactMap(\.username).map(Folding.fold)).subtracting([""])
        let names = Set(person.accounts.compactMap(\.name).map(Folding.fold)).subtracting([""])
        let all = try FastStatement(
            db,
            """
            SELECT 'channel', s.name || '/' || substr(c.name, 2), substr(c.name, 2), '', '', '' FROM channel c JOIN source s ON s.id = c.source_id
            UNION ALL SELECT 'source', name, name, '', COALESCE(title, ''), '' FROM source
            UNION ALL SELECT 'account', s.name || '/' || i.origin_id, i.origin_id, COALESCE(i.username, ''),
                COALESCE(i.name, ''), COALESCE(i.company, '') || ' ' || COALESCE(i.tags, '') || ' ' || COALESCE(i.email, '')
                FROM identity i JOIN source s ON s.id = i.source_id
            """)
        var found: [ErasureReport.Remaining] = []
        while try all.step() {
            let texts = (2...5).map { all.text(Int32($0)) ?? "" }
            let isNamed =
                usernames.contains(Folding.fold(texts[0])) || usernames.contains(Folding.fold(texts[1]))
                || names.contains(Folding.fold(texts[2])) || texts.contains(where: person.names.appearInFull)
            guard isNamed else { continue }
            found.append(ErasureReport.Remaining(kind: all.text(0) ?? "", name: all.text(1) ?? ""))
        }
        return found
    }

    /// Accounts whose summaries may tell of them: who spoke with them.
    private func company(of identities: Set<Int64>) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                db,
                sql: """
                    SELECT p.identity_id FROM activity a JOIN participant p ON p.activity_id = a.id
                    WHERE a.actor_id IN (\(identities.list))
                    UNION SELECT a.actor_id FROM participant p JOIN activity a ON a.id = p.activity_id
                    WHERE p.identity_id IN (\(identities.list)) AND a.actor_id IS NOT NULL
                    UNION SELECT o.actor_id FROM activity a JOIN activity o ON o.thread = a.thread
                    AND o.source_id = a.source_id
                    WHERE a.actor_id IN (\(identities.list)) AND a.thread IS NOT NULL AND o.actor_id IS NOT NULL
                    """))
    }

    /// What they said and did, and where they took part: in others' conversations the connection goes.
    private func eraseActivities(of identities: Set<Int64>, _ report: inout ErasureReport) throws {
        let theirs = "actor_id IN (\(identities.list))"
        report.activities = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM activity WHERE \(theirs)") ?? 0
        try db.execute(
            sql: """
                DELETE FROM feed_row WHERE (source_id, kind, row) IN (
                    SELECT source_id, CASE kind WHEN 'conversation' THEN 2 WHEN 'contribution' THEN 3 ELSE 4 END, id
                    FROM activity WHERE \(theirs));
                DELETE FROM activity WHERE \(theirs);
                """)
        try db.execute(sql: "DELETE FROM participant WHERE identity_id IN (\(identities.list))")
        report.connections = db.changesCount
        try db.execute(sql: "DELETE FROM attendance WHERE identity_id IN (\(identities.list))")
        report.attendances = db.changesCount
        try db.execute(sql: "DELETE FROM channel WHERE id NOT IN (SELECT channel_id FROM activity)")
    }

    /// Takes the stored excerpt of others' texts that name the person out; the dashboard keeps the text. Returns who
    /// wrote them.
    private func leaveOut(_ person: ErasedPerson, _ report: inout ErasureReport) throws -> Set<Int64> {
        let all = try FastStatement(
            db,
            """
            SELECT a.id, a.text, a.url, a.thread, s.name, a.actor_id FROM activity a JOIN source s ON s.id = a.source_id
            WHERE a.text IS NOT NULL OR a.url IS NOT NULL OR a.thread IS NOT NULL
            """)
        var found: [(id: Int64, text: String?, url: String?, thread: String?, source: String)] = []
        var writers: Set<Int64> = []
        while try all.step() {
            let (text, url, thread) = (all.text(1), all.text(2), all.text(3))
            let isNamed =
                text.map(person.names.appear) == true
                || [url, thread].contains { $0.map(person.names.stand(inAddress:)) == true }
            if isNamed {
                found.append((all.int(0), text, url, thread, all.text(4) ?? ""))
                if let writer = all.optionalInt(5) { writers.insert(writer) }
            }
        }
        func clean(_ text: String?) -> String? { text.flatMap { person.names.stand(inAddress: $0) ? nil : $0 } }
        for row in found {
            let text = row.text.map { person.names.appear(in: $0) ? Self.leftOut : $0 }
            try db.execute(
                sql: "UPDATE activity SET text = ?, url = ?, thread = ? WHERE id = ?",
                arguments: [text, clean(row.url), clean(row.thread), row.id])
            report.texts.append(ErasureReport.Text(source: row.source, url: row.url))
        }
        return writers
    }

    /// Objects that could not be read and mention the person are no longer kept aside; lines of journals that could not
    /// be taken go all, as nobody can tell whom a damaged line is about.
    private func eraseUnreadable(_ person: ErasedPerson, _ report: inout ErasureReport) throws {
        try db.execute(sql: "DELETE FROM journal_aside")
        let objects = try Row.fetchAll(db, sql: "SELECT id, bytes FROM unreadable")
        if objects.isEmpty { return }
        let person = try person.withoutCommonWords(db)
        for row in objects {
            guard person.isMentioned(in: String(decoding: row[1] as Data, as: UTF8.self)) else { continue }
            try db.execute(sql: "DELETE FROM unreadable WHERE id = ?", arguments: [row[0] as Int64])
            report.unreadable += 1
        }
    }

    private func eraseAccounts(_ identities: Set<Int64>, members: Set<MemberID>) throws {
        for member in members {
            try db.execute(sql: "UPDATE identity SET member_id = NULL WHERE member_id = ?", arguments: [member])
            try db.execute(sql: "DELETE FROM member WHERE id = ?", arguments: [member])
        }
        try db.execute(
            sql: """
                DELETE FROM feed_row WHERE kind = 1 AND row IN (\(identities.list));
                DELETE FROM identity WHERE id IN (\(identities.list));
                UPDATE source_list SET rows = (
                    SELECT COUNT(*) FROM feed_row f WHERE f.source_id = source_list.source_id AND f.kind =
                    CASE source_list.kind WHEN 'identity' THEN 1 WHEN 'conversation' THEN 2
                        WHEN 'contribution' THEN 3 ELSE 4 END);
                """)
    }
}
