import Foundation
import Testing

/// Regions by commands alone.
struct `Regions by commands` {
    @Test func `a region's plan, help, steps and notes are recorded, shown, undone`() async throws {
        let home = try await DemoCopy.make()
        try await home.must(
            "region", "set", "Peru", "--priority", "--awareness", "emerging", "--plan", "a meetup in Lima",
            "--help-wanted", "a speaker")
        try await home.must("region", "step", "PE", "ask Ana for names", "--due", "2w")
        try await home.must("region", "note", "peru", "first contact")
        let shown = try await home.must("region", "show", "PE", "--format", "json").object()
        #expect(shown["awareness"] as? String == "emerging" && shown["priority"] as? Bool == true)
        #expect(shown["continent"] as? String == "south_america" && shown["plan"] as? String == "a meetup in Lima")
        #expect((shown["next_step"] as? [String: Any])?["text"] as? String == "ask Ana for names")
        #expect((shown["notes"] as? [Any])?.count == 1)
        let listed = try await home.must("regions", "help:yes", "peru", "--format", "json").objects()
        #expect(listed.map { $0["id"] as? String } == ["PE"])
        #expect(listed.first?["help"] as? String == "a speaker")
        try await home.must("region", "done", "PE")
        #expect(try await home.rekindle("region", "done", "PE").code == 1)
        let journal = try await home.must("journal", "--format", "json", "--limit", "1").objects()
        #expect(journal.first?["summary"] as? String == "region Peru: next step done")
        for _ in 0..<4 { try await home.must("undo") }
        let gone = try await home.must("region", "show", "PE", "--format", "json").object()
        #expect(gone["priority"] as? Bool == false && (gone["notes"] as? [Any])?.isEmpty == true)
    }

    @Test func `an area is added with its spelling and taken away again`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("region", "add", "Concepción, Peru")
        let text = try await home.must("regions", "concepcion").out
        #expect(text.contains("Peru › Concepción"))
        try await home.must("region", "remove", "PE/concepcion")
        #expect(try await home.must("regions", "concepcion", "--format", "json").objects().isEmpty)
        #expect(try await home.rekindle("region", "add", "PE").code == 1)
        #expect(try await home.rekindle("region", "remove", "PE").code == 1)
        #expect(try await home.rekindle("region", "show", "Atlantis").code == 64)
        #expect(try await home.rekindle("region", "step", "PE", "call", "--due", "2020-01-01").code == 64)
        #expect(try await home.rekindle("region", "set", "PE").code == 64)
        #expect(try await home.rekindle("region", "set", "PE", "--awareness", "great").code == 64)
        #expect(try await home.rekindle("regions", "--sort", "size").code == 64)
    }

    @Test func `a country is found by what people there call it`() async throws {
        let home = try await DemoCopy.make()
        let key = try #require(
            try await home.must("members", "region:none role:community", "--format", "json", "--limit", "1").objects()
                .first?["key"] as? String)
        let said = try await home.must("assign", key, "region", "deutschland/Bayern")
        #expect(said.err.isEmpty)
        let member = try await home.must("member", key, "--format", "json").object()
        #expect(member["region"] as? String == "DE/Bayern")
        let found = try await home.must("members", "region:Deutschland", "--format", "json").objects()
        #expect(found.contains { $0["key"] as? String == key })
        let listed = try await home.must("regions", "DEUTSCHLAND", "--format", "json").objects()
        #expect(listed.contains { $0["id"] as? String == "DE/bayern" })
        #expect(try await home.must("region", "show", "日本", "--format", "json").object()["id"] as? String == "JP")
        try await home.must("region", "set", "españa", "--plan", "a camp")
        #expect(try await home.must("region", "show", "ES", "--format", "json").object()["plan"] as? String == "a camp")
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
        #expect(try await home.must("member", key).out.contains("Spain~ (guess from the time zone)"))
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
