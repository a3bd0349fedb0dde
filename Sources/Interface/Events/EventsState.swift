import Community
import Store
import Terminal

/// The Events view: planned ones first, then those that were. The first ones are read at once, the rest once it is
/// wanted.
struct EventsState {
    var list = ThingList<EventRow>()
    var sort = EventSort.time
    /// Own events with what lists leave out.
    private(set) var details: [String: Cached<EventPage>] = [:]
    /// The attendee under the cursor of the detail.
    var attendee = 0
    /// What was looked for and is not there any more, and when.
    private var missing: (id: String, epoch: Int)?
    /// How many events there are, read or not.
    private(set) var count = 0
    /// Events per week from this one on.
    private(set) var weeks = [Int](repeating: 0, count: EventList.weeksAhead)

    /// How many are read ahead of the cursor.
    static let ahead = 400

    mutating func take(_ read: EventsRead, epoch: Int) {
        count = read.events.count
        weeks = read.events.weeks
        list.replace(read.events.rows, texts: read.texts, isComplete: read.isComplete, epoch: epoch)
    }

    mutating func take(_ page: EventPage, epoch: Int) {
        if details.count > 40 { details = [:] }
        details[page.event.id] = Cached(value: page, epoch: epoch)
    }

    mutating func miss(_ id: String, epoch: Int) { missing = (id, epoch) }

    /// Whether the page of an event has to be read.
    func lacks(_ row: EventRow, epoch: Int) -> Bool {
        if row.isLaunch || missing.map({ $0.id == row.id && $0.epoch >= epoch }) == true { return false }
        return (details[row.id]?.epoch ?? 0) < epoch
    }

    /// How many events are wanted for a window of `height` rows: first those on screen, then some more, all where a
    /// filter looks through them or the cursor comes near the end of what is read.
    func wanted(height: Int) -> Int? {
        if sort != .time { return nil }
        if list.epoch == 0 { return max(State.firstPage, height + 1) }
        let isNearEnd = list.rows.count >= Self.ahead && list.top + 4 * height > list.rows.count
        return list.isComplete || list.wantsRest || list.filter.isTyping || list.filter.isActive || isNearEnd
            ? nil : Self.ahead
    }

    /// Whether that is more than what is read.
    func isShort(of wanted: Int?) -> Bool { !list.isComplete && (wanted ?? .max) > list.rows.count }
}

/// Events as they are read off the screen's thread, with what a filter looks through.
struct EventsRead: Sendable {
    var events: EventList
    var texts: [[UInt8]]
    /// Whether that is all of them; what is read for the first rows alone never is.
    var isComplete: Bool

    init(_ events: EventList, limit: Int?, _ sort: EventSort = .time) {
        self.events = events
        self.events.rows = sort.sorted(events.rows)
        isComplete = events.rows.count >= events.count && (limit ?? .max) >= EventsState.ahead
        texts = isComplete ? self.events.rows.map(\.searchText) : []
    }
}

/// An event with what lists leave out.
struct EventPage: Equatable, Sendable {
    /// An event of the dashboard that may be the same.
    struct Twin: Equatable, Sendable {
        var title: String
        var source: String
    }

    var event: GroupEvent
    /// Its hosts and speakers as the feeds know them.
    var people: [EventPersonStanding] = []
    /// The members who came, or are expected.
    var attendees: [EventAttendee] = []
    /// The one that it resembles.
    var twin: Twin?
}

extension State {
    /// The event in view with what lists leave out, as far as it is read.
    var eventInView: GroupEvent? { eventPage?.event }

    /// The hosts and speakers of the event in view.
    var eventPeople: [EventPersonStanding] { eventPage?.people ?? [] }

    /// The event of the dashboard that the one in view resembles.
    var eventTwin: EventPage.Twin? { eventPage?.twin }

    /// The members who came to the event in view.
    var eventAttendees: [EventAttendee] { eventPage?.attendees ?? [] }

