import Community
import Store

/// The page of official groups in one of its forms.
struct GroupsPage {
    let text: String
    /// "12 official groups".
    let count: String
    /// How the log names it.
    static let what = "the page of groups"

    init(_ store: Store, _ sets: CriteriaSets, today: Day, format: PageFormat) throws {
        let groups = OfficialGroups(
            try store.groups(sortedBy: .name), community: try store.heading().community, today: today,
            times: try GroupTimes.all(sets, store, today: today))
        count = Wording.count(groups.entries.count, "official group")
        text =
            switch format {
            case .markdown: GroupsMarkdown.text(groups)
            case .html: GroupsHTML.text(groups)
            case .json: JSONValue.array(groups.entries.map { .object(Self.object($0)) }).text + "\n"
            }
    }

    private static func object(_ entry: OfficialGroups.Entry) -> JSONObject {
        let group = entry.group
        return JSONObject([
            "name": .string(group.name), "kind": .string(group.kind.rawValue),
            "continent": JSONValue(entry.country?.continent?.rawValue), "country": JSONValue(group.country),
            "country_name": JSONValue(group.countryName), "area": JSONValue(group.area), "town": JSONValue(group.town),
            "platform": JSONValue(group.platform), "url": JSONValue(entry.address),
            "official_since": JSONValue(group.reached[.official]?.iso8601),
            "last_event": JSONValue(entry.standing.lastEvent?.iso8601),
            "next_event": JSONValue(entry.standing.nextEvent?.iso8601),
            "launch": JSONValue(entry.times.launch?.iso8601), "monthly": JSONValue(entry.times.monthly),
        ])
    }
}
