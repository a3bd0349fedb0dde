/// A local group that somebody organises, or whose events they came to.
public struct LocalTie: Hashable, Sendable {
    /// The group's id.
    public var group: String
    /// The group's name.
    public var name: String
    /// Whether they organise it.
    public var organises: Bool
    /// The day of the last event of the group that they came to.
    public var came: Day?

    /// Creates a tie.
    public init(group: String, name: String, organises: Bool = false, came: Day? = nil) {
        self.group = group
        self.name = name
        self.organises = organises
        self.came = came
    }

    /// "organises Granada", "came to Málaga on 3 Nov".
    public func words(today: Day) -> String {
        if organises { return "organises \(name)" }
        return "came to \(name)" + (came.map { " on \($0.short(relativeTo: today))" } ?? "")
    }
}
