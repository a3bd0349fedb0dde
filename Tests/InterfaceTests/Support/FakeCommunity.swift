import Community
import Synchronization

@testable import Interface
@testable import Store

/// A community in memory, with the few edits that the screens' tests need.
final class FakeCommunity: Sendable {
    struct Held {
        var rows: [MemberRow]
        var facts: [MemberID: ManagerFacts] = [:]
        var away: Set<MemberID> = []
        var results: OutreachResults?
        var couldWrite: [MemberID: [CouldWrite]] = [1: People.couldWrite]
        var tasks: [StarterTask] = []
        var review: [ReviewItem] = []
        var steps: [ThingStep] = []
        var followUp: [MemberID] = []
        var mentoring = Mentoring()
        var matches: [MemberID: [MentorMatch]] = [:]
        var handOvers: [MemberID: [HandOver]] = [:]
        var records: [MemberID: MentorRecord] = [:]
        var suggestedMentees: [MemberID: MentorMatch] = [:]
        var candidates: [CandidateQuestion: [StewardCandidate]] = [:]
        /// Suggested where `candidates` knows nobody.
        var anyCandidates: [StewardCandidate] = []
        var regions = Regions.sources
        var undone: [[MemberID]] = []
        var saved: [EditRequest] = []
        var segments: [Segment] = []
        var revision: Int64 = 1
        var failure: String?
        /// Whether an event that is added stands near the end of the list.
        var isLongAgo = false
        /// Why the mentors of members cannot mentor now.
        var mentorDoubts: [MemberID: String] = [:]
        /// Who has the mentor already whom marked members are given.
        var mentored: [MemberID] = []
        /// Without groups and events.
        var isBare = false
        var groups = Groups.rows
        var events = Groups.events
        var removed: [RemovedThing] = []
        var conflicts: [JournalConflict] = []
        /// How many events were asked for each time; nil for all.
        var eventLimits: [Int?] = []
        /// What own events say besides.
        var eventTexts: String?
        var sources = [
            People.source("forum", hours: 3),
            People.source(
                "code", hours: 50, status: "failed", problems: ["token refused (401). Check TOKEN_CODE, then R"]),
        ]
    }

    /// A starter task that is free and one that is not.
    static let tasks = [
        StarterTask(
            id: "review-4279", title: "Review #4279", url: "https://code.example.org/4279", tags: ["docs"]),
        StarterTask(id: "old", title: "Taken long ago", taker: TaskTaker(name: "Ravi")),
    ]

    let held: Mutex<Held>

    init(_ count: Int = 15) { held = Mutex(Held(rows: (0..<count).map(People.row))) }

    var eventLimits: [Int?] { held.withLock { $0.eventLimits } }

    var saved: [EditRequest] { held.withLock { $0.saved } }

    func change(_ body: (inout Held) -> Void) {
        held.withLock {
            body(&$0); $0.revision += 1
        }
    }

