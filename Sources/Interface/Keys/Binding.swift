/// A command with its keys and what the help, the last line and the command line say of it.
struct Binding: Sendable {
    var command: CommandName
    var keys: [KeyName]
    /// A sentence for the help.
    var help: String
    var places: Set<Place>
    /// The word in the last line; nil keeps it out of there.
    var word: String?
    /// The last line shows the smallest first.
    var rank: Int

    init(
        _ command: CommandName, _ keys: [KeyName], _ help: String, in places: Set<Place>, word: String? = nil,
        rank: Int = 50
    ) {
        self.command = command
        self.keys = keys
        self.help = help
        self.places = places
        self.word = word
        self.rank = rank
    }
}

extension Binding {
    /// Everything that is bound, in the order of the help.
    static let all: [Binding] =
        moving + opening + finding + marking + acting + reviewing + mentoring + regional + grouping + rest

    private static let moving: [Binding] = [
        Binding(.down, ["j", .down], "one row down", in: Place.all),
        Binding(.up, ["k", .up], "one row up", in: Place.all),
        Binding(.top, ["g", .home], "to the first row", in: Place.all),
        Binding(.bottom, ["G", .end], "to the last row", in: Place.all),
        Binding(.halfDown, ["^D"], "half a page down", in: Place.all),
        Binding(.halfUp, ["^U"], "half a page up", in: Place.all),
        Binding(.pageDown, [.pageDown, "^F"], "a page down", in: Place.all),
        Binding(.pageUp, [.pageUp, "^B"], "a page up", in: Place.all),
        Binding(.nextTab, ["l", .right, "]"], "the next queue, in Members the next segment", in: Place.tabbed),
        Binding(.previousTab, ["h", .left, "["], "the queue or segment before", in: Place.tabbed),
        Binding(
            .pane, [.tab, .backTab], "to the other pane",
            in: [.queue, .steps, .members, .mentors, .regions, .groups, .events, .profile]),
        Binding(.today, ["1"], "show today: what waits, what is due, how lively it is", in: Place.all),
        Binding(.queues, ["2"], "show the queues", in: Place.all),
        Binding(.members, ["3"], "show all members", in: Place.all),
        Binding(.mentors, ["4"], "show mentors and mentees", in: Place.all),
        Binding(.results, ["O"], "show what came of outreach", in: Place.all),
        Binding(.regions, ["5"], "show the regions", in: Place.all),
        Binding(.groups, ["6"], "show the local communities", in: Place.all),
        Binding(.events, ["7"], "show the events", in: Place.all),
        Binding(.sync, ["0"], "show the sources and their pulls", in: Place.all),
        Binding(
            .zoom, ["z"], "give one pane the whole screen",
            in: [.queue, .steps, .members, .mentors, .review, .regions, .groups, .events, .profile]),
    ]

    private static let opening: [Binding] = [
        Binding(.open, [.enter], "open the queue under the cursor", in: [.today], word: "open the queue", rank: 3),
        Binding(.open, [.enter], "open the profile", in: Place.lists.union([.mentors]), word: "profile", rank: 15),
        Binding(
            .back, [.escape],
            "back one level; clears the filter, then the marks; stops a pull in Sync, reckoning in Results",
            in: Place.all),
        Binding(.close, ["q"], "close; at the top quit", in: Place.all),
        Binding(.quit, ["Q"], "quit", in: Place.all),
    ]

    private static let finding: [Binding] = [
        Binding(
            .narrow, ["/"], "narrow the list as you type", in: Place.narrowed,
            word: "narrow",
            rank: 30),
        Binding(.nextMatch, ["n"], "the next match", in: Place.narrowed),
        Binding(.previousMatch, ["N"], "the match before", in: Place.narrowed),
        Binding(
            .sort, ["S"], "sort another way", in: [.members, .mentors, .regions, .groups, .events], word: "sort",
            rank: 12),
        Binding(.segment, [], "keep the filter in force as a tab of Members: segment NAME", in: Place.lists),
        Binding(.segmentRemove, [], "remove a segment: segment-remove NAME", in: Place.lists),
        Binding(.find, ["^P"], "find a person anywhere", in: Place.all, word: "find", rank: 40),
        Binding(.command, [":"], "type a command", in: Place.all),
        Binding(.keys, ["?"], "the keys of this place", in: Place.all, word: "keys", rank: 1),
    ]

    private static let marking: [Binding] = [
        Binding(.mark, [.space], "mark and go on", in: Place.narrowed, word: "mark", rank: 25),
        Binding(.range, ["v"], "mark from here to where you press v again", in: Place.narrowed),
        Binding(.markAll, ["V"], "mark all shown, or none", in: Place.narrowed),
    ]
}
