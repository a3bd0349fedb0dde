import Community
import Store

/// What is asked of the store at most once at a time.
enum Need: Hashable, Sendable {
    case heading, today, segments, segmentCounts, counts, rows, profile, couldWrite, review, results, narrow, find
    case list(ListID)
    case unreadable(String)
    case mentoring, handOver, record
    case matches([MemberID])
    case candidates(CandidateQuestion)
    case groups, group, events, event, steps, regions, region
    case names, removed, conflicts
}

/// What is under way, and how old what we have may be.
struct Loading {
    /// Grows with every change of the store; what was asked in an earlier one is asked again once it is visible.
    var epoch = 1
    /// The store's revision that the epoch belongs to.
    var revision: Int64?
    var underway: Set<Need> = []
    /// What could not be loaded in an epoch; it is not asked again in that epoch.
    var failed: [Need: Int] = [:]
    /// Members who turned out not to be there, and in which epoch.
    var withoutProfile: [MemberID: Int] = [:]
    var headingEpoch = 0
    var countsEpoch = 0
    /// The time the oldest thing under way was asked, for the spinner.
    var since: Double?

    /// Whether something can be asked now.
    func mayAsk(_ need: Need) -> Bool { !underway.contains(need) && failed[need] != epoch }
}
