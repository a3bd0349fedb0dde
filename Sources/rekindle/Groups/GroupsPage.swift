import Community
import Store

/// The page of official groups in one of its forms.
struct GroupsPage {
    let text: String
    /// "12 official groups".
    let count: String
    /// What the page cannot tell, or tells of the manager.
    let remarks: [String]
    /// How the log names it.
    static let what = "the page of groups"

    /// - Parameter mail: the community's own address; empty for none.
    init(_ store: Store, _ sets: CriteriaSets, today: Day, mail: String, format: PageFormat) throws {
        let rows = try store.groups(sortedBy: .name).filter { $0.standing.status == .official }
        let groups = OfficialGroups(
            rows, community: try store.heading().community, today: today,
            people: try store.contactPeople(Set(rows.flatMap { $0.organisers.compactMap(\.member) })), mail: mail,
            meeting: try GroupMeeting.all(sets, store, today: today))
        remarks = Self.remarks(groups.entries, mail)
        count = Wording.count(groups.entries.count, "official group")
        text =
            switch format {
            case .markdown: GroupsMarkdown.text(groups)
            case .html: GroupsHTML.text(groups)
            case .json: JSONValue.array(groups.entries.map { .object(Self.object($0)) }).text + "\n"
            }
    }

    private static func remarks(_ entries: [OfficialGroups.Entry], _ mail: String) -> [String] {
        func count(_ isCounted: (OfficialGroups.Entry) -> Bool) -> String? {
            let number = entries.count(where: isCounted)
            return number == 0 ? nil : Wording.count(number, "group")
        }
        let cut = count { $0.meeting.isCut }
        let lost = count { $0.address == nil && $0.contacts.isEmpty }
        let ours = count { entry in !mail.isEmpty && entry.contacts.contains { $0.address == mail } }
        return [
            cut.map { "\($0): the time or venue stays out, it holds an address or a telephone number. Word it anew" },
            lost.map {
                "\($0) without a way to get there. Name one: rekindle group set GROUP --url URL, or who of the organisers "
                    + "agrees: rekindle set KEY listed=mail"
            },
            ours.map { "\($0) without an address of their own: the page names \(mail), the config's mail_address" },
        ].compactMap { $0 }
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
            "launch": JSONValue(entry.meeting.launch?.iso8601), "monthly": JSONValue(entry.meeting.monthly),
            "venue": JSONValue(entry.meeting.venue),
            "contacts": .array(
                entry.contacts.map { one in
                    .object(
                        JSONObject([
                            "name": .string(one.name), "channel": .string(one.channel), "address": .string(one.address),
                        ]))
                }),
        ])
    }
}
