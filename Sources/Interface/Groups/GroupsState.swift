import Community
import Store
import Terminal

/// The Groups view: the list, and the page of one group.
struct GroupsState {
    var list = ThingList<GroupRow>()
    var sort = GroupSort.attention
    /// Whether the list that is under way is in an order that is no longer wanted.
    var isOutOfOrder = false
    /// The group whose page is open.
    var open: String?
    /// The view that Esc on the page leads back to; nil is the list of groups.
    var cameFrom: ViewName?
    /// The line under the cursor of the page: the criteria, then the open steps, then the notes.
    var criterion = 0
    /// How many of the groups shown ask for help.
    private(set) var helped = 0
    /// How many of the groups shown warnings are about.
    private(set) var warned = 0
    /// Pages by group, the newest kept.
    private(set) var pages: [String: Cached<GroupPage>] = [:]
    /// Groups that turned out not to be there, and in which epoch.
    private(set) var missing: [String: Int] = [:]

    /// The group that is looked at.
    var shown: String? { open ?? list.selected?.id }

    /// Takes the groups as the store has them.
    mutating func take(_ rows: [GroupRow], texts: [[UInt8]], isComplete: Bool, epoch: Int) {
        list.replace(rows, texts: texts, isComplete: isComplete, epoch: epoch)
        tally()
    }

    /// Shows what the filter finds.
    mutating func narrow() {
        list.narrow()
        tally()
    }

    private mutating func tally() {
        (helped, warned) = (0, 0)
        for place in 0..<list.count {
            let row = list[place]
            if row.group.help != nil { helped += 1 }
            if !row.standing.warnings.isEmpty { warned += 1 }
        }
    }

    mutating func take(_ page: GroupPage?, of id: String, epoch: Int) {
        guard let page else {
            missing[id] = epoch
            pages[id] = nil
            return
        }
        if pages.count > 40 { pages = pages.filter { $0.key == shown } }
        pages[id] = Cached(value: page, epoch: epoch)
        if id == open { criterion = min(criterion, max(0, page.lineCount - 1)) }
    }
}

/// Everything about a group, with its criteria.
struct GroupPage: Equatable, Sendable {
    var detail: GroupDetail
    var checklist: Checklist?

    var row: GroupRow { detail.row }
    var group: Group { detail.row.group }

    /// What the cursor goes through, in order.
    var lines: [Line] {
        (checklist?.results ?? []).map(Line.criterion) + group.openSteps.map(Line.step)
            + group.notes.reversed().map(Line.note)
    }

    var lineCount: Int { (checklist?.results.count ?? 0) + group.openSteps.count + group.notes.count }

    /// The guidelines, below the line on which they are acknowledged.
    func guidelines(_ line: Line) -> [String] {
        guard case .criterion(let result) = line, result.criterion.check == .acknowledged else { return [] }
        return checklist?.set.guidelines ?? []
    }

    /// A line of the page.
    enum Line: Equatable, Sendable {
        case criterion(CriterionResult)
        case step(NextStep)
        case note(Note)
    }
}

extension State {
    /// The page of the group in view, as far as it is read.
    var groupPage: GroupPage? { groups.shown.flatMap { groups.pages[$0]?.value } }

    /// The group in view as the list has it.
    var groupInView: GroupRow? { groups.open == nil ? groups.list.selected : groupPage?.row ?? groups.list.selected }

    /// The criterion under the cursor.
    var criterionInView: CriterionResult? {
        guard place == .group, let results = groupPage?.checklist?.results, results.indices.contains(groups.criterion)
        else { return nil }
        return results[groups.criterion]
    }

    /// The open step under the cursor of a group's page.
    var stepInView: NextStep? {
        guard place == .group, let page = groupPage else { return nil }
        let (steps, place) = (page.group.openSteps, groups.criterion - (page.checklist?.results.count ?? 0))
        return steps.indices.contains(place) ? steps[place] : nil
    }

    /// What Groups needs of the store now.
    func groupNeeds() -> [(Need, Effect)] {
        let epoch = loading.epoch
        var needs: [(Need, Effect)] = []
        let wantsList = place == .groups || place == .group || isPlanningEvent
        if wantsList, groups.list.epoch == 0 {
            let limit = max(State.firstPage, layout.list.height + 1)
            needs.append((.groups, .loadGroups(groups.sort, limit: limit, epoch: epoch)))
        } else if wantsList, !groups.list.isComplete || groups.list.epoch < epoch {
            needs.append((.groups, .loadGroups(groups.sort, limit: nil, epoch: epoch)))
        }
        let shown = place == .groups || place == .group ? groups.shown : groupOfStep
        if let id = shown, (groups.pages[id]?.epoch ?? 0) < epoch,
            groups.missing[id] != epoch
        {
            // Before the whole list, which takes longer.
            needs.insert((.group, .loadGroup(id, epoch: epoch)), at: 0)
        }
        return needs
    }

    /// Whether an event is being written: its group is looked for by name.
    private var isPlanningEvent: Bool {
        layers.contains { layer in
            if case .form(let form) = layer, case .event = form.purpose { true } else { false }
        }
    }

    /// Takes the groups as the store has them.
    mutating func take(_ rows: [GroupRow], texts: [[UInt8]], isComplete: Bool, epoch: Int) {
        loading.underway.remove(.groups)
        defer { groups.isOutOfOrder = false }
        guard !groups.isOutOfOrder else { return }
        groups.take(rows, texts: texts, isComplete: isComplete, epoch: epoch)
    }

    /// Takes a group's page; one that is gone is closed.
    mutating func take(_ page: GroupPage?, of id: String, epoch: Int) {
        loading.underway.remove(.group)
        groups.take(page, of: id, epoch: epoch)
        if page == nil, groups.open == id {
            groups.open = nil
            status.say("this group is no longer there")
        }
    }

    /// Moves within the list or the criteria.
    mutating func moveInGroups(_ command: CommandName) {
        let height = layout.list.height
        if place == .group {
            let count = groupPage?.lineCount ?? 0
            groups.criterion = command.target(from: groups.criterion, count: count, height: height)
        } else if isDetailFocused {
            let height = layout.detail.height
            let count = groups.list.selected.map { row in
                GroupLines(
                    row: row, page: groupPage, today: today, isSharing: isSharing, width: layout.detail.width - 2
                ).detail.count
            }
            detailScroll = command.target(
                from: detailScroll, count: max(1, (count ?? 0) - height + 1), height: height)
        } else {
            groups.list.move(command, height: height)
            detailScroll = 0
        }
    }

    /// `S` in Groups, or `:sort NAME`.
    mutating func sortGroups(_ name: String) -> [Effect] {
        guard let sort = groups.sort.order(named: name) else { return say(GroupSort.sortingHint) }
        groups.sort = sort
        groups.isOutOfOrder = loading.underway.contains(.groups)
        groups.list.forget()
        return say("sorted by \(groups.sort.title)")
    }
}
