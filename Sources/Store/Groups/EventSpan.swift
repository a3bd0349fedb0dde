import Community

/// A part of the list of events, each in an order of its own that an index gives.
enum EventSpan: CaseIterable {
    /// Without a date, ahead, and past.
    case undated, ahead, past

    /// The statement for the rows: `?1` is now in seconds, `?2` how many at most, negative for all.
    var rows: String {
        switch self {
        case .undated: "\(Self.unlisted) AND e.start IS NULL ORDER BY 2 LIMIT ?2"
        case .ahead: Self.both("> ?1") + " ORDER BY 1, 2 LIMIT ?2"
        case .past: Self.both("<= ?1") + " ORDER BY 1 DESC, 2 LIMIT ?2"
        }
    }

    /// The statement for own events of which a column is `?1`; of several rows of the dashboard the first one counts.
    static func own(where column: String) -> String {
        """
        SELECT COALESCE(a.at, e.start), e.id, 1, COALESCE(NULLIF(a.text, ''), e.title), e.group_id, g.name, e.format,
            e.venue, e.planned, e.actual, e.feed_uid, e.feed_id, s.name, a.url, MIN(a.id),
            COALESCE(e.country, g.country)
        FROM event_row e LEFT JOIN group_row g ON g.id = e.group_id LEFT JOIN source s ON s.uid = e.feed_uid
        LEFT JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
            AND a.gone_since IS NULL
        WHERE \(column) = ?1 GROUP BY e.id
        """
    }

    /// The statement for how many events other than launches there are on each day from `?1` to before `?2`, both in seconds.
    static let days = """
        SELECT at / 86400, COUNT(*) FROM (
            SELECT a.at AS at \(listedFrom) AND a.at >= ?1 AND a.at < ?2
            UNION ALL SELECT e.start \(unlistedFrom) AND e.start >= ?1 AND e.start < ?2
        ) GROUP BY 1
        """

    /// The statement for how many launches there are on each day: `?1` is now in seconds.
    static let launchDays = """
        SELECT day, COUNT(*) FROM (
            SELECT g.launch AS day \(launchesAhead) UNION ALL SELECT g.launch \(launchesPast)
        ) GROUP BY 1
        """

    /// The statement for the dashboard's event of a source `?1` and an id `?2`, with the own one that is linked to it.
    static let named = "\(listed) AND s.name = ?1 AND a.row_key = '=' || ?2"

    /// What the own event is of several that are linked to one of the dashboard, as where two managers recorded the same
    /// one: it alone is listed. By the smallest id, so that it is the same one on every laptop.
    private static let isFirst = "NOT \(hasEarlier)"

    private static let hasEarlier = """
        EXISTS (SELECT 1 FROM event_row f WHERE f.feed_id = e.feed_id AND f.feed_uid = e.feed_uid AND f.id < e.id)
        """

    /// The statement for how many events there are: own ones that are listed, the dashboard's, and how many of these an
    /// own one is linked to.
    static let counts = """
        SELECT (SELECT COUNT(*) FROM event_row)
            - (SELECT COUNT(*) FROM event_row e WHERE e.feed_id IS NOT NULL AND \(hasEarlier)),
            (SELECT COUNT(*) FROM activity a WHERE \(isListed)),
            (SELECT COUNT(DISTINCT a.id) FROM event_row e JOIN source s ON s.uid = e.feed_uid
            JOIN activity a ON a.source_id = s.id AND a.kind = 'event' AND a.row_key = '=' || e.feed_id
                AND a.gone_since IS NULL
            WHERE e.feed_id IS NOT NULL)
        """

    private static func both(_ moment: String) -> String {
        "\(listed) AND a.at \(moment) UNION ALL \(unlisted) AND e.start \(moment)"
    }

    /// What an event of the dashboard is; the words of the index `activity_events`.
    static let isListed = "a.kind = 'event' AND a.gone_since IS NULL AND a.row_key >= '='"

    /// Events that the dashboard lists, with the own ones that are linked to them.
    private static let listed = """
        SELECT a.at, COALESCE(e.id, s.name || '/' || substr(a.row_key, 2)), e.id IS NOT NULL,
            COALESCE(NULLIF(a.text, ''), e.title), e.group_id, g.name, e.format, e.venue, e.planned, e.actual,
            s.uid, substr(a.row_key, 2), s.name, a.url, a.id, COALESCE(e.country, g.country) \(listedFrom)
        """

