extension Migrations {
    /// The few members whose data is wrong, for the count of Review.
    static let wrongData = "CREATE INDEX member_wrong_data ON member(last_seen, key) WHERE wrong_data = 1;"
}
