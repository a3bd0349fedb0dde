import Foundation
import Testing

/// Ambassadors, liaisons and record keepers by commands alone.
@Suite struct StewardCommandTests {
    private func key(_ home: TestHome, _ place: Int) async throws -> String {
        let objects = try await home.must("queue", "reactivate", "--format", "json").objects()
        return try #require(objects[place]["key"] as? String)
    }

    @Test func `a liaison goes from candidate to active to emeritus, and is taken back`() async throws {
        let home = try await DemoCopy.make()
        let key = try await key(home, 0)
        func standing() async throws -> [String: Any]? {
            let member = try await home.must("member", key, "--format", "json").object()
            return (member["stewardships"] as? [[String: Any]])?.first { $0["region_id"] as? String == "PY" }
        }
        try await home.must("assign", key, "liaison", "Paraguay")
        #expect(try await standing()?["status"] as? String == "candidate")
        try await home.must(
            "assign", key, "liaison", "PY", "--status", "active", "--until", "2027-03-27", "--review", "none")
        let active = try #require(try await standing())
        #expect(active["until"] as? String == "2027-03-27")
        #expect(active["review"] is NSNull)
        try await home.must("assign", key, "liaison", "PY", "--until", "", "--review", "1m")
        #expect(try await standing()?["until"] is NSNull)
        #expect(try await standing()?["review"] as? String == "2026-12-21")
        try await home.must("assign", key, "liaison", "PY", "--until", "2027-03-27", "--review", "")
        #expect(try await standing()?["review"] is NSNull)
        #expect(active["active_on"] as? String == "2026-11-21")
        let table = try await home.must("liaisons", "--region", "PY").out
        #expect(table.contains("27 Mar 2027"))
        #expect(table.contains("open"))
        try await home.must("assign", key, "liaison", "PY", "--status", "emeritus")
        #expect(try await standing()?["until"] is NSNull)
        try await home.must("undo")
        #expect(try await standing()?["status"] as? String == "active")
        try await home.must("assign", key, "liaison", "PY", "--clear")
        #expect(try await standing() == nil)
        #expect(try await home.rekindle("assign", key, "liaison", "PY", "--clear").code == 1)
    }

    @Test func `who is both is warned about, and a place that is taken is open to liaisons alone`() async throws {
        let home = try await DemoCopy.make()
        let key = try await key(home, 1)
        try await home.must("assign", key, "liaison", "UY", "--status", "active")
        let both = try await home.must("assign", key, "ambassador", "PY", "--status", "active")
        #expect(both.err.contains("also liaison for Uruguay"))
        let listed = try await home.must("ambassadors", "--region", "PY", "--format", "json").objects()
        #expect(listed.map { $0["status"] as? String } == ["active"])
        let liaisons = try await home.must("liaisons", "--region", "UY", "--format", "json").objects()
        #expect(liaisons.map { $0["status"] as? String } == ["active", "open"])
        // The same places are open on the board.
        let board = try await home.must("regions", "--format", "json").objects()
        let open = board.filter { ($0["open_roles"] as? [String])?.contains("liaison") == true }
        let rows = try await home.must("liaisons", "--format", "json").objects()
        #expect(
            Set(open.compactMap { $0["id"] as? String })
                == Set(rows.filter { $0["status"] as? String == "open" }.compactMap { $0["region_id"] as? String }))
        #expect((listed[0]["warnings"] as? [String])?.first == "also liaison for Uruguay")
    }

    @Test func `a region's page names who has another role, or is only thought of for it`() async throws {
        let home = try await DemoCopy.make()
        let key = try await key(home, 1)
        try await home.must("assign", key, "ambassador", "PY", "--status", "active")
        try await home.must("assign", key, "liaison", "PY")
        let page = try await home.must("region", "show", "PY").out
        #expect(page.contains(", ambassador: also a candidate for liaison for Paraguay"))
        #expect(page.contains(", candidate for liaison: also ambassador for Paraguay"))
    }

    @Test func `an empty list is said of the region that was asked for, and why no place is open there`() async throws {
        let home = try await DemoCopy.make()
        let france = try await home.must("liaisons", "--region", "FR").err
        #expect(france.contains("there is no liaison for France (established: none is sought)."))
        #expect(france.contains("rekindle liaisons --candidates FR"))
        let none = try await home.must("liaisons", "--region", "AF").err
        #expect(none.contains("there is no liaison for Afghanistan (nobody and nothing is known there)."))
        #expect(!none.contains("no liaisons yet"))
    }

    @Test(arguments: [
        (["nobody", "ambassador", "Atlantis"], "Atlantis: names no country"),
        (["forum/u", "liaison", "PY", "--status", "king"], "king is none of candidate, active, emeritus, declined"),
        (["forum/u", "liaison", "PY", "--until", "soon"], "\"soon\" is no day"),
        (["forum/u", "owner", "Nora", "--status", "active"], "belong to a role for a region"),
        (["liaison", "PY"], "Name a member's key"),
    ])
    func `what cannot be is said with its remedy`(words: [String], expected: String) async throws {
        let home = try await DemoCopy.make()
        let outcome = try await Program.run(try Program.path, ["assign"] + words, home.environment)
        #expect(outcome.code == 64)
        #expect(outcome.err.contains(expected))
    }
}
