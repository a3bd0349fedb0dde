extension Binding {
    /// Groups, the page of a group, and events.
    static let grouping: [Binding] = [
        Binding(.open, [.enter], "open the group's page", in: [.groups], word: "page", rank: 2),
        Binding(.decide, [.space], "decide whether a criterion is met", in: [.group], word: "decide", rank: 2),
        Binding(.evidence, ["e"], "record what speaks for a criterion", in: [.group], word: "evidence", rank: 3),
        Binding(.new, ["+"], "add a group", in: [.groups], word: "new", rank: 4),
        Binding(.new, ["+"], "plan an event of this group", in: [.group], word: "event", rank: 14),
        Binding(.fields, ["e", "E"], "edit what is known of the group", in: [.groups], word: "edit", rank: 5),
        Binding(.fields, ["E"], "edit what is known of the group", in: [.group], word: "fields", rank: 15),
        Binding(.contact, ["c", "m"], "write to an organiser", in: [.groups, .group], word: "contact", rank: 6),
        Binding(.nextStep, ["f"], "plan a next step", in: [.groups, .group], word: "next step", rank: 8),
        Binding(.note, ["i"], "write a note", in: Place.things, word: "note", rank: 9),
        Binding(.status, ["s"], "move along the path to official", in: [.groups], word: "status", rank: 10),
        Binding(.status, ["s"], "move along the path to official", in: [.group], word: "status", rank: 4),
        Binding(.done, ["d"], "the next step is done", in: [.groups, .group], word: "done", rank: 11),
        Binding(.assign, ["a"], "add an organiser", in: [.groups, .group], word: "organiser", rank: 12),
        Binding(.wake, ["w"], "plan how a dormant group wakes", in: [.groups, .group], word: "wake", rank: 7),
        Binding(
            .tasks, ["t"], "the group's starter tasks: offer, add, done", in: [.groups, .group], word: "tasks", rank: 13
        ),
        Binding(
            .people, ["p"], "open the profile of an organiser", in: [.groups, .group], word: "people", rank: 16),
        Binding(.people, ["p"], "open the profile of a host or speaker", in: [.events], word: "people", rank: 7),
        Binding(
            .setAside, ["x"], "take an organiser or the group away", in: [.groups, .group], word: "away", rank: 22),
        Binding(.open, [.enter], "open the page of its group", in: [.events], word: "its group", rank: 6),
        Binding(.new, ["+"], "plan an event", in: [.events], word: "new", rank: 2),
        Binding(.fields, ["e", "E"], "edit what is known of the event", in: [.events], word: "edit", rank: 3),
        Binding(
            .link, ["L"], "it is the same as one of the dashboard, or not after all", in: [.events], word: "link",
            rank: 5),
        Binding(.setAside, ["x"], "take the event out of all lists", in: [.events], word: "take out", rank: 22),
        Binding(.restore, ["X"], "bring back what was taken out", in: [.regions, .groups, .events]),
        Binding(.open, [.enter], "open the page of the group or region", in: [.steps], word: "page", rank: 3),
        Binding(.done, ["d"], "the step is done", in: [.steps], word: "done", rank: 2),
        Binding(.snooze, ["s"], "put the step off to another day", in: [.steps], word: "put off", rank: 4),
        Binding(.nextStep, ["f"], "plan another step", in: [.steps], word: "next step", rank: 5),
        Binding(.copy, ["y"], "copy the step", in: [.steps]),
        Binding(
            .export, ["W"], "write the page of official groups to a file: Markdown, HTML or JSON",
            in: [.groups, .group], word: "write page", rank: 31),
        Binding(.browse, ["o"], "open in the browser", in: [.groups, .group, .events]),
        Binding(.copy, ["y"], "copy the name", in: Place.things),
        Binding(.copyURL, ["Y"], "copy the web address", in: [.groups, .group, .events]),
    ]
}
