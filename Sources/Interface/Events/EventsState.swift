import Community
import Store
import Terminal

/// The Events view: planned ones first, then those that were.
struct EventsState {
    var list = ThingList<EventRow>()
    /// Own events with what lists leave out.
    private(set) var details: [String: Cached<EventPage>] = [:]
    /// Events per week from this one on.
    private(set) var weeks = [Int](repeating: 0, count: EventsState.weeksAhead)

    static let weeksAhead = 12

    mutating func take(_ rows: [EventRow], texts: [[UInt8]], today: Day, epoch: Int) {
        list.replace(rows, texts: texts, isComplete: true, epoch: epoch)
        weeks = EventsState.weeks(rows.compactMap { $0.start?.day }, today: today)
    }

    mutating func take(_ page: EventPage, epoch: Int) {
        if details.count > 40 { details = [:] }
        details[page.event.id] = Cached(value: page, epoch: epoch)
    }

    /// How many of the days fall in each week from that of `today` on, Monday first.
    static func weeks(_ days: [Day], today: Day) -> [Int] {
        var counts = [Int](repeating: 0, count: weeksAhead)
        let monday = today.adding(-today.weekday)
        for day in days where day >= today {
            let week = day.days(since: monday) / 7
            if week < counts.count { counts[week] += 1 }
        }
        return counts
    }
}

/// An own event with what lists leave out.
struct EventPage: Equatable, Sendable {
    var event: GroupEvent
    /// Its hosts and speakers as the feeds know them.
    var people: [EventPersonStanding] = []
}

extension State {
    /// The event in view with what lists leave out, as far as it is read.
    var eventInView: GroupEvent? { eventPage?.event }

    /// The hosts and speakers of the event in view.
    var eventPeople: [EventPersonStanding] { eventPage?.people ?? [] }

    private var eventPage: EventPage? { events.list.selected.flatMap { events.details[$0.id]?.value } }

    /// What Events needs of the store now.
    func eventNeeds() -> [(Need, Effect)] {
        guard place == .events else { return [] }
        let epoch = loading.epoch
        var needs: [(Need, Effect)] = []
        if events.list.epoch < epoch { needs.append((.events, .loadEvents(epoch: epoch))) }
        if let row = events.list.selected, row.isOwn, (events.details[row.id]?.epoch ?? 0) < epoch {
            needs.append((.event, .loadEvent(row.id, epoch: epoch)))
        }
        return needs
    }

    mutating func take(_ rows: [EventRow], texts: [[UInt8]], epoch: Int) {
        loading.underway.remove(.events)
        events.take(rows, texts: texts, today: today, epoch: epoch)
    }

    mutating func take(_ page: EventPage?, epoch: Int) {
        loading.underway.remove(.event)
        if let page { events.take(page, epoch: epoch) }
    }

    mutating func moveInEvents(_ command: CommandName) {
        if isDetailFocused {
            detailScroll = command.target(from: detailScroll, count: 30, height: layout.detail.height)
        } else {
            let list = events.list
            events.list.move(to: command.target(from: list.index, count: list.count, height: layout.list.height))
            detailScroll = 0
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
            return showPeople(eventPeople.map { ("\($0.name), \($0.role.rawValue)", $0.member) }, of: row.title)
        case .note:
            guard row.isOwn else { return say("one of the dashboard: e makes it one of yours first") }
            layers.append(
                .form(Form("Note on \(row.title)", .eventNote(id: row.id, title: row.title), [.init("Note")])))
        case .setAside:
            guard row.isOwn else { return say("one of the dashboard: only the dashboard takes it away") }
            return send(
                .register([.removing(RegistryID(.event, row.id))], []), targets: Targets(members: [], who: row.title),
                said: "took \(row.title) out of all lists")
        case .browse:
            return webAddress(row).map { [.open($0)] } ?? say("no address of \(row.title) is known: e adds it")
        case .copy: return [.copy(row.title, what: "the title")]
        case .copyURL: return webAddress(row).map { [.copy($0, what: "the address")] } ?? say("no address is known")
        default: break
        }
        return []
    }

    private func webAddress(_ row: EventRow) -> String? { row.url ?? eventInView?[.url] }

    private mutating func editEvent(_ row: EventRow) -> [Effect] {
        if row.isOwn, eventInView?.id != row.id { return say("still reading: press e again in a moment") }
        layers.append(.form(.event(row.isOwn ? eventInView : nil, row: row, group: row.groupName, today: today)))
        return []
    }

    /// `L`: one's own event and the dashboard's are the same, or are parted again.
    private mutating func link(_ row: EventRow) -> [Effect] {
        guard row.isOwn else { return say("one of the dashboard: e makes it one of yours") }
        let targets = Targets(members: [], who: row.title)
        if row.feed != nil {
            return send(
                .register([.event(row.id, [.feed(nil)])], []), targets: targets,
                said: "parted \(row.title) from the dashboard's")
        }
        guard let other = events.list.rows.first(where: { $0.id == row.resembles }), let feed = other.feed else {
            return say("none of the dashboard's is like it: rekindle event link \"\(row.title)\" SOURCE/ID")
        }
        return send(
            .register([.event(row.id, [.feed(feed)])], []), targets: targets,
            said: "\(row.title) is the same as \(other.title) of the dashboard")
    }
}
