import Testing

@testable import Community

/// What is a town and what a whole country, in the languages that managers write.
struct `The town of a group` {
    private static let refused = [
        "nationwide", "worldwide", "everywhere", "online", "todo el país", "bundesweit", "en línea", "オンライン", "全国",
        "онлайн", "عبر الإنترنت", "DACH", "GB: Britain", "TR: Turkey",
    ]

    private func result(_ town: String?, _ area: String?, _ country: String?) -> CriterionResult {
        var group = Group(id: "g")
        (group.town, group.area, group.country) = (town, area, country)
        let context = CriteriaContext(group: group, today: Day(number: 20_000))
        return context.result(
            of: Criterion(id: "town", title: "Town", severity: .must, check: .ownTown(refused: Self.refused)))
    }

    @Test(
        arguments: [
            ("The Netherlands", "NL"), ("Netherlands", "NL"), ("Holland", "NL"), ("Nederland", "NL"),
            ("los Países Bajos", "NL"),
            ("U.S.", "US"), ("U. S. A.", "US"), ("USA", "US"), ("the United States of America", "US"),
            ("Estados Unidos", "US"), ("U.K.", "GB"), ("UK", "GB"), ("United Kingdom", "GB"), ("Britain", "GB"),
            ("Royaume-Uni", "GB"), ("Turkey", "TR"), ("Türkiye", "TR"), ("Die Türkei", "TR"), ("Турция", "TR"),
            ("Korea", "KR"), ("South Korea", "KR"), ("S. Korea", "KR"), ("Republic of Korea", "KR"),
            ("Corea del Sur", "KR"),
            ("韩国", "KR"), ("대한민국", "KR"), ("the Republic of Ireland", "IE"), ("Éire", "IE"), ("Irlande", "IE"),
            ("中国", "CN"), ("中國", "CN"), ("China", "CN"), ("People's Republic of China", "CN"), ("الصين", "CN"),
            ("Китай", "CN"), ("日本", "JP"), ("日本国", "JP"), ("Japón", "JP"), ("اليابان", "JP"),
            ("Bundesrepublik Deutschland", "DE"), ("deutschlandweit", "DE"), ("Germany-wide", "DE"),
            ("ganz Deutschland", "DE"),
            ("bundesweit", "DE"), ("Allemagne", "DE"), ("ドイツ", "DE"), ("المانيا", "DE"), ("Германия", "DE"),
            ("All of Spain", "ES"), ("Reino de España", "ES"), ("todo el país", "ES"), ("Toute la France", "FR"),
            ("La France", "FR"), ("Республика Беларусь", "BY"), ("جمهورية مصر", "EG"),
            ("State of Israel", "IL"), ("the Bahamas", "BS"), ("Burma", "MM"), ("Tunisia", "TN"), ("تونس", "TN"),
            ("Macedonia", "MK"),
            ("Online", "DE"), ("online / worldwide", "DE"), ("オンライン", "JP"), ("онлайн", "RU"), ("عبر الإنترنت", "EG"),
            ("DACH region", "AT"), ("Europe", "ES"), ("Latinoamérica", "MX"), ("Spain and Portugal", "ES"),
            ("全国", "JP"),
            ("Germany", nil), ("Turkey", nil),
        ] as [(String, String?)])
    func `A name of the whole country or of several, and a word for everywhere, is none`(town: String, country: String?)
    {
        #expect(result(town, nil, country).mark == .unmet, "\(result(town, nil, country).words)")
    }

    @Test(
        arguments: [
            ("Lebanon", "Pennsylvania", "US"), ("Peru", "Indiana", "US"), ("Cuba", "Missouri", "US"),
            ("Mexico, MO", nil, "US"),
            ("Turkey", "Texas", "US"), ("Jordan", "Minnesota", "US"), ("Poland", "Ohio", "US"),
            ("Norway", "Maine", "US"),
            ("Holland", "Michigan", "US"), ("China", "Maine", "US"), (nil, "Georgia", "US"), ("Bath, UK", nil, "GB"),
            ("Bath", "Somerset", "GB"), ("Online, Texas", nil, "US"), ("Granada", "Andalucía", "ES"),
            ("Granada", "Granada", "ES"), (nil, "Granada", "ES"),
            ("La Paz", "La Paz", "BO"), ("The Hague", nil, "NL"), ("Den Haag", nil, "NL"), ("Los Angeles", nil, "US"),
            ("El Paso, Texas", nil, "US"), ("Las Palmas", "Canarias", "ES"), (nil, "Canarias", "ES"),
            ("Singapore", nil, "SG"),
            ("Luxembourg", nil, "LU"), ("Hong Kong", nil, "HK"), ("Tunis", nil, "TN"), ("A Coruña", "Galicia", "ES"),
            ("Le Mans", nil, "FR"), ("Die", "Drôme", "FR"),
            ("Global Village", nil, "AE"), ("New Mexico", nil, "US"), ("Jersey City", nil, "US"),
            ("Salamanca", nil, "MX"),
            ("Bundesland Bayern", nil, "DE"), ("State of São Paulo", nil, "BR"), ("大阪", nil, "JP"), ("四国", nil, "JP"),
            ("北京", nil, "CN"), ("서울", nil, "KR"), ("القاهرة", nil, "EG"), ("Москва", nil, "RU"), ("Київ", nil, "UA"),
            ("Frankfurt (Main)", "Hessen", "DE"), ("Frankfurt am Main", nil, "DE"), ("Neu-Ulm", nil, "DE"),
            ("Saint-Denis", nil, "FR"), ("Bar", nil, "ME"), ("Nationwide Arena District", "Ohio", "US"),
            ("Ufa", nil, "RU"),
            ("Santiago de Cuba", nil, "CU"), ("Ciudad de México", nil, "MX"), ("Guinea Street", nil, "GB"),
        ] as [(String?, String?, String)])
    func `A town is one, whatever else is called so or begins so`(town: String?, area: String?, country: String) {
        #expect(result(town, area, country).mark == .met, "\(result(town, area, country).words)")
    }

    @Test(arguments: ["\u{200B}", "\u{3164}", "\u{115F}", "\u{2800}", "\u{FE0F}", "\u{200B}, \u{2800}"])
    func `A town that cannot be seen is none`(town: String) {
        #expect(result(town, nil, "ES").words == "no town or region yet")
        #expect(result(nil, town, "ES").words == "no town or region yet")
        #expect(result(town, "Andalucía", "ES").words == "Andalucía, not yet covered")
    }

    @Test func `Of a town that a country is called like, its own country is missing`() {
        #expect(
            result("Granada", nil, nil).words == "Granada: the country is missing; Grenada as a whole is no town")
        for town in ["Granada", "Jersey", "Georgia", "Lima"] {
            #expect(result(town, nil, nil).mark == .unmet)
            #expect(result(town, nil, nil).words.hasPrefix("\(town): the country is missing"))
        }
    }

    @Test func `What may be a town is for a human where too little is said`() {
        #expect(
            result("Lebanon", nil, "US").words
                == "Lebanon is also a name of Lebanon: name its region too, or you decide")
        #expect(result("Online", "Texas", "US").words == "Online is no town or region: name one")
        #expect(result("Online", "DACH", "DE").words == "Online is no town or region: name one")
        #expect(result("U.K.", nil, "GB").words == "U.K. is country-wide: name a town or region")
    }
}