    var services: AppServices {
        AppServices(
            context: nil,
            revision: { self.held.withLock { $0.revision } },
            heading: { self.held.withLock { $0.heading } },
            segments: { self.held.withLock { $0.segments } },
            today: { self.held.withLock { $0.today } },
            counts: { self.held.withLock { $0.counts } },
            members: { list, limit in
                self.held.withLock { held in
                    let ids = list == .queue(.reactivate) || list == .queue(.thank) ? held.waiting : held.ids(of: list)
                    return Array(ids.prefix(limit ?? .max))
                }
            },
            rows: { ids in self.held.withLock { held in ids.compactMap { id in held.rows.first { $0.id == id } } } },
            facts: { ids in self.held.withLock { held in held.facts.filter { ids.contains($0.key) } } },
            profile: { id in
                self.held.withLock { held in
                    held.rows.first { $0.id == id }.map {
                        var profile = People.profile($0, held.facts[id] ?? ManagerFacts())
                        profile.mentorDoubt = held.mentorDoubts[id]
                        profile.mentoring = held.mentoring.mentors.first { $0.row?.id == id }
                        return profile
                    }
                }
            },
            couldWrite: { id in self.held.withLock { $0.couldWrite[id] ?? [] } },
            review: { self.held.withLock { $0.review } },
            mentoring: { self.held.withLock { $0.mentoring } },
            matches: { ids in self.held.withLock { $0.matches[ids[0]] ?? [] } },
            handOvers: { id in self.held.withLock { $0.handOvers[id] ?? [] } },
            record: { id in self.held.withLock { $0.records[id] ?? MentorRecord(lines: []) } },
            suggestedMentee: { id in self.held.withLock { $0.suggestedMentees[id] } },
            candidates: { question in self.held.withLock { $0.candidates[question] ?? $0.anyCandidates } },
            results: { _, _ in
                guard let results = self.held.withLock({ $0.results }) else { throw CancellationError() }
                return results
            },
            regions: { _ in RegionBoard(self.held.withLock { $0.isBare ? RegionSources() : $0.regions }) },
            region: { region in
                Regions.detail(region, self.held.withLock { $0.isBare ? RegionSources() : $0.regions })
            },
            groups: { _, limit in Array(self.held.withLock { $0.isBare ? [] : $0.groups }.prefix(limit ?? .max)) },
            group: { id in self.held.withLock { $0.groups }.first { $0.id == id }.map(Groups.page) },
            events: { limit in self.held.withLock { $0.eventList(limit) } },
            event: { id in self.held.withLock { $0.event(id) } },
            steps: { limit in Array(self.held.withLock { $0.steps }.prefix(limit ?? .max)) },
            removed: { kind in self.held.withLock { $0.removed.filter { $0.id.kind == kind } } },
            conflicts: { self.held.withLock { $0.conflicts } },
            meaning: { word in self.held.withLock { $0.meaning(of: word) } },
            unreadable: { _ in [] },
            finder: { self.held.withLock { $0.finder } }, recomputeDue: { 0 },
            holdup: { nil }, save: { try self.save($0) },
            pull: { _, _, _ in [] }, export: { .written(path: $0.path, count: "3 official groups", remarks: []) })
    }

    private func save(_ request: EditRequest) throws -> EditReceipt? {
        try held.withLock { held in
            if let failure = held.failure {
                throw StoreError(
                    .full, thing: "kestrel.sqlite", cause: failure, remedy: "Free some space and try again")
            }
            held.saved.append(request)
            held.revision += 1
            return held.apply(request)
        }
    }
}

extension FakeCommunity.Held {
    var waiting: [MemberID] { rows.map(\.id).filter { !away.contains($0) } }

    func ids(of list: ListID) -> [MemberID] {
        let sort: MemberSort
        switch list {
        case .members(let order), .segment(_, let order): sort = order
        case .queue(.followUp): return followUp
        default: return []
        }
        return sort == .name ? rows.map(\.id) : rows.map(\.id).reversed()
    }

    mutating func eventList(_ limit: Int?) -> EventList {
        eventLimits.append(limit)
        let all = isBare ? [] : events
        return EventList(
            rows: Array(all.prefix(limit ?? .max)), count: all.count,
            weeks: EventList.weeks(all.compactMap { $0.start.map { ($0.day, 1) } }, today: People.now.day))
    }

    func meaning(of word: String) -> NameMeaning {
        let found = rows.filter { word.contains("/") ? $0.key.description == word : $0.name == word }
        if found.count > 1 { return .several(found.map(\.key)) }
        guard let one = found.first else {
            return word.contains("/") ? .unknownKey : .outside(NamedPerson(name: word))
        }
        let subject = Edit.Subject(sourceUID: one.key.source, originID: one.key.originID)
        return .member(NamedPerson(subject, name: one.name), key: one.key)
    }

    func event(_ id: String) -> EventPage? {
        guard let row = events.first(where: { $0.id == id && $0.isOwn }) else { return nil }
        var page = Groups.event(row)
        guard let eventTexts else { return page }
        for field in EventField.allCases where field != .name && field != .group {
            page.event.texts[field] = eventTexts
        }
        page.event.hosts = [NamedPerson(name: eventTexts)]
        page.event.notes = [Note(id: "n", at: People.now, actor: eventTexts, text: eventTexts)]
        page.people = [EventPersonStanding(role: .host, name: eventTexts)]
        page.twin?.title = eventTexts
        return page
    }

