import Community
import Store

/// The demo's local communities and events, recorded like everything else: by edits.
struct DemoLocalGroups {
    let store: Store
    let now: Instant
    /// Sets the clock that edits are signed with.
    let turn: (Instant) -> Void

    private var today: Day { now.day }

    /// Records them; the same members organise on every run.
    func fill() throws {
        let members = try store.rows(store.members(sortedBy: .contributions, limit: 40))
        let people = try members.filter { $0.figures.role == .community }.compactMap { try store.person($0.id) }
        guard people.count >= 12 else { return }
        let awake = try members.last { $0.figures.role == .community && $0.figures.state == .active }.flatMap {
            try store.person($0.id)
        }
        let malaga = try add(
            "Málaga", .meetup, .official, 400, "ES", [people[0], people[1]],
            [.text(.area, "Andalucía"), .text(.platform, "Community Portal"), .text(.url, url("malaga"))])
        for month in 0..<6 { try meet("Málaga meetup", malaga, daysAgo: 20 + month * 28, came: 11 + month % 4) }
        try meet("Málaga meetup", malaga, daysAgo: -8, planned: 15)
        try task("Translate the first-steps page", "es", for: "Málaga")
        try task("Read the glossary aloud and mark what sounds odd", "es", for: "Málaga")
        try task("Take photos of the seed shelf for the handbook", nil, for: "Málaga")
        try granada([people[2], people[3]])
        let cologne = try add(
            "Köln", .meetup, .official, 700, "DE", [people[4], people[5]],
            [.text(.url, url("koeln")), .step("Ask both whether they need a hand with an evening", due: today)])
        try meet("Köln: first steps with imports", cologne, daysAgo: 242, came: 9)
        let lagos = try add(
            "Lagos", .meetup, .official, 300, "NG", [people[6]],
            [.text(.help, "a speaker for the January meetup"), .text(.url, url("lagos"))])
        try meet("Lagos: seed libraries", lagos, daysAgo: 33, came: 24)
        try meet("Lagos: harvest of the year", lagos, daysAgo: -26, planned: 30)
        let kyoto = try add(
            "Kyoto online", .onlineMeetup, .contacted, 12, "JP", [awake ?? people[7]],
            [.step("Call them after their holidays", due: today.adding(-2))])
        try link("Translation evening", to: kyoto, [.text(.format, "co-working")])
        try add(
            "Wrenfield en español", .unofficial, .spotted, 5, nil, [],
            [.text(.platform, "Facebook"), .text(.url, "https://www.facebook.com/groups/wrenfield.example")])
        try camp([people[8], people[9]])
        try summit([people[10], people[11]])
    }

    /// On its way to official, as a manager meets it: one criterion unmet, one to decide, one hint.
    private func granada(_ organisers: [NamedPerson]) throws {
        let day = today.adding(-3)
        func evidence(_ id: String, _ text: String) -> GroupEdit {
            .evidence(criterion: id, Group.Evidence(text: text, day: day, by: DemoCommunity.manager))
        }
        try add(
            "Granada", .meetup, .applying, 3, "ES", organisers,
            [
                .text(.town, "Granada"), .text(.area, "Andalucía"), .text(.manager, DemoCommunity.manager),
                evidence("interest", "4 https://forum.wrenfield.example.org/t/international-granada International"),
                evidence("venue", "Bar Los Manueles"), evidence("launch", today.adding(19).iso8601),
                evidence("monthly", "first Friday, 18:00"),
                .acknowledged(organisers[0], .guidelines, on: day), .acknowledged(organisers[0], .conduct, on: day),
                .step("Ask both about a venue and the code of conduct", due: today.adding(4)),
            ])
    }

    /// The camp, whose events the dashboard knows.
    private func camp(_ organisers: [NamedPerson]) throws {
        let camp = try add("Wrenfield Camp", .camp, .official, 900, "DE", organisers, [.text(.supporter, "Nora")])
        try link(
            "Wrenfield Camp", to: camp,
            [.planned(90), .text(.purpose, "meet, learn, and plan the year"), .venueKind(.communitySpace)])
        // Like one of the dashboard's, and not yet linked.
        try record(
            .event(
                nil,
                [
                    .text(.name, "Sprint: documentation"), .start(now.day.adding(12).start.adding(seconds: 36_000)),
                    .text(.format, "sprint"), .planned(12),
                ]))
    }

    /// Says that the latest two of the dashboard's events of a title are a group's.
    private func link(_ title: String, to group: String, _ more: [EventEdit]) throws {
        let events = try store.events().filter { $0.title.hasPrefix(title) && !$0.isOwn }
        for feed in events.sorted(by: { ($0.start?.seconds ?? 0) > ($1.start?.seconds ?? 0) }).prefix(2) {
            guard let subject = feed.feed else { continue }
            try record(
                .event(
                    nil,
                    [.text(.name, feed.title), .text(.group, group), .feed(subject), .start(feed.start)] + more))
        }
    }

    private func summit(_ organisers: [NamedPerson]) throws {
        let summit = try add(
            "Wrenfield Summit", .conferenceInPerson, .applying, 40, "BR", organisers,
            [
                .text(.town, "Curitiba"),
                .evidence(
                    criterion: "launch",
                    Group.Evidence(text: today.adding(300).iso8601, day: today.adding(-40), by: DemoCommunity.manager)),
            ])
        try record(
            .event(
                nil,
                [
                    .text(.name, "Wrenfield Summit"), .text(.group, summit), .text(.country, "PT"),
                    .start(today.adding(-230).start.adding(seconds: 32_400)), .planned(200), .actual(183),
                    .text(.sponsor, "Thistledown Ltd"), .speaker(organisers[0], isOne: true),
                ]))
    }

    @discardableResult
    private func add(
        _ name: String, _ kind: GroupKind, _ status: GroupStatus, _ daysAgo: Int, _ country: String?,
        _ organisers: [NamedPerson], _ more: [GroupEdit]
    ) throws -> String {
        let day = today.adding(-daysAgo)
        let acknowledged: [GroupEdit] =
            status == .official
            ? organisers.flatMap { one in Acknowledgement.allCases.map { .acknowledged(one, $0, on: day) } } : []
        return try record(
            .group(
                nil,
                [.text(.name, name), .kind(kind), .status(status, on: day), .text(.country, country)]
                    + organisers.map { .organiser($0) } + acknowledged + more), daysAgo: daysAgo)
    }

    private func meet(_ title: String, _ group: String, daysAgo: Int, planned: Int? = nil, came: Int? = nil) throws {
        try record(
            .event(
                nil,
                [
                    .text(.name, title), .text(.group, group), .planned(planned), .actual(came), .text(.format, "talk"),
                    .start(today.adding(-daysAgo).start.adding(seconds: 64_800)),
                ]))
    }

    @discardableResult
    private func record(_ change: RegistryChange, daysAgo: Int = 2) throws -> String {
        turn(now.adding(seconds: -Int64(max(1, daysAgo)) * 86_400))
        return try store.perform([], registry: [change]).things.first?.id ?? ""
    }

    private func task(_ title: String, _ language: String?, for group: String) throws {
        let task = StarterTask(id: StarterTask.id(for: title), title: title, language: language, group: group)
        if let change = task.saving(over: nil) { try record(change, daysAgo: 15) }
    }

    private func url(_ name: String) -> String { "https://groups.wrenfield.example.org/\(name)" }
}