    /// The attendee under the cursor of the detail; nil where the list has the keys.
    var eventAttendee: EventAttendee? {
        guard place == .events, isDetailFocused, layout.detail.height > 0, !eventAttendees.isEmpty else { return nil }
        return eventAttendees[min(events.attendee, eventAttendees.count - 1)]
    }

    private var eventPage: EventPage? { events.list.selected.flatMap { events.details[$0.id]?.value } }

    /// What Events needs of the store now.
    func eventNeeds() -> [(Need, Effect)] {
        guard place == .events else { return [] }
        let epoch = loading.epoch
        var needs: [(Need, Effect)] = []
        if let row = events.list.selected, events.lacks(row, epoch: epoch) {
            needs.append((.event, .loadEvent(row.id, epoch: epoch)))
        }
        let wanted = isLinking ? nil : events.wanted(height: layout.list.height)
        if events.list.epoch < epoch || events.isShort(of: wanted) {
            needs.append((.events, .loadEvents(events.sort, limit: wanted, epoch: epoch)))
        }
        return needs
    }

    mutating func take(_ page: EventPage?, epoch: Int) {
        loading.underway.remove(.event)
        if let page { return events.take(page, epoch: epoch) }
        if let row = events.list.selected { events.miss(row.id, epoch: epoch) }
    }

    mutating func moveInEvents(_ command: CommandName) {
        if eventAttendee != nil {
            events.attendee = command.target(
                from: min(events.attendee, eventAttendees.count - 1), count: eventAttendees.count,
                height: layout.detail.height)
        } else if isDetailFocused {
            let count = 30 + 6 * (eventInView?.notes.count ?? 0)
            detailScroll = command.target(from: detailScroll, count: count, height: layout.detail.height)
        } else {
            events.list.move(command, height: layout.list.height)
            (detailScroll, events.attendee) = (0, 0)
        }
    }

    /// The commands of Events.
    mutating func actOnEvent(_ command: CommandName) -> [Effect] {
        if command == .new {
            layers.append(.form(.event(nil, row: nil, group: nil, today: today)))
            return []
        }
        guard let row = events.list.selected else { return say("no event is here: + plans one") }
        switch command {
        case .fields: return editEvent(row)
        case .link: return link(row)
        case .people:
            return showPeople(
                eventPeople.map { ("\($0.name), \($0.role.rawValue)", $0.member) }, of: row.title,
                adding: "e names hosts and speakers")
        case .note:
            guard row.isOwn else {
                return say(
                    row.isLaunch
                        ? "only a launch date: e plans it as an event"
                        : "one of the dashboard: e makes it one of yours first")
            }
            layers.append(
                .form(Form("Note on \(row.title)", .eventNote(id: row.id, title: row.title), [.init("Note")])))
        case .setAside:
            guard row.isOwn else {
                return say(
                    row.isLaunch
                        ? "the launch date of \(row.groupName ?? "its group"): it is changed on the group's page"
                        : "one of the dashboard: only the dashboard takes it away")
            }
            return send(
                .register([.removing(RegistryID(.event, row.id))], []), targets: Targets(members: [], who: row.title),
                said: "took \(row.title) out of all lists", hint: State.wayBack)
        case .browse:
            return webAddress(row).map { [.open($0)] } ?? say("no address of \(row.title) is known: e adds it")
        case .copy: return [.copy(row.title, what: "the title")]
        case .copyURL: return webAddress(row).map { [.copy($0, what: "the address")] } ?? say("no address is known")
        default: break
        }
        return []
    }

    func webAddress(_ row: EventRow) -> String? { row.url ?? eventInView?[.url] }

    private mutating func editEvent(_ row: EventRow) -> [Effect] {
        if row.isOwn, eventInView?.id != row.id { return say("still reading: press e again in a moment") }
        layers.append(.form(.event(row.isOwn ? eventInView : nil, row: row, group: row.groupName, today: today)))
        return []
    }
}
