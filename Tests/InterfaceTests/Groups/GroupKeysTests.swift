import Community
import Testing

@testable import Interface
@testable import Store

/// Groups by keys alone: what is saved, and what the screen says.
struct `Keys in Groups` {
    private func edits(_ session: Session) -> [FactChange] {
        session.community.saved.flatMap { request -> [FactChange] in
            guard case .register(let changes, _) = request else { return [] }
            return changes.flatMap(\.changes)
        }
    }

    @Test func `6 lists the groups, help asked for first, and Enter opens one with its criteria`() {
        var session = Session()
        session.press("6")
        #expect(session.text.contains("asks: a speaker in"))
        #expect(session.text.contains("applying  launch 10 Dec"))
        session.press("j", .enter)
        #expect(session.text.contains("Granada · meetup · applying since 18 Nov"))
        #expect(session.text.contains("Spain › Andalucía · answers: Marie"))
        #expect(session.text.contains("4 in one thread, category International"))
        #expect(session.text.contains("\"Bar Los Manueles\" is a bar: ask for another"))
        #expect(session.text.contains("10 Dec, 19 d ahead; four weeks are the ideal"))
        #expect(session.text.contains("2 open, 1 to decide, 1 hint"))
        session.press(.escape)
        #expect(session.state.place == .groups)
        #expect(session.state.groups.list.selected?.id == "granada")
    }

    @Test func `A criterion without anything names the key that records it, and one to decide none`() {
        let row = Groups.row(Group(id: "new"), [])
        let lines = GroupLines(row: row, page: nil, today: People.now.day, isSharing: false, width: 80)
        let context = CriteriaContext(group: row.group, today: People.now.day)
        func words(_ check: Criterion.Check, _ severity: Criterion.Severity) -> String {
            lines.words(context.result(of: Criterion(id: "x", title: "X", severity: severity, check: check)))
        }
        #expect(words(.manual, .must) == "nothing is recorded yet: e records it")
        #expect(words(.manual, .decide) == "nothing is recorded yet: you decide")
        #expect(words(.knownOrganisers(atLeast: 2), .must) == "no organiser yet: a adds one")
    }

    @Test func `Space decides upon what is shown, and asks why`() {
        var session = Session(view: "groups")
        session.press("j", .enter, "j", .space, "m")
        session.type("130 km")
        session.press(.enter)
        let change = edits(session).first
        #expect(change?.field == "decision/town")
        #expect(change?.value?.contains("\"basis\":\"Granada · Andalucía · ES; málaga sameArea\"") == true)
        #expect(change?.value?.contains("130 km") == true)
        #expect(session.text.contains("decided: Town, not yet covered of Granada is met"))
    }

    @Test func `e records evidence, on guidelines it asks who acknowledged them`() {
        var session = Session(view: "groups")
        session.press("j", .enter, "j", "j", "j", "e", "^U")
        session.type("City library")
        session.press(.enter, "G", "k", "k", "e", "2")
        let changes = edits(session)
        #expect(changes[0].field == "evidence/venue")
        #expect(changes[0].value?.contains("City library") == true)
        #expect(changes.dropFirst().map(\.field) == ["guidelines/s\u{1F}Tarik", "conduct/s\u{1F}Tarik"])
    }

