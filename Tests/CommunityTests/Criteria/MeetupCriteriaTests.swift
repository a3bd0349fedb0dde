import Testing

@testable import Community

/// A meetup on its way to official, each criterion failing once; the words are those of the screen.
struct `A meetup's criteria` {
    private static let today = Day(iso8601: "2026-11-21") ?? Day(number: 0)

    private static func organiser(_ name: String, member: Int64?, company: String?, on day: String? = "2026-11-18")
        -> OrganiserStanding
    {
        var organiser = Group.Organiser(person: NamedPerson(name: name))
        let day = day.flatMap { Day(iso8601: $0) }
        organiser.acknowledged = [.guidelines: day, .conduct: day].compactMapValues { $0 }
        var standing = OrganiserStanding(organiser)
        standing.member = member
        standing.company = company
        return standing
    }

    private static var granada: CriteriaContext {
        var group = Group(id: "g1")
        group.name = "Granada"
        group.kind = .meetup
        group.town = "Granada"
        group.area = "Andalucía"
        group.country = "ES"
        group.evidence = [
            "interest": text("4 https://forum.example.org/t/12 International"),
            "venue": text("Biblioteca municipal"), "launch": text("2026-12-20"), "monthly": text("first Friday, 18:00"),
        ]
        return CriteriaContext(
            group: group,
            organisers: [
                organiser("Sofía", member: 1, company: "Acme"), organiser("Tarik", member: 2, company: "Umbrella"),
            ], today: today)
    }

    private static func text(_ text: String) -> Group.Evidence { Group.Evidence(text: text, day: today, by: "Marie") }

    private static func decision(_ result: CriterionResult, _ reason: String? = nil) -> Group.Decision {
        Group.Decision(isMet: true, basis: result.basis, reason: reason, day: today, by: "Marie")
    }

    private static func check(_ check: Criterion.Check, _ id: String, _ severity: Criterion.Severity = .must)
        -> Criterion
    {
        Criterion(id: id, title: id, severity: severity, check: check)
    }

    private static let interest = check(.interestedPeople(atLeast: 2, category: "International"), "interest")
    private static let town = check(
        .ownTown(refused: ["all of", "todo el país", "DACH", "D-A-CH", "Iberia", "全国"]), "town")
    private static let organisers = check(.knownOrganisers(atLeast: 2), "organisers")
    private static let venue = check(
        .venue(refused: ["bar", "pub", "居酒屋"], accepted: ["office", "biblioteca"]), "venue")
    private static let launch = check(.launchDate(daysAhead: 28), "launch")
    private static let monthly = check(.monthlyTime, "monthly")
    private static let conduct = check(.acknowledged, "conduct")

    private func expect(
        _ criterion: Criterion, _ mark: CriterionResult.Mark, _ words: String,
        at place: SourceLocation = #_sourceLocation, _ change: (inout CriteriaContext) -> Void = { _ in }
    ) {
        var context = Self.granada
        change(&context)
        let result = context.result(of: criterion)
        #expect(result.mark == mark, sourceLocation: place)
        #expect(result.words == words, sourceLocation: place)
    }

    @Test func `Two people in a thread of the right category`() {
        expect(Self.interest, .met, "4 in one thread, category International")
        expect(Self.interest, .unmet, "1 in one thread: two are needed") {
            $0.group.evidence["interest"] = Self.text("1 https://forum.example.org/t/12")
        }
        expect(Self.interest, .unmet, "4 interested, but the thread's address is missing") {
            $0.group.evidence["interest"] = Self.text("four people")
        }
        expect(Self.interest, .decide, "4 in one thread; in the category International? Add its name, or you decide") {
            $0.group.evidence["interest"] = Self.text("https://forum.example.org/t/12: 4")
        }
        expect(Self.interest, .unmet, "no thread yet: record its address and how many are interested") {
            $0.group.evidence = [:]
        }
    }

