extension Migrations {
    /// The community's groups and events as lists read them: derived from `fact`, kept up with every edit.
    static let groupsAndEvents = """
        CREATE TABLE group_row (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            name_order TEXT NOT NULL,
            kind TEXT NOT NULL,
            status TEXT NOT NULL,
            reached INTEGER,
            platform TEXT,
            url TEXT,
            town TEXT,
            area TEXT,
            country TEXT,
            manager TEXT,
            help TEXT,
            supporter TEXT,
            -- source uid, id, name, days of acknowledging, each ended by \\u001f; organisers by \\u001e
            organisers TEXT NOT NULL,
            step TEXT,
            step_id TEXT,
            step_due INTEGER,
            launch INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX group_row_by_country ON group_row(country);
        CREATE INDEX group_row_by_name ON group_row(name_order, id);

        CREATE TABLE event_row (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            start INTEGER,
            group_id TEXT,
            format TEXT,
            venue TEXT,
            country TEXT,
            planned INTEGER,
            actual INTEGER,
            -- the dashboard's event that is the same
            feed_uid TEXT,
            feed_id TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_row_by_group ON event_row(group_id, start) WHERE group_id IS NOT NULL;
        CREATE INDEX event_row_by_start ON event_row(start);
        CREATE INDEX event_row_by_feed ON event_row(feed_id, feed_uid) WHERE feed_id IS NOT NULL;
        """

    /// The launch dates of groups, which stand among the events ahead.
    static let launchesByDay = "CREATE INDEX group_row_by_launch ON group_row(launch) WHERE launch IS NOT NULL"

    /// The dashboard's events by time, among all its activity.
    static let eventsByTime = """
        CREATE INDEX activity_events ON activity(at, source_id, row_key) WHERE kind = 'event' AND gone_since IS NULL
        """

    /// The groups in their orders, and those of a country, without reading the rows that no page shows.
    static let groupsInOrder = """
        CREATE INDEX group_row_by_path ON group_row(\(pathToOfficial), name_order, id, step_due, help);
        CREATE INDEX group_row_asking ON group_row(\(pathToOfficial), name_order, id, step_due) WHERE help IS NOT NULL;
        CREATE INDEX group_row_by_step ON group_row(step_due, name_order, id, help);
        DROP INDEX group_row_open;
        CREATE INDEX group_row_open ON group_row(country, status) WHERE country IS NOT NULL AND status <> 'closed';
        DROP INDEX group_row_helped;
        CREATE INDEX group_row_helped ON group_row(country, status, name, help)
            WHERE help IS NOT NULL AND status <> 'closed';
        """

    /// How many events the next weeks hold, without reading their rows.
    static let eventsOfWeeks = """
        DROP INDEX event_row_by_start;
        CREATE INDEX event_row_by_start ON event_row(start, id, feed_id, feed_uid);
        """

    /// How many launches the next days hold, without reading the groups' rows.
    static let launchesOfDays = """
        DROP INDEX group_row_by_launch;
        CREATE INDEX group_row_by_launch ON group_row(launch, status) WHERE launch IS NOT NULL;
        """

    /// How far a group is from official, those on the way first; the words that the indexes know it by.
    static let pathToOfficial = """
        CASE status WHEN 'applying' THEN 0 WHEN 'contacted' THEN 1 WHEN 'spotted' THEN 2 WHEN 'official' THEN 3 \
        WHEN 'dormant' THEN 4 ELSE 5 END
        """
}
