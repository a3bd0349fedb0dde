extension Migrations {
    /// The steps of things by the day they are due. What a colleague's journal brings may be no JSON at all.
    static let stepsOfThings = """
        CREATE INDEX fact_by_step_due ON fact(
            source_uid, CASE WHEN json_valid(value) THEN json_extract(value, '$.due') END
        ) WHERE source_uid >= '~' AND field >= 'step/' AND field < 'step0';
        """
}