    private static let listedFrom = """
        FROM activity a JOIN source s ON s.id = a.source_id
        LEFT JOIN event_row e ON e.feed_id = substr(a.row_key, 2) AND e.feed_uid = s.uid AND \(isFirst)
        LEFT JOIN group_row g ON g.id = e.group_id
        WHERE \(isListed) AND (e.id IS NULL OR NOT EXISTS (
            SELECT 1 FROM activity b WHERE b.source_id = a.source_id AND b.kind = 'event' AND b.row_key = a.row_key
            AND b.gone_since IS NULL AND b.id < a.id))
        """

    /// The statement for the launch dates of groups from today on of which no event is planned yet, in order of time: `?1`
    /// is now in seconds, `?2` how many at most, negative for all.
    static let launches = "\(launch) \(launchesAhead) ORDER BY g.launch LIMIT ?2"

    /// The statement for the launch dates that have passed, the latest first, as `launches`.
    static let launchesHeld = "\(launch) \(launchesPast) ORDER BY g.launch DESC LIMIT ?2"

    /// The statement for the launch date of the group `?2`, if it has passed: `?1` is now in seconds.
    static let launchHeld = "\(launch) \(launchesPast) AND g.id = ?2"

    private static let launch = """
        SELECT g.launch * 86400, '\(EventRow.launchID)' || g.id, 0, 'Launch of ' || g.name, g.id, g.name, 'launch', NULL,
            NULL, NULL, NULL, NULL, NULL, g.url, NULL, g.country
        """

    private static let launchesAhead = launchesFrom(">= ?1 / 86400", "g.status <> 'closed'")
    private static let launchesPast = launchesFrom("< ?1 / 86400", wasOfficial)

    private static func launchesFrom(_ moment: String, _ condition: String) -> String {
        """
        FROM group_row g WHERE g.launch IS NOT NULL AND g.launch \(moment) AND \(condition) AND NOT EXISTS (
            SELECT 1 FROM event_row e WHERE e.group_id = g.id AND e.start >= g.launch * 86400
            AND e.start < (g.launch + 1) * 86400)
        AND g.launch || ' ' || g.id NOT IN (\(linkedDays))
        """
    }

    /// The days on which the dashboard has groups' events, each with its group; few are linked, so they are read once for
    /// all groups. A join with the activities would make an index of all of them each time.
    private static let linkedDays = """
        SELECT COALESCE((SELECT a.at / 86400 FROM activity a WHERE a.source_id = s.id AND a.kind = 'event'
            AND a.row_key = '=' || e.feed_id AND a.gone_since IS NULL ORDER BY a.id LIMIT 1) || ' ' || e.group_id, '')
        FROM event_row e JOIN source s ON s.uid = e.feed_uid WHERE e.feed_id IS NOT NULL AND e.group_id IS NOT NULL
        """

    /// Whether a group `g` is or was official: its launch date counts as an event once it has passed.
    static let wasOfficial = "(g.status IN ('official', 'dormant') OR \(becameOfficial) IS NOT NULL)"

    /// The day on which a group `g` became official, as edits store it.
    static let becameOfficial = """
        (SELECT f.value FROM fact f WHERE f.source_uid = '\(RegistryID(.group, "").subject.sourceUID)'
            AND f.origin_id = g.id AND f.field = 'reached/\(GroupStatus.official.rawValue)')
        """

    /// Own events that the dashboard does not list.
    private static let unlisted = """
        SELECT e.start, e.id, 1, e.title, e.group_id, g.name, e.format, e.venue, e.planned, e.actual, e.feed_uid,
            e.feed_id, s.name, NULL, NULL, COALESCE(e.country, g.country) \(unlistedFrom)
        """

    private static let unlistedFrom = """
        FROM event_row e LEFT JOIN group_row g ON g.id = e.group_id LEFT JOIN source s ON s.uid = e.feed_uid
        WHERE (e.feed_id IS NULL OR \(isFirst) AND NOT EXISTS (
            SELECT 1 FROM activity b WHERE b.source_id = s.id AND b.kind = 'event' AND b.row_key = '=' || e.feed_id
            AND b.gone_since IS NULL))
        """
}
