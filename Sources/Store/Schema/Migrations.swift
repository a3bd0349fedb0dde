import GRDB

/// The append-only history of the file's schema. A migration, once released, never changes; it ignores app types.
struct Migrations {
    /// The migrations in order. `PRAGMA user_version` holds how many a file has seen.
    let steps: [(name: String, sql: String)]

    /// Those of this Rekindle.
    static let all = Migrations(steps: [
        ("main job", mainJob),
        ("who could write", whoCouldWrite),
        ("step up and thank", stepUpAndThank),
        ("wrong data in review", wrongData),
        ("privacy", privacy),
        ("today", today),
        ("groups and events", groupsAndEvents),
        ("people from files", peopleFromFiles),
        ("colleagues", colleagues),
        ("alumni", alumni),
        ("steps of things", stepsOfThings),
        ("knowledge", knowledge),
        ("stewards", stewards),
        ("regions", regions),
        ("groups by region", groupsByRegion),
        ("events by time", eventsByTime),
        ("launches by day", launchesByDay),
        ("no full-text index", noFullTextIndex),
        ("groups in order", groupsInOrder),
        ("events of weeks", eventsOfWeeks),
        ("one mentor", oneMentor),
        ("mentees", mentees),
        ("launches of days", launchesOfDays),
        ("reworded edits", rewordedEdits),
    ])

    /// The version of a file that has seen them all.
    var newest: Int { steps.count }

    /// Runs what a file of `version` has not seen, each in its own transaction.
    func run(_ db: Database, from version: Int) throws {
        for (number, migration) in steps.enumerated() where number >= version {
            try db.inTransaction(.immediate) {
                try db.execute(sql: migration.sql)
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
                return .commit
            }
        }
    }

