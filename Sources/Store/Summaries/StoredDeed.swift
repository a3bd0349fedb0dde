import Community

/// A deed that deserves thanks as the member's row keeps it, with the activity it is.
struct StoredDeed: Codable {
    var kind: GoodDeed.Kind
    var number: Int
    var at: Int64
    /// The activity's rowid, where it is one.
    var row: Int64?

    init(_ deed: GoodDeed, row: Int64?) {
        kind = deed.kind
        number = deed.number
        at = deed.at.seconds
        self.row = row
    }

    var deed: GoodDeed { GoodDeed(kind: kind, number: number, at: Instant(seconds: at)) }
}
