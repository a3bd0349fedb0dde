import Foundation
import Testing

@Suite struct ConfigTests {
    @Test(arguments: [
        (
            "[levels]\nvisiter = 1\n",
            "config.toml:2: there is no key visiter in [levels]; there are days, visitor, participant, contributor, core, contribution_tags"
        ),
        (
            "[levels]\n\ncore = \"ten\"\n",
            "config.toml:3: levels.core needs a whole number from 1 to 1000000; 10 is used"
        ),
        (
            "[rhythm]\nfloor_days = -1\n",
            "config.toml:2: rhythm.floor_days needs a whole number from 1 to 36500; 28 is used"
        ),
        (
            "# a word\n[outrech]\na_day = 3\n",
            "config.toml:2: there is no section [outrech]; there are levels, rhythm, outreach, sync, feeds, people, privacy, me, screen, keys, community"
        ),
        ("[screen]\nmouse = 1\n", "config.toml:2: screen.mouse needs true or false; false is used"),
        (
            "[feeds]\nnot_seen = \"Slack\"\n",
            "config.toml:2: feeds.not_seen needs a list of texts such as [\"a\", \"b\"]; [] is used"
        ),
        (
            "[community.demo.rhythm]\ncap_days = []\n",
            "config.toml:2: rhythm.cap_days needs a whole number from 1 to 36500; 120 is used"
        ),
    ])
    func `what is wrong is named with its line, and the default is used`(_ text: String, _ warning: String) async throws
    {
        let home = try await DemoCopy.make()
        try home.configure(text)
        let outcome = try await home.rekindle("members", "--limit", "1")
        #expect(outcome.code == 0)
        #expect(outcome.err == warning + "\n")
    }

    @Test func `a file that is no TOML is named with its line`() async throws {
        let home = try await DemoCopy.make()
        try home.configure("[levels]\ncore = = 3\n")
        let outcome = try await home.rekindle("members", "--limit", "1")
        #expect(outcome.code == 0)
        #expect(outcome.err.hasPrefix("config.toml:2: "))
        #expect(outcome.complaints.count == 1)
    }

    @Test func `a threshold of the config changes states, a community's own one before the general one`() async throws {
        let home = try await DemoCopy.make()
        func lapsed() async throws -> Int {
            try await home.must("members", "state:lapsed", "--format", "json").objects().count
        }
        try home.configure("")
        let usual = try await lapsed()
        try home.configure("[rhythm]\nfloor_days = 1\n")
        let strict = try await lapsed()
        #expect(strict > usual)
        try home.configure("[rhythm]\nfloor_days = 1\n[community.\"Wrenfield Project\".rhythm]\nfloor_days = 28\n")
        #expect(try await lapsed() == usual)
        try home.configure("[rhythm]\nfloor_days = 1\n[community.other.rhythm]\nfloor_days = 28\n")
        #expect(try await lapsed() == strict)
    }

    @Test func `the name of the config signs edits`() async throws {
        let home = try await DemoCopy.make()
        try home.configure("[me]\nname = \"Marie\"\n")
        let members = try await home.must("members", "--limit", "1", "--format", "json").objects()
        let key = try #require(members.first?["key"] as? String)
        try await home.must("note", key, "hello")
        let entry = try #require(try await home.must("journal", "--limit", "1", "--format", "json").objects().first)
        #expect(entry["actor"] as? String == "Marie")
        #expect(try await home.rekindle("undo").code == 0)
        try home.configure("[me]\nname = \"Ravi\"\n")
        #expect(try await home.rekindle("undo").code == 1)
    }

    @Test func `one's own template wins over the built-in one, and a wrong one is named with its line`() async throws {
        let home = try await DemoCopy.make()
        let folder = home.home + "/templates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text = "---\nname: reactivate\npurpose: reactivate\n---\nDear {{member.name}}, come by.\n"
        try text.write(toFile: folder + "/mine.txt", atomically: true, encoding: .utf8)
        #expect(try await home.must("template", "show", "reactivate").out == "Dear {{member.name}}, come by.\n")
        try await home.must("template", "check")
        try text.replacing("{{member.name}}", with: "{{member.nme}}")
            .write(toFile: folder + "/mine.txt", atomically: true, encoding: .utf8)
        let wrong = try await home.rekindle("template", "check")
        #expect(wrong.code == 1)
        #expect(wrong.err.hasPrefix("mine.txt:5: unknown variable \"member.nme\""))
    }
}
