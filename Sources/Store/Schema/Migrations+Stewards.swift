extension Migrations {
    /// What members are for regions: derived from `fact`, kept up with each summary.
    static let stewards = """
        CREATE TABLE stewardship (
            member_id INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
            role TEXT NOT NULL,
            region_id TEXT NOT NULL,
            -- as it was written
            region TEXT NOT NULL,
            status TEXT NOT NULL,
            -- the days on which each status was reached last
            candidate_on INTEGER,
            active_on INTEGER,
            emeritus_on INTEGER,
            declined_on INTEGER,
            -- the last day of the term, and that of the next review
            until_day INTEGER,
            review_day INTEGER,
            words TEXT,
            PRIMARY KEY (member_id, role, region_id)
        ) STRICT, WITHOUT ROWID;
        """
}
