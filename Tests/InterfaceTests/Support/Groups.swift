import Community
import Store

@testable import Interface

/// Invented groups and events, Granada on its way to official among them.
enum Groups {
    private static let today = People.now.day

    private static func day(_ text: String) -> Day { Day(iso8601: text) ?? today }

    private static func text(_ text: String) -> Group.Evidence { Group.Evidence(text: text, day: today, by: "Marie") }

    static func organiser(_ name: String, member: Int64?, company: String? = nil, on: String? = nil)
        -> OrganiserStanding
    {
        var organiser = Group.Organiser(
            person: NamedPerson(Edit.Subject(sourceUID: "s", originID: OriginID(name)), name: name))
        if let on { organiser.acknowledged = [.guidelines: day(on), .conduct: day(on)] }
        var standing = OrganiserStanding(organiser)
        standing.member = member
        standing.company = company
        standing.state = member == nil ? nil : .active
        return standing
    }

    static var granada: Group {
        var group = Group(id: "granada")
        group.name = "Granada"
        group.kind = .meetup
        group.status = .applying
        group.reached = [.applying: day("2026-11-18")]
        group.town = "Granada"
        group.area = "Andalucía"
        group.country = "ES"
        group.manager = "Marie"
        group.evidence = [
            "interest": text("4 https://forum.example.org/t/12 International"), "venue": text("Bar Los Manueles"),
            "launch": text("2026-12-10"), "monthly": text("first Friday, 18:00"),
        ]
        group.steps = [NextStep(id: "1", text: "ask Tarik and Sofía: venue, conduct", due: day("2026-11-25"))]
        group.notes = [Note(id: "n", at: People.now, actor: "Marie", text: "Met them at the camp")]
        return group
    }

    static let set = CriteriaSet(
        name: "meetup", title: "Official meetup", kinds: [.meetup],
        criteria: [
            Criterion(
                id: "interest", title: "Two people interested", severity: .must,
                check: .interestedPeople(atLeast: 2, category: "International")),
            Criterion(id: "town", title: "Town, not yet covered", severity: .must, check: .ownTown(refused: [])),
            Criterion(id: "organisers", title: "Two organisers", severity: .must, check: .knownOrganisers(atLeast: 2)),
            Criterion(
                id: "venue", title: "Venue", severity: .must, check: .venue(refused: ["bar"], accepted: ["library"])),
            Criterion(id: "launch", title: "Launch date", severity: .must, check: .launchDate(daysAhead: 28)),
            Criterion(id: "monthly", title: "Monthly day and time", severity: .must, check: .monthlyTime),
            Criterion(id: "conduct", title: "Guidelines, conduct", severity: .must, check: .acknowledged),
        ],
        guidelines: ["Welcome everybody who comes", "Hold it in a place that is open to all"],
        tasks: [CriteriaSet.FollowUpTask(title: "Create the group on the portal", days: 7)], file: "meetup.toml")

    static func row(_ group: Group, _ organisers: [OrganiserStanding], last: String? = nil, next: String? = nil)
        -> GroupRow
    {
        let standing = GroupStanding(
            group, lastEvent: last.map(day), nextEvent: next.map(day), launch: group.launchDay, organisers: organisers,
            today: today)
        return GroupRow(group: group, organisers: organisers, standing: standing)
    }

    private static func other(
        _ name: String, _ status: GroupStatus, _ country: String, help: String? = nil
    ) -> Group {
        var group = Group(id: name.lowercased())
        group.name = name
        group.kind = .meetup
        group.status = status
        group.country = country
        group.help = help
        group.url = "https://groups.example.org/\(name.count)"
        return group
    }

    static var rows: [GroupRow] {
        let two = [
            organiser("Sofía", member: 1, company: "Acme", on: "2026-11-18"),
            organiser("Tarik", member: 4, company: "Umbrella"),
        ]
        return [
            row(
                other("Lagos", .official, "NG", help: "a speaker in January"), [organiser("Amara", member: 2)],
                last: "2026-10-30"),
            row(granada, two),
            row(other("Köln", .official, "DE"), two, last: "2026-02-01"),
            row(other("evil\u{1B}[2J\u{202E}name 高橋 美咲 " + String(repeating: "long", count: 20), .spotted, "JP"), []),
            row(other("Málaga", .official, "ES"), two, last: "2026-11-05", next: "2026-12-03"),
        ]
    }

    static func page(_ row: GroupRow) -> GroupPage {
        let neighbours =
            row.id == "granada"
            ? [
                GroupMention(
                    id: "málaga", name: "Málaga", kind: .meetup, status: .official, town: "Málaga", area: "Andalucía",
                    country: "ES")
            ] : []
        var detail = GroupDetail(row: row, events: Array(events.filter { $0.group == row.id }), neighbours: neighbours)
        if row.id == "granada" { detail.tasks = tasks }
        return GroupPage(detail: detail, checklist: detail.checklist(CriteriaSets(builtIn: [set]), today: today))
    }

    private static let tasks = [
        StarterTask(
            id: "translate", title: "Translate the first steps", url: "https://code.example.org/7", language: "es",
            group: "Granada"),
        StarterTask(
            id: "film", title: "Film the venue", language: "es", group: "Granada", taker: TaskTaker(name: "Ravi")),
    ]

    static var events: [EventRow] {
        func event(_ id: String, _ title: String, _ start: String?, own: Bool = true) -> EventRow {
            EventRow(id: id, isOwn: own, title: title, start: start.flatMap { Instant(iso8601: $0) })
        }
        var next = event("e1", "First Thursday", "2026-12-03T18:00:00Z")
        (next.group, next.groupName, next.planned) = ("málaga", "Málaga", 20)
        var launch = event("e2", "Granada launch", "2026-12-10T18:00:00Z")
        (launch.group, launch.groupName) = ("granada", "Granada")
        var camp = event("e4", "Autumn camp", "2026-10-11T09:00:00Z")
        (camp.planned, camp.actual, camp.resembles) = (80, 64, "forum/ev-9")
        var feed = event("forum/ev-9", "Camp in autumn", "2026-10-11T09:00:00Z", own: false)
        (feed.source, feed.actual, feed.isListed) = ("forum", 61, true)
        feed.feed = Edit.Subject(sourceUID: "s", originID: OriginID("ev-9"))
        return [event("e3", "A workshop \u{1B}[31mred", nil), next, launch, camp, feed]
    }

    static func event(_ row: EventRow) -> EventPage {
        var event = GroupEvent(id: row.id)
        event.texts = [.name: row.title, .purpose: "a first contribution"]
        event.texts[.group] = row.group
        event.start = row.start
        event.planned = row.planned
        event.actual = row.actual
        event.venueKind = .communitySpace
        event.speakers = [NamedPerson(name: "Jane Doe")]
        return EventPage(
            event: event,
            people: [
                EventPersonStanding(role: .host, name: "Sofía", member: 1),
                EventPersonStanding(role: .speaker, name: "Jane Doe"),
            ],
            attendees: row.id != "e4"
                ? []
                : (0..<3).map { place in
                    let member = People.row(place)
                    return EventAttendee(
                        id: member.id, key: member.key, name: member.name, roles: place == 1 ? [.host] : [])
                },
            twin: events.first { $0.id == row.resembles && !$0.isOwn }.map { twin in
                EventPage.Twin(title: twin.title, source: twin.source ?? "")
            })
    }
}
