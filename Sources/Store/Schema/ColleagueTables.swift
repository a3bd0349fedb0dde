extension Migrations {
    /// What a laptop knows of its colleagues' journals. An id's mark is drawn anew for each step, so none is kept.
    static let colleagues = """
        ALTER TABLE community DROP COLUMN mark;

        CREATE TABLE colleague (
            name TEXT PRIMARY KEY,
            -- everything they did until then is here
            as_of INTEGER NOT NULL,
            merged_at INTEGER NOT NULL,
            -- the newest edit here when a journal that they wrote was merged last; '' before
            newest TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;

        -- fields that two managers had set to different values when a merge brought them together
        CREATE TABLE conflict (
            source_uid TEXT NOT NULL,
            origin_id TEXT NOT NULL,
            field TEXT NOT NULL,
            won TEXT NOT NULL REFERENCES edit ON DELETE CASCADE,
            lost TEXT NOT NULL REFERENCES edit ON DELETE CASCADE,
            found_at INTEGER NOT NULL,
            PRIMARY KEY (won, lost, field)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX conflict_by_lost ON conflict(lost);

        -- lines of colleagues' journals that could not be taken
        CREATE TABLE journal_aside (
            bytes BLOB PRIMARY KEY,
            reason TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
