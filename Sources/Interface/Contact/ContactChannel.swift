import Community
import Store
import Terminal

/// A way to reach a member.
struct ContactChannel: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case mail(String)
        case web(String)
        /// No address is known: the text is only copied.
        case copy
    }

    var name: String
    var kind: Kind
    /// Whether the last message sent by it bounced; then it is never chosen.
    var isDead = false

    /// The ways to reach a member: the one they like first, then where they were last seen, mail if an address is known.
    ///
    /// - Parameter sources: those of the community; what a manager imported or typed is no channel.
    static func all(of profile: Profile, sources: [SourceStatus]) -> [ContactChannel] {
        let dead = profile.facts.deadChannels
        let typed = Set(sources.filter { $0.kind != .dashboard }.map(\.name))
        var channels = known(of: profile, except: typed)
        if let liked = profile.wishes.channel {
            let place = channels.firstIndex { $0.name.lowercased() == liked.lowercased() }
            channels.insert(place.map { channels.remove(at: $0) } ?? ContactChannel(name: liked, kind: .copy), at: 0)
        }
        for place in channels.indices { channels[place].isDead = dead.contains(channels[place].name) }
        return channels
    }

    private static func known(of profile: Profile, except typed: Set<String>) -> [ContactChannel] {
        var names: [String] = []
        let seen = profile.timeline.map(\.source) + profile.identities.filter { $0.goneSince == nil }.map(\.source)
        for name in seen + profile.row.sources where !names.contains(name) && !typed.contains(name) {
            names.append(name)
        }
        var channels = names.map { name -> ContactChannel in
            let deed = profile.timeline.first { $0.source == name && $0.url != nil && $0.goneSince == nil }
            return ContactChannel(name: name, kind: deed?.url.map { .web($0) } ?? .copy)
        }
        let mails = profile.identities.lazy.compactMap(\.email).map(WebAddress.oneRecipient)
        if let mail = mails.first(where: { $0.contains("@") }) {
            channels.append(ContactChannel(name: "mail", kind: .mail(mail)))
        }
        return channels
    }
}
