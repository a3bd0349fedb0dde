import Community
import Store

extension State {
    /// Takes what came from the store.
    mutating func take(_ loaded: Loaded) -> [Effect] {
        switch loaded {
        case .heading(let heading, let epoch):
            loading.underway.remove(.heading)
            loading.headingEpoch = epoch
            loading.revision = max(heading.revision, loading.revision ?? 0)
            self.heading = heading
        case .segments(let segments, let epoch): take(segments, epoch: epoch)
        case .segmentCounts(let counts, let epoch):
            loading.underway.remove(.segmentCounts)
            segmentCounts = Cached(value: counts, epoch: epoch)
        case .today(let report, let epoch):
            loading.underway.remove(.today)
            todayView.take(report, epoch: epoch)
        case .counts(let counts, let epoch):
            loading.underway.remove(.counts)
            loading.countsEpoch = epoch
            self.counts = counts
            chooseQueue()
        case .list(let id, let ids, let rows, let facts, let isComplete, let epoch):
            loading.underway.remove(.list(id))
            keep(rows, facts, epoch: epoch)
            lists[id, default: MemberList()].replace(ids, isComplete: isComplete, epoch: epoch)
        case .rows(let rows, let facts, let epoch):
            loading.underway.remove(.rows)
            keep(rows, facts, epoch: epoch)
        case .profile(let id, let profile, let epoch): return take(profile, of: id, epoch: epoch)
        case .couldWrite(let id, let people, let epoch):
            loading.underway.remove(.couldWrite)
            if couldWrite.count > 40 { couldWrite = [:] }
            couldWrite[id] = Cached(value: people, epoch: epoch)
        case .review(let items, let rows, let epoch):
            loading.underway.remove(.review)
            keep(rows, epoch: epoch)
            review.replace(items, epoch: epoch)
        case .mentoring(let new, let epoch): take(new, epoch: epoch)
        case .matches(let members, let matches, let epoch): take(matches, for: members, epoch: epoch)
        case .handOvers(let mentor, let plan): take(plan, from: mentor)
        case .record(let mentor, let record, let mentee, let epoch):
            take(record, suggesting: mentee, of: mentor, epoch: epoch)
        case .candidates(let question, let found, let epoch): take(found, for: question, epoch: epoch)
        case .results(let found, let epoch): take(found, epoch: epoch)
        case .unreadable(let name, let reports, let epoch):
            loading.underway.remove(.unreadable(name))
            sync.unreadable[name] = Cached(value: reports, epoch: epoch)
        case .groups(let rows, let texts, let isComplete, let epoch):
            take(rows, texts: texts, isComplete: isComplete, epoch: epoch)
        case .group(let id, let page, let epoch): take(page, of: id, epoch: epoch)
        case .events(let read, let epoch):
            loading.underway.remove(.events)
            events.take(read, epoch: epoch)
            fillLinks()
        case .event(let event, let epoch): take(event, epoch: epoch)
        case .steps(let rows, let isComplete, let epoch):
            loading.underway.remove(.steps)
            steps.take(rows, isComplete: isComplete, epoch: epoch)
        case .regions(let read, let epoch):
            loading.underway.remove(.regions)
            regions.take(read, epoch: epoch)
        case .region(let detail, let epoch):
            loading.underway.remove(.region)
            regions.take(detail, epoch: epoch)
        case .conflicts(let found, let epoch):
            loading.underway.remove(.conflicts)
            conflicts = Cached(value: found, epoch: epoch)
        case .removed(let kind, let things): return take(removed: things, of: kind)
        case .names(let meanings):
            loading.underway.remove(.names)
            return take(meanings)
        case .narrowed(let question, let answer): take(answer, to: question)
        case .found(let text, let rows):
            loading.underway.remove(.find)
            keep(rows, epoch: loading.epoch)
            take(found: rows, for: text)
        }
        return []
    }

    /// Notes that something could not be loaded; it is asked again after the next change.
    mutating func fail(_ need: Need, _ sentence: String) {
        loading.underway.remove(need)
        loading.failed[need] = loading.epoch
        if need == .counts { choosesQueue = false }
        status.fail(sentence)
    }

    private mutating func take(_ profile: Profile?, of id: MemberID, epoch: Int) -> [Effect] {
        loading.underway.remove(.profile)
        guard let profile else {
            loading.withoutProfile[id] = epoch
            profiles[id] = nil
            if open?.member == id {
                open = nil
                status.say("this member is no longer there")
            }
            return []
        }
        if profiles.count > 40 { profiles = profiles.filter { $0.key == shownMember } }
        profiles[id] = Cached(value: profile, epoch: epoch)
        keep([profile.row], epoch: epoch)
        return contactProfileCame(id, profile)
    }

    private mutating func keep(_ new: [MemberRow], _ newFacts: [MemberID: ManagerFacts] = [:], epoch: Int) {
        if facts.count > 4_000 { facts = [:] }
        facts.merge(newFacts) { $1 }
        if rows.count > 4_000 {
            let near = Set((currentList?.shown ?? []).dropFirst(max(0, (currentList?.top ?? 0) - 200)).prefix(500))
            rows = rows.filter { near.contains($0.key) || marks.contains($0.key) }
        }
        for row in new { rows[row.id] = Cached(value: row, epoch: epoch) }
    }

    private mutating func take(_ answer: Narrowed, to question: Narrowing) {
        loading.underway.remove(.narrow)
        guard var list = lists[question.list] else { return }
        list.filter.applied = question.text
        list.filter.epoch = question.epoch
        switch answer {
        case .refused(let reason):
            list.filter.error = reason
            list.narrow(to: nil)
        case .ids(let ids):
            list.filter.error = nil
            if list.filter.isActive { list.narrow(to: ids) }
        }
        lists[question.list] = list
    }

    /// Opens the first queue with somebody in it, unless the manager has chosen.
    private mutating func chooseQueue() {
        guard choosesQueue else { return }
        choosesQueue = false
        queue = QueueName.existing.first { (counts[$0]?.shown ?? 0) > 0 } ?? .welcome
    }
}
