import Foundation
import Testing

/// A wrong call names thing, cause and remedy, in one line.
struct `A wrong call` {
    @Test func `of assign says which word is missing or wrong`() async throws {
        let home = try TestHome()
        let calls: [([String], String)] = [
            (["forum/1"], "say a role after the keys (mentor, region, owner, cover, ambassador"),
            (["forum/1", "mentor"], "mentor: the name is missing. Write it after the role, or --clear"),
            (["forum/1", "liaison"], "liaison: the region is missing. Write it after the role, such as ES"),
            (["forum/1", "mentor", "Bo", "Ek"], "Ek: too many words. Put a name of several words in quotes."),
            (["forum/1", "mentor", "Bo", "--clear"], "Bo: --clear stands in the place of the name."),
            (["forum/1", "chief", "Bo"], "chief: no such role. There are: mentor, region, owner, cover, ambassador"),
            (["forum/1", "chief", "--clear"], "chief: no such role. There are: mentor"),
        ]
        for (words, said) in calls {
            let outcome = try await Program.run(try Program.path, ["assign"] + words, home.environment)
            #expect(outcome.code == 64 && outcome.complaints.count == 1)
            #expect(outcome.err.hasPrefix(said), "\(outcome.err)")
            #expect(outcome.err.contains("See: rekindle assign --help"))
        }
    }

    @Test func `about steps, fields and files says what to do in a command that works`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("group", "add", "Sevilla")
        for list in ["groups", "events", "regions"] {
            let wrong = try await home.rekindle(list, "colour:red", "--format", "json")
            #expect(wrong.code == 64 && wrong.err.hasPrefix("colour:red: there is no field colour of "))
            #expect(try await home.rekindle(list, "qqqqq").code == 0)
        }
        let none = try await home.rekindle("group", "done", "Sevilla")
        #expect(none.code == 1)
        #expect(none.err == "Sevilla: no step is planned. Plan one: rekindle group step \"Sevilla\" TEXT --due 1w\n")
        try await home.must("group", "step", "Sevilla", "call", "--due", "1w")
        let other = try await home.rekindle("group", "done", "Sevilla", "--step", "foo")
        #expect(other.err == "Sevilla: no step foo is open. See the last column of: rekindle steps --all\n")
        let region = try await home.rekindle("region", "done", "PE")
        #expect(region.code == 1)
        #expect(region.err == "PE: no step is planned. Plan one: rekindle region step \"PE\" TEXT --due 1w\n")
        try await home.must("region", "step", "PE", "ask Ana", "--due", "1w")
        #expect(try await home.must("region", "done", "PE").out.hasPrefix("PE, ask Ana: "))
        let empty = try await home.rekindle("region", "note", "PE", " ")
        #expect(empty.code == 64 && empty.err == "note: the text is empty. Write something\n")
        for kind in ["group", "region"] {
            let nothing = try await home.rekindle(kind, "set", kind == "group" ? "Sevilla" : "PE")
            #expect(nothing.code == 64)
            #expect(nothing.err.hasSuffix("nothing to set. Give an option of those in: rekindle \(kind) set --help\n"))
        }
        for kind in ["group", "event"] {
            let address = try await home.rekindle(kind, "add", "X", "--url", "example.org")
            #expect(address.code == 64)
            #expect(address.err.hasPrefix("--url: \"example.org\" is no web address: begin it with https://. See: "))
        }
        let why = try await home.rekindle("group", "status", "Sevilla", "official", "--anyway", " ")
        #expect(why.code == 64 && why.err.hasPrefix("--anyway: the reason is empty. Say why."))
        #expect(try await home.rekindle("group", "show", "").err.hasPrefix("\"\": no such group."))
        #expect(try await home.rekindle("region", "show", "").err.hasPrefix("\"\": names no country"))
        let folder = try await home.rekindle("export", "groups", "--to", home.folder, "--replace")
        #expect(folder.code == 64 && folder.err == "--to: \(home.folder) is a folder: name a file in it\n")
        let nowhere = home.folder + "/mistyped/groups.html"
        let missing = try await home.rekindle("export", "groups", "--to", nowhere)
        #expect(missing.code == 64)
        #expect(missing.err == "--to: there is no folder \(home.folder)/mistyped: make it, or name another\n")
        #expect(!FileManager.default.fileExists(atPath: home.folder + "/mistyped"))
    }
}
