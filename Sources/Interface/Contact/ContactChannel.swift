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
        profile.channels(sources).map { name in
            ContactChannel(
                name: name, kind: kind(of: name, profile), isDead: profile.facts.deadChannels.contains(name))
        }
    }

    private static func kind(of name: String, _ profile: Profile) -> Kind {
        if name == Profile.mail {
            let mails = profile.identities.lazy.compactMap(\.email).map(WebAddress.oneRecipient)
            return mails.first { $0.contains("@") }.map(Kind.mail) ?? .copy
        }
        let deed = profile.timeline.first { $0.source == name && $0.url != nil && $0.goneSince == nil }
        return deed?.url.map(Kind.web) ?? .copy
    }
}
