import Community
import Testing

struct `A name that can be seen` {
    private static let invisible = [
        "", " ", "\u{200B}", "\u{200D}\u{200C}\u{2060}", "\u{2800}\u{2800}", "\u{3164}", "\u{115F}\u{1160}", "\u{FFA0}",
        "\u{FE0F}\u{FE0E}", "\u{E0100}", "\u{00AD}", "\u{202E}", "\u{FEFF}", "\u{0301}", "\u{3000}\u{00A0}", "\u{7F}",
    ]

    @Test(arguments: invisible) func `joiners, fillers, selectors and white space are none`(text: String) {
        #expect(!VisibleName.isVisible(text))
        #expect(RegistryChange.group(nil, [.text(.name, "x" + text)]).nameFault == nil)
        #expect(Segment.name(text) == nil)
        guard !text.isEmpty else { return }
        #expect(RegistryChange.event(nil, [.text(.name, text)]).nameFault == VisibleName.fault)
        #expect(RegistryChange.group("g", [.text(.name, text)]).nameFault == VisibleName.fault)
    }

    @Test(arguments: ["a", "高", "ไทย", "🦊", "טארק", "\u{200B}a", "é", "e\u{0301}", "!", "नेपाल", "👩\u{200D}👧"])
    func `one letter or sign is enough`(text: String) {
        #expect(VisibleName.isVisible(text))
        #expect(RegistryChange.group(nil, [.text(.name, text)]).nameFault == nil)
    }

    @Test func `an area that cannot be seen is none, and other fields may be empty`() throws {
        #expect(Region(typed: "ES/\u{200B}")?.id == "ES")
        let hidden = FactChange.setting("typed", to: "ES/\u{2800}")
        #expect(RegistryChange(.region, id: "ES/x", [hidden]).nameFault == VisibleName.fault)
        #expect(RegistryChange.group("g", [.text(.name, nil), .text(.help, "\u{200B}")]).nameFault == nil)
    }

    @Test func `places and people of a thing have names that can be seen too`() {
        for field in [GroupField.town, .area, .manager, .supporter] {
            #expect(RegistryChange.group("g", [.text(field, "\u{3164}")]).nameFault == VisibleName.fault)
            #expect(RegistryChange.group("g", [.text(field, nil)]).nameFault == nil)
        }
        let nobody = NamedPerson(name: "\u{200B}")
        #expect(RegistryChange.group("g", [.organiser(nobody)]).nameFault == VisibleName.fault)
        #expect(RegistryChange.group("g", [.noOrganiser(nobody)]).nameFault == nil)
        #expect(RegistryChange.event("e", [.host(nobody, isOne: true)]).nameFault == VisibleName.fault)
        #expect(RegistryChange.event("e", [.text(.town, "\u{2800}")]).nameFault == VisibleName.fault)
    }
}
