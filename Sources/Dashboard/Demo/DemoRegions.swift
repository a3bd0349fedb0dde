import Community
import Store

/// What the demo's manager recorded of regions, and who stands for them.
struct DemoRegions {
    let store: Store
    let now: Instant
    /// Sets the clock that edits are signed with.
    let turn: (Instant) -> Void

    private var today: Day { now.day }

    /// Records it; the same people have the same roles on every run.
    func fill() throws {
        try record(
            "BR", 40,
            [
                .priority(true), .awareness(.emerging), .text(.plan, "a second organiser, then meetups in three towns"),
                .text(.progress, "Curitiba has a venue; two towns to go"),
                .step("find a second organiser", due: today.adding(9)),
            ])
        try record(
            "NG", 30,
            [
                .priority(true), .awareness(.emerging), .text(.help, "laptops for the first workshop in Lagos"),
                .step("ask the ambassador for names", due: today.adding(-2)),
            ])
        let note = RegionEdit.note(
            "Two seed libraries in Lagos use it already.", at: at(12), by: DemoCommunity.manager)
        try record("NG", 12, [note])
        try record("DE", 200, [.awareness(.established)])
        try record("FR", 200, [.awareness(.established)])
        try record("IN/Tamil Nadu", 20, [.awareness(.emerging), .text(.plan, "find out who teaches with it")])
        try record("CL", 8, [.priority(true), .text(.plan, "nobody known yet: ask the universities")])
        try placed()
        try stewards()
    }

    /// People of whom only the time zone is known.
    private func placed() throws {
        let zones = ["America/Sao_Paulo", "Africa/Lagos", "Europe/Berlin", "America/Santiago", "Africa/Nairobi"]
        let unknown = try store.rows(store.members(sortedBy: .contributions)).filter {
            $0.region == nil && $0.figures.role == .community
        }
        for (number, row) in unknown.prefix(15).enumerated() {
            turn(at(50 - number))
            _ = try store.perform(.person([.set(.timeZone, zones[number % zones.count])]), on: [row.id])
        }
    }

    private func stewards() throws {
        let people = try store.rows(store.members(sortedBy: .conversations)).filter {
            $0.figures.role == .community && !$0.junk && $0.neverContact == nil
        }
        func first(_ id: String) -> MemberID? {
            people.first { $0.regionID == id || $0.regionID?.hasPrefix(id + "/") == true }?.id
        }
        try give(.ambassador, "NG", to: first("NG"), 120)
        try give(.liaison, "IN", to: first("IN"), 90)
    }

    private func give(_ role: StewardRole, _ text: String, to member: MemberID?, _ daysAgo: Int) throws {
        guard let member, let region = Region(typed: text) else { return }
        turn(at(daysAgo))
        _ = try store.perform(.steward(.set(StewardshipDraft(role, region, status: .active))), on: [member])
    }

    private func record(_ text: String, _ daysAgo: Int, _ edits: [RegionEdit]) throws {
        guard let region = Region(typed: text) else { return }
        turn(at(daysAgo))
        _ = try store.perform([], registry: [.region(region, edits)])
    }

    private func at(_ daysAgo: Int) -> Instant { now.adding(seconds: -Int64(daysAgo) * 86_400) }
}
