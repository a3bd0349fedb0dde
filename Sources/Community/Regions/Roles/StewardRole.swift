/// What somebody is for a region (PRODUCT §7). A liaison is not an ambassador.
public enum StewardRole: String, CaseIterable, Codable, Comparable, Sendable {
    /// Well connected, with a broad understanding; no developer knowledge needed.
    case ambassador
    /// Knows a region where the project is little known; serves a term.
    case liaison
    /// Keeps the region's records, its "librarian".
    case recordKeeper = "record_keeper"

    /// As sentences write it.
    public var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }

    /// Of several people.
    public var plural: String { words + "s" }

    /// The order of the cases.
    public static func < (left: StewardRole, right: StewardRole) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// Reads a role, however it is spelled: `record keeper`, `record-keeper`, `librarian`.
    public init?(typed: String) {
        let word = String(Folding.fold(typed).map { $0 == " " || $0 == "-" ? "_" : $0 })
        if word == "librarian" { self = .recordKeeper } else { self.init(rawValue: word) }
    }
}

/// How far somebody has come in a role.
public enum StewardStatus: String, CaseIterable, Codable, Comparable, Sendable {
    /// Thought of, or asked.
    case candidate
    /// Accepted, and serving.
    case active
    /// Has served, with honour.
    case emeritus
    /// Was asked and would rather not: not suggested again.
    case declined

    /// Whether somebody in the role is to be reckoned with today.
    public var isOpen: Bool { self == .candidate || self == .active }

    /// Serving first, then candidates, then who has served.
    public static func < (left: StewardStatus, right: StewardStatus) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .active: 0
        case .candidate: 1
        case .emeritus: 2
        case .declined: 3
        }
    }
}
