public import Community
internal import GRDB

extension Store {
    /// Everybody with a role for a region: by role, region, status, then name. O(standings).
    ///
    /// - Parameter regionID: that region alone.
    public func stewards(of regionID: String? = nil) throws -> [Steward] {
        let today = context.now().day
        return try read { db in try StewardReader.all(db, today: today) }.filter {
            regionID == nil || $0.stewardship.region.id == regionID
        }
    }

    /// The five people who fit a role best, with the reasons. O(members of the region), of all members where no region
    /// is asked for.
    public func stewardCandidates(_ role: StewardRole, in region: Region?, limit: Int = 5) throws -> [StewardCandidate]
    {
        let now = context.now()
        return try read { db in
            StewardCandidate.best(
                limit, for: role, in: region, among: try ProspectReader(db, now: now).prospects(role, in: region))
        }
    }
}

/// Reads the rows of `stewardship` with their people.
enum StewardReader {
    /// Everybody in order, with the warnings.
    static func all(_ db: Database, today: Day) throws -> [Steward] {
        let all = try rows(db)
        let byMember = Dictionary(grouping: all, by: \.member).mapValues { $0.map(\.stewardship) }
        return all.map { one in
            var steward = one
            steward.warnings = one.stewardship.warnings(
                of: one.person, among: byMember[one.member] ?? [], today: today)
            return steward
        }
    }

    /// The ambassadors and liaisons who serve a region, or one that it is a part of, and can be asked: the nearest first.
    static func serving(_ db: Database, _ region: Region, besides member: MemberID) throws -> [Steward] {
        var around: [String] = []
        var next: Region? = region
        while let one = next {
            around.append(one.id)
            next = one.parent
        }
        let found = try rows(db, of: around).filter {
            $0.member != member && $0.stewardship.role != .recordKeeper && $0.canBeAsked
        }
        return around.flatMap { id in found.filter { $0.stewardship.region.id == id } }
    }

    private static func rows(_ db: Database, of regionIDs: [String]? = nil) throws -> [Steward] {
        let statement = try FastStatement(
            db,
            """
            SELECT t.member_id, m.key, m.name, m.username, t.role, t.region, t.status, t.candidate_on, t.active_on,
                t.emeritus_on, t.declined_on, t.until_day, t.review_day, t.words, m.role, m.state,
                m.never_contact IS NOT NULL, m.junk, m.left_feed IS NOT NULL, m.name_order
            FROM stewardship t JOIN member m ON m.id = t.member_id
            \(regionIDs == nil ? "" : "WHERE t.region_id IN (SELECT value FROM json_each(?1))")
            """)
        if let regionIDs { statement.bind(JSONText.encode(strings: regionIDs), at: 1) }
        var regions: [String: Region] = [:]
        var found: [(steward: Steward, order: String)] = []
        while try statement.step() {
            guard let steward = steward(statement, &regions) else { continue }
            found.append((steward, "\(steward.order) \(statement.text(19) ?? "")"))
        }
        return found.sorted { $0.order < $1.order }.map(\.steward)
    }

    private static func steward(_ found: FastStatement, _ regions: inout [String: Region]) -> Steward? {
        func day(_ column: Int32) -> Day? { found.optionalInt(column).map { Day(number: Int32(clamping: $0)) } }
        let typed = found.text(5) ?? ""
        guard let role = found.text(4).flatMap(StewardRole.init(rawValue:)),
            let status = found.text(6).flatMap(StewardStatus.init(rawValue:)),
            let key = found.text(1).flatMap(MemberKey.init), let region = regions[typed] ?? Region(typed: typed)
        else { return nil }
        regions[typed] = region
        var days: [StewardStatus: Day] = [:]
        for (status, column) in [
            (StewardStatus.candidate, Int32(7)), (.active, 8), (.emeritus, 9), (.declined, 10),
        ] { days[status] = day(column) }
        var person = StewardPerson()
        person.role = found.text(14).flatMap(Role.init(rawValue:)) ?? .community
        person.state = found.text(15).flatMap(MemberState.init(rawValue:)) ?? .unknown
        person.neverContact = found.int(16) != 0
        person.junk = found.int(17) != 0
        person.left = found.int(18) != 0
        let named = found.text(2) ?? ""
        return Steward(
            member: found.int(0), key: key, name: named.isEmpty ? found.text(3) ?? key.description : named,
            stewardship: Stewardship(
                role: role, region: region, status: status, days: days, until: day(11), review: day(12),
                words: found.text(13)),
            person: person, warnings: [])
    }
}

extension Steward {
    fileprivate var order: String {
        let place = StewardRole.allCases.firstIndex(of: stewardship.role) ?? 0
        let status = StewardStatus.allCases.sorted().firstIndex(of: stewardship.status) ?? 0
        return "\(place) \(stewardship.region.id) \(status)"
    }
}
