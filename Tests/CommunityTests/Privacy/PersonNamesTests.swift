import Community
import Testing

@Suite struct PersonNamesTests {
    private var names: PersonNames {
        var names = PersonNames()
        for name in ["Amara Okonkwo", "amara", "amara@example.org", "星名 颯", "x"] { names.insert(name) }
        return names
    }

    @Test(arguments: [
        ("asked Amara Okonkwo to help", "asked [forgotten] to help"), ("amara: yes", "[forgotten]: yes"),
        ("mail AMARA@example.org, or Amara", "mail [forgotten], or [forgotten]"), ("Samara and x", "Samara and x"),
        ("昨日は星名 颯さんと", "[forgotten]"), ("Amara\nOkonkwo", "[forgotten]"),
    ])
    func `names are found as whole words and replaced`(text: String, replaced: String) {
        #expect(names.appear(in: text) == (text != replaced))
        #expect(names.replaced(in: text) == replaced)
    }
}
