import Community
import Store
import Terminal

/// The official groups, by continent and country, as the page for everybody shows them: no notes, and nobody who did
/// not agree.
struct OfficialGroups {
    /// One group.
    struct Entry {
        var group: Group
        var standing: GroupStanding
        var country: Country?
        var meeting: GroupMeeting
        /// Whom to ask, where the group has no address on the web; empty where nobody is known.
        var contacts: [Contact] = []
    }

    /// Somebody to ask.
    struct Contact: Equatable {
        var name: String
        var channel: String
        var address: String
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
    ///
    /// - Parameters:
    ///   - people: organisers with the channels they agreed to.
    ///   - mail: the community's own address; empty for none.
    init(
        _ rows: [GroupRow], community: String, today: Day, people: [MemberID: ContactPerson] = [:], mail: String = "",
        meeting: (Group) -> GroupMeeting = { _ in GroupMeeting() }
    ) {
        self.community = community
        self.today = today
        entries = rows.filter { $0.standing.status == .official }.map { row in
            var entry = Entry(
                group: row.group, standing: row.standing, country: row.group.country.flatMap { Country(code: $0) },
                meeting: meeting(row.group))
            if entry.address == nil { entry.contacts = Self.contacts(row, people, community, mail) }
            return entry
        }
    }

    /// Each organiser who agreed by the channel they like best, else the community.
    private static func contacts(
        _ row: GroupRow, _ people: [MemberID: ContactPerson], _ community: String, _ mail: String
    ) -> [Contact] {
        let organisers = row.organisers.compactMap { $0.member.flatMap { people[$0] } }
        let agreed = organisers.compactMap { person in
            person.consented.first.map { Contact(name: person.name, channel: $0.channel, address: $0.address) }
        }
        if agreed.isEmpty, !mail.isEmpty { return [Contact(name: community, channel: "mail", address: mail)] }
        return agreed
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
    /// "Granada, Andalucía", "meetup", "first Friday 18:00", "next on Thursday, 2026-12-10", "at Biblioteca Central"; the
    /// group's own words are not safe yet.
    var details: [String] {
        let place = [group.town == group.name ? nil : group.town, group.area].compactMap { $0 }.joined(separator: ", ")
        let next =
            standing.nextEvent.map { "next on \(Self.date($0))" }
            ?? meeting.launch.map { "launch on \(Self.date($0))" }
        let parts = [
            place.isEmpty ? nil : place, group.kind.words, group.platform, meeting.monthly, next,
            meeting.venue.map { "at \($0)" },
        ]
        return parts.compactMap { $0 }
    }

    private static func date(_ day: Day) -> String { "\(day.weekdayName), \(day.iso8601)" }

    /// The address, if it is one of the web; what none may hold is percent-encoded.
    var address: String? {
        guard let url = group.url, TypedAddress.isWeb(url) else { return nil }
        return url.unicodeScalars.map { scalar in
            " \"<>\\^`{|}".unicodeScalars.contains(scalar)
                ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
        }.joined()
    }
}

extension OfficialGroups.Contact {
    /// "ask Sofía: mail", before the address.
    var words: String { "ask \(name): \(channel)" }

    /// What opens a mail to them; nil for other channels.
    var link: String? {
        let recipient = Terminal.WebAddress.oneRecipient(address)
        return channel == "mail" && !recipient.isEmpty ? Terminal.WebAddress.mail(to: recipient) : nil
    }
}
