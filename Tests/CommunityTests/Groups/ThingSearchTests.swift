import Community
import Testing

/// The words that narrow groups, events and regions.
struct `Words that narrow lists of things` {
    private let text = WordFilter.text(["Köln", "Rheinland"], properties: ["gap:yes", "awareness:unknown"])

    @Test(arguments: [("koln", true), ("marie", false), ("gap:yes", true), ("koln gap:yes", true), ("note:x", false)])
    func `a shared screen finds nothing in what it hides`(words: String, finds: Bool) {
        let text = WordFilter.text(["Köln"], hidden: ["Marie note:x"], properties: ["gap:yes"])
        #expect(WordFilter(words).matches(text))
        #expect(WordFilter(words).matches(text, isShared: true) == finds)
    }

    @Test(arguments: [
        ("country:DE", "DE"), ("country:Germany", "DE"), ("COUNTRY:germany koln", "DE"), ("country:Deutschland", "DE"),
        ("koln country:South Korea", "KR"), ("country:\"South Korea\" koln", "KR"), ("country:日本", "JP"),
        ("country:UK", "GB"), ("country:usa", "US"), ("country:Germ", "DE"), ("country:Deutschl", "DE"),
        ("country:España", "ES"), ("country:Guinea-Bissau", "GW"),
    ])
    func `a country is meant by its code and by its names`(words: String, code: String) {
        func text(_ code: String) -> [UInt8] { WordFilter.text(["Köln"], properties: ["country:\(code)"]) }
        #expect(WordFilter(words).matches(text(code)))
        #expect(WordFilter(words).matches(text(code), isShared: true))
        #expect(!WordFilter(words).matches(text("DK")))
        #expect(!WordFilter("country:Atlantis").matches(text(code)))
        #expect(WordFilter("country:").matches(text(code)))
    }

    @Test(arguments: [
        ("country:g", "GE", "DE"), ("country:ge", "GE", "DE"), ("country:ger", "DE", "GE"), ("country:日", "JP", "DE"),
    ])
    func `one or two letters begin a code, more begin a name`(words: String, found: String, other: String) {
        func text(_ code: String) -> [UInt8] { WordFilter.text(["Köln"], properties: ["country:\(code)"]) }
        #expect(WordFilter(words).matches(text(found)))
        #expect(!WordFilter(words).matches(text(other)))
    }

    @Test(arguments: [
        ("status:official", nil), ("colour:red", "colour"), ("koln Colour:red", "colour"), ("10:30", nil),
        ("https://example.org", nil), ("status:", nil), ("colour:", nil), (":", nil), ("日本:x", nil),
    ])
    func `a field that there is none of is named`(words: String, field: String?) {
        #expect(WordFilter.unknownField(words, fields: ["status", "country"]) == field)
    }

    @Test(arguments: [
        ("koln", true), ("koln gap:yes", true), ("GAP:YES rhein", true), ("aware", false), ("es", false),
        ("gap:no", false), ("", true),
    ])
    func `a bare word looks through names, one with a colon through properties too`(words: String, finds: Bool) {
        #expect(WordFilter(words).matches(text) == finds)
    }
}
