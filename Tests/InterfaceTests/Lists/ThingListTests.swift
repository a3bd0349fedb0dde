import Testing

@testable import Interface

/// The cursor of a list of things while a filter is typed.
struct `The cursor of a list of things` {
    private struct Thing: Identifiable { var id: String }

    private func list(on chosen: Int) -> ThingList<Thing> {
        let names = ["nigeria", "tunisia", "turkey", "turkmenistan", "ukraine"]
        var list = ThingList<Thing>()
        list.replace(names.map(Thing.init), texts: names.map { Array($0.utf8) }, isComplete: true, epoch: 1)
        list.move(to: chosen)
        return list
    }

    private func typed(_ texts: String..., on chosen: Int) -> String? {
        var list = list(on: chosen)
        for text in texts {
            list.filter.text = text
            list.narrow()
        }
        return list.selected?.id
    }

    @Test func `goes to the first match, and on to the first of what is typed further`() {
        #expect(typed("t", on: 4) == "tunisia")
        #expect(typed("t", "tu", "tur", on: 4) == "turkey")
    }

    @Test func `stays on what it was put on as long as that is found`() {
        #expect(typed("t", "turk", on: 3) == "turkmenistan")
        #expect(typed("t", "tu", "tun", on: 3) == "tunisia")
    }

    @Test func `stays on what was found when all are shown again`() {
        #expect(typed("ukr", "", on: 0) == "ukraine")
    }
}
