import Community
import Testing

@Suite struct FieldTextTests {
    private let member = Edit.Subject(sourceUID: "savannah:Kestrel/Forum", originID: OriginID("u-1"))

    @Test(
        arguments: [
            ("note/1", "text", .words), ("check_in/1", "words", .words), ("check_in/1", "mentorship", .code),
            ("steward/liaison/ES", "status", .code), ("steward/liaison/ES", "region", .place),
            ("person/time_zone", nil, .code), ("person/found_us", nil, .words), ("assigned/owner", nil, .label),
            ("attempt/1", "channel", .code), ("attempt/1", "message", .words), ("of_a_newer_rekindle", nil, .label),
        ] as [(String, String?, FieldText)])
    func `only words that people wrote can lose a name`(field: String, key: String?, kind: FieldText) {
        #expect(FieldText(field, key: key, of: member) == kind)
    }

    @Test(
        arguments: [
            (.group, "name", nil, .label), (.task, "name", nil, .words),
            (.group, "url", nil, .address),
            (.group, "country", nil, .code), (.event, "group", nil, .code), (.region, "plan", nil, .words),
            (.group, "evidence/interest", "text", .words), (.region, "typed", nil, .place),
        ] as [(RegistryKind, String, String?, FieldText)])
    func `names and codes of things stay`(thing: RegistryKind, field: String, key: String?, kind: FieldText) {
        #expect(FieldText(field, key: key, of: RegistryID(thing, "x").subject) == kind)
    }

    @Test(
        arguments: [
            ("ES", nil), ("Spain", nil), ("europe", nil), ("ES/Rowan", "Rowan"), ("Granada, Spain", "Granada"),
            ("near Rowan", "near Rowan"),
        ] as [(String, String?)])
    func `of a region the place may name somebody, never the country`(text: String, part: String?) {
        #expect(FieldText.place.part(of: text) == part)
    }
}
