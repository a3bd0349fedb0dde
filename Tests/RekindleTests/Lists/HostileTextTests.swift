import Foundation
import Testing

/// The demo's people have names that terminals and spreadsheets would obey; none of that gets out.
@Suite struct HostileTextTests {
    @Test(arguments: [
        ["members"], ["members", "--format", "csv"], ["members", "--format", "json"], ["queue", "welcome"],
        ["queue", "review", "--format", "csv"], ["journal"], ["source", "list"],
    ])
    func `no list prints a control or bidi character`(_ command: [String]) async throws {
        let home = try await DemoCopy.make()
        let outcome = try await Program.run(try Program.path, command, home.environment)
        #expect(outcome.code == 0)
        let hidden = outcome.out.unicodeScalars.filter { scalar in
            let isBidi = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            return isBidi || scalar.properties.generalCategory == .control && scalar != "\n"
        }
        #expect(hidden.isEmpty)
        #expect(!outcome.out.isEmpty)
    }

    @Test func `JSON keeps the raw text, escaped`() async throws {
        let home = try await DemoCopy.make()
        let members = try await home.must("members", "--format", "json").objects()
        let raw = members.compactMap { $0["name"] as? String }.filter { name in
            name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        #expect(!raw.isEmpty)
    }

    @Test func `a CSV cell that a spreadsheet would compute is guarded, unless raw`() async throws {
        let home = try await DemoCopy.make()
        let guarded = try await home.must("members", "HYPERLINK", "--format", "csv").out
        #expect(guarded.contains("\"'=HYPERLINK("))
        let raw = try await home.must("members", "HYPERLINK", "--format", "csv", "--raw").out
        #expect(raw.contains("\"=HYPERLINK("))
        #expect(!raw.contains("'=HYPERLINK("))
    }

    @Test func `one endless cell fills no other row with spaces`() async throws {
        let home = try TestHome()
        let path = String(repeating: "x", count: 5_000)
        for (name, url) in [("a", "https://d.example.org"), ("b", "https://d.example.org/\(path)")] {
            try await home.must("source", "add", name, "--url", url, "--community", "c", "--token-env", "T")
        }
        let lines = try await home.must("source", "list").out.split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.utf8.count < 1_000 })
        #expect(lines.contains { $0.contains("x…") })
        #expect(try await home.must("source", "list", "--format", "json").out.contains(path))
    }

    @Test func `columns of a table line up by display width, without colour`() async throws {
        let home = try await DemoCopy.make()
        let lines = try await home.must("queue", "reactivate").out.split(separator: "\n")
        #expect(lines.first == lines.first?.filter { $0.isASCII })
        #expect(lines.first?.hasPrefix("Rank  Key") == true)
        let cjk = try #require(lines.first { $0.contains("星名 颯") })
        let other = try #require(lines.first { $0.contains("Flávia Moçambel") })
        func column(_ line: Substring) throws -> Int {
            let start = try #require(line.firstRange(of: "Quiet"))
            let before = line[..<start.lowerBound].unicodeScalars
            return before.reduce(0) { $0 + ((0x3000...0x9FFF).contains($1.value) ? 2 : 1) }
        }
        #expect(try column(cjk) == column(other))
    }
}
