import Community
import Store
import Terminal

extension State {
    /// Moves the cursor, or scrolls what has no cursor.
    mutating func move(_ command: CommandName) {
        if open != nil { return scrollProfile(command) }
        switch place {
        case .queue, .members:
            if isDetailFocused { return scrollDetail(command) }
            if movesUpToSteps(command) { return }
            let height = layout.list.height
            changeList { list in
                list.move(to: command.target(from: list.index, count: list.shown.count, height: height))
            }
            detailScroll = 0
        case .steps:
            if isDetailFocused {
                detailScroll = command.target(from: detailScroll, count: 40, height: layout.detail.height)
            } else {
                moveAmongSteps(command)
                detailScroll = 0
            }
        case .review:
            review.index = command.target(from: review.index, count: review.items.count, height: layout.list.height)
        case .today:
            todayView.index = command.target(
                from: todayView.index, count: QueueName.existing.count, height: layout.list.height)
        case .sync:
            sync.index = command.target(
                from: sync.index, count: heading?.sources.count ?? 0, height: layout.list.height)
        case .mentors: moveInMentors(command)
        case .results:
            results.index = command.target(
                from: results.index, count: results.value?.cells.count ?? 0, height: layout.list.height)
        case .regions, .region: moveInRegions(command)
        case .groups, .group: moveInGroups(command)
        case .events: moveInEvents(command)
        case .profile: break
        }
    }

    mutating func show(_ view: ViewName) {
        open = nil
        if view == .regions, self.view == .regions { regions.open = nil }
        if view == .groups, self.view == .groups { groups.open = nil }
        groups.cameFrom = nil
        regions.cameFrom = nil
        regions.members = nil
        choosesQueue = false
        isDetailFocused = false
        self.view = view
        detailScroll = 0
    }

    mutating func changeQueue(by step: Int) -> [Effect] {
        let all = QueueName.existing
        guard let place = all.firstIndex(of: queue) else { return [] }
        showQueue(all[(place + step + all.count) % all.count])
        return []
    }

    mutating func showQueue(_ name: QueueName) {
        show(.queues)
        queue = name
        steps.hasCursor = false
    }

    mutating func changePane() {
        if var profile = open {
            profile.focus = profile.focus == .timeline ? .about : .timeline
            open = profile
        } else if [.queue, .steps, .members, .mentors, .regions, .groups, .events].contains(place) {
            isDetailFocused.toggle()
        }
    }

    private mutating func scrollDetail(_ command: CommandName) {
        guard let row = currentList?.selected.flatMap({ rows[$0]?.value }) else { return }
        let detail = DetailLines(row: row, profile: profile(of: row.id), state: self, glyphs: .unicode)
        let rect = layout.detail
        let count = (layout.isWide ? detail.full(width: rect.width - 2) : detail.short(width: rect.width - 2)).count
        detailScroll = command.target(from: detailScroll, count: max(1, count - rect.height + 1), height: rect.height)
    }

    /// Enter.
    mutating func openSelected() -> [Effect] {
        switch place {
        case .queue, .members:
            guard let member = currentList?.selected else { return say(nobodyHere) }
            open = ProfileView(member: member)
        case .review:
            guard let member = review.shownMember else { return say(nobodyHere) }
            open = ProfileView(member: member)
        case .steps: return openStep()
        case .today: showQueue(todayView.queue)
        case .sync:
            guard let source = sync.selected(in: heading) else {
                return say("there is no source yet: rekindle source add NAME --url URL")
            }
            return pull([source.name])
        case .mentors:
            guard let row = mentoringMember else { return say(nobodyHere) }
            open = ProfileView(member: row.id)
        case .results: return reckonAgain()
        case .regions, .region: return openRegion()
        case .groups:
            guard let row = groups.list.selected else { return say("no group is here: + adds one") }
            openGroup(row.id)
        case .events:
            if let one = eventAttendee {
                open = ProfileView(member: one.id)
                return []
            }
            guard let row = events.list.selected else { return say("no event is here: + plans one") }
            // A group that was taken out of all lists has no page.
            guard let group = row.group, row.groupName != nil else { return actOnThing(.fields) }
            openGroup(group)
        case .group, .profile: break
        }
        return []
    }
}

extension CommandName {
    /// Where a moving command leads from a row.
    func target(from index: Int, count: Int, height: Int) -> Int {
        let page = max(1, height)
        let row =
            switch self {
            case .down: index + 1
            case .up: index - 1
            case .top: 0
            case .bottom: count - 1
            case .halfDown: index + max(1, page / 2)
            case .halfUp: index - max(1, page / 2)
            case .pageDown: index + page
            case .pageUp: index - page
            default: index
            }
        return min(max(0, row), max(0, count - 1))
    }
}
