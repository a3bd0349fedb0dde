import Testing

@testable import Community

struct `A group today` {
    private let today = Day(iso8601: "2026-11-21") ?? Day(number: 0)

    private func day(_ text: String) -> Day? { Day(iso8601: text) }

    private func standing(
        _ status: GroupStatus, kind: GroupKind = .meetup, official: String? = nil, last: String? = nil,
        next: String? = nil, launch: String? = nil, organisers: [OrganiserStanding] = []
    ) -> GroupStanding {
        var group = Group(id: "g")
        group.kind = kind
        group.status = status
        if let official { group.reached[.official] = day(official) }
        return GroupStanding(
            group, lastEvent: last.flatMap(day), nextEvent: next.flatMap(day), launch: launch.flatMap(day),
            organisers: organisers, today: today)
    }

    @Test func `A launch ahead is told until an event is planned up to then, and of a closed group never`() {
        let tenth = day("2026-12-10")
        #expect(standing(.applying, launch: "2026-12-10").launch == tenth)
        #expect(standing(.applying, last: "2026-11-01", next: "2026-12-12", launch: "2026-12-10").launch == tenth)
        #expect(standing(.applying, next: "2026-12-10", launch: "2026-12-10").launch == nil)
        #expect(standing(.applying, next: "2026-12-01", launch: "2026-12-10").launch == nil)
        #expect(standing(.applying, launch: "2026-11-20").launch == nil)
        #expect(standing(.applying, launch: "2026-11-21").launch == today)
        #expect(standing(.applying, last: "2026-11-21", launch: "2026-11-21").launch == nil)
        #expect(standing(.closed, launch: "2026-12-10").launch == nil)
    }

