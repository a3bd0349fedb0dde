extension Migrations {
    /// What counts towards the next level, and the deeds of the last 14 days; both derived, computed after the opening.
    static let stepUpAndThank = """
        ALTER TABLE member ADD COLUMN towards_next INTEGER;
        ALTER TABLE member ADD COLUMN deeds TEXT;
        """
}
