import Community

/// The forum's events with those who came.
struct DemoGatherings: Sendable {
    private(set) var rows: [FeedActivity] = []
    /// Attendees that only an event's own list names, by the event's id.
    private(set) var listedOnly: [OriginID: [OriginID]] = [:]

    init(_ cast: DemoCast, events: [DemoEvent], clock: DemoClock) {
        var guests: [Int: [OriginID]] = [:]
        for person in cast.people {
            guard let account = person.account(on: .forum) else { continue }
            for case .attendance(let event) in person.deeds.map(\.kind)
            where guests[event]?.contains(account.originID) != true {
                guests[event, default: []].append(account.originID)
            }
        }
        for event in events.sorted(by: { $0.daysAgo > $1.daysAgo }) {
            add(event, guests[event.number] ?? signedUp(for: event, cast), clock)
        }
    }

    private mutating func add(_ event: DemoEvent, _ guests: [OriginID], _ clock: DemoClock) {
        let id = OriginID("ev-\(event.number + 1)")
        let isSplit = event.daysAgo > 0 && guests.count > 2
        if isSplit { listedOnly[id] = [guests[guests.count - 1]] }
        // Somebody who walked in: known by the id alone.
        let walkedIn = event.number == 0 ? [OriginID("walk-in-7")] : []
        let start = event.start(clock)
        rows.append(
            FeedActivity(
                kind: .event, originID: id, channel: event.channel, at: start,
                endsAt: start.adding(seconds: Int64(event.hours) * 3_600), text: event.title,
                url: event.number.isMultiple(of: 3)
                    ? nil : "https://events.wrenfield.example.org/\(event.number + 1)",
                people: (isSplit ? Array(guests.dropLast()) : guests) + walkedIn,
                tags: event.tag.map { [$0] } ?? []))
    }

    private func signedUp(for event: DemoEvent, _ cast: DemoCast) -> [OriginID] {
        guard event.daysAgo < 0 else { return [] }
        return (0..<9).compactMap { cast.people[cast.place(.core, $0)].account(on: .forum)?.originID }
    }
}
