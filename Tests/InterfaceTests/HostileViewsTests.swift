import Community
import Terminal
import TestDashboard
import Testing

@testable import Interface
@testable import Store

/// Whatever people are called and wrote, no view and no sheet lets it out as anything but text. New views and keys are
/// tried by themselves: every view that exists, every key that is bound.
@Suite struct HostileViewsTests {
    /// A community whose every text is one of the corpus.
    private static func community() -> FakeCommunity {
        let texts = HostileCorpus.all.map(\.text)
        let community = FakeCommunity(texts.count)
        community.change { held in
            for place in held.rows.indices {
                let (text, other) = (texts[place], texts[(place + 5) % texts.count])
                let key = MemberKey(source: text, originID: OriginID(other))
                held.rows[place].key = key
                held.rows[place].name = text
                held.rows[place].username = other
                held.rows[place].organization = text
                held.rows[place].region = other
                held.rows[place].mentor = text
                held.rows[place].owner = other
                held.rows[place].tags = [text, other]
                held.rows[place].sources = [text]
                held.rows[place].lastDeed = People.deed(place, People.now, title: text)
                held.facts[held.rows[place].id] = facts(text, other)
            }
            held.sources = texts.prefix(12).map { text in
                var source = People.source(text, hours: 50, status: "failed", problems: [text])
                source.title = text
                return source
            }
            held.review = People.review
            held.mentoring = mentoring(texts)
            for place in texts.indices {
                held.matches[Int64(place + 1)] = People.matches(held.rows[place], saying: texts[place])
                held.couldWrite[Int64(place + 1)] = [
                    CouldWrite(
                        member: 1, key: held.rows[place].key, name: texts[place],
                        ties: [.events(2, latest: texts[place])])
                ]
            }
            held.groups = texts.map(group)
            held.events = texts.map(event)
            held.eventTexts = texts.joined(separator: " ")
            held.tasks = texts.map { StarterTask(id: $0, title: $0, url: $0, tags: [$0], taker: TaskTaker(name: $0)) }
            held.regions = regions(texts)
            held.anyCandidates = texts.enumerated().flatMap { place, text in candidates(text, place) }
            held.results = results(texts)
            held.segments = texts.prefix(3).map { Segment(id: RegistryID(.segment, $0), name: $0, filter: $0) }
        }
        return community
    }

    private static func mentoring(_ texts: [String]) -> Mentoring {
        func mentee(_ place: Int) -> Mentee {
            var row = People.row(place)
            row.name = texts[place]
            let mentor = MemberReference(
                Edit.Subject(sourceUID: texts[place], originID: OriginID(texts[place])), name: texts[place])
            var mentorship = Mentorship(id: "m\(place)", mentor: mentor, goal: texts[place], since: People.now.day)
            mentorship.checkIns = [CheckIn(id: "c", day: People.now.day, words: texts[place])]
            return Mentee(row: row, mentorship: mentorship, person: person(texts[place]))
        }
        var mentoring = Mentoring()
        mentoring.without = texts.indices.map { place in
            var lost = mentee(place)
            lost.mentorship.end = MentorshipEnd(outcome: .mentorLeft, day: People.now.day, words: texts[place])
            return lost
        }
        mentoring.mentors = texts.indices.map { place in
            Mentor(
                row: mentee(place).row, name: texts[place], duty: MentorDuty(capacity: 2, topics: [texts[place]]),
                person: person(texts[place]), mentees: [mentee(place)])
        }
        return mentoring
    }

    /// A name that takes no column apart and no line: letters of one word that are read from the right.
    static let endless = String(repeating: "ش", count: 120)

    private static func stewardship(_ text: String, _ place: Int, in region: Region) -> Stewardship {
        Stewardship(
            role: StewardRole.allCases[place % StewardRole.allCases.count], region: region,
            status: place % 4 == 3 ? .candidate : .active, until: People.now.day.adding(place), words: text)
    }

