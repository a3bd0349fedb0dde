import Community
import Testing

struct `A member's region` {
    private let madrid = Country(code: "ES")

    private func region(
        hand: String? = nil, own: [String] = [], feed: [String] = [], file: [String] = [], zone: Country? = nil
    ) -> MemberRegion? {
        MemberRegion(hand: hand, tags: [own, feed], feed: file) { zone }
    }

    @Test func `the surest that is known wins: by hand, by tag, by file, by time zone`() {
        let all = region(
            hand: "Granada, Spain", own: ["region:FR"], feed: ["region:IT"], file: ["Germany"], zone: madrid)
        #expect(all?.region?.id == "ES/granada" && all?.basis == .hand && all?.text == "Granada, Spain")
        let tagged = region(own: ["docs", "Region:fr"], feed: ["region:IT"], file: ["Germany"], zone: madrid)
        #expect(tagged?.region?.id == "FR" && tagged?.basis == .tag)
        #expect(region(feed: ["region:IT"], file: ["Germany"], zone: madrid)?.region?.id == "IT")
        let filed = region(own: ["docs"], file: [" ", "Germany"], zone: madrid)
        #expect(filed?.region?.id == "DE" && filed?.basis == .feed)
        let guessed = region(zone: madrid)
        #expect(guessed?.text == "ES" && guessed?.isGuess == true)
        #expect(region() == nil)
    }

    @Test func `of several tags the smallest part counts, and one that names a country before one that names none`() {
        #expect(region(feed: ["region:DE", "region:DE/Bayern", "region:EMEA"])?.region?.id == "DE/bayern")
        #expect(region(feed: ["region:europe", "region:DE"])?.region?.id == "DE")
        #expect(region(feed: ["region:", "region: "]) == nil)
    }

    @Test func `what names no country stays as it was written, and no surer word is guessed over`() {
        let kept = region(hand: "Bavaria", own: ["region:DE"], zone: madrid)
        #expect(kept?.text == "Bavaria" && kept?.region == nil && kept?.basis == .hand)
    }
}

struct `The countries of time zones` {
    private let zones = ZoneCountries(
        tables: [
            "# comment\nDE\t+5230+01322\tEurope/Berlin\tmost of Germany\nSE\t+5920+01803\tEurope/Stockholm\n",
            "DE,DK,NO,SE,SJ\t+5230+01322\tEurope/Berlin\nCI,BF,GH\t+0519-00402\tAfrica/Abidjan\n",
        ], links: "R d 1916 o - Jun 14 23s 1 S\nL Europe/Berlin Arctic/Longyearbyen\nL Europe/Berlin Europe/Stockholm\n"
    )

    @Test(arguments: [
        ("Europe/Berlin", "DE"), ("Europe/Stockholm", "SE"), ("Africa/Abidjan", "CI"), ("Arctic/Longyearbyen", "DE"),
    ])
    func `a zone has the country of the first table that knows it, a shared one that of the first listed`(
        zone: String, code: String
    ) {
        #expect(zones.country(of: zone)?.code == code)
    }

    @Test func `a zone of no country gives none, and so does no table`() {
        #expect(zones.country(of: "UTC") == nil)
        #expect(ZoneCountries(tables: ["", "nonsense"]).country(of: "Europe/Berlin") == nil)
    }
}

struct `A filter by region` {
    private func finds(_ filter: String, _ region: String?, lenient: Bool = false) throws -> Bool {
        var finder = Finder()
        finder.append(
            FinderRow(
                id: 1,
                search: SearchText.make(
                    keys: ["forum/1"], names: ["Ana"], usernames: [], emails: [], organization: nil, region: region,
                    mentor: nil, owner: nil, tags: [], sources: ["forum"]),
                state: .active, level: .none, role: .community, basis: .default, silentSince: nil, thresholdDays: 90,
                contributions: 0, conversations: 0, attendances: 0, queues: 0))
        return try !finder.matches(Filter(filter, lenient: lenient), today: day("2026-11-21")).isEmpty
    }

    @Test(arguments: [
        "region:DE", "region:de", "region:Germany", "region:europe", "region:DE/Bayern", "region:\"Bayern, Germany\"",
        "region:bayern",
    ])
    func `somebody in a part is found by all that it lies in`(filter: String) throws {
        #expect(try finds(filter, "DE/Bayern"))
        #expect(try !finds(filter, "BR"))
        #expect(try !finds(filter, nil))
    }

    @Test func `a country's code is not the beginning of another's name, typed or not`() throws {
        #expect(try !finds("region:DE", "Denmark"))
        #expect(try !finds("region:DE", "Denmark", lenient: true))
        #expect(try finds("region:den", "Denmark", lenient: true))
        #expect(try finds("region:ES/and", "ES/Andalucía", lenient: true))
        #expect(try !finds("region:DE/Bay", "DE/Bayern"))
    }

    @Test func `what names no country is found as it was written`() throws {
        #expect(try finds("region:bavaria", "Bavaria"))
        #expect(try finds("region:none", nil))
        #expect(try !finds("region:none", "Bavaria"))
        #expect(try finds("region:\"south america\"", "BR"))
    }
}
