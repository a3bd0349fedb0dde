import Foundation
import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        ["frobnicate"], ["members", "--format", "xml"], ["queue"], ["queue", "stepup"], ["queue", "thanks"],
        ["queue", "nosuch"], ["--view", "today"], ["note", "forum/1"], ["note", "forum/1", "met", "at camp"],
        ["snooze", "forum/1"], ["members"],
        ["members", "--limit", "-1"], ["set-aside", "forum/1", "dead"], ["outcome", "forum/1", "here_again"],
        ["contact", "forum/1", "--channel", "chat"], ["review", "accept"], ["paths", "nosuch"],
        ["completions", "tcsh"], [], ["demo"], ["member", "forum/1", "--share"], ["--share", "members"],
    ])
    func `wrong usage is one line on stderr and 64`(_ arguments: [String]) async throws {
        let home = try TestHome()
        let outcome = try await Program.run(try Program.path, arguments, home.environment)
        #expect(outcome.code == 64)
        #expect(outcome.complaints.count == 1, "\(outcome.err)")
        #expect(outcome.out.isEmpty)
    }

    @Test func `a queue that does not exist names those that do`() async throws {
        let outcome = try await TestHome().rekindle("queue", "thanks")
        #expect(
            outcome.err
                == "thanks: there is no such queue. There are: welcome, activate, reactivate, dormant, talking, step-up, thank, "
                + "follow-up, outbox, review\n"
        )
    }

    @Test(arguments: [
        ["members", "--share"], ["--share", "members"], ["--home", "/nowhere", "--share", "members"],
    ])
    func `what is printed is not said to be hidden`(_ arguments: [String]) async throws {
        let outcome = try await Program.run(try Program.path, arguments, TestHome().environment)
        #expect(outcome.err == "--share: hides things on the screens, not in what members prints. Leave it out\n")
        #expect(outcome.code == 64)
    }

    @Test func `a view that does not exist yet names those that do`() async throws {
        let outcome = try await TestHome().rekindle("--view", "tomorrow")
        #expect(outcome.code == 64)
        #expect(
            outcome.err.hasPrefix(
                "tomorrow: there is no such view. There are: today, queues, members, mentors, regions, groups, events, results, sync"
            ))
    }

    @Test func `without a terminal the command-line form is named`() async throws {
        let outcome = try await TestHome().rekindle()
        #expect(outcome.err.contains("rekindle queue reactivate"))
    }

    @Test func `paths prints a name, a tab and a path per line`() async throws {
        let home = try TestHome()
        let lines = try await home.must("paths").out.split(separator: "\n")
        let paths = Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let halves = line.split(separator: "\t")
                return (String(halves[0]), String(halves[1]))
            })
        #expect(paths["config"] == home.home + "/config.toml")
        #expect(paths["criteria"] == home.home + "/criteria")
        #expect(paths["data"]?.hasPrefix(home.home) == true)
        #expect(paths["state"]?.hasPrefix(home.home) == true)
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }

    @Test func `without REKINDLE_HOME the XDG places are used`() async throws {
        let home = try TestHome()
        var environment = home.environment
        environment["REKINDLE_HOME"] = nil
        environment["XDG_DATA_HOME"] = home.folder + "/elsewhere"
        let out = try await Program.run(try Program.path, ["paths"], environment).out
        #expect(out.contains("config\t\(home.folder)/.config/rekindle/config.toml\n"))
        #expect(out.contains("data\t\(home.folder)/elsewhere/rekindle\n"))
        #expect(out.contains("state\t\(home.folder)/.local/state/rekindle\n"))
        let option = try await Program.run(try Program.path, ["--home", "/nowhere/r", "paths", "data"], environment).out
        #expect(option == "/nowhere/r/data\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completions are printed`(_ shell: String) async throws {
        #expect(try await TestHome().must("completions", shell).out.contains("set-aside"))
    }

    @Test func `the version and the help are no errors`() async throws {
        let home = try TestHome()
        #expect(try await home.must("--version").out == "0.1.0\n")
        #expect(try await home.must("--help").out.contains("set-aside"))
        #expect(try await home.must("source", "--help").err.isEmpty)
    }

    @Test func `a clock that is no time is refused`() async throws {
        let outcome = try await DemoCopy.make().rekindle("members", extra: ["REKINDLE_NOW": "noon"])
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("REKINDLE_NOW"))
    }
}
