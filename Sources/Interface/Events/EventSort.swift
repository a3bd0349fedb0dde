import Store

/// The order of the events; all but that of time need all of them.
enum EventSort: String, CaseIterable, Sendable {
    case time
    case title
    case attendance

    /// How the status line says it.
    var title: String {
        switch self {
        case .time: "time, planned ones first"
        case .title: "title"
        case .attendance: "who came or is expected, the most first"
        }
    }

    /// The rows in this order, those of one rank as they stood.
    func sorted(_ rows: [EventRow]) -> [EventRow] {
        switch self {
        case .time: rows
        case .title: rows.stablySorted { $0.title.lowercased() < $1.title.lowercased() }
        case .attendance: rows.stablySorted { ($0.actual ?? $0.planned ?? -1) > ($1.actual ?? $1.planned ?? -1) }
        }
    }
}

extension State {
    /// `S` in Events, or `:sort NAME`.
    mutating func sortEvents(_ name: String) -> [Effect] {
        guard let sort = events.sort.order(named: name) else { return say(EventSort.sortingHint) }
        events.sort = sort
        events.list.forget()
        return say("sorted by \(sort.title)")
    }
}
