import Testing

@testable import Community

struct `A region` {
    @Test(arguments: [
        ("DE", "DE"), ("de", "DE"), ("Germany", "DE"), ("DE/Bayern", "DE/bayern"), ("DE-BY", "DE/by"),
        ("Granada, Spain", "ES/granada"), ("Andalucía/Granada, ES", "ES/andalucia/granada"),
        (" es /  Andalucía ", "ES/andalucia"), ("Europe", "europe"), ("South America", "south_america"),
        ("north-america", "north_america"), ("BR/São  Paulo", "BR/sao paulo"), ("US-CA", "US/ca"),
    ])
    func `a region is read as people and feeds write it`(typed: String, id: String) {
        #expect(Region(typed: typed)?.id == id)
    }

    @Test(arguments: [
        ("Turkey", "TR"), ("Türkiye", "TR"), ("czech republic", "CZ"), ("Great Britain", "GB"),
        ("Holland", "NL"), ("The Netherlands", "NL"), ("the Gambia", "GM"), ("Ivory Coast", "CI"), ("Swaziland", "SZ"),
        ("Palestine", "PS"), ("UAE", "AE"), ("中国", "CN"), ("한국", "KR"), ("Saint Lucia", "LC"), ("St Lucia", "LC"),
        ("Bosnia and Herzegovina", "BA"), ("Trinidad and Tobago", "TT"), ("Holland/Utrecht", "NL/utrecht"),
        ("Izmir, Turkey", "TR/izmir"), ("United States of America", "US"),
    ])
    func `a country is known by its other names too`(typed: String, id: String) {
        #expect(Region(typed: typed)?.id == id)
        #expect(Region(named: typed)?.id == id)
    }

    @Test func `no other name of a country is what another one is called, and each has its country`() throws {
        for (code, names) in CountryAliases.names {
            for name in names { #expect(Country(typed: name)?.code == code, "\(name)") }
        }
        #expect(Country(named: "Turkey")?.code == "TR")
        #expect(WordFilter("country:Turkey") == WordFilter("country:TR"))
        let turkey = try #require(Country(code: "TR"))
        #expect(WordFilter("turkey").matches(RegionRow(Region(turkey)).searchText))
        // Two countries are called so.
        #expect(Country(named: "Congo") == nil)
        #expect(Country(named: "Congo - Kinshasa")?.code == "CD")
        #expect(WordFilter("country:Czech Republic") == WordFilter("country:CZ"))
    }

    @Test(arguments: ["", "  ", "/", "Bavaria", "XX", "Atlantis, Nowhere", "europe/Bayern", "Jean-Luc"])
    func `what names no country and no continent is no region`(typed: String) {
        #expect(Region(typed: typed) == nil)
    }

    @Test func `accents and case make no other region, and the first spelling is shown`() throws {
        let (one, other) = (try #require(Region(typed: "ES/Andalucía")), try #require(Region(typed: "es/andalucia")))
        #expect(one == other)
        #expect(one.name == "Andalucía")
        #expect(one.typed == "ES/Andalucía")
    }

    @Test func `a town lies in its area, its country and its continent`() throws {
        let town = try #require(Region(typed: "ES/Andalucía/Granada"))
        var up: [String] = []
        var next = town.parent
        while let region = next {
            up.append(region.name)
            #expect(region.contains(town))
            #expect(!town.contains(region))
            next = region.parent
        }
        #expect(up == ["Andalucía", "Spain", "Europe"])
    }

    @Test func `a region contains itself, and no other that only begins alike`() throws {
        let (area, other) = (try #require(Region(typed: "ES/Gran")), try #require(Region(typed: "ES/Granada")))
        #expect(area.contains(area))
        #expect(!area.contains(other))
    }

    @Test func `a region that is typed as it is stored is the same`() throws {
        for country in Country.all {
            let region = Region(country, places: ["Norte", "Vila"])
            #expect(Region(typed: region.typed) == region)
        }
        for continent in Continent.allCases { #expect(Region(typed: continent.rawValue)?.id == continent.rawValue) }
    }

    @Test func `a slash parts places even where a mark stands on it`() throws {
        let marked = try #require(Region(typed: "ES/\u{0301}x"))
        #expect(marked.country?.code == "ES")
        #expect(marked.places == ["\u{0301}x"])
        let spain = try #require(Country(code: "ES"))
        #expect(Region(spain, places: ["a/\u{0308}b"]).id.utf8.filter { $0 == UInt8(ascii: "/") }.count == 1)
    }
}