    /// The whole world, every text somewhere on its board: as an area, a plan, a step, a note, a role, a group, a word
    /// that names no region.
    private static func regions(_ texts: [String]) -> RegionSources {
        var sources = RegionSources()
        let texts = texts + [endless]
        let countries = Country.all.prefix(texts.count)
        for (place, (text, country)) in zip(texts, countries).enumerated() {
            for region in [Region(country), Region(country, places: [text, text])] {
                var record = RegionRecord(region)
                (record.plan, record.progress, record.help) = (text, text, text)
                record.steps = [NextStep(id: "s", text: text, due: People.now.day)]
                record.notes = [Note(id: "n", at: People.now, actor: text, text: text)]
                sources.records.append(record)
            }
            sources.counts.append((Region(country), RegionCount(members: 9 - place % 9)))
            sources.unplaced.append((text, RegionCount(members: 1)))
            for role in 0..<6 {
                sources.stewards.append(
                    RegionSteward(
                        name: text, key: MemberKey(source: text, originID: OriginID(text)),
                        stewardship: stewardship(text, role, in: Region(country)), warnings: [text]))
            }
            var group = RegionGroup(id: text, name: text, region: Region(country))
            group.help = text
            sources.groups.append(group)
        }
        return sources
    }

    private static func candidates(_ text: String, _ place: Int) -> [StewardCandidate] {
        let key = MemberKey(source: text, originID: OriginID(text))
        var one = StewardProspect(member: Int64(place + 1), key: key, name: text)
        (one.breadth.channels, one.breadth.people, one.breadth.events) = (5, 20, 3)
        (one.breadth.helps, one.breadth.days) = (9, 400)
        return StewardCandidate.best(1, for: .ambassador, in: nil, among: [one]).map { found in
            var found = found
            found.reasons = [text, text]
            found.warning = text
            return found
        }
    }

    private static func results(_ texts: [String]) -> OutreachResults {
        let cells = texts.enumerated().map { place, text in
            OutreachResults.Cell(
                kind: place % 2 == 0 ? .template : .channel, name: text, queue: nil,
                within: ResultsViewTests.results.cells[0].within)
        }
        return OutreachResults(cells: cells, counted: 12, following: 0, looked: (at: 1, of: 1))
    }

    private static func person(_ text: String) -> PersonFacts {
        var person = PersonFacts()
        for field in PersonField.allCases { person.values[field] = text }
        return person
    }

    private static func group(_ text: String) -> GroupRow {
        var group = Group(id: text)
        (group.name, group.platform, group.url, group.town) = (text, text, text, text)
        (group.area, group.country, group.manager, group.help) = (text, text, text, text)
        (group.supporter, group.kind) = (text, .meetup)
        group.steps = [NextStep(id: "s", text: text, due: People.now.day)]
        group.notes = [Note(id: "n", at: People.now, actor: text, text: text)]
        for criterion in Groups.set.criteria {
            group.evidence[criterion.id] = Group.Evidence(text: text, day: People.now.day, by: text)
            group.decisions[criterion.id] = Group.Decision(
                isMet: false, basis: text, reason: text, day: People.now.day, by: text)
        }
        return Groups.row(group, [Groups.organiser(text, member: nil, company: text)])
    }

    private static func event(_ text: String) -> EventRow {
        var row = EventRow(id: text, isOwn: true, title: text, start: People.now)
        (row.groupName, row.source, row.format, row.venue, row.url) = (text, text, text, text, text)
        return row
    }

    private static func facts(_ text: String, _ other: String) -> ManagerFacts {
        var facts = ManagerFacts()
        facts.notes = [Note(id: "n", at: People.now, actor: other, text: text)]
        facts.nextSteps = [NextStep(id: "s", text: text, due: People.now.day)]
        facts.attempts = [
            Attempt(
                id: "a", channel: text, message: other, template: text, sender: other,
                preparedAt: People.now.adding(seconds: -86_400))
        ]
        facts.cover = text
        return facts
    }

    private func harm(_ screen: Screen) -> [String] {
        var found: [String] = []
        for y in 0..<screen.height {
            for x in 0..<screen.width {
                guard let cell = screen[x, y] else { continue }
                found += HostileCorpus.harm(in: cell.text, allowsLines: false)
            }
        }
        return found
    }

