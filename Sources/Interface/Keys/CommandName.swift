/// The commands of the screens; every key is an alias of one, and the command line takes their names.
enum CommandName: String, CaseIterable, Sendable {
    case down, up, top, bottom
    case halfDown = "half-down"
    case halfUp = "half-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case nextTab = "next-tab"
    case previousTab = "previous-tab"
    case pane, today, queues, members, mentors, regions, groups, events, results, sync, zoom
    case open, back, close, quit
    case narrow
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case sort, find, segment
    case segmentRemove = "segment-remove"
    case command, keys
    case mark, range
    case markAll = "mark-all"
    case contact, outcome, done, snooze
    case setAside = "set-aside"
    case nextStep = "next-step"
    case note
    case noteInEditor = "note-in-editor"
    case tag, assign, browse, copy
    case thank, fields, promote
    case copyURL = "copy-url"
    case discard
    case `repeat`, undo, redo, pull, share, redraw, suspend
    case accept
    case acceptAll = "accept-all"
    case reject
    case acceptRemovals = "accept-removals"
    case newMentor = "new-mentor"
    case editMentoring = "edit-mentoring"
    case checkIn = "check-in"
    case candidates
    case new, evidence, decide, status, wake, link, tasks, people, restore, conflicts
    case fold, unfold, priority
    case allCountries = "all-countries"
    case messages, mouse, theme, export
    case newMember = "new-member"
}

/// Where keys mean something.
enum Place: String, CaseIterable, Sendable {
    case today, queue, steps, review, members, mentors, regions, region, groups, group, events, profile, results, sync

    /// The places that show members one can act on.
    static let people: Set<Place> = [.queue, .members, .mentors, .profile]
    static let lists: Set<Place> = [.queue, .members]
    /// The lists with a filter and marks.
    static let narrowed: Set<Place> = [.queue, .members, .mentors, .regions, .groups, .events]
    static let tabbed: Set<Place> = [.queue, .steps, .review, .members]
    /// The places that show the community's own things.
    static let things: Set<Place> = [.regions, .region, .groups, .group, .events]
    static let all = Set(Place.allCases)

    /// How the help names it.
    var title: String {
        switch self {
        case .queue: "a queue"
        case .steps: "the steps of Follow up"
        case .review: "Review"
        case .today: "Today"
        case .members: "Members"
        case .mentors: "Mentors"
        case .profile: "a profile"
        case .results: "Results"
        case .regions: "Regions"
        case .region: "a region"
        case .groups: "Groups"
        case .group: "a group"
        case .events: "Events"
        case .sync: "Sync"
        }
    }
}
