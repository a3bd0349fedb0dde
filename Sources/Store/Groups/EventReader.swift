import Community
internal import GRDB

/// Reads events, the community's own and the dashboard's, within one database access.
///
/// Of an own event that is linked to one of the dashboard the dashboard's title, start and address hold, as long as it
/// has them. Such pairs and the dashboard's other events are found by the index of activity, the rest by that of own
/// events; both in order of time, so that a page reads no more than it shows.
final class EventReader {
    private let db: Database
    private let now: Instant
    private let attendances: FastStatement

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        attendances = try FastStatement(
            db, "SELECT COUNT(*) FROM attendance WHERE activity_id = ?1 AND gone_since IS NULL")
    }

    /// The first `limit` events in the order of lists, or all: those without a date, those ahead, the nearest first, then
    /// those that were, the latest first; launch dates of groups among them. Own ones know which of the dashboard's they
    /// resemble.
    func rows(limit: Int?) throws -> [EventRow] {
        let twins = try EventTwins(db)
        var found: [EventRow] = []
        for span in EventSpan.allCases {
            let room = limit.map { $0 - found.count }
            if let room, room <= 0 { break }
            var part = try rows(span.rows, room)
            switch span {
            case .undated: break
            case .ahead: part = Self.merged(part, try rows(EventSpan.launches, room), room, isAhead: true)
            case .past: part = Self.merged(part, try rows(EventSpan.launchesHeld, room), room, isAhead: false)
            }
            found += part
        }
        for index in found.indices { found[index].resembles = try twins.twin(of: found[index]) }
        return found
    }

    private func rows(_ statement: String, _ room: Int?) throws -> [EventRow] {
        let list = try FastStatement(db, statement)
        list.bind(now.seconds, at: 1)
        list.bind(Int64(room ?? -1), at: 2)
        var rows: [EventRow] = []
        while try list.step() { rows.append(try row(list)) }
        return rows
    }

    /// Events with the launches among them, the nearest to today first.
    private static func merged(_ events: [EventRow], _ launches: [EventRow], _ room: Int?, isAhead: Bool) -> [EventRow]
    {
        if launches.isEmpty { return events }
        let sign: Int64 = isAhead ? 1 : -1
        let all = (events + launches).sorted { one, other in
            (sign * (one.start?.seconds ?? 0), one.id) < (sign * (other.start?.seconds ?? 0), other.id)
        }
        return room.map { Array(all.prefix($0)) } ?? all
    }

    /// The events of a group, its launch once that has passed among them, the latest first; of several that are linked to
    /// one of the dashboard the one that is first.
    func rows(ofGroup id: String) throws -> [EventRow] {
        let found = try own("e.group_id", id)
        var firsts: [Edit.Subject: String] = [:]
        for row in found { if let feed = row.feed { firsts[feed] = min(firsts[feed] ?? row.id, row.id) } }
        return (found.filter { row in row.feed.map { firsts[$0] == row.id } ?? true } + (try launch(ofGroup: id)))
            .sorted(by: Self.isLater)
    }

    private func launch(ofGroup id: String) throws -> [EventRow] {
        let list = try FastStatement(db, EventSpan.launchHeld)
        list.bind(now.seconds, at: 1)
        list.bind(id, at: 2)
        return try list.step() ? [try row(list)] : []
    }

    /// One event of the community's own.
    func row(_ id: String) throws -> EventRow? {
        guard var event = try own("e.id", id).first else { return nil }
        event.resembles = try EventTwins(db).twin(of: event)
        return event
    }

    /// The dashboard's event of a source and an id, or the own one that is linked to it; nil where there is none.
    func row(_ key: MemberKey) throws -> EventRow? {
        let list = try FastStatement(db, EventSpan.named)
        list.bind(key.source, at: 1)
        list.bind(key.originID.raw, at: 2)
        return try list.step() ? try row(list) : nil
    }

    private func own(_ column: String, _ value: String) throws -> [EventRow] {
        let list = try FastStatement(db, EventSpan.own(where: column))
        list.bind(value, at: 1)
        var found: [EventRow] = []
        while try list.step() { found.append(try row(list)) }
        return found
    }

    private func row(_ row: FastStatement) throws -> EventRow {
        var event = EventRow(
            id: row.text(1) ?? "", isOwn: row.int(2) != 0, title: row.text(3) ?? "",
            start: row.optionalInt(0).map(Instant.init(seconds:)))
        event.group = row.text(4)
        event.groupName = row.text(5)
        event.format = row.text(6)
        event.venue = row.text(7)
        event.planned = row.optionalInt(8).map { Int($0) }
        event.actual = row.optionalInt(9).map { Int($0) }
        if let uid = row.text(10), let id = row.text(11) {
            event.feed = Edit.Subject(sourceUID: uid, originID: OriginID(id))
        }
        event.source = row.text(12)
        event.url = row.text(13)
        event.country = row.text(15)
        guard let activity = row.optionalInt(14) else { return event }
        event.isListed = true
        take(try count(activity), into: &event)
        return event
    }

    /// Whom the dashboard lists came if the event has started, and is expected until then; what managers recorded stays.
    private func take(_ listed: Int?, into event: inout EventRow) {
        if let start = event.start, start > now {
            event.planned = event.planned ?? listed
        } else {
            event.actual = event.actual ?? listed
        }
    }

    private func count(_ activity: Int64) throws -> Int? {
        attendances.bind(activity, at: 1)
        defer { attendances.reset() }
        return try attendances.step() && attendances.int(0) > 0 ? Int(attendances.int(0)) : nil
    }

    /// Without a start first, as they are to be planned; then the latest first.
    private static func isLater(_ one: EventRow, _ other: EventRow) -> Bool {
        if one.start != other.start {
            guard let start = one.start else { return true }
            guard let end = other.start else { return false }
            return start > end
        }
        return one.id < other.id
    }
}
