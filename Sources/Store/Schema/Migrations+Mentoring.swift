extension Migrations {
    /// A mentorship ends when a later one begins, or its mentor is forgotten: who has any is summarized anew.
    static let oneMentor = """
        UPDATE member SET next_change = 0 WHERE id IN (
            SELECT i.member_id FROM fact f JOIN source s ON s.uid = f.source_uid
            JOIN identity i ON i.source_id = s.id AND i.origin_id = f.origin_id
            WHERE f.field >= 'mentorship/' AND f.field < 'mentorship0');
        """

    /// Mentorships by the account of the mentor. What a colleague's journal brings may be no JSON at all.
    static let mentees = """
        CREATE INDEX fact_by_mentor ON fact(CASE WHEN json_valid(value) THEN json_extract(value, '$.mentor.id') END)
            WHERE field >= 'mentorship/' AND field < 'mentorship0';
        """
}
