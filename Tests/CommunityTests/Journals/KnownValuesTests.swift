import Testing

@testable import Community

@Suite struct KnownValuesTests {
    private func value(_ edit: String, _ actor: String, knew: [String]? = [], isActive: Bool = true)
        -> KnownValues.Value
    {
        KnownValues.Value(edit: edit, actor: actor, isActive: isActive, knew: knew)
    }

    private func standing(_ values: [KnownValues.Value]) -> [String] {
        let forward = KnownValues(values).standing.map(\.edit)
        #expect(KnownValues(values.reversed()).standing.map(\.edit) == forward)
        return forward
    }

    @Test func `two who did not know of each other both stand, the later last`() {
        #expect(standing([value("1", "Marie"), value("2", "Nora")]) == ["1", "2"])
    }

    @Test func `who knew of the other replaced it, through a third one too`() {
        #expect(standing([value("1", "Marie"), value("2", "Nora", knew: ["1"])]) == ["2"])
        let third = [value("1", "Marie"), value("2", "Olu", knew: ["1"]), value("3", "Nora", knew: ["2"])]
        #expect(standing(third) == ["3"])
        // That the one between was undone since does not make the first unknown.
        #expect(standing([third[0], value("2", "Olu", knew: ["1"], isActive: false), third[2]]) == ["3"])
    }

    @Test func `of one maker the newest value stands`() {
        #expect(standing([value("1", "Marie"), value("2", "Marie"), value("3", "Nora")]) == ["2", "3"])
    }

    @Test func `an undone value neither stands nor knows`() {
        let values = [value("1", "Marie"), value("2", "Nora"), value("3", "Olu", knew: ["1", "2"], isActive: false)]
        #expect(standing(values) == ["1", "2"])
    }

    @Test func `an edit that says nothing of what it knew, as those of old, knew all before it`() {
        #expect(standing([value("1", "Marie", knew: nil), value("2", "Nora", knew: nil)]) == ["2"])
        #expect(standing([value("1", "Marie", knew: nil), value("2", "Nora", knew: [])]) == ["1", "2"])
    }

    @Test func `edits that are not here, or come later, are nothing that is known`() {
        #expect(standing([value("1", "Marie", knew: ["2"]), value("2", "Nora", knew: ["0", "7"])]) == ["1", "2"])
    }
}
