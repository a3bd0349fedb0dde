import Community
import Store

/// The official groups, by continent and country, as the page for everybody shows them: no people, no notes.
struct OfficialGroups {
    /// One group.
    struct Entry {
        var group: Group
        var standing: GroupStanding
        var country: Country?
        var times: GroupTimes
    }

    /// A heading with what is under it.
    struct Section<Item> {
        var title: String
        var items: [Item]
    }

    let community: String
    let today: Day
    let entries: [Entry]

    /// Those that are official today; dormant ones are not shown to people who look for a meetup.
    init(_ rows: [GroupRow], community: String, today: Day, times: (Group) -> GroupTimes = { _ in GroupTimes() }) {
        self.community = community
        self.today = today
        entries = rows.filter { $0.standing.status == .official }.map { row in
            Entry(
                group: row.group, standing: row.standing, country: row.group.country.flatMap { Country(code: $0) },
                times: times(row.group))
        }
    }

    /// Online first, then the continents by name, each with its countries by name.
    var sections: [Section<Section<Entry>>] {
        let online = entries.filter { $0.group.kind.isOnline }
        let placed = Dictionary(grouping: entries.filter { !$0.group.kind.isOnline }) { entry in
            entry.country?.continent?.name ?? "Elsewhere"
        }
        let first = online.isEmpty ? [] : [Section(title: "Online", items: [Section(title: "", items: sorted(online))])]
        return first
            + placed.sorted { $0.key < $1.key }.map { continent, entries in
                let countries = Dictionary(grouping: entries) { $0.country?.name ?? $0.group.country ?? "" }
                return Section(
                    title: continent,
                    items: countries.sorted { $0.key < $1.key }.map { Section(title: $0.key, items: sorted($0.value)) })
            }
    }

    private func sorted(_ entries: [Entry]) -> [Entry] {
        entries.sorted { (Folding.fold($0.group.name), $0.group.id) < (Folding.fold($1.group.name), $1.group.id) }
    }
}

extension OfficialGroups.Entry {
    /// "Granada, Andalucía · meetup · first Friday 18:00 · next on 2026-12-10"; the group's own words are not safe yet.
    var details: String {
        let place = [group.town == group.name ? nil : group.town, group.area].compactMap { $0 }.joined(separator: ", ")
        let next = standing.nextEvent.map { "next on \($0.iso8601)" } ?? times.launch.map { "launch on \($0.iso8601)" }
        return [place.isEmpty ? nil : place, group.kind.words, group.platform, times.monthly, next].compactMap { $0 }
            .joined(separator: " · ")
    }

    /// The address, if it is one of the web.
    var address: String? {
        guard let url = group.url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
        return url
    }
}
