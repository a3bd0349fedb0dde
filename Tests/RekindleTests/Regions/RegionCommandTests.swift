import Foundation
import Testing

/// Regions by commands alone.
struct `Regions by commands` {
    @Test func `a region's plan, help, steps and notes are recorded, shown, undone`() async throws {
        let home = try await DemoCopy.make()
        try await home.must(
            "region", "set", "Chile", "--priority", "--awareness", "emerging", "--plan", "a meetup in Santiago",
            "--help-wanted", "a speaker")
        try await home.must("region", "step", "CL", "ask Ana for names", "--due", "2w")
        try await home.must("region", "note", "chile", "first contact")
        let shown = try await home.must("region", "show", "CL", "--format", "json").object()
        #expect(shown["awareness"] as? String == "emerging" && shown["priority"] as? Bool == true)
        #expect(shown["continent"] as? String == "south_america" && shown["plan"] as? String == "a meetup in Santiago")
        #expect((shown["next_step"] as? [String: Any])?["text"] as? String == "ask Ana for names")
        #expect((shown["notes"] as? [Any])?.count == 1)
        let listed = try await home.must("regions", "help:yes", "chile", "--format", "json").objects()
        #expect(listed.map { $0["id"] as? String } == ["CL"])
        #expect(listed.first?["help"] as? String == "a speaker")
        try await home.must("region", "done", "CL")
        #expect(try await home.rekindle("region", "done", "CL").code == 1)
        let journal = try await home.must("journal", "--format", "json", "--limit", "1").objects()
        #expect(journal.first?["summary"] as? String == "region Chile: next step done")
        for _ in 0..<4 { try await home.must("undo") }
        let gone = try await home.must("region", "show", "CL", "--format", "json").object()
        #expect(gone["priority"] as? Bool == false && (gone["notes"] as? [Any])?.isEmpty == true)
    }

    @Test func `an area is added with its spelling and taken away again`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("region", "add", "Concepción, Chile")
        let text = try await home.must("regions", "concepcion").out
        #expect(text.contains("Chile › Concepción"))
        try await home.must("region", "remove", "CL/concepcion")
        #expect(try await home.must("regions", "concepcion", "--format", "json").objects().isEmpty)
        #expect(try await home.rekindle("region", "add", "CL").code == 1)
        #expect(try await home.rekindle("region", "remove", "CL").code == 1)
        #expect(try await home.rekindle("region", "show", "Atlantis").code == 64)
        #expect(try await home.rekindle("region", "set", "CL").code == 64)
        #expect(try await home.rekindle("region", "set", "CL", "--awareness", "great").code == 64)
        #expect(try await home.rekindle("regions", "--sort", "size").code == 64)
    }

    @Test func `a member's region says where it is known from, and one that names no country is kept`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("members", "region:none role:community", "--format", "json", "--limit", "1").objects()
                .first?["key"] as? String)
        func member() async throws -> [String: Any] { try await home.must("member", key, "--format", "json").object() }
        #expect(try await member()["region_basis"] is NSNull)
        try await home.must("set", key, "time_zone=Europe/Madrid")
        #expect(try await member()["region"] as? String == "ES")
        #expect(try await member()["region_basis"] as? String == "time_zone")
        #expect(try await home.must("member", key).out.contains("ES~ (guess from the time zone)"))
        let kept = try await home.must("assign", key, "region", "Bavaria")
        #expect(kept.err.hasPrefix("Bavaria: names no country and no continent, and is kept as text under Not placed."))
        #expect(try await member()["region_basis"] as? String == "hand")
        let listed = try await home.must("regions", "bavaria", "--format", "json").objects()
        #expect(listed.first?["members"] as? Int == 1 && listed.first?["id"] is NSNull)
        try await home.must("assign", key, "region", "Bayern, Germany")
        for filter in ["region:DE", "region:europe", "region:DE/Bayern", "region:germany"] {
            let found = try await home.must("members", filter, "--format", "json").objects()
            #expect(found.contains { $0["key"] as? String == key }, "\(filter)")
        }
    }
}
