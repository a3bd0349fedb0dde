public import Community
import Foundation
internal import GRDB

extension Store {
    /// Takes what colleagues did into the journal, all files in one transaction with one upkeep. Any order, any number
    /// of times and any overlap give the same tables.
    ///
    /// Throws `StoreError`: `.refused` where a file is of another community and `anyCommunity` does not say otherwise,
    /// `.newer` where a newer Rekindle wrote it in a form that this one does not know; then nothing was taken.
    /// - Complexity: O(edits + members they touch).
    public func merge(_ pieces: [JournalPiece], anyCommunity: Bool = false) throws -> MergeReport {
        let now = context.now()
        let (report, rewords) = try write { db in
            for piece in pieces {
                try Self.check(piece)
                if !anyCommunity { try Self.checkCommunity(db, piece) }
            }
            let merge = try JournalMerge(db, now: now)
            for piece in pieces { try merge.take(piece) }
            try merge.keepOutAccounts()
            let before = try Set(Conflicts.all(db, today: now.day))
            try self.settle(db, merge.edits.map(\.edit), now: now)
            try self.settle(db, reworded: merge.rewords.apply(db), now: now)
            let found = try Conflicts.all(db, today: now.day).filter { !before.contains($0) }
            try merge.count()
            try merge.noteColleagues(pieces, except: self.context.actor)
            let report = MergeReport(
                pieces: merge.reports, conflicts: found,
                clocksAhead: merge.clocksAhead)
            return (report, merge.rewords)
        }
        if !rewords.taken.isEmpty {
            // The merge stands whatever comes of this; what is left to do is marked, and doctor tells and does it.
            try? rewordCopies(now: now) { db in try rewords.apply(db) }
            try? wipe()
        }
        return report
    }

    /// What two managers set differently without knowing of each other, and nobody has settled since; the newest first.
    public func conflicts() throws -> [JournalConflict] {
        let today = context.now().day
        return try read { db in try Conflicts.all(db, today: today) }
    }

    /// The lines of colleagues' journals that were not taken and are kept, the newest first.
    public func asideLines() throws -> [AsideLine] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT kept_at, reason, bytes FROM journal_aside ORDER BY kept_at DESC, bytes")
                .map {
                    AsideLine(
                        keptAt: Instant(seconds: $0[0]), reason: $0[1],
                        text: String(decoding: $0[2] as Data, as: UTF8.self))
                }
        }
    }

    /// Throws the lines away that are kept aside; returns how many there were.
    public func clearAside() throws -> Int {
        try write { db in
            try db.execute(sql: "DELETE FROM journal_aside")
            return db.changesCount
        }
    }

    private static func check(_ piece: JournalPiece) throws {
        guard let newer = piece.damaged.first(where: \.fault.isNewer) else { return }
        throw StoreError(
            .newer, thing: piece.name, cause: "line \(newer.line) is \(newer.fault.reason)",
            remedy: "Nothing was merged; merge again after the update")
    }

    /// The same community has the same name or a source in common.
    private static func checkCommunity(_ db: Database, _ piece: JournalPiece) throws {
        let name = try String.fetchOne(db, sql: "SELECT name FROM community") ?? ""
        let own = Set(try sourceUIDs(db))
        for header in piece.headers where header.community != name && own.isDisjoint(with: header.sources) {
            throw StoreError(
                .refused, thing: piece.name,
                cause: "the journal of \(header.community), which has no source in common with \(name)",
                remedy: "Name its community with --community, or merge it with --anyway")
        }
    }
}

/// Sorts the edits of some files into new ones, known ones, and those that cannot be taken.
final class JournalMerge {
    /// An edit that was not here before, and where it came from.
    struct New {
        var edit: Edit
        var piece: Int
        var line: Int
    }

