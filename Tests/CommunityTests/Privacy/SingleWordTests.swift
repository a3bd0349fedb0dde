import Community
import Testing

@Suite struct SingleWordTests {
    @Test func `one word stands in a text whatever its case and accents, and never within another`() throws {
        let word = try #require(SingleWord("@Jürgen"))
        #expect(word.stands(in: "ask jurgen, or JÜRGEN"))
        #expect(!word.stands(in: "Jürgens"))
        #expect(word.spellings == ["Jürgen", "jürgen", "JÜRGEN", "jurgen"])
    }

    @Test func `a name of several words or of none is no single word`() {
        #expect(SingleWord("Amara Okonkwo") == nil)
        #expect(SingleWord("marco-s") == nil)
        #expect(SingleWord("—") == nil)
    }
}
