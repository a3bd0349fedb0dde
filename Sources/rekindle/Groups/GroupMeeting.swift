import Community
import Store

/// When and where a group meets, as everybody may read it.
struct GroupMeeting: Equatable {
    /// The monthly day and time in the managers' words.
    var monthly: String?
    /// The launch date, as long as it is ahead.
    var launch: Day?
    /// The venue of the next event, else the one that was recorded for the criteria.
    var venue: String?
    /// Whether something of it stays out, as it holds somebody's address or number.
    var isCut = false

    /// Reads the meetings of all groups; which criteria hold them is known from the sets.
    static func all(_ sets: CriteriaSets, _ store: Store, today: Day) throws -> (Group) -> GroupMeeting {
        func ids(_ isWanted: (Criterion.Check) -> Bool) -> [GroupKind: String] {
            var found: [GroupKind: String] = [:]
            for kind in GroupKind.allCases {
                found[kind] = sets.set(for: kind)?.criteria.first { isWanted($0.check) }?.id
            }
            return found
        }
        let monthly = ids { $0 == .monthlyTime }
        let launches = ids { if case .launchDate = $0 { true } else { false } }
        let venues = ids { if case .venue = $0 { true } else { false } }
        let evidence = try store.evidence(for: Set([monthly, launches, venues].flatMap(\.values)))
        let planned = try store.nextVenues()
        return { group in
            func recorded(_ ids: [GroupKind: String]) -> Group.Evidence? {
                ids[group.kind].flatMap { evidence[group.id]?[$0] }
            }
            let launch = recorded(launches)?.namedDay
            var meeting = GroupMeeting(launch: launch.flatMap { $0 < today ? nil : $0 })
            meeting.monthly = meeting.open(recorded(monthly)?.text)
            meeting.venue = meeting.open(planned[group.id] ?? recorded(venues)?.text)
            return meeting
        }
    }

    /// The text, where nothing in it is private.
    private mutating func open(_ text: String?) -> String? {
        guard let text, PrivateWords.areIn(text) else { return text }
        isCut = true
        return nil
    }
}

/// What nobody agreed to see on a page for everybody.
enum PrivateWords {
    /// Whether a text holds a mail address, the name of an account or a telephone number.
    static func areIn(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
        let hasAddress = words.contains { word in
            guard let at = word.firstIndex(where: { "@＠".contains($0) }) else { return false }
            return word[word.index(after: at)...].contains { $0.isLetter || $0.isNumber }
        }
        return hasAddress || hasNumber(words.joined(separator: " "))
    }

    /// Nine digits that no more than blanks part, or eight after a plus with whatever people write between them.
    private static func hasNumber(_ text: String) -> Bool {
        func digits(_ text: Substring, _ joins: String) -> Int {
            text.prefix { $0.isNumber || joins.contains($0) }.count(where: \.isNumber)
        }
        return text.indices.contains { place in
            text[place] == "+"
                ? digits(text[text.index(after: place)...], " ()-./") >= 8
                : text[place].isNumber && digits(text[place...], " ") >= 9
        }
    }
}