    /// What the dashboard owns (source … attendance), what the manager owns (edit, edit_fact, fact), and what is
    /// derived from both (member, queue_place, queue_count, suggestion).
    private static let mainJob = """
        CREATE TABLE community (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL,
            revision INTEGER NOT NULL DEFAULT 0,
            -- distinguishes edits of two laptops made in the same millisecond; random, names nothing
            mark TEXT NOT NULL,
            -- the settings that the summaries were computed with, and when
            settings TEXT,
            computed_at INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            position INTEGER NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            -- equal on every laptop; what edits name
            uid TEXT NOT NULL UNIQUE,
            url TEXT NOT NULL,
            token_place TEXT NOT NULL,
            title TEXT,
            earliest INTEGER,
            asked_at INTEGER,
            landed_at INTEGER,
            status TEXT,
            seconds REAL NOT NULL DEFAULT 0,
            added INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0,
            removed INTEGER NOT NULL DEFAULT 0,
            -- what went wrong at the last pull: sentences, and the words programs test for
            problems TEXT NOT NULL DEFAULT '[]',
            problem_kinds TEXT NOT NULL DEFAULT '[]',
            -- complete pulls so far, and the identities they brought after the first
            pulls INTEGER NOT NULL DEFAULT 0,
            newcomers INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE source_list (
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            kind TEXT NOT NULL,
            landed_at INTEGER,
            rows INTEGER NOT NULL DEFAULT 0,
            repeated INTEGER NOT NULL DEFAULT 0,
            unreadable INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (source_id, kind)
        ) STRICT, WITHOUT ROWID;

        -- the digests of the objects that are in the feed now: an object whose digest is here is neither decoded nor
        -- written; `row` is an identity or an activity; kind: 1 identity, 2 conversation, 3 contribution, 4 event
        CREATE TABLE feed_row (
            source_id INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            row INTEGER NOT NULL,
            digest INTEGER NOT NULL,
            PRIMARY KEY (source_id, kind, row)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE unreadable (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            kind TEXT NOT NULL,
            place INTEGER NOT NULL,
            reason TEXT NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE flood (
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            day INTEGER NOT NULL,
            newcomers INTEGER NOT NULL,
            usual INTEGER NOT NULL,
            PRIMARY KEY (source_id, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE channel (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            -- 'c' and the channel's id, or '' for rows without a channel
            name TEXT NOT NULL,
            UNIQUE (source_id, name)
        ) STRICT;

        CREATE TABLE member (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            key_identity INTEGER NOT NULL UNIQUE,
            name TEXT NOT NULL DEFAULT '',
            name_order TEXT NOT NULL DEFAULT '',
            username TEXT,
            role TEXT NOT NULL DEFAULT 'community',
            level TEXT NOT NULL DEFAULT 'none',
            level_before TEXT NOT NULL DEFAULT 'none',
            state TEXT NOT NULL DEFAULT 'unknown',
            natural_state TEXT NOT NULL DEFAULT 'unknown',
            first_seen INTEGER,
            last_seen INTEGER,
            last_contribution INTEGER,
            conversations INTEGER NOT NULL DEFAULT 0,
            contributions INTEGER NOT NULL DEFAULT 0,
            attendances INTEGER NOT NULL DEFAULT 0,
            usual_pause REAL,
            threshold_days INTEGER NOT NULL DEFAULT 90,
            basis TEXT NOT NULL DEFAULT 'default',
            contribution_threshold_days INTEGER NOT NULL DEFAULT 90,
            silent_since INTEGER,
            contribution_silent_since INTEGER,
            conversations_90 INTEGER NOT NULL DEFAULT 0,
            attendances_90 INTEGER NOT NULL DEFAULT 0,
            contributions_90 INTEGER NOT NULL DEFAULT 0,
            -- when any of it changes by time alone; NULL when never
            next_change INTEGER,
            organization TEXT,
            region TEXT,
            mentor TEXT,
            owner TEXT,
            tags TEXT NOT NULL DEFAULT '[]',
            sources TEXT NOT NULL DEFAULT '[]',
            junk INTEGER NOT NULL DEFAULT 0,
            never_contact TEXT,
            wrong_data INTEGER NOT NULL DEFAULT 0,
            last_deed INTEGER,
            search TEXT NOT NULL DEFAULT '',
            queues INTEGER NOT NULL DEFAULT 0,
            -- the day all identities had left the feed: then in Review, not in the list of members
            left_feed INTEGER
        ) STRICT;
        CREATE INDEX member_by_next_change ON member(next_change) WHERE next_change IS NOT NULL;
        CREATE INDEX member_by_name ON member(name_order, key) WHERE left_feed IS NULL;
        CREATE INDEX member_left_feed ON member(left_feed) WHERE left_feed IS NOT NULL;

        CREATE TABLE identity (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            origin_id TEXT NOT NULL,
            username TEXT,
            name TEXT,
            email TEXT,
            avatar TEXT,
            company TEXT,
            tags TEXT NOT NULL DEFAULT '[]',
            -- 0: mentioned, but no row of the feed has described it yet
            listed INTEGER NOT NULL DEFAULT 1,
            known_since INTEGER NOT NULL,
            gone_since INTEGER,
            member_id INTEGER REFERENCES member,
            -- what identities are merged and suggested by
            email_key TEXT,
            username_key TEXT,
            full_name_key TEXT,
            UNIQUE (source_id, origin_id)
        ) STRICT;
        CREATE INDEX identity_by_member ON identity(member_id);
        CREATE INDEX identity_by_email ON identity(email_key) WHERE email_key IS NOT NULL;
        CREATE INDEX identity_by_username ON identity(username_key) WHERE username_key IS NOT NULL;
        CREATE INDEX identity_by_full_name ON identity(full_name_key) WHERE full_name_key IS NOT NULL;

        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL,
            kind TEXT NOT NULL,
            channel_id INTEGER NOT NULL REFERENCES channel,
            -- '=' and the origin_id, or '#', the content's hash and the ordinal among equal ones
            row_key TEXT NOT NULL,
            actor_id INTEGER REFERENCES identity,
            at INTEGER NOT NULL,
            ends_at INTEGER,
            text TEXT,
            type TEXT,
            url TEXT,
            thread TEXT,
            tags TEXT,
            -- 1: counts as a contribution, by kind or by tag
            contribution INTEGER NOT NULL,
            gone_since INTEGER,
            UNIQUE (source_id, kind, row_key, channel_id)
        ) STRICT;
        \(ActorIndex.sql);

        CREATE TABLE participant (
            identity_id INTEGER NOT NULL,
            activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
            PRIMARY KEY (activity_id, identity_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance (
            identity_id INTEGER NOT NULL REFERENCES identity,
            activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
            -- 1: on the event's own list, 2: on its attendee list, 3: on both
            listed_by INTEGER NOT NULL,
            gone_since INTEGER,
            PRIMARY KEY (identity_id, activity_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendance_by_event ON attendance(activity_id);

        CREATE VIRTUAL TABLE activity_search USING fts5 (
            text, content='activity', content_rowid='id', detail='none', columnsize=0,
            tokenize='unicode61 remove_diacritics 2'
        );

        CREATE TABLE suggestion (
            first INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
            second INTEGER NOT NULL REFERENCES identity ON DELETE CASCADE,
            kind TEXT NOT NULL,
            PRIMARY KEY (first, second),
            CHECK (first < second)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX suggestion_by_second ON suggestion(second);

        CREATE TABLE queue_place (
            queue TEXT NOT NULL,
            -- '' for members shown
            left_out TEXT NOT NULL,
            first INTEGER NOT NULL,
            second INTEGER NOT NULL,
            third INTEGER NOT NULL,
            -- ties: latest seen first, then key
            seen INTEGER NOT NULL,
            key TEXT NOT NULL,
            member_id INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
            PRIMARY KEY (queue, left_out, first, second, third, seen, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX queue_place_by_member ON queue_place(member_id);

        CREATE TABLE queue_count (
            queue TEXT NOT NULL,
            left_out TEXT NOT NULL,
            members INTEGER NOT NULL,
            PRIMARY KEY (queue, left_out)
        ) STRICT, WITHOUT ROWID;
        -- besides the queues: 'members', everybody in the list of members, and 'review', its open questions
        INSERT INTO queue_count VALUES ('members', '', 0), ('review', '', 0);
        CREATE TRIGGER member_counts_in AFTER INSERT ON member WHEN new.left_feed IS NULL BEGIN
            UPDATE queue_count SET members = members + 1 WHERE queue = 'members';
        END;
        CREATE TRIGGER member_counts_out AFTER DELETE ON member WHEN old.left_feed IS NULL BEGIN
            UPDATE queue_count SET members = members - 1 WHERE queue = 'members';
        END;
        CREATE TRIGGER member_counts_leave AFTER UPDATE OF left_feed ON member
        WHEN (old.left_feed IS NULL) <> (new.left_feed IS NULL) BEGIN
            UPDATE queue_count SET members = members + (new.left_feed IS NULL) - (old.left_feed IS NULL)
            WHERE queue = 'members';
        END;
        CREATE TRIGGER queue_place_counts_in AFTER INSERT ON queue_place BEGIN
            INSERT INTO queue_count VALUES (new.queue, new.left_out, 1)
            ON CONFLICT DO UPDATE SET members = members + 1;
        END;
        CREATE TRIGGER queue_place_counts_out AFTER DELETE ON queue_place BEGIN
            UPDATE queue_count SET members = members - 1 WHERE queue = old.queue AND left_out = old.left_out;
        END;

        CREATE TABLE edit (
            id TEXT PRIMARY KEY,
            step TEXT NOT NULL,
            actor TEXT NOT NULL,
            at INTEGER NOT NULL,
            source_uid TEXT NOT NULL,
            origin_id TEXT NOT NULL,
            changes TEXT NOT NULL,
            undoes TEXT,
            -- 0 while another edit undoes it
            active INTEGER NOT NULL DEFAULT 1
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edit_by_step ON edit(step);
        CREATE INDEX edit_by_undoes ON edit(undoes) WHERE undoes IS NOT NULL;
        CREATE INDEX edit_by_actor ON edit(actor, id);
        CREATE INDEX edit_by_subject ON edit(source_uid, origin_id);

        -- every value an edit gave a field; the newest active one is the fact
        CREATE TABLE edit_fact (
            source_uid TEXT NOT NULL,
            origin_id TEXT NOT NULL,
            field TEXT NOT NULL,
            edit_id TEXT NOT NULL REFERENCES edit ON DELETE CASCADE,
            value TEXT,
            PRIMARY KEY (source_uid, origin_id, field, edit_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE fact (
            source_uid TEXT NOT NULL,
            origin_id TEXT NOT NULL,
            field TEXT NOT NULL,
            -- NULL: cleared, which wins over older values on the member's other identities
            value TEXT,
            edit_id TEXT NOT NULL,
            PRIMARY KEY (source_uid, origin_id, field)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX fact_by_field ON fact(field);
        """