    @Test func `A launch that has passed is an event of a group that was official, and no other day is called one`() {
        let launched = standing(.official, official: "2026-01-10", launch: "2026-05-21")
        #expect(launched.lastEvent == day("2026-05-21") && launched.status == .official)
        let asleep = standing(.official, official: "2025-12-01", launch: "2026-05-20")
        #expect(asleep.status == .dormant && asleep.since == day("2026-11-20"))
        #expect(asleep.warnings.first?.words(today: today) == "no event since 20 May")
        #expect(
            standing(.official, official: "2026-01-10", last: "2026-06-01", launch: "2026-05-21").lastEvent
                == day("2026-06-01"))
        #expect(standing(.applying, launch: "2026-05-21").lastEvent == nil)
        #expect(standing(.closed, official: "2026-01-10", launch: "2026-05-21").lastEvent == day("2026-05-21"))
        #expect(standing(.official, official: "2026-11-01", launch: "2026-11-21").lastEvent == nil)
        let eventless = standing(.official, official: "2026-05-20")
        #expect(eventless.warnings.first?.word == "dormant")
        #expect(eventless.warnings.first?.words(today: today) == "no event recorded; official since 20 May")
    }

    @Test func `Six months without an event make an official group dormant`() {
        #expect(standing(.official, last: "2026-05-21").status == .official)
        #expect(standing(.official, last: "2026-05-20").status == .dormant)
        #expect(standing(.official, last: "2026-05-20").warnings.first == day("2026-05-20").map { .dormant(since: $0) })
        #expect(standing(.official, last: "2026-05-20", next: "2026-12-01").status == .official)
        #expect(standing(.official, official: "2026-05-20").status == .dormant)
        #expect(standing(.official, official: "2026-11-01").status == .official)
        #expect(standing(.applying, last: "2025-05-20").status == .applying)
        #expect(standing(.spotted, kind: .unofficial, last: "2025-05-20").status == .dormant)
        #expect(standing(.official, kind: .camp, last: "2025-12-01").status == .official)
        #expect(standing(.official, kind: .camp, last: "2025-05-20").status == .dormant)
        #expect(standing(.closed, last: "2020-05-20").warnings.isEmpty)
    }

    @Test func `A group on the way to official keeps its status without events, and warns`() {
        for status in [GroupStatus.contacted, .applying] {
            let quiet = standing(status, last: "2026-05-20")
            #expect(quiet.status == status)
            #expect(quiet.warnings.first?.words(today: today) == "no event since 20 May")
            #expect(quiet.warnings.first?.word == "no_event")
            #expect(standing(status, last: "2026-05-21").warnings == [.noOrganiser])
            #expect(standing(status, last: "2026-05-20", next: "2026-12-01").warnings == [.noOrganiser])
            #expect(standing(status, last: "2026-05-20", launch: "2026-12-01").warnings == [.noOrganiser])
            #expect(standing(status, kind: .camp, last: "2025-06-01").warnings == [.noOrganiser])
        }
    }

    @Test func `A group that fell dormant by itself is so since half a year after its last event`() {
        #expect(standing(.official, official: "2024-12-21", last: "2026-03-24").since == day("2026-09-24"))
        #expect(standing(.official, kind: .camp, last: "2025-05-20").since == day("2026-11-20"))
        #expect(standing(.official, official: "2024-12-21", last: "2026-10-24").since == day("2024-12-21"))
        #expect(standing(.applying).since == nil)
    }

    @Test func `It says why it counts as official or dormant, and what an event has changed`() {
        func reason(_ standing: GroupStanding, _ status: GroupStatus, official: String? = nil) -> String? {
            var group = Group(id: "g")
            (group.kind, group.status) = (.meetup, status)
            if let official { group.reached[.official] = day(official) }
            return standing.reason(group, today: today)
        }
        let (asleep, awake) = (standing(.official, last: "2026-05-20"), standing(.official, last: "2026-11-03"))
        let planned = standing(.official, last: "2026-05-20", next: "2026-12-03")
        let young = standing(.official, official: "2026-11-01")
        #expect(reason(asleep, .official) == "dormant until an event: 6 months without one")
        #expect(reason(awake, .official) == "official; dormant after 3 May 2027 without an event")
        #expect(reason(planned, .official) == "official: event planned for 3 Dec")
        #expect(
            reason(young, .official, official: "2026-11-01") == "official; dormant after 1 May 2027 without an event")
        #expect(reason(standing(.dormant), .dormant) == "dormant: recorded, events do not change it")
        #expect(reason(standing(.applying), .applying) == nil)
        var group = Group(id: "g")
        (group.name, group.kind, group.status) = ("Köln", .meetup, .official)
        #expect(awake.change(of: group, from: asleep, today: today) == "Köln is official again: an event on 3 Nov")
        #expect(planned.change(of: group, from: asleep, today: today) == "Köln is official again: an event on 3 Dec")
        #expect(asleep.change(of: group, from: awake, today: today) == "Köln is dormant: no event since 20 May")
        #expect(awake.change(of: group, from: planned, today: today) == nil)
    }

    @Test func `One organiser is a warning, and so is one who has gone quiet`() {
        var sofia = OrganiserStanding(Group.Organiser(person: NamedPerson(name: "Sofía")))
        sofia.state = .lapsed
        let tarik = OrganiserStanding(Group.Organiser(person: NamedPerson(name: "Tarik")))
        #expect(standing(.applying).warnings == [.noOrganiser])
        #expect(standing(.spotted).warnings.isEmpty)
        #expect(standing(.applying, organisers: [tarik]).warnings == [.soleOrganiser("Tarik")])
        #expect(
            standing(.applying, organisers: [sofia, tarik]).warnings == [.quietOrganisers(["Sofía"], all: false)])
        #expect(GroupWarning.quietOrganisers(["Sofía"], all: true).words(today: today) == "Sofía is quiet in our feeds")
    }

    @Test func `A group is what its fields say, in whatever order they came`() {
        let sofia = NamedPerson(
            Edit.Subject(sourceUID: "savannah:K/forum", originID: OriginID("u/1\u{1F}x")), name: "Sofía")
        let edits: [GroupEdit] = [
            .text(.name, "Granada"), .kind(.meetup), .status(.applying, on: today), .organiser(sofia),
            .acknowledged(sofia, .conduct, on: today), .step("ask", due: today.adding(3)), .step("soon", due: today),
            .note("met", at: today.start, by: "Marie"),
            .evidence(criterion: "venue", Group.Evidence(text: "library", day: today, by: "Marie")),
        ]
        let changes = RegistryChange.group(nil, edits).changes(id: "0001")
        let fields = Dictionary(
            uniqueKeysWithValues: changes.compactMap { change in change.value.map { (change.field, $0) } })
        let group = Group(RegistryRecord(id: RegistryID(.group, "0001"), fields: fields))
        #expect(group.name == "Granada")
        #expect(group.organisers.map(\.person) == [sofia])
        #expect(group.organisers.first?.acknowledged == [.conduct: today])
        #expect(group.steps.map(\.text) == ["soon", "ask"])
        #expect(group.steps.map(\.id) == ["0001.6", "0001.5"])
        #expect(group.notes.map(\.text) == ["met"])
        #expect(group.evidence["venue"]?.text == "library")
        #expect(group.reached == [.applying: today])
    }

    @Test func `Two events are alike by half of their words`() {
        #expect(EventLikeness("Granada meetup: launch").isSimilar(to: EventLikeness("Launch of the Granada group")))
        #expect(!EventLikeness("Granada meetup").isSimilar(to: EventLikeness("Berlin camp")))
        #expect(!EventLikeness("").isSimilar(to: EventLikeness("Berlin camp")))
    }

    @Test func `Countries are Foundation's, and the Americas are two continents`() {
        #expect(Country.all.count == 250)
        #expect(Country(typed: "spain")?.code == "ES")
        #expect(Country(typed: "côte d’ivoire")?.code == "CI")
        #expect(Country(code: "br")?.continent == .southAmerica)
        #expect(Country(code: "MX")?.continent == .northAmerica)
        #expect(Country(code: "AQ")?.continent == .antarctica)
        #expect(Country(typed: "Atlantis") == nil)
    }
}
