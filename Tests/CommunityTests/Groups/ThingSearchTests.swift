import Community
import Testing

/// The words that narrow groups, events and regions.
struct `Words that narrow lists of things` {
    private let text = WordFilter.text(["Köln", "Rheinland"], properties: ["gap:yes", "awareness:unknown"])

    @Test(arguments: [
        ("koln", true), ("koln gap:yes", true), ("GAP:YES rhein", true), ("aware", false), ("es", false),
        ("gap:no", false), ("", true),
    ])
    func `a bare word looks through names, one with a colon through properties too`(words: String, finds: Bool) {
        #expect(WordFilter(words).matches(text) == finds)
    }
}
