import Community
import Store

extension State {
    /// Where keys go when no layer has them.
    var place: Place {
        if open != nil { return .profile }
        switch view {
        case .queues: return queue == .review ? .review : isOnSteps ? .steps : .queue
        case .today: return .today
        case .members: return .members
        case .mentors: return .mentors
        case .results: return .results
        case .regions: return regions.open == nil ? .regions : .region
        case .groups: return groups.open == nil ? .groups : .group
        case .events: return .events
        case .sync: return .sync
        }
    }

    /// The list of members in view, if there is one.
    var listID: ListID? {
        switch view {
        case .queues: queue == .review ? nil : .queue(queue)
        case .members: shownSegment.map { .segment($0, memberSort) } ?? .members(memberSort)
        case .today, .mentors, .regions, .groups, .events, .results, .sync: nil
        }
    }

    /// The list of members in view, empty until it is loaded.
    var currentList: MemberList? { listID.map { lists[$0] ?? MemberList() } }

    /// Changes the list in view, if there is one.
    mutating func changeList(_ body: (inout MemberList) -> Void) {
        guard let listID else { return }
        body(&lists[listID, default: MemberList()])
    }

    /// The member that the detail beside the list shows, or the profile.
    var shownMember: MemberID? {
        for layer in layers.reversed() { if case .contact(let sheet) = layer { return sheet.member } }
        if place == .mentors { return mentoringMember?.id }
        if place == .steps { return nil }
        return open?.member ?? currentList?.selected ?? (place == .review ? review.shownMember : nil)
    }

    /// The profile of the member in view, as far as it is loaded.
    func profile(of id: MemberID) -> Profile? { profiles[id]?.value }

    /// The queue that an action on this member is about: the one on screen, else the only one that shows them.
    func purpose(of id: MemberID) -> QueueName? {
        if view == .queues, queue != .review { return queue }
        let queues = rows[id]?.value.queues ?? profiles[id]?.value.row.queues ?? []
        return queues.first(where: \.isOutreach) ?? queues.first
    }

    /// The filter of the list in view, of people or of things.
    var filterLine: FilterLine? {
        switch place {
        case .groups: groups.list.filter
        case .regions: regions.list.filter
        case .events: events.list.filter
        case .mentors: mentoring.list.filter
        default: currentList?.filter
        }
    }

    /// Changes the filter of a list of things; false where the place has none.
    mutating func changeThingFilter(_ body: (inout FilterLine) -> Void) -> Bool {
        switch place {
        case .groups:
            body(&groups.list.filter)
            if groups.list.filter.text != groups.list.filter.applied { groups.narrow() }
        case .regions: changeRegionFilter(body)
        case .events:
            body(&events.list.filter)
            if events.list.filter.text != events.list.filter.applied { events.list.narrow() }
        case .mentors:
            body(&mentoring.list.filter)
            if mentoring.list.filter.text != mentoring.list.filter.applied { mentoring.list.narrow() }
        default: return false
        }
        return true
    }
}
