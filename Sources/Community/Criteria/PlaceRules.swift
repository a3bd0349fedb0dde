extension CriteriaContext {
    /// A clear town or region, not a country; another group near by is shown and a human decides.
    ///
    /// - Parameter refused: words for a whole country, or for several.
    func town(_ refused: [String]) -> Finding {
        let place = group.written
        let near = near(place)
        var found = town(place, near, refused)
        found.basis = [group.town, group.area, group.country].map { $0 ?? "" }.joined(separator: " · ")
        if !near.isEmpty {
            found.basis += "; " + near.map { "\($0.other.id) \($0.nearness)" }.sorted().joined(separator: ", ")
        }
        return found
    }

    private func town(_ place: WrittenPlace, _ near: [Near], _ refused: [String]) -> Finding {
        guard let name = place.town ?? place.area else { return .unmet("no town or region yet") }
        let whole = WholePlace(of: place.country, refused: refused)
        switch whole.meaning(of: name) {
        case .wider: return .unmet("\(name) is country-wide: name a town or region", fact: name)
        case .country where !isCityState(place.country) && !Self.capitals.contains(Folding.fold(name)):
            return .unmet("\(name) is country-wide: name a town or region", fact: name)
        case .refused:
            // "Online, Texas" is written as a place.
            guard let around = group.town?.contains(",") == true ? place.area : nil, whole.meaning(of: around) == nil
            else { return .unmet("\(name) is no town or region: name one", fact: name) }
        case .other(let other) where place.country == nil:
            return .unmet(
                "\(name): the country is missing; \(other.name) as a whole is no town",
                fact: "\(name), as \(other.name)")
        case .country, .other, nil: break
        }
        guard place.country != nil else { return .unmet("\(name): the country is missing", fact: name) }
        if place.area == nil, !isAreaNamed, let other = namesake(name, place.country) {
            return .decide("\(name) is also a name of \(other.name)", ": name its region too, or you decide")
        }
        guard !near.isEmpty else { return .met("\(name), not yet covered") }
        return .decide(Self.words(near), ": you decide")
    }

    /// "Málaga and Cádiz groups are in the same area; Ronda group is in Spain and 2 more": three by name.
    private static func words(_ near: [Near]) -> String {
        var parts: [(place: String, names: [String])] = []
        for one in near.prefix(3) {
            if parts.last?.place == one.place {
                parts[parts.count - 1].names.append(one.other.name)
            } else {
                parts.append((one.place, [one.other.name]))
            }
        }
        let words = parts.map { place, names in
            "\(Wording.list(names)) \(names.count == 1 ? "group is" : "groups are") in \(place)"
        }
        return words.joined(separator: "; ") + (near.count > 3 ? " and \(near.count - 3) more" : "")
    }

    /// Whether an area is recorded, be it called like the town, as the province of Granada is.
    private var isAreaNamed: Bool { group.area.map(VisibleName.isVisible) ?? false }

    private typealias Near = (other: GroupMention, nearness: WrittenPlace.Nearness, place: String)

    /// The groups that may be near, the nearest first.
    private func near(_ place: WrittenPlace) -> [Near] {
        let found = neighbours.compactMap { other -> Near? in
            guard other.kind != .unofficial, other.status != .spotted, !other.kind.isYearly, !other.kind.isOnline else {
                return nil
            }
            let there = other.written
            let nearness = place.nearness(to: there, named: other.name)
            switch nearness {
            case .sameTown: return (other, nearness, "the same town")
            case .sameArea: return (other, nearness, "the same area")
            case .samePlace: return (other, nearness, "the same place")
            case .unclear:
                return (other, nearness, there.area ?? there.country?.name ?? "no known country")
            case .far: return nil
            }
        }
        let order: [WrittenPlace.Nearness] = [.sameTown, .samePlace, .sameArea, .unclear]
        return order.flatMap { nearness in found.filter { $0.nearness == nearness } }
    }

    private func isCityState(_ country: Country?) -> Bool { country.map { Self.cityStates.contains($0.code) } ?? false }

    /// Another country that has this name in some language, as Grenada is Granada in Spanish.
    private func namesake(_ name: String, _ country: Country?) -> Country? {
        guard Folding.fold(name) != "georgia" || country?.code != "US" else { return nil }
        return PlaceNames.codes(Folding.fold(name)).compactMap { Country(code: $0) }
            .filter { $0 != country && !Self.cityStates.contains($0.code) }.min { $0.name < $1.name }
    }

    /// Countries with a town of the same name.
    private static let cityStates: Set<String> = [
        "DJ", "GI", "GT", "HK", "KW", "LU", "MC", "MO", "PA", "SG", "SM", "VA",
    ]

    /// Capitals by whose name some languages call the country.
    private static let capitals: Set<String> = ["tunis", "alger"]

    /// A conference in person moves to another continent every year: the country of its own event counts, where that has
    /// one.
    func continent(_ text: String?) -> Finding {
        let day = text.flatMap { EvidenceWords($0).day } ?? group.launchDay ?? nextEvent ?? lastEvent ?? today
        let own = conferences.filter { $0.group == group.id && $0.day.date.year == day.date.year }
        let event = own.first { $0.day == day } ?? own.max { $0.day < $1.day }
        let country = event.flatMap { Country(code: $0.country) } ?? group.written.country
        guard let country, let here = country.continent else { return .unmet("no country yet") }
        let before = conferences.filter { $0.day.date.year < day.date.year }
            .max { ($0.day, $1.name) < ($1.day, $0.name) }
        var found: Finding
        if let before, let last = Country(code: before.country), let there = last.continent {
            let words = "\(before.name) \(before.day.date.year) was in \(last.name), \(there.name)"
            found = here == there ? .unmet("\(words) too: another continent") : .met("\(here.name); \(words)")
        } else {
            found = .met("\(here.name); no conference before it is known")
        }
        found.basis = [
            country.code, "\(day.date.year)", before.map { "\($0.name) \($0.day.iso8601) \($0.country)" } ?? "",
        ].joined(separator: " · ")
        return found
    }

    /// How strong the community is in the country: shown, and a human decides.
    func presence(_ atLeast: Int) -> Finding {
        guard let country = group.written.country?.name else { return .unmet("no country yet") }
        let official = neighbours.filter { $0.status == .official && !$0.kind.isYearly }.map(\.name).sorted()
        let names = official.prefix(3).joined(separator: ", ") + (official.count > 3 ? " …" : "")
        let words =
            official.isEmpty
            ? "no official group in \(country)"
            : "\(Wording.count(official.count, "official group")) in \(country): \(names)"
        var found: Finding = official.count >= atLeast ? .met(words) : .decide(words, ": you decide")
        found.basis = "\(country): \(official.joined(separator: ", "))"
        return found
    }
}
