/// What somebody is to the community by what is recorded of mentors, regions and groups; the filter finds them as it
/// finds the roles that were written down: `is:mentor`.
public enum HeldRole: String, CaseIterable, Hashable, Sendable {
    /// Has room for mentees, or had.
    case mentor
    /// Serves a region now.
    case ambassador, liaison
    case recordKeeper = "record_keeper"
    /// Organises a group that is not closed.
    case organizer
}

extension Filter {
    /// The words after `is:`: roles that were written down, and what somebody stands for.
    public static let isWords: [String] = {
        let roles = PersonRole.allCases.map(\.rawValue)
        return roles + HeldRole.allCases.map(\.rawValue).filter { !roles.contains($0) }
    }()
}
