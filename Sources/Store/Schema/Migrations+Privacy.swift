extension Migrations {
    /// The marks of the forgotten, and what is left of people who left the feed long ago: counts.
    static let privacy = """
        CREATE TABLE forgotten (
            salt TEXT NOT NULL,
            -- a kind, a hint and a SHA-256: who it was cannot be read from it
            mark TEXT NOT NULL,
            PRIMARY KEY (salt, mark)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE community ADD COLUMN salt TEXT;
        -- 1 while bytes of what was erased may lie in freed pages or in copies
        ALTER TABLE community ADD COLUMN unwiped INTEGER NOT NULL DEFAULT 0;
        -- the day people who left the feed long ago were last looked for
        ALTER TABLE community ADD COLUMN swept INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE left_count (
            source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
            -- months since January 1970
            month INTEGER NOT NULL,
            -- a level, or a kind of activity
            kind TEXT NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (source_id, month, kind)
        ) STRICT, WITHOUT ROWID;
        """

    /// When the maker of an edit gave it other words, as an id of that moment; NULL where it says what it said first.
    static let rewordedEdits = "ALTER TABLE edit ADD COLUMN reworded TEXT;"
}