    @Test(arguments: ViewName.allCases)
    func `no key in no view shows anything but text`(view: ViewName) {
        let keys = Set(Binding.all.flatMap(\.keys)).subtracting(["q", "Q", "^Z", view.digitKey])
        var session = Session(Self.community(), view: view.rawValue) {
            $0.settings.notSeen = ["\u{1B}[31mSlack\u{202E}"]
        }
        for key in keys.sorted(by: { $0.label < $1.label }) {
            session.press(key)
            let found = harm(session.screen)
            #expect(found.isEmpty, "\(view) \(key.label): \(found.prefix(3))")
            // What a sheet opened is looked at two rows further too, then left.
            session.press(.down, .down)
            #expect(harm(session.screen).isEmpty, "\(view) \(key.label), further down")
            for _ in 0..<4 where !session.state.layers.isEmpty || session.state.open != nil { session.press(.escape) }
            session.press(view.digitKey, .down)
        }
    }

    /// Sizes at which columns and sheets are cut.
    static let narrow: [(view: ViewName, size: (Int, Int))] = [ViewName.regions, .results, .mentors, .groups].flatMap {
        view in [(view, (80, 24)), (view, (40, 10))]
    }

    @Test(arguments: narrow.indices)
    func `a narrow screen shows nothing but text, nor anything beyond its edge`(place: Int) {
        let (view, size) = Self.narrow[place]
        var session = Session(Self.community(), view: view.rawValue, width: size.0, height: size.1)
        var seen: Set<String> = []
        for key in ["j", .enter, "j", "^D", .escape, "a", .tab, .down, .tab, .escape, "e", .escape, .escape, "G", "l"]
            as [KeyName]
        {
            session.press(key)
            for _ in 0..<3 { session.press("j") }
            #expect(harm(session.screen).isEmpty, "\(view) \(size) \(key.label): \(harm(session.screen).prefix(3))")
            for line in session.screen.lines { #expect(TextWidth.width(of: line) <= size.0, "\(line)") }
            seen.formUnion(session.screen.lines)
        }
        #expect(seen.count > size.1)
    }

    @Test(arguments: [(80, 24), (40, 10)])
    func `an endless name in the roles of a region leaves room for its neighbours`(width: Int, height: Int) {
        let community = FakeCommunity()
        let brazil = Regions.region("BR")
        community.change { held in
            held.regions.stewards = [
                RegionSteward(
                    name: Self.endless, key: MemberKey(source: "forum", originID: OriginID("a")),
                    stewardship: Stewardship(role: .ambassador, region: brazil, status: .active)),
                RegionSteward(
                    name: "Marco", key: MemberKey(source: "forum", originID: OriginID("b")),
                    stewardship: Stewardship(role: .liaison, region: brazil, status: .active)),
            ]
            held.rows[1].name = Self.endless
        }
        var session = Session(community, view: "regions", width: width, height: height)
        session.press("/")
        session.type("brazil")
        session.press(.enter)
        #expect(session.state.regionInView?.name == "Brazil" && session.text.contains("Brazil"))
        #expect(session.screen.lines.allSatisfy { TextWidth.width(of: $0) <= width })
        session.press(.enter, "G")
        var page = session.text
        session.press("g")
        page += session.text
        #expect(page.contains("Marco") && page.contains("ششش"))
        session.press("a")
        session.type("ششش")
        #expect(session.text.contains("ششش"))
        session.press(.enter)
        #expect(session.text.contains("Region") && session.screen.lines.allSatisfy { TextWidth.width(of: $0) <= width })
    }

    @Test func `nothing that is said at the bottom, in the messages or after a failure is anything but text`() {
        for entry in HostileCorpus.all {
            var session = Session(Self.community())
            session.send(.problem(entry.text))
            session.send(.noted(entry.text))
            #expect(harm(session.screen).isEmpty, "\(entry)")
            session.send(.pulled([PullReport(source: entry.text, status: .failed, errors: [])]))
            session.send(.firstRunFailed(entry.text))
            session.press(":")
            session.send(.paste(entry.text))
            #expect(harm(session.screen).isEmpty, "\(entry), typed")
            session.press(.enter, .escape)
            session.community.change { $0.failure = entry.text }
            session.press("i")
            session.send(.paste(entry.text + "x"))
            #expect(harm(session.screen).isEmpty, "\(entry), as a note")
            session.press(.enter)
            #expect(harm(session.screen).isEmpty, "\(entry), not saved")
        }
    }

    @Test func `letters of other directions and joins of a script stay`() {
        for name in HostileCorpus.legitimate {
            #expect(SafeText.line(name) == name)
        }
    }
}

extension ViewName {
    fileprivate var digitKey: KeyName { KeyName(digit) }
}
