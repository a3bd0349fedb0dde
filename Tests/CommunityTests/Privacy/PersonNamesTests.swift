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

    @Test(arguments: [
        ("Okonkwo, Amara was there", true, false), ("#AmaraOkonkwo", true, false), ("okonkwoamara@x.org", true, false),
        ("ask-amara-de-okonkwo", true, false), ("Okonkwo agreed", false, true), ("with AMARA, and", false, true),
        ("Samara and Okonkwos", false, false), ("de facto", false, false), ("星名さんと", false, true),
        ("颯 alone is one sign", false, false), ("昨日は星名 颯さんと", true, false),
    ])
    func `a full name is found in every order, and each of its words may mean them`(
        text: String, isNamed: Bool, isMaybe: Bool
    ) {
        var names = PersonNames()
        for name in ["Amara de Okonkwo", "Amara Okonkwo", "星名 颯"] { names.insert(fullName: name) }
        #expect(names.appear(in: text) == isNamed)
        #expect((!names.appear(in: text) && names.mayAppear(in: text)) == isMaybe)
    }

    @Test(arguments: [
        ("Amara Okonkwo jr", "[forgotten] jr"), ("club of okonkwo-amara", "club of [forgotten]"),
        ("#AmaraOkonkwo", "#[forgotten]"), ("ask amara@example.org", "ask [forgotten]"),
        ("Active Lagos", "Active Lagos"),
        ("Amara's", "Amara's"), ("with 星名 颯", "[forgotten]"),
    ])
    func `a full name and an address are theirs alone, a username is a word`(text: String, replaced: String) {
        var names = PersonNames()
        for name in ["Amara Okonkwo", "星名 颯"] { names.insert(fullName: name) }
        for name in ["active", "amara@example.org"] { names.insert(name) }
        #expect(names.appearInFull(in: text) == (text != replaced))
        #expect(names.replacedInFull(in: text) == replaced)
        #expect(names.isFullName("okonkwo, Amara") && !names.isFullName("Active") && !names.isFullName("Amara"))
    }

    @Test func `in an address a word of three letters names nobody`() {
        var names = PersonNames()
        for name in ["org", "zanzibarina"] { names.insert(name) }
        #expect(!names.stand(inAddress: "https://example.org/t/1"))
        #expect(names.stand(inAddress: "https://example.org/u/zanzibarina"))
    }
}
