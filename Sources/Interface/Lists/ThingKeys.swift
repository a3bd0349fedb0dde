import Community
import Store

extension State {
    /// Whether the place shows the community's own things.
    var isAmongThings: Bool { Place.things.contains(place) || place == .steps }

    /// Does a command on the thing in view.
    mutating func actOnThing(_ command: CommandName) -> [Effect] {
        if let effects = actOnMarked(command) { return effects }
        return switch place {
        case .events: actOnEvent(command)
        case .steps: actOnStep(command)
        case .regions, .region: actOnRegion(command)
        default: actOnGroup(command)
        }
    }

    /// `n N` in a list of things: every row shown is a match.
    mutating func matchThing(_ step: Int) -> [Effect] {
        guard filterLine?.isActive == true else { return say("no filter: / narrows the list") }
        guard var list = things, list.count > 0 else { return say("nothing matches \(filterLine?.text ?? "")") }
        list.move(to: (list.index + step + list.count) % list.count)
        things = list
        return []
    }

    /// How many of a list's rows the filter shows.
    var shownOfAll: (shown: Int, all: Int) {
        switch place {
        case .groups: (groups.list.count, groups.list.rows.count)
        case .regions: (regions.list.count, regions.list.rows.count)
        case .events: (events.list.filter.isActive ? events.list.count : events.count, events.count)
        case .mentors: (mentoring.list.count, mentoring.entries.count)
        default: (currentList?.shown.count ?? 0, currentList?.ids.count ?? 0)
        }
    }

    /// "2 of 57", and whether the list is still read.
    var placeAmongThings: String {
        guard place != .group, place != .region else { return "" }
        if place == .steps { return "\(steps.index + 1) of \(steps.rows.count) · members below" }
        let index =
            switch place {
            case .groups: groups.list.index
            case .regions: regions.list.index
            case .mentors: mentoring.list.index
            default: events.list.index
            }
        let count = shownOfAll.shown
        return [isSlow ? "reading…" : nil, count > 0 ? "\(index + 1) of \(count)" : nil].compactMap { $0 }
            .joined(separator: " · ")
    }

    /// What may be typed into a filter here.
    var filterHint: String {
        switch place {
        case .groups: "status:applying kind:meetup country:ES help:yes warning:dormant text"
        case .regions: "brazil europe priority:yes help:yes gap:yes awareness:emerging text"
        case .mentors: "room:yes away:yes lost:yes due:yes text"
        case .events: "2026-12 own:yes group:none source:forum text"
        default: "state:lapsed level>=contributor silent>90d tag:docs text"
        }
    }
}
