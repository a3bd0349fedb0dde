import Testing

@testable import Community

struct `The board of regions` {
    private func region(_ text: String) -> Region { Region(typed: text) ?? Region(.antarctica) }

    private func board() -> RegionBoard {
        var sources = RegionSources()
        sources.counts = [
            (region("DE"), RegionCount(members: 100, active: 50, lapsed: 20, guessed: 7)),
            (region("DE/Bayern"), RegionCount(members: 18, active: 10, lapsed: 2)),
            (region("BR"), RegionCount(members: 41, active: 12, lapsed: 17)),
            (region("europe"), RegionCount(members: 3, active: 3)),
        ]
        sources.unplaced = [("Bavaria", RegionCount(members: 2)), ("bavaria", RegionCount(members: 1))]
        sources.unknown = RegionCount(members: 9)
        var brazil = RegionRecord(region("BR"))
        brazil.isPriority = true
        brazil.steps = [NextStep(id: "s", text: "find a second organiser", due: day("2026-12-01"))]
        var nigeria = RegionRecord(region("NG"))
        nigeria.isPriority = true
        nigeria.help = "a speaker"
        sources.records = [brazil, nigeria]
        sources.groups = [
            RegionGroup(id: "m", name: "München", region: region("DE/Bayern/München")),
            RegionGroup(id: "b", name: "Berlin", region: region("DE/Berlin")),
        ]
        sources.events = [
            RegionEventDays(
                region: region("DE/Bayern/München"), last: day("2026-11-01"), next: day("2026-12-05")),
            RegionEventDays(region: region("DE/Berlin"), last: day("2026-11-07")),
        ]
        return RegionBoard(sources)
    }

    @Test func `a row counts its parts with itself, up to the continent`() {
        let board = board()
        #expect(board["DE"]?.count == RegionCount(members: 118, active: 60, lapsed: 22, guessed: 7))
        #expect(board["europe"]?.count.members == 121)
        #expect(board["DE"]?.groups == 2 && board["DE/bayern"]?.groups == 1 && board["europe"]?.groups == 2)
        #expect(board["DE"]?.lastEvent == day("2026-11-07") && board["DE"]?.nextEvent == day("2026-12-05"))
        #expect(board["DE/bayern/munchen"]?.name == "München")
        #expect(board["DE/bayern/munchen"]?.path == "Germany › Bayern › München")
    }

    @Test func `help asked for comes first, then gaps with priorities ahead, then by members`() {
        let lines = board().lines(.attention)
        #expect(lines.map(\.row.name) == ["Nigeria", "Brazil", "Germany", "No region known", "Not placed"])
        #expect(lines.allSatisfy { $0.depth == 0 })
    }

    @Test func `the tree has continents, in them countries, in them areas, each below what it is a part of`() {
        let lines = board().lines(.tree, unfolded: ["europe", "DE", "DE/bayern", "~"])
        #expect(
            lines.map { String(repeating: " ", count: $0.depth) + $0.row.name } == [
                "Africa", "Europe", " Germany", "  Bayern", "   München", "  Berlin", "South America",
                "No region known", "Not placed", " Bavaria",
            ])
        #expect(lines.first { $0.row.name == "Bavaria" }?.row.count.members == 3)
    }

    @Test func `folded rows hide their parts, and the whole world can be shown`() {
        let board = board()
        #expect(board.lines(.tree).map(\.row.name).contains("Germany") == false)
        #expect(board.lines(.members, isWhole: true).count == Country.all.count + 2)
        #expect(board.all(.members).count == Country.all.count + Continent.allCases.count + 3 + 3)
        #expect(RegionBoard(RegionSources()).lines(.tree).isEmpty)
        #expect(RegionBoard(RegionSources()).isEmpty)
    }

    @Test func `a row's filter finds those whom it counts`() {
        let board = board()
        #expect(board["DE"]?.filter == "region:DE role:community")
        #expect(board["south_america"]?.filter == "region:south_america role:community")
        #expect(RegionRow(region("ES/Andalucía")).filter == "region:\"ES/Andalucía\" role:community")
        #expect(board["?"]?.filter == "region:none role:community")
        #expect(board["~"]?.filter == nil)
        #expect(board["~bavaria"]?.filter == "region:Bavaria role:community")
    }

    @Test func `steps that are due come first in their order`() {
        #expect(board().lines(.step).first?.row.name == "Brazil")
    }
}
