import Community
import Store

extension AppServices {
    /// Asks the store what an effect wants to know.
    func load(_ effect: Effect) -> Action? {
        guard let need = effect.need else { return nil }
        do { return .loaded(try answer(effect)) } catch { return .failed(need, ErrorWords.sentence(error)) }
    }

    /// Reckons what came of outreach.
    func reckon(
        epoch: Int, isCancelled: @Sendable () -> Bool, progress: @Sendable (ResultsView.Progress) -> Void
    ) -> Action {
        do {
            let found = try results(isCancelled) { progress(ResultsView.Progress(done: $0, of: $1)) }
            return .loaded(.results(found, epoch: epoch))
        } catch is CancellationError {
            return .loaded(.results(nil, epoch: epoch))
        } catch { return .failed(.results, ErrorWords.sentence(error)) }
    }

    private func answer(_ effect: Effect) throws -> Loaded {
        switch effect {
        case .loadSegments(let epoch): return .segments(try segments(), epoch: epoch)
        case .loadToday(let epoch): return .today(try today(), epoch: epoch)
        case .loadCounts(let epoch): return .counts(try counts(), epoch: epoch)
        case .loadList(let id, let limit, let epoch):
            let ids = try members(id, limit)
            let isComplete = limit.map { ids.count < $0 } ?? true
            let first = limit == nil ? [] : try rows(ids)
            let known = limit == nil ? [:] : try facts(id.showsFacts ? ids : [])
            return .list(id, ids, rows: first, facts: known, isComplete: isComplete, epoch: epoch)
        case .loadRows(let ids, let withFacts, let epoch):
            return .rows(try rows(ids), facts: try facts(withFacts ? ids : []), epoch: epoch)
        case .loadProfile(let id, let epoch): return .profile(id, try profile(id), epoch: epoch)
        case .loadCouldWrite(let id, let epoch): return .couldWrite(id, try couldWrite(id), epoch: epoch)
        case .loadReview(let epoch):
            let items = try review()
            return .review(items, rows: try rows(items.prefix(200).flatMap(\.members)), epoch: epoch)
        case .loadMentoring(let sort, let today, let epoch):
            return .mentoring(MentorsRead(try mentoring(), sort, today: today), epoch: epoch)
        case .loadMatches(let ids, let epoch): return .matches(ids, try matches(ids), epoch: epoch)
        case .loadRecord(let id, let epoch): return .record(id, try record(id), try suggestedMentee(id), epoch: epoch)
        case .planHandOver(let id): return .handOvers(id, try handOvers(id))
        case .loadCandidates(let question, let epoch):
            return .candidates(question, try candidates(question), epoch: epoch)
        case .loadUnreadable(let name, let epoch): return .unreadable(name, try unreadable(name), epoch: epoch)
        case .loadGroups(let sort, let limit, let epoch):
            let rows = try groups(sort, limit)
            let texts = limit == nil ? rows.map(\.searchText) : []
            if limit == nil { WordFilter.readAhead() }
            return .groups(rows, texts: texts, isComplete: limit == nil, epoch: epoch)
        case .loadGroup(let id, let epoch): return .group(id, try group(id), epoch: epoch)
        case .loadEvents(let sort, let limit, let epoch):
            let read = EventsRead(try events(limit), limit: limit, sort)
            if read.isComplete { WordFilter.readAhead() }
            return .events(read, epoch: epoch)
        case .loadEvent(let id, let epoch): return .event(try event(id), epoch: epoch)
        case .loadSteps(let limit, let epoch):
            let rows = try steps(limit)
            return .steps(rows, isComplete: limit.map { rows.count < $0 } ?? true, epoch: epoch)
        case .readNames(let words):
            var meanings: [String: NameMeaning] = [:]
            for word in words { meanings[word] = try meaning(word) }
            return .names(meanings)
        case .loadConflicts(let epoch): return .conflicts(try conflicts(), epoch: epoch)
        case .loadRemoved(let kind): return .removed(kind, try removed(kind))
        case .loadRegions(let sort, let isWhole, let epoch):
            if isWhole { WordFilter.readAhead() }
            return .regions(RegionsRead(try regions(isWhole ? .whole : .countries), sort), epoch: epoch)
        case .loadRegion(let region, let epoch): return .region(try self.region(region), epoch: epoch)
        default: return .heading(try heading(), epoch: effect.epoch)
        }
    }
}

extension ReviewItem {
    /// Whom the entry is about.
    var members: [MemberID] {
        switch self {
        case .suggestion(let pair): [pair.first, pair.second]
        case .leftFeed(let row), .wrongData(let row, _): [row.id]
        case .flood: []
        }
    }
}

extension ListID {
    /// Whether its columns need what managers recorded.
    var showsFacts: Bool {
        switch self {
        case .queue(.followUp), .queue(.outbox), .queue(.thank): true
        case .queue, .members, .segment: false
        }
    }
}

extension Effect {
    /// What the effect loads, if it loads something.
    var need: Need? {
        switch self {
        case .loadHeading: .heading
        case .loadToday: .today
        case .loadSegments: .segments
        case .countSegments: .segmentCounts
        case .loadCounts: .counts
        case .loadList(let id, _, _): .list(id)
        case .loadRows: .rows
        case .loadProfile: .profile
        case .loadCouldWrite: .couldWrite
        case .loadReview: .review
        case .loadMentoring: .mentoring
        case .loadMatches(let ids, _): .matches(ids)
        case .planHandOver: .handOver
        case .loadRecord: .record
        case .loadCandidates(let question, _): .candidates(question)
        case .loadResults: .results
        case .loadUnreadable(let name, _): .unreadable(name)
        case .loadGroups: .groups
        case .loadGroup: .group
        case .loadEvents: .events
        case .loadEvent: .event
        case .loadSteps: .steps
        case .readNames: .names
        case .loadRemoved: .removed
        case .loadConflicts: .conflicts
        case .loadRegions: .regions
        case .loadRegion: .region
        case .narrow: .narrow
        case .find: .find
        default: nil
        }
    }

    fileprivate var epoch: Int {
        if case .loadHeading(let epoch) = self { epoch } else { 0 }
    }
}
