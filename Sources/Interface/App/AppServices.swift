public import Community
public import Store

/// What the screens ask the world for; every closure may be called on any thread, and may block.
public struct AppServices: Sendable {
    /// The preferences and the name that the store was opened with; nil leaves the options' own.
    var context: Context?
    var revision: @Sendable () throws -> Int64
    var heading: @Sendable () throws -> Heading
    var segments: @Sendable () throws -> [Segment]
    var today: @Sendable () throws -> TodayReport
    var counts: @Sendable () throws -> [QueueName: QueueCount]
    /// The members of a list in order; of a segment everybody in its order, from whom the finder takes those who fit.
    var members: @Sendable (ListID, Int?) throws -> [MemberID]
    var rows: @Sendable ([MemberID]) throws -> [MemberRow]
    var facts: @Sendable ([MemberID]) throws -> [MemberID: ManagerFacts]
    var profile: @Sendable (MemberID) throws -> Profile?
    var couldWrite: @Sendable (MemberID) throws -> [CouldWrite]
    var review: @Sendable () throws -> [ReviewItem]
    var mentoring: @Sendable () throws -> Mentoring
    /// For one or several who are to get the same mentor.
    var matches: @Sendable ([MemberID]) throws -> [MentorMatch]
    var handOvers: @Sendable (MemberID) throws -> [HandOver]
    var record: @Sendable (MemberID) throws -> MentorRecord
    var suggestedMentee: @Sendable (MemberID) throws -> MentorMatch?
    var candidates: @Sendable (CandidateQuestion) throws -> [StewardCandidate]
    var results: Results
    var regions: @Sendable (RegionScope) throws -> RegionBoard
    var region: @Sendable (Region) throws -> RegionDetail
    var groups: @Sendable (GroupSort, Int?) throws -> [GroupRow]
    var group: @Sendable (String) throws -> GroupPage?
    var events: @Sendable (Int?) throws -> EventList
    var event: @Sendable (String) throws -> EventPage?
    var steps: @Sendable (Int?) throws -> [ThingStep]
    /// What was taken out of the lists of a kind, the latest first.
    var removed: @Sendable (RegistryKind) throws -> [RemovedThing]
    /// What two managers set without knowing of each other.
    var conflicts: @Sendable () throws -> [JournalConflict]
    var meaning: @Sendable (String) throws -> NameMeaning
    var unreadable: @Sendable (String) throws -> [UnreadableReport]
    var finder: @Sendable () throws -> Finder
    var recomputeDue: @Sendable () throws -> Int
    var holdup: @Sendable () -> Holdup?
    var save: @Sendable (EditRequest) throws -> EditReceipt?
    var pull: Pull
    var export: Export

    /// Reckons what came of outreach, and tells how far it is.
    typealias Results =
        @Sendable (_ isCancelled: @Sendable () -> Bool, _ progress: @Sendable (_ done: Int, _ of: Int) -> Void) throws
        ->
        OutreachResults

    /// Pulls the named sources, or all, and reports how far it is and how each one ended. It runs as a task of its
    /// own, which is cancelled by Esc in Sync.
    public typealias Pull =
        @Sendable (
            _ sources: [String]?, _ acceptRemovals: Bool, _ progress: @escaping @Sendable (PullProgress) -> Void
        ) async throws -> [PullReport]

    /// Writes a file that was asked for, or says that there is one already.
    public typealias Export = @Sendable (ExportRequest) throws -> ExportAnswer

    /// The services of a store, with what only the program can give: its pulls and exports.
    public static func live(
        store: Store, criteria: @escaping @Sendable () -> CriteriaSets = { CriteriaSets(builtIn: []) },
        export: @escaping Export = { _ in .failed("there is nothing to write with") }, pull: @escaping Pull
    ) -> AppServices {
        AppServices(
            context: store.context,
            revision: { try store.revision() },
            heading: { try store.heading() },
            segments: { try store.segments() },
            today: { try store.today() },
            counts: { try store.counts() },
            members: { list, limit in
                switch list {
                case .queue(let queue): try store.members(in: queue, limit: limit)
                case .members(let sort), .segment(_, let sort): try store.members(sortedBy: sort, limit: limit)
                }
            },
            rows: { try store.rows($0) },
            facts: { try store.facts(of: $0) },
            profile: { try store.profile($0) },
            couldWrite: { try store.couldWrite(to: $0) },
            review: { try store.review() },
            mentoring: { try store.mentoring() },
            matches: { try store.mentorMatches(forAll: $0) },
            handOvers: { try store.handOvers(from: $0) },
            record: { try store.mentorRecord($0) },
            suggestedMentee: { try store.suggestedMentee(for: $0) },
            candidates: { try store.stewardCandidates($0.role, in: $0.region) },
            results: { try store.results(isCancelled: $0, progress: $1) },
            regions: { try store.regions($0) }, region: { try store.region($0) },
            groups: { try store.groups(sortedBy: $0, limit: $1) },
            group: { id in
                try store.group(id).map {
                    GroupPage(detail: $0, checklist: $0.checklist(criteria(), today: store.context.now().day))
                }
            },
            events: { try store.eventList(limit: $0) },
            event: { try store.eventPage($0) },
            steps: { try store.steps(dueBy: store.context.now().day, limit: $0 ?? Store.stepLimit) },
            removed: { try store.removed($0) },
            conflicts: { try store.conflicts() },
            meaning: { try store.meaning(of: $0) },
            unreadable: { try store.unreadable(source: $0) },
            finder: { try store.finder() },
            recomputeDue: {
                let count = try store.recomputeDue()
                store.careForTheDay()
                return count
            },
            holdup: { store.holdup() },
            save: { try store.save($0) },
            pull: pull, export: export)
    }
}

extension Store {
    fileprivate func eventPage(_ id: String) throws -> EventPage? {
        guard let (event, row) = try event(id) else {
            // One that only the dashboard knows has attendees all the same.
            guard let row = try MemberKey(id).flatMap({ try eventRow($0) }), row.id == id else { return nil }
            return EventPage(event: GroupEvent(id: id), attendees: try attendees(of: row))
        }
        let twin = try row.resembles.flatMap(MemberKey.init).flatMap { key in
            try feedEvent(key).map { EventPage.Twin(title: $0.title, source: key.source) }
        }
        let people = try people(of: event)
        return EventPage(event: event, people: people, attendees: try attendees(of: row, people), twin: twin)
    }

    fileprivate func save(_ request: EditRequest) throws -> EditReceipt? {
        switch request {
        case .act(let deeds): try perform(deeds.map { ($0.action, $0.members) })
        case .register(let changes, let deeds):
            try perform(deeds.map { ($0.action, $0.members) }, registry: changes)
        case .mentor(let mentor, let mentees, let goal): try self.mentor(mentees, by: mentor, goal: goal)
        case .handOver(let plan, let mentor, let notes): try handOver(plan, from: mentor, notes: notes).0
        case .add(let account): try add(account)
        case .organiser(let member, let group):
            try person(member).map { try perform([], registry: [.group(group, [.organiser($0)])]) }
        case .settle(let conflict, let side): try settle(conflict, with: side)
        case .accept(let ids): try accept(suggestions: ids)
        case .reject(let ids): try reject(suggestions: ids)
        case .undo: try undo()
        case .redo: try redo()
        }
    }
}