    var counts: [QueueName: QueueCount] {
        var count = QueueCount()
        count.shown = waiting.count
        count.leftOut = [.contacted: 6, .onBreak: 3, .neverContact: 5]
        guard !followUp.isEmpty || !steps.isEmpty else { return [.reactivate: count] }
        var due = QueueCount()
        due.shown = followUp.count
        return [.reactivate: count, .followUp: due]
    }

    var today: TodayReport {
        let days = (0..<90).map { $0 % 7 == 0 ? 0 : $0 % 30 }
        return TodayReport(
            day: People.now.day, queues: counts,
            levels: [.core: 14, .contributor: 61, .participant: 47, .visitor: 120],
            before: TodayReport.Before(
                day: People.now.day.adding(-7), queues: [.reactivate: 18, .welcome: 0],
                levels: [.core: 14, .contributor: 59, .participant: 47, .visitor: 121]),
            oldestNewcomer: nil, overdue: 1, written: [.reactivate: 6], writtenInAll: 7,
            returns: [
                TodayReport.Return(
                    member: 2, key: rows[0].key, name: rows[0].name,
                    deed: GoodDeed(kind: .hereAgain, number: 214, at: People.now), sender: "Marie",
                    sentAt: People.now.adding(seconds: -5 * 86_400))
            ], sentToday: 4,
            activity: [
                TodayReport.SourceDays(source: "forum", days: days),
                TodayReport.SourceDays(source: "code", days: days.map { $0 / 4 }),
            ], sources: sources)
    }

    var heading: Heading {
        Heading(
            community: "Kestrel Project", sources: sources, outbox: 2, members: rows.count, revision: revision,
            sentToday: 4, tasks: tasks)
    }

    var finder: Finder {
        var finder = Finder()
        for row in rows {
            finder.append(
                FinderRow(
                    id: row.id,
                    search: SearchText.make(
                        keys: [row.key.description], names: [row.name], usernames: [row.username ?? ""], emails: [],
                        organization: nil,
                        region: nil, mentor: nil, owner: nil, tags: row.tags, sources: row.sources),
                    state: row.figures.state,
                    level: row.figures.level, role: .community, basis: row.figures.basis,
                    silentSince: row.figures.silentSince,
                    thresholdDays: 28, contributions: row.figures.contributions, conversations: 12, attendances: 0,
                    queues: QueueName.mask(row.queues)))
        }
        return finder
    }

    mutating func apply(_ request: EditRequest) -> EditReceipt? {
        if case .register(let changes, _) = request {
            var receipt = EditReceipt(group: "g", members: [], summary: "segment")
            receipt.things = changes.map { RegistryID($0.kind, $0.id ?? "new") }
            if receipt.things == [RegistryID(.group, "new")] { groups.insert(Groups.row(Group(id: "new"), []), at: 2) }
            if receipt.things == [RegistryID(.event, "new")], isLongAgo {
                events.insert(EventRow(id: "new", isOwn: true, title: "Long ago", start: nil), at: events.count - 1)
            }
            return receipt
        }
        if case .mentor(_, let ids, _) = request, !mentored.isEmpty {
            return EditReceipt(group: "g", members: ids.filter { !mentored.contains($0) }, summary: "mentor")
        }
        guard case .act(let deeds) = request else {
            guard request == .undo, let last = undone.popLast() else { return nil }
            away.subtract(last)
            return EditReceipt(group: "g", members: last, summary: "snoozed until 21 Dec")
        }
        let members = deeds.flatMap(\.members)
        for deed in deeds { for id in deed.members { note(deed.action, id) } }
        undone.append(members)
        return EditReceipt(group: "g", members: members, summary: "done")
    }

    private mutating func note(_ action: ManagerAction, _ id: MemberID) {
        switch action {
        case .snooze, .done, .setAside: away.insert(id)
        case .note(let text):
            facts[id, default: ManagerFacts()].notes.append(Note(id: "n", at: People.now, actor: "Marie", text: text))
        case .prepare(let draft):
            facts[id, default: ManagerFacts()].attempts.append(
                Attempt(
                    id: "a\(id)", channel: draft.channel, message: draft.message, sender: "Marie",
                    preparedAt: People.now))
        case .markSent:
            facts[id]?.attempts[0].sentAt = People.now
            away.insert(id)
        default: break
        }
    }
}