    @Test func `d closes the step under the cursor, and elsewhere asks which one`() {
        var session = Session(view: "groups")
        session.press("j", .enter, "G", "k", "d")
        #expect(edits(session) == [FactChange(field: "step_done/1", value: "true")])
        #expect(session.text.contains("done for Granada: ask Tarik and Sofía: venue, conduct"))
        var group = Groups.granada
        group.steps.append(NextStep(id: "2", text: "book the room", due: Day(iso8601: "2026-12-01") ?? People.now.day))
        var state = session.state
        _ = state.finish(group.openSteps, of: RegistryID(.group, "granada"), named: "Granada")
        guard case .picker(let picker)? = state.layers.last else {
            Issue.record("no choice is shown")
            return
        }
        #expect(
            picker.items.map(\.label) == [
                "ask Tarik and Sofía: venue, conduct, due 25 Nov", "book the room, due 1 Dec",
            ])
    }

    @Test func `The page has every note and every step, and the line under the cursor in full`() {
        var session = Session(view: "groups")
        session.press("j", .enter)
        #expect(session.text.contains("Marie: Met them at the camp"))
        session.press("G")
        #expect(session.state.stepInView == nil && session.state.criterionInView == nil)
        session.press(.space)
        #expect(session.text.contains("no criterion is under the cursor"))
        session.press("k")
        #expect(session.state.stepInView?.id == "1")
    }

    @Test func `s offers no status that the group has by itself`() {
        var session = Session(view: "groups")
        session.press("j", "j", .enter, "s")
        #expect(session.text.contains("Köln is dormant; next"))
        #expect(!session.text.contains("d  dormant") && session.text.contains("closed"))
    }

    @Test func `An event's town and country are set by keys, and its group by the beginning of its name`() {
        var session = Session(view: "events")
        session.press("+")
        session.type("Docs sprint")
        session.press(.tab)
        session.type("grana")
        session.press(.tab, .tab, .tab, .tab, .tab, .tab)
        session.type("Lisboa")
        session.press(.tab)
        session.type("Atlantis")
        session.press(.enter)
        #expect(session.text.contains("Atlantis is no country"))
        session.press("^U")
        session.type("Portugal")
        session.press(.enter)
        let set = Dictionary(edits(session).map { ($0.field, $0.value ?? "") }, uniquingKeysWith: { $1 })
        #expect(set["town"] == "\"Lisboa\"" && set["country"] == "\"PT\"" && set["group"] == "\"granada\"")
    }

    @Test func `a group is woken by members whose keys are typed, and they are shown by name`() {
        var session = Session(view: "groups")
        session.press("j", "j", "w", "^U")
        session.type("forum/none")
        session.press(.enter)
        #expect(session.text.contains("forum/none: no member has this key"))
        session.press("^U")
        session.type("forum/u12")
        session.press(.tab, "^U")
        session.type("Bo Ek")
        session.press(.enter)
        let changes = edits(session)
        #expect(changes.map(\.field) == ["supporter", "step/*.1"])
        #expect(changes.first?.value?.contains("\"name\":\"Ravi\"") == true)
        #expect(changes.last?.value?.contains("Ask Bo Ek about the next event, with Ravi") == true)
        #expect(session.text.contains("Ravi wakes Köln by"))
    }

    @Test func `official needs the criteria, or a reason`() {
        var session = Session(view: "groups")
        session.press("j", .enter, "s")
        #expect(session.text.contains("official (2 open, 1 to decide, 1 hint) …"))
        session.press("o", .enter)
        #expect(session.text.contains("why, although it is not met?"))
        session.type("it is there for years")
        session.press(.enter)
        #expect(edits(session).map(\.field) == ["status", "reached/official", "step/*.1", "note/*.2"])
    }

    @Test func `f plans a step, c writes to an organiser, + adds a group`() {
        var session = Session(view: "groups")
        session.press("j", "f")
        session.type("ask around")
        session.press(.enter)
        #expect(edits(session).map(\.field) == ["step/*.0"])
        session.press("c")
        #expect(session.text.contains("Write to which organiser of Granada"))
        session.press("1")
        #expect(session.text.contains("Contact Sofía"))
        session.press(.escape, "+")
        session.type("Cádiz")
        session.press(.tab, .right, .tab, .tab, .tab)
        session.type("Atlantis")
        session.press(.enter)
        #expect(session.text.contains("Atlantis is no country"))
        session.press("^U")
        session.type("spain")
        session.press(.enter)
        #expect(edits(session).suffix(5).map(\.field) == ["name", "country", "kind", "status", "reached/spotted"])
        #expect(session.text.contains("added Cádiz"))
        #expect(session.state.groups.list.selected?.id == "new")
    }

    @Test(arguments: [(80, 24), (60, 16), (40, 10)])
    func `the criterion under the cursor says its whole remedy`(width: Int, height: Int) {
        func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
        for id in ["lagos", "granada"] {
            var session = Session(view: "groups", width: width, height: height)
            session.state.openGroup(id)
            session.send(.tick(People.now))
            let results = session.state.groupPage?.checklist?.results ?? []
            #expect(results.count == 7)
            for result in results {
                let screen = bare(session.text)
                #expect(screen.contains(bare(result.words)), "\(result.words)\n\(session.text)")
                #expect(screen.contains(bare(result.criterion.title)) || width < 60 && result.words.count < 22)
                session.press("j")
            }
        }
    }

    @Test func `the guidelines stand below their row, a decision's reason is whole, and one is acknowledged alone`() {
        var session = Session(view: "groups", width: 80, height: 24)
        session.press("j", .enter)
        #expect(!session.text.contains("Welcome everybody"))
        session.press("G", "k", "k")
        #expect(session.text.contains("· Welcome everybody who comes"))
        #expect(session.text.contains("· Hold it in a place that is open to all"))
        session.press("e", "o", "3")
        #expect(edits(session).map(\.field) == ["guidelines/s\u{1F}Tarik"])
        #expect(session.statusLine.contains("Tarik acknowledged the guidelines"))
        let reason = "other side of the hills, two hours by bus, and both groups agreed on it in June"
        session.community.change { held in
            held.groups[1].group.decisions["town"] = Group.Decision(
                isMet: true, basis: "Granada · Andalucía · ES; málaga sameArea", reason: reason, day: People.now.day,
                by: "Nora")
        }
        session.send(.revision(99))
        session.press("g", "j")
        let words = session.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("other side of the hills") && words.contains("agreed on it in June"), "\(session.text)")
    }

    @Test func `hosts by name are the members of that name; several are asked apart, an unknown key is refused`() {
        var session = Session(view: "events")
        session.community.change { $0.rows[2].name = "Ravi" }
        session.press("j", "e")
        for _ in 0..<11 { session.press(.tab) }
        session.type("Ravi, Bo Ek, forum/none")
        session.press(.enter)
        #expect(session.text.contains("Ravi: several members are called so. Write a key: forum/u3, forum/u12"))
        session.press("^U")
        session.type("forum/u12, Bo Ek, forum/none")
        session.press(.enter)
        #expect(session.text.contains("forum/none: no member has this key"))
        session.press("^U")
        session.type("forum/u12, Bo Ek")
        session.press(.enter)
        #expect(edits(session).map(\.field) == ["host/forum\u{1F}u12", "host/~name\u{1F}Bo Ek"])
        #expect(edits(session).first?.value == "\"Ravi\"")
        #expect(session.statusLine.contains("Bo Ek: stored as a name, for nobody in the community is called so"))
    }

    @Test func `a slash narrows by words, Esc shows all again`() {
        var session = Session(view: "groups")
        session.press("/")
        session.type("status:official italia")
        #expect(session.text.contains("0 of 5"))
        session.press("^U")
        session.type("malaga")
        session.press(.enter)
        #expect(session.state.groups.list.selected?.id == "málaga")
        session.press(.escape)
        #expect(session.state.groups.list.count == 5)
    }

    @Test func `Events show twelve weeks, and L links what may be the same`() {
        var session = Session(view: "events")
        #expect(session.text.contains("2 in the next twelve weeks"))
        session.press("j", "j", "j", "L", .enter)
        let change = edits(session).first
        #expect(change?.field == "feed")
        #expect(session.text.contains("Autumn camp is the same as Camp in autumn of the dashboard"))
        session.press("+")
        session.type("Docs sprint")
        session.press(.tab)
        session.type("granada")
        session.press(.tab)
        session.type("2w")
        session.press(.enter)
        let fields = edits(session).suffix(3)
        #expect(fields.map(\.field) == ["start", "name", "group"])
        #expect(fields.last?.value == "\"granada\"")
    }

    @Test func `t offers a starter task of the group, adds one, and says that one is done`() {
        var session = Session(view: "groups")
        session.press("j", .enter)
        #expect(session.text.contains("Tasks       es: Translate the first steps; Film the venue (taken by Ravi)"))
        session.press("t", "n")
        session.type("Translate")
        session.press(.tab)
        session.type("nowhere")
        session.press(.enter)
        #expect(session.text.contains("\"nowhere\" is no web address: begin it with https://"))
        session.press("^U", .tab)
        session.type("es")
        session.press(.enter)
        #expect(edits(session).map(\.field) == ["name", "language", "group"])
        #expect(edits(session).last?.value == "\"Granada\"")
        session.press("t", "2", "d")
        #expect(edits(session).last == FactChange(field: "done", value: "true"))
        session.press("t", "1", "1")
        #expect(session.text.contains("Contact Sofía"))
        #expect(session.text.contains("Translate the first steps"))
    }

    @Test func `X lists what was taken out, whoever did it, and brings one back`() {
        var session = Session(view: "groups")
        session.press("X")
        #expect(session.statusLine.contains("no group was taken out: nothing to bring back"))
        session.community.change { held in
            held.removed = [
                RemovedThing(id: RegistryID(.group, "köln"), name: "Köln", actor: "Nora", at: People.now),
                RemovedThing(id: RegistryID(.event, "e"), name: "Evening", actor: "Nora", at: People.now),
            ]
        }
        session.press("X")
        #expect(session.text.contains("Köln · by Nora, 21 Nov") && !session.text.contains("Evening · by Nora"))
        session.press(.enter)
        #expect(edits(session) == [FactChange(field: "removed", value: nil)])
        #expect(session.statusLine.contains("brought back Köln · u undoes"))
        #expect(session.state.groups.list.selected?.id == "köln")
        session.press("7", "X", "1")
        #expect(session.statusLine.contains("brought back Evening"))
    }

    @Test func `p opens the profile of an organiser, a host or a speaker`() {
        var session = Session(view: "groups")
        session.press("j", "p")
        #expect(session.text.contains("People of Granada"))
        session.press("2")
        #expect(session.state.open?.member == 4)
        session.press(.escape, "7", "j", "p")
        #expect(session.state.open?.member == 1)
        session.press(.escape)
        #expect(session.state.place == .events)
        #expect(session.text.contains("Jane Doe (not known here)"))
    }

    @Test func `Esc on a page opened from Events leads back there`() {
        var session = Session(view: "events")
        session.press("j", "j", .enter)
        #expect(session.state.place == .group)
        session.press(.escape)
        #expect(session.state.place == .events)
    }

    @Test(arguments: ScreenTests.sizes)
    func `empty views say what to do next`(size: (Int, Int)) {
        let community = FakeCommunity()
        community.change { $0.isBare = true }
        for view in ["groups", "events", "mentors"] {
            let session = Session(community, view: view, width: size.0, height: size.1)
            Snapshot.check(session.text, "\(view)-empty-\(size.0)x\(size.1)")
        }
    }

    @Test func `a list read in the order before does not come in place of the one asked for`() {
        var session = Session(view: "groups")
        session.state.loading.underway.insert(.groups)
        session.press("S")
        let epoch = session.state.loading.epoch
        session.send(.loaded(.groups([], texts: [], isComplete: true, epoch: epoch)))
        #expect(session.state.groups.list.count == 5)
    }

    @Test func `weeks begin on Monday, and what was does not count`() {
        let today = Day(iso8601: "2026-11-21") ?? Day(number: 0)
        let days = [0, 1, 2, -1, 78, 79, 200].map { (day: today.adding($0), events: 1) }
        #expect(EventList.weeks(days, today: today) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    }

    @Test func `sharing hides notes`() {
        var session = Session(view: "groups")
        session.press("j", .enter)
        #expect(session.text.contains("Met them at the camp"))
        session.press("P")
        #expect(!session.text.contains("Met them at the camp"))
        #expect(!session.text.contains("ask Tarik and Sofía"))
    }

    @Test func `the whole hint of an evidence is read at 80 columns`() {
        let help = "how many, the thread's address, and the forum's category: 4 https://… International"
        var session = Session(view: "groups", width: 80, height: 24)
        let criterion = Criterion(
            id: "interest", title: "Two people interested", severity: .must,
            check: .interestedPeople(atLeast: 2, category: "International"), help: help)
        session.state.layers.append(.form(.evidence(Groups.granada, criterion)))
        #expect(session.text.contains("how many, the thread's address, and the forum's category: 4 https"))
        #expect(session.text.contains("International"))
    }

    @Test func `official anyway asks for the reason before anything is pressed`() {
        var session = Session(view: "groups", width: 80, height: 24)
        session.press("j", .enter, "s", "o")
        #expect(session.text.contains("Granada official anyway: why?"))
        #expect(session.text.contains("a reason is needed, it is kept as a note: Granada has"))
    }
}
