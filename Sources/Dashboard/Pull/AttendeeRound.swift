import Community

/// Asks for the attendee list of each event of a feed, one at a time.
struct AttendeeRound {
    let provider: FeedProvider
    let connection: FeedConnection

    /// After so many failures in a row the rest is not asked.
    private static let patience = 3

    func ask(into feed: inout FetchedFeed) async throws {
        guard let list = feed.lists.first(where: { $0.kind == .event }) else { return }
        var failures = 0
        var events = try events(of: list)[...]
        while let event = events.popFirst() {
            try Task.checkCancellation()
            do {
                guard let people = try await provider.attendees(event.id, connection) else { continue }
                feed.attendees.append(AttendeeList(event: event.id, channel: event.channel, people: people))
                failures = 0
            } catch let error as PullError {
                // An event without such a list: the people on its own are all there is.
                if case .notFound = error.fault { continue }
                feed.problems.append(error.problem)
                failures += 1
                guard failures < AttendeeRound.patience else { break }
            }
        }
        if !events.isEmpty { feed.problems.append(AttendeeRound.notAsked(events.count)) }
    }

    private static func notAsked(_ count: Int) -> PullProblem {
        let lists = count == 1 ? "1 more attendee list was" : "\(count) more attendee lists were"
        return PullProblem(
            endpoint: "event/", kind: "not_asked", message: "event/: \(lists) not asked for. Pull again (R) later")
    }

    /// The events that an id alone names: the path of an attendee list holds no channel.
    private func events(of list: FetchedList) throws -> [(id: OriginID, channel: String?)] {
        var events: [(id: OriginID, channel: String?)] = []
        var times: [OriginID: Int] = [:]
        try list.forEachObject { object, _, _ in
            guard case .activity(let event)? = try? list.decode(object), let id = event.originID else { return }
            events.append((id, event.channel))
            times[id, default: 0] += 1
        }
        return events.filter { times[$0.id] == 1 }
    }
}
