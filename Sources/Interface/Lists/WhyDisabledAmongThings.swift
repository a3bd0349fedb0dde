import Community
import Store

extension State {
    /// Why a command would do nothing on the thing in view; empty where it would do something, nil where the place does
    /// not matter.
    func whyDisabledAmongThings(_ command: CommandName) -> String? {
        if let things {
            if [.mark, .range, .markAll].contains(command) {
                return things.count == 0 ? "nothing is here to mark" : ""
            }
            if things.hasMarks, State.aboutOneThing.contains(command) {
                return worksOnMarks(command) ? whyNoneMarked(command) : "one at a time: Esc clears the marks"
            }
        }
        return switch place {
        case .steps: [.done, .snooze, .nextStep, .copy].contains(command) ? "" : nil
        case .regions, .region: whyDisabledInRegions(command)
        case .events: whyDisabledInEvents(command)
        default: whyDisabledInGroups(command)
        }
    }

    /// The commands about the thing under the cursor, which marks take out of force unless they work on several.
    private static let aboutOneThing: Set<CommandName> = [
        .fields, .contact, .done, .assign, .wake, .tasks, .people, .link, .browse, .copyURL, .status, .priority,
        .nextStep, .note, .setAside, .copy,
    ]

    private func whyNoneMarked(_ command: CommandName) -> String {
        guard command != .copy, place != .groups, !isSomeMarkedTaken else { return "" }
        return markedChoice(for: command).whyNone
    }

    /// Whether an action can take any of what is marked; stops at the first one.
    private var isSomeMarkedTaken: Bool {
        place == .events
            ? events.list.rows.contains { $0.isOwn && events.list.marks.contains($0.id) }
            : regions.list.rows.contains { $0.row.region != nil && regions.list.marks.contains($0.id) }
    }

    /// The same in Groups and on a group's page, where it depends on the line under the cursor.
    private func whyDisabledInGroups(_ command: CommandName) -> String? {
        if command == .new { return "" }
        guard let row = groupInView else {
            return State.aboutOneThing.contains(command) || [.open, .decide, .evidence].contains(command)
                ? "no group is here" : nil
        }
        return switch command {
        case .open: place == .group ? nil : ""
        case .decide, .evidence: whyNoCriterion
        case .wake: row.standing.status == .dormant ? "" : "it is not dormant"
        case .done: stepInView == nil && row.group.nextStep == nil ? "no step is planned" : ""
        case .people: row.organisers.contains { $0.member != nil } ? "" : "nobody of it is known here"
        case .contact: row.organisers.contains { $0.member != nil } ? "" : "no organiser is known here: a adds one"
        case .browse, .copyURL: row.group.url == nil ? "no address is known" : ""
        case .fields, .status, .nextStep, .note, .assign, .setAside, .copy, .tasks: ""
        default: nil
        }
    }

    private var whyNoCriterion: String? {
        guard place == .group else { return nil }
        if groupPage?.checklist == nil { return "it has no criteria" }
        return criterionInView == nil ? "the cursor is on no criterion" : ""
    }

    /// The same in Events, where it depends on whose the event is.
    private func whyDisabledInEvents(_ command: CommandName) -> String? {
        if command == .new { return "" }
        guard let row = events.list.selected else {
            return State.aboutOneThing.contains(command) || command == .open ? "no event is here" : nil
        }
        return switch command {
        case .note, .setAside, .link: row.isOwn ? "" : row.isLaunch ? "only a launch date" : "one of the dashboard"
        case .people: eventPeople.contains { $0.member != nil } ? "" : "nobody of it is known here"
        case .browse, .copyURL: webAddress(row) == nil ? "no address is known" : ""
        case .open, .fields, .copy: ""
        default: nil
        }
    }
}
