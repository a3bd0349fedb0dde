extension Migrations {
    /// What an edit's maker knew: conflicts are told by it, and no longer by what a laptop noted when it merged.
    static let knowledge = """
        -- ids of the edits whose values of its fields stood, separated by spaces; NULL where that was not recorded
        ALTER TABLE edit ADD COLUMN knew TEXT;
        DROP TABLE conflict;
        ALTER TABLE colleague DROP COLUMN newest;
        """
}
