extension CriteriaContext {
    /// A clear town or region, not a country; another group near by is shown and a human decides.
    func town() -> Finding {
        let name = [group.town, group.area].compactMap { $0 }.filter { !$0.isEmpty }
        guard let place = name.first else { return .unmet("no town or region yet") }
        if isCountryWide(place) { return .unmet("\(place) is country-wide: name a town or region") }
        guard group.country != nil else { return .unmet("\(place): the country is missing") }
        let near = neighbours.compactMap { other -> String? in
            guard other.kind != .unofficial, other.status != .spotted, !other.kind.isYearly, !other.kind.isOnline else {
                return nil
            }
            if isSame(other.town, group.town) { return "\(other.name) group is in the same town" }
            return isSame(other.area, group.area) ? "\(other.name) group is in the same area" : nil
        }
        guard let first = near.first else { return .met("\(place), not yet covered") }
        let more = near.count > 1 ? " and \(near.count - 1) more" : ""
        return .decide("\(first)\(more): you decide", basis: near.sorted().joined(separator: "; "))
    }

    private func isCountryWide(_ place: String) -> Bool {
        let folded = Folding.fold(place)
        if Country(typed: place) != nil, folded != Folding.fold("Georgia"), !isCityState(folded) { return true }
        return ["country-wide", "countrywide", "nationwide", "national", "whole country", "all of "]
            .contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
    }

    /// Towns that have the name of their country.
    private func isCityState(_ folded: String) -> Bool {
        ["singapore", "luxembourg", "monaco", "djibouti", "kuwait", "panama", "guatemala", "san marino", "gibraltar"]
            .contains(folded)
    }

    private func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other, !one.isEmpty else { return false }
        return Folding.fold(one) == Folding.fold(other)
    }

    /// A conference in person moves to another continent every year.
    func continent(_ text: String?) -> Finding {
        guard let code = group.country, let country = Country(code: code), let here = country.continent else {
            return .unmet("no country yet")
        }
        let day = text.flatMap { EvidenceWords($0).day } ?? group.launchDay ?? nextEvent ?? lastEvent ?? today
        let before = conferences.filter { $0.year < day.date.year }.max { ($0.year, $1.name) < ($1.year, $0.name) }
        guard let before, let last = Country(code: before.country), let there = last.continent else {
            return .met("\(here.name); no conference before it is known")
        }
        let words = "\(before.name) \(before.year) was in \(last.name), \(there.name)"
        return here == there ? .unmet("\(words) too: another continent") : .met("\(here.name); \(words)")
    }

    /// How strong the community is in the country: shown, and a human decides.
    func presence(_ atLeast: Int) -> Finding {
        guard let country = group.countryName else { return .unmet("no country yet") }
        let official = neighbours.filter { $0.status == .official && !$0.kind.isYearly }.map(\.name).sorted()
        let names = official.prefix(3).joined(separator: ", ") + (official.count > 3 ? " …" : "")
        let words =
            official.isEmpty
            ? "no official group in \(country)"
            : "\(Wording.count(official.count, "official group")) in \(country): \(names)"
        return official.count >= atLeast ? .met(words) : .decide("\(words): you decide", basis: words)
    }
}
