extension Migrations {
    /// What the Today view shows, kept up as rows change: conversations and contributions per day, members per level,
    /// and how the counts stood at the end of each day; and indexes of what was sent and of who is here again.
    static let today = """
        CREATE TABLE activity_day (
            source_id INTEGER NOT NULL,
            day INTEGER NOT NULL,
            activities INTEGER NOT NULL,
            PRIMARY KEY (source_id, day)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO activity_day SELECT source_id, at / 86400, COUNT(*) FROM activity
            WHERE actor_id IS NOT NULL AND kind <> 'event' AND gone_since IS NULL GROUP BY 1, 2;
        CREATE TRIGGER activity_day_in AFTER INSERT ON activity
        WHEN new.actor_id IS NOT NULL AND new.kind <> 'event' AND new.gone_since IS NULL BEGIN
            INSERT INTO activity_day VALUES (new.source_id, new.at / 86400, 1)
            ON CONFLICT DO UPDATE SET activities = activities + 1;
        END;
        CREATE TRIGGER activity_day_out AFTER DELETE ON activity
        WHEN old.actor_id IS NOT NULL AND old.kind <> 'event' AND old.gone_since IS NULL BEGIN
            UPDATE activity_day SET activities = activities - 1
            WHERE source_id = old.source_id AND day = old.at / 86400;
        END;
        CREATE TRIGGER activity_day_leave AFTER UPDATE OF actor_id, at, gone_since ON activity
        WHEN old.actor_id IS NOT NULL AND old.kind <> 'event' AND old.gone_since IS NULL BEGIN
            UPDATE activity_day SET activities = activities - 1
            WHERE source_id = old.source_id AND day = old.at / 86400;
        END;
        CREATE TRIGGER activity_day_come AFTER UPDATE OF actor_id, at, gone_since ON activity
        WHEN new.actor_id IS NOT NULL AND new.kind <> 'event' AND new.gone_since IS NULL BEGIN
            INSERT INTO activity_day VALUES (new.source_id, new.at / 86400, 1)
            ON CONFLICT DO UPDATE SET activities = activities + 1;
        END;

        -- members of the community per level, beside the queues' counts: bots, staff and junk are in no level
        INSERT INTO queue_count SELECT 'level', level, COUNT(*) FROM member
            WHERE left_feed IS NULL AND role = 'community' AND junk = 0 GROUP BY level;
        CREATE TRIGGER member_level_in AFTER INSERT ON member
        WHEN new.left_feed IS NULL AND new.role = 'community' AND new.junk = 0 BEGIN
            INSERT INTO queue_count VALUES ('level', new.level, 1) ON CONFLICT DO UPDATE SET members = members + 1;
        END;
        CREATE TRIGGER member_level_out AFTER DELETE ON member
        WHEN old.left_feed IS NULL AND old.role = 'community' AND old.junk = 0 BEGIN
            UPDATE queue_count SET members = members - 1 WHERE queue = 'level' AND left_out = old.level;
        END;
        CREATE TRIGGER member_level_change AFTER UPDATE OF level, role, junk, left_feed ON member
        WHEN old.level <> new.level OR old.role <> new.role OR old.junk <> new.junk
            OR (old.left_feed IS NULL) <> (new.left_feed IS NULL) BEGIN
            UPDATE queue_count SET members = members - 1 WHERE queue = 'level' AND left_out = old.level
                AND old.left_feed IS NULL AND old.role = 'community' AND old.junk = 0;
            INSERT INTO queue_count SELECT 'level', new.level, 1
                WHERE new.left_feed IS NULL AND new.role = 'community' AND new.junk = 0
            ON CONFLICT DO UPDATE SET members = members + 1;
        END;

        -- a history, not derived: how many were shown in each queue and stood on each level when a day was last seen
        CREATE TABLE day_count (
            day INTEGER NOT NULL,
            queue TEXT NOT NULL,
            left_out TEXT NOT NULL,
            members INTEGER NOT NULL,
            PRIMARY KEY (day, queue, left_out)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX fact_sent ON fact(CAST(value AS INTEGER))
            WHERE field >= 'sent/' AND field < 'sent0' AND value IS NOT NULL;
        CREATE INDEX member_here_again ON member(id) WHERE instr(deeds, 'here_again') > 0;
        """

    /// Who is honoured as alumni.
    static let alumni = "CREATE INDEX member_alumni ON member(contributions) WHERE state = 'alumni'"
}
