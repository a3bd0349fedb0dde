import Testing

/// Events, regions and mentors for programs: what the screens show stands there too.
struct `Lists for programs` {
    @Test func `a launch is marked and has a day alone, an event its country`() async throws {
        let home = try await DemoCopy.make()
        let events = try await home.must("events", "--format", "json").objects()
        let launch = try #require(events.first { $0["launch"] as? Bool == true })
        #expect(launch["title"] as? String == "Launch of Granada" && launch["start"] as? String == "2026-12-10")
        let malaga = try #require(events.first { $0["title"] as? String == "Málaga meetup" })
        #expect(malaga["launch"] as? Bool == false && malaga["country"] as? String == "ES")
        let table = try await home.must("events", "launch").out
        #expect(table.contains("  2026-12-10  ") && !table.contains("2026-12-10T00:00:00Z"))
    }

    @Test func `a region names who stands for it with the term, and which places are open`() async throws {
        let home = try await DemoCopy.make()
        let brazil = try #require(
            try await home.must("regions", "brazil", "--format", "json").objects().first { $0["id"] as? String == "BR" }
        )
        let stewards = try #require(brazil["stewards"] as? [[String: Any]])
        #expect(stewards.map { $0["until"] as? String } == ["2026-11-30"])
        #expect(stewards.map { $0["role"] as? String } == ["liaison"])
        #expect(stewards.map { $0["term_over"] as? Bool } == [false])
        let vacancies = try #require(brazil["vacancies"] as? [String: Any])
        #expect(vacancies["ambassador"] as? String == "open" && vacancies["liaison"] as? String == "another")
        #expect(vacancies["record_keeper"] is String == false)
    }

    @Test func `who lost their mentor is told with whom they had, and no goal is null`() async throws {
        let home = try await DemoCopy.make()
        let lost = try #require(try await home.must("mentors", "--format", "json").objects().first)
        #expect(lost["mentor"] is String == false)
        #expect((lost["mentor_before"] as? String)?.isEmpty == false)
        #expect((lost["mentor_until"] as? String)?.count == 10)
        let before = try #require((lost["earlier"] as? [[String: Any]])?.first)
        #expect(before["mentor"] as? String == lost["mentor_before"] as? String)
        #expect((before["mentor_key"] as? String)?.contains("/") == true)
        #expect(before["ended"] as? String == lost["mentor_until"] as? String)
        #expect(before["outcome"] as? String == lost["lost_because"] as? String)
        #expect((before["words"] as? String)?.isEmpty == false)
        let name = try #require(before["mentor"] as? String)
        #expect(try await home.must("mentors").out.contains("had \(name) until "))
        let keys = try await home.must(
            "members", "state:active", "role:community", "mentor:none", "--format", "json", "--limit", "2"
        )
        .objects().compactMap { $0["key"] as? String }
        try await home.must("mentor", "set", keys[0], "--capacity", "1")
        try await home.must("assign", keys[1], "mentor", keys[0])
        let rows = try await home.must("mentors", "--format", "json").objects()
        let row = try #require(rows.first { $0["mentee_key"] as? String == keys[1] })
        #expect(row["mentor_key"] as? String == keys[0])
        #expect(row["goal"] is String == false && row["mentor_before"] is String == false)
    }
}
