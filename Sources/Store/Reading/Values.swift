public import Community

/// The store's own name of a member; never leaves the laptop.
public typealias MemberID = Int64

/// A member as lists show them.
public struct MemberRow: Identifiable, Equatable, Sendable {
    /// Its id.
    public var id: MemberID
    /// The key under which commands and JSON know it.
    public var key: MemberKey
    /// The name.
    public var name: String
    /// The username of the key identity, where it differs from the name.
    public var username: String?
    /// What the rules computed.
    public var figures: Figures
    /// The organization, where one is known.
    public var organization: String?
    /// The region as it was written, where one is known or guessed.
    public var region: String?
    /// The mentor, where one is assigned.
    public var mentor: String?
    /// Who among the managers answers for the member.
    public var owner: String?
    /// The dashboard's tags and the manager's, sorted.
    public var tags: [String]
    /// Whether a manager called it junk.
    public var junk: Bool
    /// Who decided that the member is never contacted; nil where nobody did.
    public var neverContact: NeverContact?
    /// Whether a manager called the data wrong.
    public var wrongData: Bool
    /// The names of the sources that know the member, in order.
    public var sources: [String]
    /// What was done last.
    public var lastDeed: Deed?
    /// The queues that show the member.
    public var queues: [QueueName]
    /// The day all identities had left the feed; nil for everybody in `members`.
    public var leftFeed: Day?
    /// The activities that `figures.deeds` are, place by place; nil for an anniversary and what left the feed.
    public var praised: [Deed?] = []
    /// The id of the region; nil for what names no country and no continent.
    public var regionID: String?
    /// Where the region is known from.
    public var regionBasis: RegionBasis?

    /// The activity that a deed of `figures.deeds` is.
    public func praise(for deed: GoodDeed) -> Deed? {
        guard let place = figures.deeds.firstIndex(of: deed), place < praised.count else { return nil }
        return praised[place]
    }
}

extension MemberRow {
    /// The region in a column: a guess ends in `~`.
    public var regionSign: String? { region.map { regionBasis == .timeZone ? "\($0)~" : $0 } }

    /// The region in a sentence by its name; of a guess it is said that it is one.
    public var regionWords: String? {
        region.map { text in
            let name = Region(typed: text)?.fullName ?? text
            return regionBasis == .timeZone ? "\(name)~ (guess from the time zone)" : name
        }
    }

    /// The region where more than a guess is known.
    var knownRegion: String? { regionBasis == .timeZone ? nil : region }
}

/// Something a member did.
public struct Deed: Equatable, Sendable {
    /// What it is.
    public var kind: RowKind
    /// A contribution's or event's title, a conversation's content; raw text from outside.
    public var title: String
    /// When it was.
    public var at: Instant
    /// The address on the web.
    public var url: String?
    /// The source's name.
    public var source: String
    /// The channel.
    public var channel: String?
    /// The contribution's type.
    public var type: String?
    /// The day it left the feed; then it counts nowhere.
    public var goneSince: Day?
    /// Whether it counts as a contribution.
    public var isContribution: Bool
    /// What promotes it; nil for what is no conversation with an author.
    public var conversation: ConversationKey?
    /// Whether only the day is known, from a file.
    public var isDateOnly = false
}

/// An account of a member.
public struct IdentityDetail: Equatable, Sendable {
    /// The name of the source.
    public var source: String
    /// The id on the source.
    public var originID: OriginID
    /// The username.
    public var username: String?
    /// The name.
    public var name: String?
    /// The e-mail address.
    public var email: String?
    /// The company.
    public var company: String?
    /// The tags.
    public var tags: [String]
    /// Whether a row of the feed describes it; otherwise it is known by its id only.
    public var listed: Bool
    /// The day it left the feed.
    public var goneSince: Day?

    /// Where they are, by a file.
    public var region: String?
    /// The languages they speak, by a file.
    public var languages: String?
    /// Their time zone, by a file.
    public var timeZone: String?
    /// Where the row comes from.
    public var sourceKind: SourceKind = .dashboard

    /// `source/origin_id`.
    public var key: MemberKey { MemberKey(source: source, originID: originID) }
}

/// Everything the profile shows of one member.
public struct Profile: Equatable, Sendable {
    /// The member as lists show them.
    public var row: MemberRow
    /// The accounts, the key first.
    public var identities: [IdentityDetail]
    /// What managers recorded.
    public var facts: ManagerFacts
    /// Activities per month, the last 12 months, oldest first.
    public var months: [Int]
    /// The newest deeds first, at most `Profile.timelineLimit`.
    public var timeline: [Deed]
    /// Open merge suggestions that name the member.
    public var suggestions: [Suggestion]
    /// The member's own web addresses known from their activities, newest first.
    public var url: String?
    /// Who else serves the member's region as ambassador or liaison, the nearest region first.
    public var regionStewards: [Steward] = []

    /// The local groups that the member organises or came to.
    public var groups: [LocalTie] = []
    /// The member as a mentor with their mentees; nil where they are none.
    public var mentoring: Mentor?
    /// Why the member's own mentor cannot mentor now, such as "on a break"; nil where they can, or there is none.
    public var mentorDoubt: String?

    /// How many deeds a profile holds.
    public static let timelineLimit = 200
}

