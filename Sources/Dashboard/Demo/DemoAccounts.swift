import Community

/// Which accounts people have, and what their ids look like on each source.
enum DemoAccounts {
    /// The sources of the person with that number in a group: those who contribute need forum or code, those who talk
    /// need forum or chat.
    static func sources(_ group: DemoGroup, _ number: Int) -> [DemoSourceName] {
        switch group.giving {
        case .never:
            group.name == .shared ? [.forum] : talkers[number % talkers.count]
        case .before:
            [[.forum, .code], [.chat, .code], [.forum, .chat, .code], [.forum]][number % 4]
        case .now, .some:
            givers[number % givers.count]
        }
    }

    /// An id as each source would give it out.
    static func id(_ source: DemoSourceName, _ number: Int, _ handle: String) -> OriginID {
        switch source {
        case .forum: OriginID("u-\(1_001 + number)")
        case .chat: OriginID("W0\(String(36_000_000 + number * 7_919, radix: 36, uppercase: true))")
        case .code: OriginID(handle)
        }
    }

    private static let givers: [[DemoSourceName]] = [
        [.forum, .code], [.code], [.forum, .chat, .code], [.forum], [.forum, .code], [.chat, .code], [.forum, .chat],
        [.forum, .code],
    ]
    private static let talkers: [[DemoSourceName]] = [
        [.forum], [.chat], [.forum], [.forum, .chat], [.forum], [.chat],
    ]
}