    /// When a participant's conversation was, so that somebody's newest ones are found at once; who shares an event, an
    /// organization or a region.
    private static let whoCouldWrite = """
        ALTER TABLE participant ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
        UPDATE participant SET at = (SELECT a.at FROM activity a WHERE a.id = activity_id);
        CREATE INDEX participant_by_identity ON participant(identity_id, at);
        CREATE INDEX activity_by_thread ON activity(source_id, thread) WHERE thread IS NOT NULL;
        DROP INDEX attendance_by_event;
        CREATE INDEX attendance_by_event ON attendance(activity_id, gone_since);
        CREATE INDEX member_by_organization ON member(organization, last_seen)
            WHERE organization IS NOT NULL AND left_feed IS NULL;
        CREATE INDEX member_by_region ON member(region, last_seen) WHERE region IS NOT NULL AND left_feed IS NULL;
        """

    /// The index of words said cost every pull a tenth of its time and served no search.
    private static let noFullTextIndex = "DROP TABLE activity_search;"

    /// Sources that are no dashboards, what their files tell of people, and days of which nothing else is known.
    private static let peopleFromFiles = """
        ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'dashboard';
        -- what only a file of people tells
        ALTER TABLE identity ADD COLUMN role TEXT;
        ALTER TABLE identity ADD COLUMN region TEXT;
        ALTER TABLE identity ADD COLUMN languages TEXT;
        ALTER TABLE identity ADD COLUMN time_zone TEXT;
        ALTER TABLE identity ADD COLUMN first_day INTEGER;
        -- a name of one word, which a file's people are matched by in Review
        ALTER TABLE identity ADD COLUMN word_key TEXT;
        UPDATE identity SET word_key = lower(trim(name)) WHERE trim(name) <> '' AND trim(name) NOT LIKE '% %';
        CREATE INDEX identity_by_word ON identity(word_key) WHERE word_key IS NOT NULL;
        -- 1: nothing but whole days is known; in `activity` such days are 2 (seen) and 3 (contributed) in `contribution`
        ALTER TABLE member ADD COLUMN dates_only INTEGER NOT NULL DEFAULT 0;
        """
}
