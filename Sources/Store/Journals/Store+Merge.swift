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
        return try write { db in
            for piece in pieces {
                try Self.check(piece)
                if !anyCommunity { try Self.checkCommunity(db, piece) }
            }
            let merge = try JournalMerge(db, now: now)
            for piece in pieces { try merge.take(piece) }
            let before = try Conflicts.Before(db, merge.edits)
            try self.settle(db, merge.edits.map(\.edit), now: now)
            let found = try before.conflicts(db, found: now)
            try merge.count()
            try merge.noteColleagues(pieces, except: self.context.actor)
            return MergeReport(
                pieces: merge.reports, conflicts: try Conflicts.read(db, found, today: now.day),
                clocksAhead: merge.clocksAhead)
        }
    }

    /// What merges found that two managers had set differently, the newest first.
    public func conflicts() throws -> [JournalConflict] {
        let today = context.now().day
        return try read { db in try Conflicts.read(db, nil, today: today) }
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
    /// An edit that was not here before, and what was here when its writer's journal was merged last.
    struct New {
        var edit: Edit
        var mergedBefore: String
        var piece: Int
        var line: Int
    }

    private let db: Database
    private let now: Instant
    private(set) var edits: [New] = []
    private(set) var reports: [MergeReport.Piece] = []
    private var taken: [String: Edit] = [:]
    /// Whether damaged lines are kept: nobody can tell whether one is about somebody forgotten.
    private let keepsAside: Bool
    private var known: [Edit.Subject: Bool] = [:]

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        keepsAside = try ForgottenRows.all(db).isEmpty
    }

    /// Whose edits were made with a clock of more than a day ahead.
    var clocksAhead: [String] {
        let tomorrow = now.adding(seconds: 86_400)
        return Set(edits.filter { $0.edit.at > tomorrow }.map(\.edit.actor)).sorted()
    }

    func take(_ piece: JournalPiece) throws {
        var report = MergeReport.Piece(name: piece.name)
        report.by = piece.headers.last?.by
        report.exportedAt = piece.headers.last?.exportedAt
        let mergedBefore = try report.by.map { try Colleagues.newest(db, mergedFrom: $0) } ?? ""
        for damaged in piece.damaged { try keepAside(damaged, &report) }
        for (line, edit) in piece.edits {
            report.edits += 1
            if let other = try taken[edit.id] ?? EditRecord.fetch(db, id: edit.id) {
                guard !other.isSame(as: edit) else { continue }
                try keepAside(
                    DamagedLine(
                        line: line, fault: JournalFault("another edit has its id"),
                        bytes: Data(JournalLine.edit(edit).text.utf8)), &report)
                continue
            }
            taken[edit.id] = edit
            edits.append(New(edit: edit, mergedBefore: mergedBefore, piece: reports.count, line: line))
        }
        report.aside.sort { $0.line < $1.line }
        reports.append(report)
    }

    /// Counts what became of the edits once they are in the journal, which leaves out those about somebody forgotten.
    func count() throws {
        let isHere = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM edit WHERE id = ?)")
        for new in edits {
            guard try Bool.fetchOne(isHere, arguments: [new.edit.id]) == true else {
                reports[new.piece].forgotten += 1
                continue
            }
            reports[new.piece].added += 1
            if try isWaiting(new.edit.subject) { reports[new.piece].waiting += 1 }
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

    private func keepAside(_ damaged: DamagedLine, _ report: inout MergeReport.Piece) throws {
        report.aside.append(.init(line: damaged.line, reason: damaged.fault.reason))
        guard keepsAside else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO journal_aside VALUES (?, ?, ?)").execute(
            arguments: [damaged.bytes.prefix(JournalLine.longest), damaged.fault.reason, now.seconds])
    }

    /// Notes up to when each colleague's edits are here now.
    func noteColleagues(_ pieces: [JournalPiece], except own: String) throws {
        for header in pieces.flatMap(\.headers) {
            for actor in header.actors where actor.name != own {
                try Colleagues.note(db, actor.name, asOf: min(actor.asOf, header.exportedAt), now: now)
            }
        }
        var newest: [String: Instant] = [:]
        for new in edits where new.edit.actor != own {
            newest[new.edit.actor] = max(newest[new.edit.actor] ?? new.edit.at, new.edit.at)
        }
        for (name, at) in newest { try Colleagues.note(db, name, asOf: at, now: now) }
        for name in Set(pieces.flatMap(\.headers).map(\.by)) { try Colleagues.noteMerged(db, from: name) }
    }
}

extension Edit {
    /// Whether both are the same edit; what it says may have lost somebody forgotten since.
    func isSame(as other: Edit) -> Bool {
        (id, actor, at, undoes) == (other.id, other.actor, other.at, other.undoes) && subject == other.subject
    }

    /// Whether it sets a field, or something on a thing, that only a newer Rekindle knows.
    var isOfNewerRekindle: Bool {
        guard RegistryID(subject) == nil else { return false }
        return subject.sourceUID.hasPrefix("~") || changes.contains { FactField($0.field) == nil }
    }
}
