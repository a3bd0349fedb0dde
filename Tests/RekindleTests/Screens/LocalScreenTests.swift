import Foundation
import Testing

/// Mentors and groups in a real terminal, by keys alone.
@Suite(.serialized) struct LocalScreenTests {
    @Test func `a mentor is assigned, changed, taken away, and given back by undo`() async throws {
        let home = try await DemoCopy.make()
        func mentor(_ key: String) async throws -> String? {
            let rows = try await home.must("mentors", "--format", "json").objects()
            return rows.first { $0["mentee_key"] as? String == key }?["mentor"] as? String
        }
        let rows = try await home.must("mentors", "--format", "json").objects()
        let lost = try #require(rows.first)
        let (name, key) = (try #require(lost["mentee"] as? String), try #require(lost["mentee_key"] as? String))
        let terminal = try await Tmux(home, ["--view", "mentors"])
        try await terminal.shows("1 without a mentor now !")
        try await terminal.press("a", "m")
        try await terminal.shows("of the day shared")
        try await terminal.press("Enter")
        try await terminal.type("docs")
        try await terminal.press("Enter")
        try await terminal.shows("mentors \(name)")
        let first = try #require(try await mentor(key))
        try await terminal.press("C-p")
        try await terminal.type(name)
        try await terminal.press("Enter", "a", "m")
        try await terminal.shows("room for")
        try await terminal.press("Enter", "Enter")
        try await terminal.shows("mentors \(name)")
        let second = try #require(try await mentor(key))
        #expect(second != first)
        try await terminal.press("u")
        try await terminal.shows("undone")
        #expect(try await mentor(key) == first)
        try await terminal.press("Escape", "g")
        while try await !terminal.screen().contains("With \(first)") { try await terminal.press("j") }
        try await terminal.press("Tab", "G")
        while try await terminal.cursorLine().contains(name) == false { try await terminal.press("k") }
        try await terminal.press("e", "s")
        try await terminal.type("no time")
        try await terminal.press("Enter")
        try await terminal.shows("the mentorship of \(name) ended: stopped")
        #expect(try await mentor(key) == nil)
        try await terminal.press("u")
        try await terminal.shows("undone")
        #expect(try await mentor(key) == first)
        #expect(try await terminal.ends("Q") == 0)
    }

    @Test func `a meetup goes from spotted to official, each criterion failing once`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "role:community", "--format", "json", "--limit", "60").objects()
        let names = members.compactMap { $0["name"] as? String }
        let plain = names.filter { name in
            name.allSatisfy { $0.isASCII && $0.isLetter || $0 == " " } && name.contains(" ")
                && names.count { $0 == name } == 1
        }
        let organisers = try #require(plain.count >= 2 ? Array(plain.prefix(2)) : nil)
        let terminal = try await Tmux(home, ["--view", "groups"])
        try await terminal.press("+")
        try await terminal.type("Sevilla")
        try await terminal.press("Tab", "Right", "Enter")
        try await terminal.shows("added Sevilla")
        try await terminal.press("/")
        try await terminal.type("sevilla")
        try await terminal.press("Enter", "Enter", "s", "c")
        try await terminal.shows("Sevilla is contacted")
        try await terminal.press("s", "a")
        try await terminal.shows("Sevilla is applying")
        try await terminal.press("s")
        try await terminal.shows("official (7 open)")
        try await terminal.press("Escape")
        try await evidence(terminal, "1 http://f.eu/1", fails: "1 in one thread: two are needed")
        try await evidence(terminal, "2 http://f.eu/1 International", meets: "2 in one thread, category International")
        try await terminal.press("j", "e")
        try await terminal.type("Spain")
        try await terminal.press("Enter")
        try await terminal.shows("Spain: the country is missing; Spain as a whole")
        try await terminal.press("e", "C-u")
        try await terminal.type("Sevilla")
        try await terminal.press("Tab", "Tab")
        try await terminal.type("ES")
        try await terminal.press("Enter")
        try await terminal.shows("Granada and Málaga groups are in Andalucía")
        try await terminal.press("Space", "m")
        try await terminal.type("two hours away")
        try await terminal.press("Enter")
        try await terminal.shows("two hours away")
        try await terminal.press("j")
        for (place, name) in organisers.enumerated() {
            try await terminal.press("e")
            try await terminal.type(name)
            try await terminal.press("Enter")
            try await terminal.shows(place == 0 ? "alone: two are needed" : "both known here")
        }
        try await terminal.press("j")
        try await evidence(terminal, "pub", fails: "is a pub: ask for another")
        try await evidence(terminal, "library", meets: "library (library)")
        try await terminal.press("j")
        try await evidence(terminal, "soon", fails: "holds no date such as")
        try await evidence(terminal, "2026-12-30", meets: "30 Dec, 39 d ahead")
        try await terminal.press("j")
        try await evidence(terminal, "friday", fails: "friday: at what time?")
        try await evidence(terminal, "1st friday 18:00", meets: "1st friday 18:00")
        try await terminal.press("j", "e", "1")
        try await terminal.shows("not yet")
        try await terminal.press("e", "2")
        try await terminal.shows("acknowledged guidelines and code of conduct")
        try await terminal.press("s", "o")
        try await terminal.shows("Sevilla is official")
        #expect(try await terminal.screen().contains("Create the category in the Meetups forum"))
        #expect(try await terminal.ends("Q") == 0)
        let steps = try await home.must("steps", "--all", "--format", "json").objects()
        #expect(steps.count { $0["name"] as? String == "Sevilla" } == 2)
    }

    private func evidence(_ terminal: Tmux, _ text: String, fails: String? = nil, meets: String? = nil) async throws {
        try await terminal.press("e", "C-u")
        try await terminal.type(text)
        try await terminal.press("Enter")
        try await terminal.shows(fails ?? meets ?? "")
    }

    @Test func `the pages that the screens write are those of export, private, and replaced only where asked`()
        async throws
    {
        let home = try await DemoCopy.make()
        let terminal = try await Tmux(home, ["--view", "groups"], width: 80, height: 24)
        let (page, list) = (home.folder + "/page.html", home.folder + "/list.csv")
        try await terminal.press(":")
        try await terminal.type("export \(home.folder)/typo/page.html")
        try await terminal.press("Enter")
        try await terminal.shows("there is no folder")
        #expect(!FileManager.default.fileExists(atPath: home.folder + "/typo"))
        try await terminal.press("Escape")
        #expect(mkfifo(home.folder + "/pipe.html", 0o600) == 0)
        try await terminal.press(":")
        try await terminal.type("export \(home.folder)/pipe.html")
        try await terminal.press("Enter")
        try await terminal.shows("pipe or a device")
        try await terminal.press("Escape")
        try await terminal.press(":")
        try await terminal.type("export \(page)")
        try await terminal.press("Enter")
        try await terminal.shows("official group")
        #expect(try home.mode(page) == 0o600)
        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(try await home.must("export", "groups", "--format", "html").out == text)
        try "mine".write(toFile: list, atomically: true, encoding: .utf8)
        try await terminal.press("5", ":")
        try await terminal.type("export \(list)")
        try await terminal.press("Enter")
        try await terminal.shows("There is a file")
        try await terminal.press("Enter", "Escape")
        #expect(try String(contentsOfFile: list, encoding: .utf8) == "mine")
        try await terminal.press(":", "Up", "Enter", "y")
        try await terminal.shows("wrote")
        #expect(try home.mode(list) == 0o600)
        let contacts = try String(contentsOfFile: list, encoding: .utf8)
        #expect(try await home.must("export", "contacts", "--format", "csv").out == contacts)
        #expect(try await terminal.ends("Q") == 0)
    }
}

extension Tmux {
    /// The lines that the cursor's sign stands in, the last one first in a view with two.
    fileprivate func cursorLine() async throws -> Substring {
        try await screen().split(separator: "\n").last { $0.contains("▸") }.map { $0.drop { $0 != "│" } } ?? ""
    }
}
