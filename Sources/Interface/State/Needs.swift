import Community
import Store
import Terminal

extension State {
    /// What is visible and not known, or known from before the last change, as effects; each is asked once at a time.
    mutating func needs() -> [Effect] {
        guard !isFirstRun else { return [] }
        var effects: [Effect] = []
        func ask(_ need: Need, _ effect: @autoclosure () -> Effect) {
            guard loading.mayAsk(need) else { return }
            loading.underway.insert(need)
            effects.append(effect())
        }
        let epoch = loading.epoch
        if let listID, !choosesQueue { needPage(listID, ask) }
        // What fills the view comes first.
        if isInFollowUp, steps.epoch == 0 { ask(.steps, .loadSteps(limit: extent.height / 3 + 1, epoch: epoch)) }
        for (need, effect) in groupNeeds() + eventNeeds() + regionNeeds() { ask(need, effect) }
        if place == .today, todayView.epoch < epoch { ask(.today, .loadToday(epoch: epoch)) }
        if place == .review, review.epoch < epoch { ask(.review, .loadReview(epoch: epoch)) }
        if place == .mentors || isChoosingMentor, mentoring.epoch < epoch {
            ask(.mentoring, .loadMentoring(mentoring.sort, today: today, epoch: epoch))
        }
        if segments.epoch < epoch { ask(.segments, .loadSegments(epoch: epoch)) }
        if loading.countsEpoch < epoch { ask(.counts, .loadCounts(epoch: epoch)) }
        if view == .queues, !steps.isComplete || steps.epoch < epoch {
            ask(.steps, .loadSteps(limit: nil, epoch: epoch))
        }
        if let members = neededMatches, (mentoring.matches[members]?.epoch ?? 0) < epoch {
            ask(.matches(members), .loadMatches(members, epoch: epoch))
        }
        if let mentor = neededRecord { ask(.record, .loadRecord(mentor, epoch: epoch)) }
        if let question = neededCandidates {
            ask(.candidates(question), .loadCandidates(question, epoch: epoch))
        }
        if let member = shownMember, !choosesQueue, (profiles[member]?.epoch ?? 0) < epoch,
            loading.withoutProfile[member] != epoch
        {
            ask(.profile, .loadProfile(member, epoch: epoch))
        }
        if let member = shownMember, profiles[member]?.epoch == epoch, (couldWrite[member]?.epoch ?? 0) < epoch {
            ask(.couldWrite, .loadCouldWrite(member, epoch: epoch))
        }
        if loading.headingEpoch < epoch { ask(.heading, .loadHeading(epoch: epoch)) }
        if view == .sync, let name = sync.selected(in: heading)?.name, (sync.unreadable[name]?.epoch ?? 0) < epoch {
            ask(.unreadable(name), .loadUnreadable(name, epoch: epoch))
        }
        if [.today, .sync].contains(place), conflicts.epoch < epoch { ask(.conflicts, .loadConflicts(epoch: epoch)) }
        needsResults(ask)
        if let listID, !choosesQueue { needWhole(listID, ask) }
        if place == .members, !segments.value.isEmpty, segments.epoch == epoch, segmentCounts.epoch < epoch {
            ask(.segmentCounts, .countSegments(segments.value, epoch: epoch))
        }
        if case .person(let sheet)? = layers.last, sheet.isStale {
            ask(.find, .find(sheet.input.text, isShared: isSharing))
        }
        return effects
    }

    /// The members to whom a mentor is suggested now.
    private var neededMatches: [MemberID]? {
        if case .person(let sheet)? = layers.last { return sheet.mentees.isEmpty ? nil : sheet.mentees }
        return unmatched.map { [$0] }
    }

    /// Whether a mentor is looked for: then it counts who has room.
    private var isChoosingMentor: Bool {
        if case .person(let sheet)? = layers.last { !sheet.mentees.isEmpty } else { false }
    }

    /// The first page of a list, or the rows around its window.
    private func needPage(_ id: ListID, _ ask: (Need, @autoclosure () -> Effect) -> Void) {
        let list = lists[id] ?? MemberList()
        if list.epoch == 0 {
            let limit = max(State.firstPage, layout.list.height + 1)
            return ask(.list(id), .loadList(id, limit: limit, epoch: loading.epoch))
        }
        let missing = missingRows(of: list)
        if !missing.isEmpty { ask(.rows, .loadRows(missing, withFacts: id.showsFacts, epoch: loading.epoch)) }
    }

    /// The whole list, and which of it the filter shows; asked last, for it can take longer than all the rest.
    private func needWhole(_ id: ListID, _ ask: (Need, @autoclosure () -> Effect) -> Void) {
        let list = lists[id] ?? MemberList()
        guard list.epoch > 0 else { return }
        if !list.isComplete || list.epoch < loading.epoch {
            ask(.list(id), .loadList(id, limit: nil, epoch: loading.epoch))
        }
        let filter = list.filter
        if filter.isActive, filter.applied != filter.text || filter.epoch < list.epoch, list.isComplete {
            ask(.narrow, .narrow(Narrowing(list: id, text: filter.text, epoch: list.epoch, isShared: isSharing)))
        }
    }

    /// The rows around the window, if one of the window itself is missing or old.
    private func missingRows(of list: MemberList) -> [MemberID] {
        let shown = list.shown
        let height = layout.list.height
        let window = shown[min(list.top, shown.count)..<min(list.top + height, shown.count)]
        guard window.contains(where: { (rows[$0]?.epoch ?? 0) < loading.epoch }) else { return [] }
        let around = shown[max(0, list.top - 100)..<min(list.top + height + 100, shown.count)]
        return around.filter { (rows[$0]?.epoch ?? 0) < loading.epoch }
    }

    static let firstPage = 10

    /// Brings the cursor into the window.
    mutating func settle() {
        let height = layout.list.height
        changeList { $0.scroll(height: height) }
        review.scroll(height: max(1, height / 2))
        if place == .mentors { mentoring.list.scroll(height: height) }
        if place == .groups { groups.list.scroll(height: height) }
        if place == .regions { regions.list.scroll(height: height) }
        if place == .events { events.list.scroll(height: height) }
    }
}
