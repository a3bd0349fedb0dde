extension Migrations {
    /// The region that a member's resolves to, counts per region kept up as members change, and what managers recorded
    /// of regions as lists read it.
    static let regions = """
        ALTER TABLE member ADD COLUMN region_id TEXT;
        -- hand, tag, feed, time_zone
        ALTER TABLE member ADD COLUMN region_basis TEXT;
        -- a guess ties nobody to anybody
        DROP INDEX member_by_region;
        CREATE INDEX member_by_region ON member(region, last_seen)
            WHERE region IS NOT NULL AND left_feed IS NULL AND region_basis <> 'time_zone';
        CREATE INDEX member_by_region_id ON member(region_id, region)
            WHERE region_id IS NOT NULL AND left_feed IS NULL;

        -- by id of region; '~' and the text for what names no region, '' for members of whom none is known
        CREATE TABLE region_count (
            region TEXT PRIMARY KEY,
            members INTEGER NOT NULL,
            active INTEGER NOT NULL,
            lapsed INTEGER NOT NULL,
            guessed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO region_count \(regionsCounted);
        CREATE TRIGGER region_count_in AFTER INSERT ON member WHEN \(counts("new")) BEGIN
            \(adding)
        END;
        CREATE TRIGGER region_count_out AFTER DELETE ON member WHEN \(counts("old")) BEGIN
            \(subtracting)
        END;
        CREATE TRIGGER region_count_change
        AFTER UPDATE OF region, region_id, region_basis, state, role, junk, left_feed ON member
        WHEN old.region_id IS NOT new.region_id OR old.region IS NOT new.region
            OR old.region_basis IS NOT new.region_basis OR old.state <> new.state OR old.role <> new.role
            OR old.junk <> new.junk OR (old.left_feed IS NULL) <> (new.left_feed IS NULL) BEGIN
            \(subtracting)
            \(adding)
        END;

        CREATE TABLE region_row (
            id TEXT PRIMARY KEY,
            typed TEXT NOT NULL,
            awareness TEXT NOT NULL,
            priority INTEGER NOT NULL,
            plan TEXT,
            progress TEXT,
            help TEXT,
            step TEXT,
            step_id TEXT,
            step_due INTEGER
        ) STRICT, WITHOUT ROWID;
        """

    /// The counts as the members' rows give them.
    static let regionsCounted = """
        SELECT \(place("m")), COUNT(*), SUM(\(isActive("m"))), SUM(m.state = 'lapsed'),
            SUM(m.region_basis IS 'time_zone') FROM member m WHERE \(counts("m")) GROUP BY 1
        """

    private static func place(_ row: String) -> String {
        "CASE WHEN \(row).region_id IS NOT NULL THEN \(row).region_id WHEN \(row).region IS NULL THEN '' "
            + "ELSE '~' || \(row).region END"
    }

    private static func counts(_ row: String) -> String {
        "\(row).left_feed IS NULL AND \(row).role = 'community' AND \(row).junk = 0"
    }

    private static func isActive(_ row: String) -> String {
        "\(row).state IN ('newcomer', 'active', 'participating', 'talking')"
    }

    private static let adding = """
        INSERT INTO region_count SELECT \(place("new")), 1, \(isActive("new")), new.state = 'lapsed',
            new.region_basis IS 'time_zone' WHERE \(counts("new"))
            ON CONFLICT DO UPDATE SET members = members + 1, active = active + excluded.active,
                lapsed = lapsed + excluded.lapsed, guessed = guessed + excluded.guessed;
        """

    private static let subtracting = """
        UPDATE region_count SET members = members - 1, active = active - (\(isActive("old"))),
                lapsed = lapsed - (old.state = 'lapsed'), guessed = guessed - (old.region_basis IS 'time_zone')
            WHERE region = \(place("old")) AND \(counts("old"));
        DELETE FROM region_count WHERE region = \(place("old")) AND members <= 0;
        """
}

extension Migrations {
    /// How many groups a country has, and who asks for help, without reading the groups.
    static let groupsByRegion = """
        CREATE INDEX group_row_open ON group_row(country) WHERE country IS NOT NULL AND status <> 'closed';
        CREATE INDEX group_row_helped ON group_row(country) WHERE help IS NOT NULL AND status <> 'closed';
        """
}
