public import Community
internal import GRDB

extension Store {
    /// Does one action to members, as one undo step, and says what it did once it is on disk.
    ///
    /// Blocks while a pull commits. Throws `StoreError`.
    public func perform(_ action: ManagerAction, on ids: [MemberID]) throws -> EditReceipt {
        try perform([(action, ids)])
    }

    /// Does several actions on members, and changes on things of the community, as one undo step.
    public func perform(
        _ pairs: [(ManagerAction, [MemberID])], registry changes: [RegistryChange] = []
    ) throws -> EditReceipt {
        var things: [RegistryID] = []
        var holders: [GroupRow] = []
        let now = context.now()
        var receipt = try edit { db, writer in
            holders = try Self.holders(db, of: changes, now: now)
            things = try changes.map(writer.add)
            var changed: [MemberID] = []
            var known: Set<MemberID> = []
            for (action, ids) in pairs {
                for id in try writer.add(action, on: ids) where known.insert(id).inserted { changed.append(id) }
            }
            return changed
        }
        receipt.things = things
        let resting = pairs.filter { if case .setAside(.onBreak) = $0.0 { true } else { false } }.flatMap(\.1)
        guard receipt.group != nil else { return receipt }
        let told = [
            resting.isEmpty ? nil : try whoToTell(ofBreaksOf: resting), try whatEventsChanged(since: holders),
        ].compactMap { $0 }
        receipt.telling = told.isEmpty ? nil : told.joined(separator: "; ")
        receipt.warning = try namesakes(
            of: zip(changes, things).filter { $0.0.kind == .group && $0.0.id == nil }.map(\.1))
        return receipt
    }

    /// Enters somebody whom no source knows; the member comes over to colleagues with the journal.
    public func add(_ account: ManualAccount) throws -> EditReceipt {
        var subject: Edit.Subject?
        var receipt = try edit { _, writer in
            subject = try writer.add(account)
            return []
        }
        if let subject {
            receipt.members = try read { db in
                try Identities.members(db, Identities.ids(db, [subject])).sorted()
            }
        }
        return receipt
    }

    /// Takes somebody out who was entered by hand; nothing happens to anybody else.
    public func remove(account key: MemberKey) throws -> EditReceipt {
        try edit { db, writer in
            let subject = Edit.Subject(sourceUID: ManualAccount.sourceUID, originID: key.originID)
            let source = try String.fetchOne(
                db, sql: "SELECT name FROM source WHERE uid = ?", arguments: [subject.sourceUID])
            guard source == key.source, try !Identities.ids(db, [subject]).isEmpty else { return [] }
            try writer.add(.account, value: nil, on: subject)
            return []
        }
    }

    /// Accepts merge suggestions: each pair becomes one member.
    public func accept(suggestions ids: [String]) throws -> EditReceipt { try decide(ids, PairDecision.accepted) }

    /// Rejects merge suggestions; remembered.
    public func reject(suggestions ids: [String]) throws -> EditReceipt { try decide(ids, PairDecision.rejected) }

    private func decide(_ ids: [String], _ decision: String) throws -> EditReceipt {
        try edit { db, writer in
            let wanted = Set(ids)
            let open = try Suggestions(db: db).all().filter { wanted.contains($0.id) }
            for suggestion in open {
                for pair in try PairDecision.pairs(db, suggestion, decision) {
                    try writer.add(.same(as: pair.1), value: decision, on: pair.0)
                }
            }
            return open.flatMap { [$0.first, $0.second] }
        }
    }

    /// Says that two members are one person.
    public func merge(_ first: MemberID, _ second: MemberID) throws -> EditReceipt {
        try edit { db, writer in
            guard first != second else { return [] }
            let pair = try PairDecision.pair(db, members: first, second)
            try writer.add(.same(as: pair.1), value: PairDecision.accepted, on: pair.0)
            return [first, second]
        }
    }

    /// Says that an identity is another person than the rest of its member.
    public func split(_ id: MemberID, identity: MemberKey) throws -> EditReceipt {
        try edit { db, writer in
            let subjects = try PairDecision.subjects(db, member: id)
            guard let own = subjects.first(where: { $0.key == identity }) else {
                throw StoreError(
                    .notFound, thing: identity.description, cause: "not an identity of that member",
                    remedy: "See: rekindle member KEY")
            }
            for other in subjects where other.key != identity {
                let (one, two) = PairDecision.ordered(own.subject, other.subject)
                try writer.add(.same(as: two), value: PairDecision.rejected, on: one)
            }
            return [id]
        }
    }

    /// One transaction: edits, facts, groups, summaries, revision.
    func edit(_ body: (Database, EditWriter) throws -> [MemberID]) throws -> EditReceipt {
        let now = context.now()
        return try write { db in
            let writer = try EditWriter(db, context: self.context, now: now)
            let members = try body(db, writer)
            try writer.edits.forEach(Self.checkLength)
            try self.settle(db, writer.edits, now: now)
            let handOver = try Self.handOverWords(db, writer.edits)
            let names = try EditNames(db, writer.edits.filter { $0.subject == writer.edits[0].subject })
            return EditReceipt(
                group: writer.edits.first?.group, members: writer.edits.isEmpty ? [] : members,
                summary: handOver ?? EditSummary.sentence(writer.edits, today: now.day, names: names),
                namesMembers: handOver != nil)
        }
    }

    /// Refuses an edit that every colleague's Rekindle would refuse to read.
    static func checkLength(_ edit: Edit) throws {
        guard let field = edit.overlongField else { return }
        throw StoreError(
            .refused, thing: field, cause: "longer than a megabyte, which no colleague's Rekindle reads",
            remedy: "Shorten it, or name a page that holds it")
    }

    /// Appends edits and brings members and summaries up to date with them.
    func settle(_ db: Database, _ edits: [Edit], now: Instant) throws {
        guard !edits.isEmpty else { return }
        let touched = try Journal(db: db).append(edits)
        let entered = try ManualPeople(db: db, now: now).settle(touched.accounts)
        let tags = context.settings.levels.contributionTags
        let authors = try Promotion.settle(db, touched.promoted, tags: tags)
        try ThingRows(db).refresh(touched.subjects)
        try Upkeep(db: db, settings: context.settings, now: now).run(
            regroup: try Identities.ids(db, touched.paired).union(entered),
            active: try Identities.ids(db, touched.subjects).union(authors))
        if touched.reviewed { try ReviewReader(db: db).keepCount(today: now.day) }
        try Revision.advance(db)
    }
}
