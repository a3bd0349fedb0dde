import Community

/// What the demo's manager did before the screens open, so that every queue, state and footer has something to show.
struct DemoEdits: Sendable {
    private(set) var all: [DemoEdit] = []
    private let cast: DemoCast
    private let clock: DemoClock

    init(_ cast: DemoCast, _ clock: DemoClock) {
        self.cast = cast
        self.clock = clock
        setAside()
        plan()
        write()
        describe()
        mentor()
        steward()
        all.sort { $0.at < $1.at }
    }

    private mutating func setAside() {
        add(.active, 3, 20, .setAside(.onBreak(until: clock.day(ahead: 12))))
        add(.lapsed, 1, 25, .setAside(.onBreak(until: nil)))
        add(.lapsed, 29, 70, .setAside(.onBreak(until: clock.day(ahead: -2))))
        add(.dormant, 0, 90, .setAside(.alumni))
        add(.dormant, 1, 90, .setAside(.alumni))
        add(.activate, 0, 30, .setAside(.contentAsIs))
        add(.lapsed, 5, 60, .setAside(.neverContact(.they)))
        add(.dormant, 2, 61, .setAside(.neverContact(.us)))
        add(.dormant, 3, 62, .setAside(.wrongData))
        add(.activate, 1, 14, .setAside(.junk))
        add(.active, 4, 100, .setAside(.staff))
        add(.lapsed, 21, 100, .setAside(.staff))
        add(.talking, 9, 100, .setAside(.bot))
    }

    private mutating func plan() {
        add(.lapsed, 6, 3, .snooze(until: clock.day(ahead: 14), untilActive: false))
        add(.dormant, 6, 5, .snooze(until: nil, untilActive: true))
        add(.lapsed, 7, 21, .snooze(until: clock.day(ahead: -1), untilActive: false))
        add(.activate, 2, 2, .done(.activate))
        add(cast.newcomers[5], 2, .done(.welcome))
        add(.active, 9, 10, .nextStep("Ask whether the label printer works now", due: clock.day(ahead: -3)))
        add(.core, 2, 9, .nextStep("Offer the release notes of 5.1", due: clock.day(ahead: 0)))
        add(.lapsed, 10, 4, .nextStep("Send the glossary once it is merged", due: clock.day(ahead: 5)))
        add(.core, 4, 30, .assign(.region, to: "DE"))
        add(.lapsed, 11, 30, .assign(.owner, to: DemoCommunity.manager))
    }

    private mutating func write() {
        prepare(
            .lapsed, 8, 1, "mail", .reactivate,
            "your fix of the reminders still runs here every night. Would you look at a follow-up?")
        prepare(.talking, 1, 2, "forum", .talking, "your tutorial is read every week. Shall we update it together?")
        prepare(
            .activate, 5, 4, "mail", .activate,
            "you answered three people last month. Would you like to put that on a page?")
        send(
            .lapsed, 12, 40, "mail", .reactivate,
            "we missed you at the last call. Is there something we can make easier?")
        send(.active, 10, 40, "mail", .reactivate, "the plugin you started has its first ten users.")
        send(.lapsed, 16, 40, "forum", .reactivate, "here is a small task that fits your last patch.")
        add(.lapsed, 16, 33, .outcome(attempt: nil, .declined, words: "New job, no time before spring."))
        send(.active, 5, 6, "mail", .reactivate, "your glossary is in every package now. Would you look at a question?")
        send(.active, 11, 9, "mail", .reactivate, "the page you began is read a lot. Shall we finish it?")
        send(.lapsed, 17, 9, "mail", .reactivate, "would you read one paragraph before we merge it?")
        send(.dormant, 9, 12, "mail", .dormant, "Wrenfield 5 is out, and it still carries your name.")
        add(.dormant, 9, 8, .outcome(attempt: nil, .replied, words: "Nice to hear from you, maybe in summer."))
    }

    private mutating func describe() {
        add(.core, 0, 200, .note("Prefers a call to long threads. They may ask to read this."))
        add(.lapsed, 2, 50, .note("Met at the camp; wants to learn how releases are made."))
        add(.activate, 6, 15, .note("Runs the seed library; asks good questions."))
        add(.core, 0, 199, .tag(add: ["mentor", "release"], remove: []))
        add(.active, 2, 40, .tag(add: ["speaker"], remove: []))
        add(.activate, 6, 15, .person([.role(.implementor, PersonRoleMark())]))
        add(.quiet, 2, 15, .person([.role(.implementor, PersonRoleMark())]))
    }

