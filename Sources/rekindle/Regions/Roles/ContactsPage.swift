import Community
import Store

/// The contact list in one of its forms.
struct ContactsPage {
    let text: String
    /// "12 people".
    let count: String
    let isEmpty: Bool
    /// Who stands there by name alone, and who is left out, and why.
    let remarks: [String]
    /// How the log names it.
    static let what = "the contact list"

    init(_ store: Store, _ community: String, today: Day, format: ContactsFormat) throws {
        let list = try store.contactList()
        count = list.entries.count == 1 ? "1 person" : "\(list.entries.count) people"
        isEmpty = list.entries.isEmpty
        let renewal = list.leftOut.map { "\($0). Renew it: rekindle assign KEY liaison REGION --until 1y" }
        remarks = [list.byNameAlone, list.withheldWords, renewal].compactMap { $0 }
        text =
            switch format {
            case .json: JSONValue.array(list.entries.map { .object(Self.object($0)) }).text + "\n"
            case .csv: Self.csv(list)
            case .markdown: ContactsMarkdown.text(list, community: community, today: today)
            }
    }

    private static func object(_ entry: ContactList.Entry) -> JSONObject {
        JSONObject([
            "name": .string(entry.name),
            "roles": .array(
                entry.roles.map { some in
                    .object(
                        JSONObject([
                            "role": .string(some.role.rawValue), "region": .string(some.region.typed),
                            "region_name": .string(some.region.fullName), "since": JSONValue(some.since?.iso8601),
                            "until": JSONValue(some.until?.iso8601),
                        ]))
                }),
            "contacts": .array(
                entry.contacts.map {
                    .object(JSONObject(["channel": .string($0.channel), "address": .string($0.address)]))
                }),
            "without": JSONValue(entry.without?.rawValue),
        ])
    }

    private static func csv(_ list: ContactList) -> String {
        let csv = CSVText(raw: false)
        let keys = ["name", "role", "region", "region_name", "until", "channel", "address"]
        var lines = [csv.line(keys.map(JSONValue.string))]
        for entry in list.entries {
            for some in entry.roles {
                let contacts = entry.contacts.isEmpty ? [nil] : entry.contacts.map { $0 }
                for contact in contacts {
                    lines.append(
                        csv.line([
                            .string(entry.name), .string(some.role.rawValue), .string(some.region.typed),
                            .string(some.region.fullName), JSONValue(some.until?.iso8601),
                            JSONValue(contact?.channel), JSONValue(contact?.address),
                        ]))
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
