import Community
import Store

/// When a group meets, as its evidence says.
struct GroupTimes: Equatable {
    /// The monthly day and time in the managers' words.
    var monthly: String?
    /// The launch date, as long as it is ahead.
    var launch: Day?

    /// Reads the times of all groups; which criteria hold them is known from the sets.
    static func all(_ sets: CriteriaSets, _ store: Store, today: Day) throws -> (Group) -> GroupTimes {
        func id(_ kind: GroupKind, _ isWanted: (Criterion.Check) -> Bool) -> String? {
            sets.set(for: kind)?.criteria.first { isWanted($0.check) }?.id
        }
        var monthly: [GroupKind: String] = [:]
        var launches: [GroupKind: String] = [:]
        for kind in GroupKind.allCases {
            monthly[kind] = id(kind) { $0 == .monthlyTime }
            launches[kind] = id(kind) { if case .launchDate = $0 { true } else { false } }
        }
        let evidence = try store.evidence(for: Set(monthly.values).union(launches.values))
        return { group in
            let own = evidence[group.id] ?? [:]
            let launch = launches[group.kind].flatMap { own[$0]?.namedDay }
            return GroupTimes(
                monthly: monthly[group.kind].flatMap { own[$0]?.text }, launch: launch.flatMap { $0 < today ? nil : $0 }
            )
        }
    }
}