    /// Two mentors with mentees, one of them with a check-in due; somebody lost theirs.
    private mutating func mentor() {
        add(.core, 0, 120, .mentoring(.capacity(3)))
        add(.core, 0, 120, .mentoring(.topics(["releases", "first contribution"])))
        add(.core, 1, 100, .mentoring(.capacity(2)))
        add(.core, 3, 100, .mentoring(.capacity(1)))
        for number in [0, 1, 3] { know(.core, number, 99) }
        for (group, number) in [(DemoGroup.Name.activate, 6), (.active, 2), (.talking, 1), (.activate, 11)] {
            know(group, number, 90)
        }
        add(.activate, 11, 79, .person([.skill("releases", true)]))
        mentored(.activate, 6, by: .core, 0, 30, "first contribution")
        add(.activate, 6, 16, .mentoring(.checkIn(words: "Reads the plugin guide; the tests are the hurdle.")))
        mentored(.active, 2, by: .core, 0, 20, "a talk at the camp")
        add(.active, 2, 6, .mentoring(.checkIn(words: nil)))
        mentored(.talking, 1, by: .core, 1, 9, "a second tutorial")
        mentored(.activate, 11, by: .core, 3, 80, "find a task")
        add(.activate, 11, 12, .mentoring(.end(.mentorLeft, words: "Too much going on at work.")))
        add(.core, 3, 12, .mentoring(.capacity(nil)))
    }

    private mutating func know(_ group: DemoGroup.Name, _ number: Int, _ daysAgo: Int) {
        let place = cast.place(group, number)
        add(place, daysAgo, .act(.person(DemoWhereabouts.known(cast.people[place].language))))
    }

    /// An ambassador, a liaison whose term ends soon, a candidate beside an open slot, somebody who is both, and a record
    /// keeper; the liaison agreed to be listed.
    private mutating func steward() {
        serve(.core, 4, 200, .ambassador, "DE")
        serve(.active, 6, 356, .liaison, "BR", until: 9)
        add(.active, 6, 300, .person([.listed("mail", ListingMark(agreed: true, day: clock.day(ahead: -300)))]))
        serve(.active, 8, 20, .liaison, "NG", .candidate)
        serve(.core, 2, 150, .ambassador, "ES")
        serve(.core, 2, 90, .liaison, "PT", until: 275)
        serve(.active, 12, 120, .recordKeeper, "DE")
    }

    private mutating func serve(
        _ group: DemoGroup.Name, _ number: Int, _ daysAgo: Int, _ role: StewardRole, _ region: String,
        _ status: StewardStatus = .active, until days: Int? = nil
    ) {
        guard let region = Region(typed: region) else { return }
        let until = days.map { DateChange.set(clock.day(ahead: $0)) } ?? .clear
        add(
            group, number, daysAgo,
            .steward(.set(StewardshipDraft(role, region, status: status, until: until, review: .clear))))
    }

    private mutating func mentored(
        _ group: DemoGroup.Name, _ number: Int, by mentors: DemoGroup.Name, _ mentor: Int, _ daysAgo: Int,
        _ goal: String
    ) {
        guard let key = key(cast.place(mentors, mentor)) else { return }
        add(cast.place(group, number), daysAgo, .mentored(by: key, goal: goal))
    }

    private func key(_ place: Int) -> MemberKey? {
        cast.people[place].accounts.first.map { MemberKey(source: $0.source.rawValue, originID: $0.originID) }
    }

    private mutating func prepare(
        _ group: DemoGroup.Name, _ number: Int, _ daysAgo: Int, _ channel: String, _ purpose: QueueName, _ words: String
    ) {
        let draft = AttemptDraft(channel: channel, message: message(cast.place(group, number), words), purpose: purpose)
        add(group, number, daysAgo, .prepare(draft))
    }

    private mutating func send(
        _ group: DemoGroup.Name, _ number: Int, _ daysAgo: Int, _ channel: String, _ purpose: QueueName, _ words: String
    ) {
        let text = message(cast.place(group, number), words)
        add(
            group, number, daysAgo,
            .prepare(AttemptDraft(channel: channel, message: text, purpose: purpose, sent: true)))
    }

    private func message(_ place: Int, _ words: String) -> String {
        "Hello \(cast.people[place].handle),\n\n\(words)\n\n\(DemoCommunity.manager)"
    }

    private mutating func add(_ group: DemoGroup.Name, _ number: Int, _ daysAgo: Int, _ action: ManagerAction) {
        add(cast.place(group, number), daysAgo, action)
    }

    private mutating func add(_ place: Int, _ daysAgo: Int, _ action: ManagerAction) {
        add(place, daysAgo, .act(action))
    }

    private mutating func add(_ place: Int, _ daysAgo: Int, _ deed: DemoEdit.Deed) {
        guard let key = key(place) else { return }
        all.append(DemoEdit(who: key, at: clock.at(daysAgo: daysAgo, second: 32_400 + all.count), deed: deed))
    }
}
