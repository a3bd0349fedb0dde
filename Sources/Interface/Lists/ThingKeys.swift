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

    /// Why a command would do nothing on the thing in view; empty where it would do something, nil where the place does
    /// not matter.
    func whyDisabledAmongThings(_ command: CommandName) -> String? {
        if let things {
            if [.mark, .range, .markAll].contains(command) {
                return things.count == 0 ? "nothing is here to mark" : ""
            }
            if !things.marks.isEmpty, State.aboutOneThing.contains(command), !worksOnMarks(command) {
                return "one at a time: Esc clears the marks"
            }
        }
        if place == .steps { return [.done, .snooze, .nextStep, .copy].contains(command) ? "" : nil }
        if place == .regions || place == .region { return whyDisabledInRegions(command) }
        return switch command {
        case .new: ""
        case .nextMatch, .previousMatch: filterLine?.isActive == true ? "" : "no filter"
        case .link: events.list.selected?.resembles != nil || events.list.selected?.feed != nil ? "" : "nothing to link"
        case .wake: groupInView?.standing.status == .dormant ? "" : "it is not dormant"
        case .done: groupInView?.group.nextStep == nil ? "no step is planned" : ""
        case .people: whyNoPeople
        case .open: shownOfAll.shown == 0 && place != .group ? "nothing is here" : ""
        case .decide, .evidence: place != .group || groupPage?.checklist != nil ? "" : "it has no criteria"
        case .fields, .status, .nextStep, .note, .contact, .assign, .setAside, .copy, .copyURL, .browse, .tasks:
            place == .events
                ? (events.list.selected == nil ? "no event is here" : "")
                : (groupInView == nil ? "no group is here" : "")
        default: nil
        }
    }

    /// The commands about the thing under the cursor, which marks take out of force unless they work on several.
    private static let aboutOneThing: Set<CommandName> = [
        .fields, .contact, .done, .assign, .wake, .tasks, .people, .link, .browse, .copyURL, .status, .priority,
        .nextStep, .note, .setAside,
    ]

    private var whyNoPeople: String {
        let known =
            place == .events
            ? eventPeople.contains { $0.member != nil } : groupInView?.organisers.contains { $0.member != nil } ?? false
        return known ? "" : "nobody of it is known here"
    }
}