    private let db: Database
    private let now: Instant
    private(set) var edits: [New] = []
    private(set) var reports: [MergeReport.Piece] = []
    private(set) var rewords: MergedRewords
    private var taken: [String: Edit] = [:]
    private let forgotten: Forgotten
    private var known: [Edit.Subject: Bool] = [:]

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        forgotten = try ForgottenRows.all(db)
        rewords = try MergedRewords(db)
    }

    /// Whose edits were made with a clock of more than a day ahead.
    var clocksAhead: [String] {
        let tomorrow = now.adding(seconds: 86_400)
        return Set(edits.filter { $0.edit.at > tomorrow }.map(\.edit.actor)).sorted()
    }

    func take(_ piece: JournalPiece) throws {
        var report = MergeReport.Piece(name: piece.name)
        // Nobody can tell whether such a line is about somebody forgotten.
        report.keepsAside = forgotten.isEmpty
        report.by = piece.headers.last?.by
        report.exportedAt = piece.headers.last?.exportedAt
        for damaged in piece.damaged { try keepAside(damaged, &report) }
        for (line, edit) in piece.edits {
            report.edits += 1
            if let other = try taken[edit.id] ?? EditRecord.fetch(db, id: edit.id) {
                if takeReword(edit, over: other, &report) { continue }
                if other.isSame(as: edit, inWords: !forgotten.isAltered(edit: edit.id)) { continue }
                let fault = JournalFault("it says something else than the edit \(edit.id), which is here already")
                let text = Data(JournalLine.edit(edit).text.utf8)
                try keepAside(DamagedLine(line: line, fault: fault, bytes: text), &report, of: edit.id)
                continue
            }
            taken[edit.id] = edit
            edits.append(New(edit: edit, piece: reports.count, line: line))
        }
        report.aside.sort { $0.line < $1.line }
        reports.append(report)
    }

    /// Takes other words that an edit's maker gave it; false where the line says something else.
    private func takeReword(_ edit: Edit, over known: Edit, _ report: inout MergeReport.Piece) -> Bool {
        switch rewords.answer(to: edit, over: known) {
        case .other: return false
        case .older: break
        case .keptOut: report.forgotten += 1
        case .newer(let admitted):
            taken[edit.id] = edit
            if let place = edits.firstIndex(where: { $0.edit.id == edit.id }) {
                edits[place].edit = edit
            } else {
                rewords.take(admitted)
                report.reworded += 1
            }
        }
        return true
    }

    /// Keeps out whom colleagues entered by hand and who is forgotten here.
    func keepOutAccounts() throws {
        var admission = try Admission(db)
        for new in edits { try admission.keepOutAccount(new.edit) }
    }

    /// Counts what became of the edits once they are in the journal, which leaves out those about somebody forgotten.
    func count() throws {
        let admission = try Admission(db)
        let isHere = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM edit WHERE id = ?)")
        for new in edits {
            guard try Bool.fetchOne(isHere, arguments: [new.edit.id]) == true else {
                reports[new.piece].forgotten += 1
                continue
            }
            reports[new.piece].added += 1
            if try isWaiting(new.edit.subject) { reports[new.piece].waiting += 1 }
            if let kept = admission.admitted(new.edit), admission.names(kept) {
                reports[new.piece].naming.append(.init(line: new.line, edit: new.edit.id))
            }
            if new.edit.isOfNewerRekindle { reports[new.piece].newer.append(new.line) }
        }
    }

    private func isWaiting(_ subject: Edit.Subject) throws -> Bool {
        guard RegistryID(subject) == nil else { return false }
        if let isKnown = known[subject] { return !isKnown }
        let isKnown = try !Identities.ids(db, [subject]).isEmpty
        known[subject] = isKnown
        return !isKnown
    }

    private func keepAside(
        _ damaged: DamagedLine, _ report: inout MergeReport.Piece, of edit: String? = nil
    ) throws {
        report.aside.append(.init(line: damaged.line, reason: damaged.fault.reason, edit: edit))
        guard report.keepsAside else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO journal_aside VALUES (?, ?, ?)").execute(
            arguments: [damaged.bytes.prefix(JournalLine.longest), damaged.fault.reason, now.seconds])
    }

    /// Notes up to when each colleague's edits are here now.
    func noteColleagues(_ pieces: [JournalPiece], except own: String) throws {
        for (place, piece) in pieces.enumerated() {
            for header in piece.headers {
                for actor in header.actors where actor.name != own {
                    let known = try Colleagues.asOf(db, actor.name)
                    // Where it begins later than what is known ends, there is a gap: nobody knows what lies in it.
                    if let since = header.since, known.map({ $0 < since }) ?? true {
                        reports[place].gaps.append(.init(actor: actor.name, from: known, until: since))
                        continue
                    }
                    try Colleagues.note(db, actor.name, asOf: min(actor.asOf, header.exportedAt), now: now)
                }
            }
        }
        var newest: [String: Instant] = [:]
        for new in edits where new.edit.actor != own {
            newest[new.edit.actor] = max(newest[new.edit.actor] ?? new.edit.at, new.edit.at)
        }
        let gaps = Set(reports.flatMap { $0.gaps.map(\.actor) })
        for (name, at) in newest where !gaps.contains(name) { try Colleagues.note(db, name, asOf: at, now: now) }
    }
}

extension Edit {
    /// Whether both are the same edit, byte by byte.
    ///
    /// - Parameter inWords: whether what it says is compared too: not where it lost somebody forgotten here.
    func isSame(as other: Edit, inWords: Bool) -> Bool {
        guard (id, at, undoes) == (other.id, other.at, other.undoes), OriginID(actor) == OriginID(other.actor)
        else { return false }
        guard inWords else { return true }
        guard group == other.group, subject == other.subject else { return false }
        if let knew, let theirs = other.knew, knew != theirs { return false }
        return changes.count == other.changes.count
            && zip(changes, other.changes).allSatisfy { one, two in
                OriginID(one.field) == OriginID(two.field)
                    && one.value.map { OriginID($0) } == two.value.map { OriginID($0) }
            }
    }

    /// Whether it sets a field, or something on a thing, that only a newer Rekindle knows.
    var isOfNewerRekindle: Bool {
        guard RegistryID(subject) == nil else { return false }
        return subject.sourceUID.hasPrefix("~") || changes.contains { FactField($0.field) == nil }
    }
}
