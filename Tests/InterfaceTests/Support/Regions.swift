import Community

@testable import Interface
@testable import Store

/// Regions as the sketch has them: Brazil and Nigeria are priorities, Germany is well known.
enum Regions {
    static func region(_ text: String) -> Region { Region(typed: text) ?? Region(.antarctica) }

    private static func record(_ text: String, _ body: (inout RegionRecord) -> Void) -> RegionRecord {
        var record = RegionRecord(region(text))
        body(&record)
        return record
    }

    static var records: [RegionRecord] {
        [
            record("BR") {
                $0.isPriority = true
                $0.awareness = .emerging
                $0.plan = "meetups in three towns"
                $0.progress = "one of three"
                $0.steps = [
                    NextStep(id: "s1", text: "find a second organiser", due: People.now.day.adding(9)),
                    NextStep(id: "s2", text: "translate the guide", due: People.now.day.adding(30)),
                ]
                $0.notes = [Note(id: "n1", at: People.now, actor: "Marie", text: "Ana knows the university")]
            },
            record("NG") {
                $0.isPriority = true
                $0.awareness = .emerging
                $0.help = "a speaker for Lagos"
                $0.steps = [NextStep(id: "s3", text: "ask Amara for names", due: People.now.day.adding(-2))]
            },
            record("DE") { $0.awareness = .established },
        ]
    }

    private static func steward(
        _ name: String, _ role: StewardRole, _ text: String, until: Day? = nil
    ) -> RegionSteward {
        RegionSteward(
            name: name, key: MemberKey(source: "forum", originID: OriginID(name)),
            stewardship: Stewardship(role: role, region: region(text), status: .active, until: until))
    }

    static var sources: RegionSources {
        var sources = RegionSources()
        let today = People.now.day
        sources.counts = [
            (region("BR"), RegionCount(members: 41, active: 12, lapsed: 17)),
            (region("DE"), RegionCount(members: 100, active: 50, lapsed: 20, guessed: 7)),
            (region("DE/Bayern"), RegionCount(members: 18, active: 10, lapsed: 2)),
            (region("NG"), RegionCount(members: 9, active: 4, lapsed: 2, guessed: 9)),
            (region("ES/Andalucía/Granada"), RegionCount(members: 4, active: 3, lapsed: 1)),
        ]
        sources.unplaced = [("Bavaria", RegionCount(members: 2)), ("=HYPERLINK(\"x\")", RegionCount(members: 1))]
        sources.unknown = RegionCount(members: 30, active: 3, lapsed: 9)
        sources.records = records
        sources.stewards = [
            steward("Jörg", .ambassador, "DE"), steward("Amara", .ambassador, "NG"),
            steward("Marco", .liaison, "BR", until: People.now.day.adding(114)),
        ]
        sources.groups = [
            RegionGroup(id: "recife", name: "Recife", region: region("BR")),
            RegionGroup(id: "berlin", name: "Berlin", region: region("DE/Berlin")),
            RegionGroup(id: "münchen", name: "München", region: region("DE/Bayern/München")),
        ]
        sources.events = [
            RegionEventDays(region: region("BR"), last: today.adding(-150)),
            RegionEventDays(region: region("DE/Berlin"), last: today.adding(-14), next: today.adding(13)),
        ]
        return sources
    }

    static func detail(_ region: Region, _ sources: RegionSources) -> RegionDetail {
        let board = RegionBoard(sources)
        return RegionDetail(
            row: board[region.id] ?? RegionRow(region),
            record: sources.records.first { $0.id == region.id } ?? RegionRecord(region),
            groups: sources.groups.filter { region.contains($0.region) },
            members: Dictionary(
                sources.stewards.enumerated().map { ($1.key, MemberID($0 + 1)) },
                uniquingKeysWith: { first, _ in first }))
    }
}