    @Test(arguments: [
        ("4 https://x.example/t/1 in the Jokes category", CriterionResult.Mark.unmet, "Jokes"),
        ("4 https://x.example/t/1 Jokes", .unmet, "Jokes"),
        ("4 people, category: Jokes, https://x.example/t/1", .unmet, "Jokes"),
        ("4 https://x.example/t/1 Internationalism", .unmet, "Internationalism"),
        ("4 https://x.example/t/1 in the international category", .met, ""),
        ("4 people interested, https://x.example/t/1", .decide, ""),
        ("4 https://x.example/t/1 as Marie wrote to us yesterday", .decide, ""),
    ])
    func `A category that is another one fails, one that is not named is asked for`(
        text: String, mark: CriterionResult.Mark, other: String
    ) {
        var context = Self.granada
        context.group.evidence["interest"] = Self.text(text)
        let result = context.result(of: Self.interest)
        #expect(result.mark == mark)
        if !other.isEmpty { #expect(result.words == "4 in one thread of \(other): it has to be in International") }
    }

    @Test(arguments: [
        "España", "Spanien", "スペイン", "Todo el país", "Europe", "Europa", "EU", "Unión Europea", "DACH region", "Iberia",
        "Westeuropa", "all of Spain", "Latinoamérica", "全国",
    ])
    func `Countries and continents are no town, in whatever language`(place: String) {
        var context = Self.granada
        context.group.town = place
        #expect(context.result(of: Self.town).mark == .unmet)
        context.group.town = nil
        context.group.area = place
        #expect(context.result(of: Self.town).mark == .unmet)
    }

    @Test func `A town that has the name of a country in some language is a town where its region is named`() {
        expect(Self.town, .decide, "Granada is also a name of Grenada: name its region too, or you decide") {
            $0.group.area = nil
        }
        expect(Self.town, .met, "Luxembourg, not yet covered") {
            $0.group.town = "Luxembourg"
            $0.group.area = nil
            $0.group.country = "LU"
        }
        expect(Self.town, .met, "Georgia, not yet covered") {
            $0.group.town = nil
            $0.group.area = "Georgia"
            $0.group.country = "US"
        }
    }

    @Test(
        arguments: [
            ("Málaga", nil, "Málaga group is in the same place"),
            ("Málaga, Spain", nil, "Málaga group is in the same place"),
            ("Málaga, España", "Andalusia", "Málaga group is in the same place"),
            ("Ronda", "Andalusia", "Málaga group is in Andalucía"), ("Ronda", nil, "Málaga group is in Andalucía"),
            (nil, "andalucía", "Málaga group is in the same area"), ("Bilbao", "Euskadi", nil),
        ] as [(String?, String?, String?)])
    func `A group near by is found however its place was written`(town: String?, area: String?, words: String?) {
        var context = Self.granada
        context.group.town = town
        context.group.area = area
        context.neighbours = [
            GroupMention(
                id: "g2", name: "Málaga", kind: .meetup, status: .official, town: nil, area: "Andalucía", country: "ES")
        ]
        let result = context.result(of: Self.town)
        #expect(result.mark == (words == nil ? .met : .decide))
        if let words { #expect(result.words == "\(words): you decide") }
        context.neighbours[0].area = "Málaga"
        context.neighbours[0].name = "Kestrel Sur"
        context.group.area = nil
        context.group.town = "Málaga, Spain"
        #expect(context.result(of: Self.town).words == "Kestrel Sur group is in the same place: you decide")
    }

    @Test func `A decision holds for the place and the people it was made on`() {
        var context = Self.granada
        context.group.decisions["town"] = Self.decision(context.result(of: Self.town))
        context.group.decisions["organisers"] = Self.decision(context.result(of: Self.organisers))
        #expect(context.result(of: Self.town).isDecided)
        context.group.town = "Ronda"
        #expect(!context.result(of: Self.town).isDecided)
        #expect(context.result(of: Self.organisers).isDecided)
        context.organisers[1].company = "Acme"
        let asked = context.result(of: Self.organisers)
        #expect(!asked.isDecided)
        #expect(
            asked.words
                == "Sofía, Tarik · both known here · same company: Acme (decided on 21 Nov about something else)")
        // Nobody is named in what a decision keeps.
        #expect(context.group.decisions["organisers"]?.basis.contains("Sof") == false)
    }

    @Test func `A decision says what is known, and no longer what is to do`() {
        let manual = Self.check(.manual, "sponsors")
        var context = Self.granada
        context.group.decisions["sponsors"] = Self.decision(context.result(of: manual))
        #expect(context.result(of: manual).words == "Marie decided on 21 Nov")
        context.group.evidence["venue"] = nil
        context.group.decisions["venue"] = Self.decision(context.result(of: Self.venue), "seen")
        #expect(context.result(of: Self.venue).words == "Marie decided on 21 Nov: seen · no venue yet")
    }

    @Test func `A town, and another group near by is for a human to decide`() {
        expect(Self.town, .met, "Granada, not yet covered")
        expect(Self.town, .unmet, "Spain is country-wide: name a town or region") { $0.group.town = "Spain" }
        expect(Self.town, .unmet, "no town or region yet") {
            $0.group.town = nil
            $0.group.area = nil
        }
        let malaga = GroupMention(
            id: "g2", name: "Málaga", kind: .meetup, status: .official, town: "Málaga", area: "andalucia",
            country: "ES")
        expect(Self.town, .decide, "Málaga group is in the same area: you decide") { $0.neighbours = [malaga] }
        var near = Self.granada
        near.neighbours = [malaga]
        let decision = Self.decision(near.result(of: Self.town), "130 km")
        expect(Self.town, .met, "Marie decided on 21 Nov: 130 km · Málaga group is in the same area") {
            $0.neighbours = [malaga]
            $0.group.decisions["town"] = decision
        }
        // One more group near by: what was decided upon has changed.
        expect(
            Self.town, .decide,
            "Málaga and Cádiz groups are in the same area: you decide (decided on 21 Nov about something else)"
        ) {
            var cadiz = malaga
            cadiz.name = "Cádiz"
            cadiz.id = "g3"
            $0.neighbours = [malaga, cadiz]
            $0.group.decisions["town"] = decision
        }
    }

    @Test func `Three groups near by are named, and how many more there are`() {
        let names = ["Málaga", "Cádiz", "Jaén", "Huelva", "Ronda"]
        let all = names.enumerated().map { place, name in
            GroupMention(
                id: "n\(place)", name: name, kind: .meetup, status: .official, town: name,
                area: place == 0 ? nil : "Andalucía", country: "ES")
        }
        func expect(_ count: Int, _ words: String) {
            self.expect(Self.town, .decide, words) { $0.neighbours = Array(all.prefix(count)) }
        }
        expect(1, "Málaga group is in Spain: you decide")
        expect(3, "Cádiz and Jaén groups are in the same area; Málaga group is in Spain: you decide")
        expect(4, "Cádiz, Jaén and Huelva groups are in the same area and 1 more: you decide")
        expect(5, "Cádiz, Jaén and Huelva groups are in the same area and 2 more: you decide")
    }

    @Test func `Two organisers who are known here, preferably of two companies`() {
        expect(Self.organisers, .met, "Sofía, Tarik · both known here · two companies")
        expect(Self.organisers, .hint, "Sofía, Tarik · both known here · same company: ACME") {
            $0.organisers[1].company = "acme"
            $0.organisers[0].company = "ACME"
        }
        expect(Self.organisers, .unmet, "Sofía, Tarik: Tarik is not known here") { $0.organisers[1].member = nil }
        expect(Self.organisers, .unmet, "Sofía alone: two are needed") { $0.organisers.removeLast() }
        // Two accounts of one person are one organiser.
        expect(Self.organisers, .unmet, "Sofía, Tarik alone: two are needed") { $0.organisers[1].member = 1 }
    }

    @Test(arguments: [
        ("Bar Los Manueles", CriterionResult.Mark.unmet, "\"Bar Los Manueles\" is a bar: ask for another"),
        ("The Irish Pub", .unmet, "\"The Irish Pub\" is a pub: ask for another"),
        ("渋谷の居酒屋", .unmet, "\"渋谷の居酒屋\" is a 居酒屋: ask for another"),
        ("Barcelona Activa, office 4", .met, "Barcelona Activa, office 4 (office)"),
        ("Barbican Biblioteca", .met, "Barbican Biblioteca (biblioteca)"),
        ("Sala Pubblica", .decide, "\"Sala Pubblica\": an office or community space? You decide"),
        ("Bar-Ilan office", .decide, "\"Bar-Ilan office\": a bar, or office? You decide"),
        ("Bar-Ilan", .decide, "\"Bar-Ilan\": a bar? You decide"),
        ("wine bar", .unmet, "\"wine bar\" is a bar: ask for another"),
        ("Irish Pub Murphy's", .unmet, "\"Irish Pub Murphy's\" is a pub: ask for another"),
        ("Bar-Ilan, then a pub", .unmet, "\"Bar-Ilan, then a pub\" is a pub: ask for another"),
        ("BIBLIOTECA", .met, "BIBLIOTECA (biblioteca)"),
        ("Calle Mayor 5", .decide, "\"Calle Mayor 5\": an office or community space? You decide"),
        ("no office yet", .decide, "\"no office yet\" says no: an office or community space? You decide"),
        ("not the biblioteca", .decide, "\"not the biblioteca\" says not: an office or community space? You decide"),
        ("kein Office", .decide, "\"kein Office\" says kein: an office or community space? You decide"),
        ("Biblioteca said no.", .decide, "\"Biblioteca said no.\" says no: an office or community space? You decide"),
        ("not a bar", .decide, "\"not a bar\" says not: an office or community space? You decide"),
        ("Biblioteca Nova", .met, "Biblioteca Nova (biblioteca)"),
    ])
    func `A venue is told by its words`(text: String, mark: CriterionResult.Mark, words: String) {
        expect(Self.venue, mark, words) { $0.group.evidence["venue"] = Self.text(text) }
    }

    @Test func `A launch four weeks ahead, and less is a hint`() {
        expect(Self.launch, .met, "20 Dec, 29 d ahead")
        expect(Self.launch, .hint, "10 Dec, 19 d ahead; four weeks are the ideal") {
            $0.group.evidence["launch"] = Self.text("2026-12-10")
        }
        expect(Self.launch, .met, "19 Dec, 28 d ahead") { $0.group.evidence["launch"] = Self.text("19 or 2026-12-19") }
        expect(Self.launch, .unmet, "20 Nov has passed: name a new date") {
            $0.group.evidence["launch"] = Self.text("2026-11-20")
        }
        expect(Self.launch, .unmet, "\"soon\" holds no date such as 2026-12-10") {
            $0.group.evidence["launch"] = Self.text("soon")
        }
    }

    @Test func `The first event known here stands for the launch of a group that was known before it`() {
        func expect(_ mark: CriterionResult.Mark, _ words: String, known: String?, first: String?, next: String? = nil)
        {
            func day(_ text: String?) -> Day? { text.flatMap { Day(iso8601: $0) } }
            self.expect(Self.launch, mark, words) {
                $0.group.evidence["launch"] = nil
                $0.group.reached = [.applying: day(known)].compactMapValues { $0 }
                ($0.firstEvent, $0.lastEvent) = (day(first ?? next), day(first))
            }
        }
        expect(.met, "first event known here: 3 Feb 2025", known: "2024-12-01", first: "2025-02-03")
        expect(
            .decide,
            "first event known here: 3 Feb 2025; the group is known since 1 Mar 2025: launched when? You decide",
            known: "2025-03-01", first: "2025-02-03")
        expect(
            .decide, "first event known here: 3 Feb 2025; launched then? You decide", known: nil, first: "2025-02-03")
        expect(.hint, "10 Dec, 19 d ahead; four weeks are the ideal", known: nil, first: nil, next: "2026-12-10")
        expect(.unmet, "no launch date yet", known: "2024-12-01", first: nil)
    }

    @Test(arguments: [
        ("first Friday 18:00", CriterionResult.Mark.met), ("6 PM on the first Friday of each month", .met),
        ("every 3rd, 19h30", .met), ("1st and 3rd Tuesday, 18:30", .met), ("last Thursday 7 pm", .met),
        ("15. jeden Monat, 18:00", .met), ("the 28th at noon", .met), ("first Friday", .unmet), ("soon", .unmet),
        ("primer viernes 18:00", .decide), ("2 people", .unmet), ("sixth Monday 18:00", .unmet),
        ("31st Sunday, 18:00", .unmet), ("the 32nd, 18:00", .unmet), ("0th Friday 18:00", .unmet),
        ("fifth Friday 18:00", .hint), ("the 31st, 18:00", .hint), ("no first Friday 18:00", .decide),
        ("not the 3rd, 18:00", .decide), ("every Monday 18:00", .decide), ("Tue 18.30", .decide),
        ("Mondays at 6 pm", .decide), ("every Monday", .unmet),
        ("quarterly, first Friday 18:00", .decide), ("first Friday, every other month, 18:00", .decide),
        ("every second Tuesday 18:00", .decide), ("every 2nd Tue 18:00", .decide),
        ("first Friday every three months, 18:00", .decide), ("first friyay 18:00", .decide),
        ("first friyay", .unmet), ("first Friday at 13 pm", .unmet), ("first Friday 13pm", .unmet),
        ("every second Tuesday of the month 18:00", .met), ("every first Friday 18:00", .met),
        ("the first of each month, 12 pm", .met), ("last day, 18:00", .met),
    ])
    func `A monthly day and time`(text: String, mark: CriterionResult.Mark) {
        var context = Self.granada
        context.group.evidence["monthly"] = Self.text(text)
        #expect(context.result(of: Self.monthly).mark == mark)
    }

    @Test func `What is wrong with a monthly day is said`() {
        func expect(_ text: String, _ mark: CriterionResult.Mark, _ words: String) {
            self.expect(Self.monthly, mark, words) { $0.group.evidence["monthly"] = Self.text(text) }
        }
        expect("sixth Monday 18:00", .unmet, "no month has a sixth Monday: name another day")
        expect("the 31st, 18:00", .hint, "the 31st, 18:00: not every month has a 31st")
        expect(
            "every Monday 18:00", .decide,
            "every Monday 18:00: each week, or which Monday of the month? You decide")
        expect(
            "every second Tuesday 18:00", .decide,
            "\"every second Tuesday 18:00\": each month, or every second tuesday? You decide")
        expect(
            "no first Friday 18:00", .decide,
            "\"no first Friday 18:00\" says no: which day each month? You decide")
    }

    @Test func `A date on another day of the week than the monthly words name is told`() {
        let set = CriteriaSet(name: "m", title: "M", kinds: [.meetup], criteria: [Self.monthly], file: "m")
        func hint(_ monthly: String, launch: String? = nil, next: String? = nil, at start: String? = nil) -> String? {
            var context = Self.granada
            context.group.evidence["monthly"] = Self.text(monthly)
            context.group.evidence["launch"] = launch.map { Self.text($0) }
            context.nextEvent = next.flatMap { Day(iso8601: $0) }
            context.nextStart = start.flatMap { Instant(iso8601: $0) }
            return Checklist(set, context).dayHint
        }
        let other = "10 Dec is a Thursday; monthly says: first Friday 18:00"
        #expect(hint("first Friday 18:00", launch: "2026-12-10") == other)
        #expect(hint("first Friday 18:00", launch: "2026-12-11", next: "2026-12-10") == other)
        #expect(hint("first Friday 18:00", launch: "2026-12-11") == nil)
        // What was launched then meets on another day by now.
        #expect(hint("first Friday 18:00", launch: "2026-10-08", next: "2026-12-04") == nil)
        #expect(hint("1st Thu or Friday, 18:00", next: "2026-12-10") == nil)
        #expect(hint("every 3rd, 19h30", next: "2026-12-10") == nil)
        #expect(hint("not on Fridays, 18:00", next: "2026-12-10") == nil)
        #expect(hint("first Friday 18:00") == nil)
        // An evening in America is the next day in UTC.
        #expect(hint("first Friday 18:00", next: "2026-12-12", at: "2026-12-12T02:00:00Z") == nil)
        #expect(hint("first Friday 18:00", next: "2026-12-12", at: "2026-12-12T18:00:00Z") != nil)
    }

    @Test(arguments: [
        ("2 https://f.example", "2 interested, but https://f.example is no thread: record the thread's own address"),
        ("2 https://f.example/", "2 interested, but https://f.example/ is no thread: record the thread's own address"),
        ("not 4 https://f.example/t/1", "how many are interested? Say it plainly: 4 https://…"),
        ("fewer than 4 https://f.example/t/1", "how many are interested? Say it plainly: 4 https://…"),
        ("4? https://f.example/t/1", "how many are interested? Say it plainly: 4 https://…"),
        ("4.5 https://f.example/t/1", "how many are interested? The number is missing"),
    ])
    func `Interest is a number said plainly, and the address of a thread`(text: String, words: String) {
        expect(Self.interest, .unmet, words) { $0.group.evidence["interest"] = Self.text(text) }
    }

    @Test(arguments: [
        "https://f.example/t/1", "https://f.example/?t=1", "https://f.example/#t1", "<https://f.example/t>",
    ])
    func `A thread's address is more than a host`(address: String) {
        expect(Self.interest, .met, "4 in one thread, category International") {
            $0.group.evidence["interest"] = Self.text("at least 4 \(address) International")
        }
    }

    @Test func `Guidelines and conduct, acknowledged by each organiser`() {
        expect(Self.conduct, .met, "Sofía 18 Nov · Tarik 18 Nov")
        expect(Self.conduct, .unmet, "Sofía 18 Nov · Tarik not yet") { $0.organisers[1].organiser.acknowledged = [:] }
        expect(Self.conduct, .unmet, "Sofía 18 Nov · Tarik the guidelines only") {
            $0.organisers[1].organiser.acknowledged[.conduct] = nil
        }
    }

    private static func summit(_ day: String, _ country: String) -> ConferenceMention {
        ConferenceMention(group: "s", name: "Summit", day: Day(iso8601: day) ?? today, country: country)
    }

    @Test func `A conference moves to another continent every year`() {
        let continent = Self.check(.otherContinent, "continent")
        let before = [Self.summit("2024-09-01", "BR"), Self.summit("2025-09-01", "DE")]
        expect(continent, .unmet, "Summit 2025 was in Germany, Europe too: another continent") {
            $0.conferences = before
        }
        expect(continent, .met, "South America; Summit 2025 was in Germany, Europe") {
            $0.conferences = before
            $0.group.country = "AR"
        }
        // Where the conference itself is held counts, and not where its group is at home.
        expect(continent, .unmet, "Summit 2025 was in Germany, Europe too: another continent") {
            $0.conferences = before + [ConferenceMention(group: "g1", name: "Granada", day: Self.today, country: "PT")]
            $0.group.country = "BR"
        }
    }

    @Test func `What is missing is told without keys, as commands tell it too, and what is yours to decide says so`() {
        var context = Self.granada
        let asked = context.result(of: Self.check(.manual, "sponsors", .decide))
        #expect(asked.mark == .decide && asked.words == "nothing is recorded yet: you decide")
        #expect(context.result(of: Self.check(.manual, "sponsors")).words == "nothing is recorded yet")
        context.group.decisions["sponsors"] = Self.decision(asked)
        #expect(context.result(of: asked.criterion).words == "Marie decided on 21 Nov")
        context.organisers = []
        #expect(context.result(of: Self.organisers).words == "no organiser yet")
    }

    @Test func `What is only a hint is never unmet, and a checklist passes with hints`() {
        var context = Self.granada
        let hint = Self.check(.manual, "sponsors", .hint)
        #expect(context.result(of: hint).mark == .hint)
        let set = CriteriaSet(
            name: "m", title: "M", kinds: [.meetup], criteria: [hint, Self.venue, Self.town], file: "m")
        #expect(Checklist(set, context).isPassed)
        context.group.evidence["venue"] = Self.text("a pub")
        let list = Checklist(set, context)
        #expect(!list.isPassed)
        #expect(list.summary == "1 open, 1 hint")
        context.group.kind = .meetup
        context.group.status = .applying
        #expect(context.group.obstacle(to: .official, list) == "Granada has 1 open, 1 hint: venue")
        #expect(
            context.group.obstacle(to: .spotted, list)
                == "Granada is applying: next may come official, contacted, closed")
    }
}