/// How many members a queue shows and leaves out.
public struct QueueCount: Equatable, Sendable {
    /// How many are shown.
    public var shown = 0
    /// How many are left out, by reason.
    public var leftOut: [LeftOut: Int] = [:]

    /// Creates an empty count.
    public init() {}

    /// Everybody left out.
    public var out: Int { leftOut.values.reduce(0, +) }
}

/// Two members who may be one person.
public struct Suggestion: Identifiable, Equatable, Sendable {
    /// How they resemble each other.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case username, name, both
        /// A person of an imported file and somebody of that name, or several.
        case csv

        /// Whether "all of a kind" means this one too.
        public func includes(_ kind: Kind) -> Bool { self == kind || (self == .both && kind != .csv) }
    }

    /// The keys of the two identities, joined by `~`.
    public var id: String
    /// How they resemble each other.
    public var kind: Kind
    /// The first of the two.
    public var first: MemberID
    /// The second of the two.
    public var second: MemberID
    /// The name of the first.
    public var firstName: String
    /// The name of the second.
    public var secondName: String
    /// The identity of the first.
    public var firstKey: MemberKey
    /// The identity of the second.
    public var secondKey: MemberKey
    /// The username or name that is equal.
    public var evidence: String
    /// The two identities' rowids.
    var identities: [Int64]
}

/// One entry of the Review queue.
public enum ReviewItem: Equatable, Sendable {
    case suggestion(Suggestion)
    /// A member whose data is wrong, and the message that reached somebody else where one did.
    case wrongData(MemberRow, Attempt?)
    /// A member whose identities have all left the feed.
    case leftFeed(MemberRow)
    /// A pull brought ten times the usual newcomers.
    case flood(source: String, newcomers: Int, usual: Int, day: Day)
}

/// A source and how its last pull went.
public struct SourceStatus: Equatable, Sendable {
    /// The name.
    public var name: String
    /// Where its rows come from.
    public var kind: SourceKind = .dashboard
    /// The address on the web; empty for what is not pulled.
    public var url: String
    /// Where the token is got, such as `env:TOKEN_FORUM`; never the token.
    public var tokenPlace: String
    /// The source's name on the dashboard, once asked.
    public var title: String?
    /// When it was last asked.
    public var askedAt: Instant?
    /// When all lists last landed.
    public var landedAt: Instant?
    /// `ok`, `partial`, `failed`, `refused`, `cancelled`; nil before the first pull.
    public var status: String?
    /// How long the last pull took.
    public var seconds: Double
    /// Rows in the feed, by kind.
    public var counts: [RowKind: Int]
    /// Rows that the last pull added.
    public var added: Int
    /// Rows that the last pull changed.
    public var changed: Int
    /// Rows that the last pull found gone.
    public var removed: Int
    /// What went wrong at the last pull, each in one sentence.
    public var problems: [String]
    /// The kinds of those problems, such as `refused_connection`.
    public var problemKinds: [String] = []
    /// Lists that are stale, and since when they last landed.
    public var stale: [RowKind: Instant?]
    /// Objects that could not be read and are kept aside.
    public var unreadable: Int
}

/// The title line's facts.
public struct Heading: Equatable, Sendable {
    /// The community's name.
    public var community: String
    /// The sources in order.
    public var sources: [SourceStatus]
    /// Messages prepared and not sent.
    public var outbox: Int
    /// Everybody in `members`.
    public var members: Int
    /// Grows with every pull and edit.
    public var revision: Int64
    /// Messages that the actor said sent today, for "today 4 of 10".
    public var sentToday: Int
    /// Up to when the edits of each colleague are known here, by name.
    public var journals: [String: Instant] = [:]
    /// The starter tasks that messages can offer, done ones too.
    public var tasks: [StarterTask] = []
}

/// One line of the journal.
public struct JournalEntry: Equatable, Sendable {
    /// The edit itself.
    public var edit: Edit
    /// What was done in a sentence, such as `noted`, `snoozed until 21 Dec`.
    public var summary: String
    /// The member it is about now, if known.
    public var member: MemberKey?
    /// The name.
    public var name: String?
    /// Whether an undo took it back.
    public var isUndone: Bool
}

/// What an edit did, for the toast and the command line.
public struct EditReceipt: Equatable, Sendable {
    /// The undo step; nil where nothing changed.
    public var group: String?
    /// The members that were changed.
    public var members: [MemberID]
    /// The things of the community that were created or changed.
    public var things: [RegistryID] = []
    /// How many members were changed.
    public var count: Int { members.count }
    /// What was done in a sentence without a name, such as `snoozed until 21 Dec`.
    public var summary: String
    /// Who is to know of it, such as "tell Amara, who mentors Ravi", and what else came of it, such as "Köln is official
    /// again: an event on 3 Nov"; nil where nobody is and nothing did.
    public var telling: String?
    /// What to mind about it, such as "Amara: mentors 4 of 3 now"; nil where nothing is.
    public var warning: String?
    /// Whether the sentence names the members itself.
    public var namesMembers = false
}

/// An object that could not be read.
public struct UnreadableReport: Equatable, Sendable {
    /// What it is.
    public var kind: RowKind
    /// Where it stands in its list.
    public var place: Int64
    /// Why it could not be read.
    public var reason: String
    /// How it begins.
    public var excerpt: String
}
