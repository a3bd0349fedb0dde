import Community
import Store

/// `L`: which of the dashboard's events an own one is. Those that are linked to none: the one that it resembles first,
/// then the nearest in time.
struct LinkSheet {
    /// The own event.
    let event: EventRow
    private(set) var input = TextInput()
    /// Whether all events are read.
    private(set) var isComplete = false
    private(set) var index = 0
    /// Those with all words that are typed, as places in `choices`.
    private var found: [Int] = []
    /// One that has these words and is linked already, where no other has.
    private(set) var linked: EventRow?
    private var choices: [Choice] = []
    private var others: [Choice] = []

    private typealias Choice = (row: EventRow, text: [UInt8])

    init(_ event: EventRow) { self.event = event }

    /// How many are found.
    var count: Int { found.count }

    /// One that is found.
    subscript(place: Int) -> EventRow { choices[found[place]].row }

    /// The one under the cursor.
    var chosen: EventRow? { found.indices.contains(index) ? self[index] : nil }

    /// Takes the events as they are read now; the cursor stays on its own. O(events · log events).
    mutating func fill(_ events: ThingList<EventRow>, now: Instant) {
        let before = chosen?.id
        let all = events.searchable
        let day = (event.start ?? now).day
        let free = all.indices.filter { !all[$0].row.isOwn && all[$0].row.feed != nil }
        choices = free.map { (rank(of: all[$0].row, from: day), $0) }.sorted { $0 < $1 }.map { all[$0.1] }
        others = all.filter { $0.row.isOwn && $0.row.feed != nil }
        isComplete = events.isComplete
        find()
        index = found.firstIndex { choices[$0].row.id == before } ?? 0
    }

    /// How many days away it is; the one that the event resembles comes before all.
    private func rank(of row: EventRow, from day: Day) -> Int {
        row.id == event.resembles ? -1 : row.start.map { abs($0.day.days(since: day)) } ?? .max
    }

    /// Takes a key that edits what is typed.
    mutating func type(_ key: KeyName) {
        guard input.take(key) else { return }
        find()
    }

    mutating func paste(_ text: String) {
        input.paste(text)
        find()
    }

    mutating func move(by step: Int) { index = max(0, min(index + step, found.count - 1)) }

    private mutating func find() {
        let words = WordFilter(input.text)
        found = choices.indices.filter { words.matches(choices[$0].text) }
        linked = found.isEmpty && !words.isEmpty ? others.first { words.matches($0.text) }?.row : nil
        index = 0
    }
}

extension State {
    /// Whether it is asked which of the dashboard's events an own one is.
    var isLinking: Bool { if case .link? = layers.last { true } else { false } }

    /// `L`: one's own event and the dashboard's are the same, or are parted again.
    mutating func link(_ row: EventRow) -> [Effect] {
        if row.isLaunch { return say("a launch date: e plans an event of that day") }
        guard row.isOwn else { return say("one of the dashboard: e makes it one of yours") }
        if row.feed != nil {
            return send(
                .register([.event(row.id, [.feed(nil)])], []), targets: Targets(members: [], who: row.title),
                said: "parted \(row.title) from the dashboard's")
        }
        layers.append(.link(LinkSheet(row)))
        fillLinks()
        return []
    }

    /// Fills the sheet with the events that are read.
    mutating func fillLinks() {
        guard case .link(var sheet)? = layers.last else { return }
        sheet.fill(events.list, now: now)
        replaceTop(.link(sheet))
    }

    /// A key for the sheet: what is typed narrows it, Enter takes the one under the cursor.
    mutating func press(_ key: KeyName, in sheet: LinkSheet) -> [Effect] {
        var sheet = sheet
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter: return choose(in: sheet)
        case .down, "^N": sheet.move(by: 1)
        case .up, "^P": sheet.move(by: -1)
        default: sheet.type(key)
        }
        replaceTop(.link(sheet))
        return []
    }

    private mutating func choose(in sheet: LinkSheet) -> [Effect] {
        guard let chosen = sheet.chosen, let feed = chosen.feed else {
            return say(sheet.isComplete ? "no event is chosen" : "still reading: press Enter again in a moment")
        }
        let own = sheet.event
        if let other = events.list.rows.first(where: { $0.isOwn && $0.feed == feed && $0.id != own.id }) {
            return say(
                "\(chosen.title) of the dashboard is linked to own event \(other.id) already: L on it parts them")
        }
        layers.removeLast()
        return send(
            .register([.event(own.id, [.feed(feed)])], []), targets: Targets(members: [], who: own.title),
            said: "\(own.title) is the same as \(chosen.title) of the dashboard")
    }
}
