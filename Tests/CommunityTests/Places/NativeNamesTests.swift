import Community
import Testing

struct `A country as people there call it` {
    @Test(arguments: [
        ("Deutschland", "DE"), ("deutschland", "DE"), ("DEUTSCHLAND", "DE"), ("日本", "JP"), ("España", "ES"),
        ("espana", "ES"), ("Espanya", "ES"), ("Suisse", "CH"), ("Schweiz", "CH"), ("Österreich", "AT"),
        ("osterreich", "AT"), ("Россия", "RU"), ("مصر", "EG"), ("Ελλάδα", "GR"), ("ελλαδα", "GR"), ("대한민국", "KR"),
        ("Türkiye", "TR"), ("Suomi", "FI"), ("Deutschland/Bayern", "DE/bayern"), ("Granada, España", "ES/granada"),
        ("京都、日本", "JP/京都"), ("UK", "GB"), ("U.K.", "GB"), ("USA", "US"), ("usa", "US"), ("Bath, UK", "GB/bath"),
        ("DE", "DE"), ("Spain", "ES"), ("europe", "europe"),
    ])
    func `is a region, whatever its case and accents`(typed: String, id: String) {
        #expect(Region(named: typed)?.id == id)
    }

    @Test(arguments: ["Granada", "Rom", "Bavaria", "Atlantis", "", ",", "/", "Deutschlan", "Lebanon, Nowhere"])
    func `is not a town that is called as another language calls a country`(typed: String) {
        #expect(Region(named: typed) == nil)
    }

    @Test(arguments: [
        ("region:Deutschland", true), ("region:deutschland", true), ("region:日本", false), ("region:DE", true),
    ])
    func `is what a filter of members means`(filter: String, fits: Bool) throws {
        #expect(try Filter(filter) == Filter(fits ? "region:DE" : "region:JP"))
    }

    @Test func `is found among regions and groups`() throws {
        let bavaria = try #require(Region(typed: "DE/Bayern"))
        let germany = RegionRow(bavaria)
        #expect(WordFilter("deutschland").matches(germany.searchText))
        #expect(WordFilter("DEUTSCHLAND bayern").matches(germany.searchText))
        #expect(!WordFilter("日本").matches(germany.searchText))
        let japan = try #require(Region(typed: "JP"))
        #expect(WordFilter("日本").matches(RegionRow(japan).searchText))
    }
}
