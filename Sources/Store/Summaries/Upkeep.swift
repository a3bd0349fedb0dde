import Community
internal import GRDB

/// Brings members, suggestions and summaries up to date after rows or edits changed, in the same transaction.
struct Upkeep {
    let db: Database
    let settings: Settings
    let now: Instant

    /// - Parameters:
    ///   - regroup: identities that may belong to another member now.
    ///   - active: identities whose activities or facts changed.
    ///   - members: members to recompute besides.
    ///   - each: called after every member.
    func run(
        regroup: Set<Int64>, active: Set<Int64>, members: some Sequence<MemberID> = [], each: () throws -> Void = {}
    ) throws {
        var all: Set<MemberID> = []
        var moved: Set<MemberID> = []
        var active = active
        if !regroup.isEmpty {
            // In the order of the rows: neighbours lie on the same pages.
            let decisions = try Decisions(db)
            let regrouped = try Grouping(db, decisions: decisions).regroup(regroup.sorted())
            all = regrouped.members
            moved = regrouped.rearranged
            active.formUnion(try Suggestions(db: db).refresh(regrouped.identities, decisions))
        }
        all.formUnion(try Identities.members(db, active))
        all.formUnion(members)
        all.formUnion(try MenteeReader.mentees(db, of: all))
        // Who merged or parted may have been seen earlier than a newcomer whom a suggestion takes for them.
        if !regroup.isEmpty {
            all.formUnion(try Suggestions(db: db).newcomers(since: now.day.adding(-settings.rhythm.newcomerDays)))
        }
        let summaries = try Summaries(db, settings: settings, now: now, forMany: all.count > 200)
        try summaries.refresh(all.sorted(), each: each)
        moved.formUnion(summaries.moved)
        try summaries.refresh(companions(of: moved, besides: all).sorted(), each: each)
        if !regroup.isEmpty { try ReviewReader(db: db).keepCount(today: now.day) }
        try Store.noteComputed(db, settings, now)
    }

    /// Who may have given help to members whose first activity moved, and was not computed with them.
    private func companions(of moved: Set<MemberID>, besides all: Set<MemberID>) throws -> Set<MemberID> {
        guard !moved.isEmpty, try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM member") != all.count else { return [] }
        return try HelpReader.companions(db, of: moved, now: now).subtracting(all)
    }
}
