import Community
internal import GRDB

/// Which events of the dashboard own ones resemble: held on the same day under a similar title, and not linked to any.
final class EventTwins {
    private let ofDay: FastStatement
    private var days: [Day: [(id: String, likeness: EventLikeness)]] = [:]

    init(_ db: Database) throws {
        ofDay = try FastStatement(
            db,
            """
            SELECT s.name || '/' || substr(a.row_key, 2), a.text FROM activity a JOIN source s ON s.id = a.source_id
            WHERE \(EventSpan.isListed) AND a.at >= ?1 AND a.at < ?2 AND NOT EXISTS (
                SELECT 1 FROM event_row e WHERE e.feed_id = substr(a.row_key, 2) AND e.feed_uid = s.uid)
            ORDER BY a.at DESC
            """)
    }

    /// The id of the one that an event resembles; nil for one of the dashboard's or linked to one. Reads a day once.
    func twin(of event: EventRow) throws -> String? {
        guard event.isOwn, event.feed == nil, let day = event.start?.day else { return nil }
        let others = try events(on: day)
        guard !others.isEmpty else { return nil }
        let likeness = EventLikeness(event.title)
        return others.first { $0.likeness.isSimilar(to: likeness) }?.id
    }

    private func events(on day: Day) throws -> [(id: String, likeness: EventLikeness)] {
        if let known = days[day] { return known }
        ofDay.bind(day.start.seconds, at: 1)
        ofDay.bind(day.adding(1).start.seconds, at: 2)
        var found: [(id: String, likeness: EventLikeness)] = []
        while try ofDay.step() { found.append((ofDay.text(0) ?? "", EventLikeness(ofDay.text(1) ?? ""))) }
        days[day] = found
        return found
    }
}
