import Community
import Testing

@Suite struct NameOrderTests {
    @Test(arguments: [
        ("Okonkwo, Amara", "Amara Okonkwo"), ("van der Berg, Anna Maria", "Anna Maria van der Berg"),
        ("Doe,John", "John Doe"), (" Ek ,  Bo ", "Bo Ek"), ("佐々木，健二", "佐々木 健二"),
        ("Amara Okonkwo", "Amara Okonkwo"), ("Amara Okonkwo, PhD", "Amara Okonkwo, PhD"),
        ("John Smith, Jr.", "John Smith, Jr."), ("Acme, Inc.", "Acme, Inc."), ("Müller, GmbH", "Müller, GmbH"),
        ("a, b, c", "a, b, c"), ("Okonkwo,", "Okonkwo,"), (", Amara", ", Amara"), ("Berlin, 10115", "Berlin, 10115"),
    ])
    func `a surname before a comma goes behind the given name`(typed: String, natural: String) {
        #expect(NameOrder.natural(typed) == natural)
    }

    @Test func `both orders are one name to whoever compares`() {
        #expect(FullNameKey.of("Okonkwo, Amara") == FullNameKey.of("AMARA  okonkwo"))
        #expect(WordKey.of("Doe,John") == nil && FullNameKey.of("Doe,John") == "john doe")
    }
}
