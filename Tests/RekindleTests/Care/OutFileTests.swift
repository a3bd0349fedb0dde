import Foundation
import Testing

/// What is written for the manager takes nobody's file.
struct `A file that is written` {
    private func exports(_ home: TestHome) async throws -> [[String]] {
        let members = try await home.must("members", "--limit", "1", "--format", "json").objects()
        let key = try #require(members.first?["key"] as? String)
        return [
            ["journal", "export"], ["export", "groups", "--to"], ["export", "contacts", "--to"],
            ["export", "member", key, "--to"],
        ]
    }

    private func run(_ home: TestHome, _ words: [String]) async throws -> Outcome {
        try await Program.run(try Program.path, words, home.environment)
    }

    @Test func `replaces one that is there only where that is said`() async throws {
        let home = try await DemoCopy.make()
        for export in try await exports(home) {
            let path = try home.file("kept", "keep", mode: 0o644)
            let refused = try await run(home, export + [path])
            #expect(refused.code == 64, "\(export)")
            #expect(refused.err.hasSuffix("there is a file \(path) already. Name another, or say --replace\n"))
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "keep")
            #expect(try await run(home, export + [path, "--replace"]).code == 0, "\(export)")
            #expect(try String(contentsOfFile: path, encoding: .utf8) != "keep")
            #expect(try home.mode(path) == 0o600)
        }
    }

    @Test func `leaves pipes, folders and links to nothing as they are`() async throws {
        let home = try await DemoCopy.make()
        let (pipe, link) = (home.folder + "/pipe", home.folder + "/link")
        #expect(mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.folder + "/none")
        for export in try await exports(home) + [["backup"]] {
            let replace = export == ["backup"] ? [] : ["--replace"]
            for (path, why) in [
                (pipe, "\(pipe) is a pipe or a device: name a file"),
                (link, "\(link) is a link that leads to no file: name the file itself"),
                (home.folder, "\(home.folder) is a folder: name a file in it"),
                (home.folder + "/no/x", "there is no folder \(home.folder)/no: make it, or name another"),
            ] {
                let refused = try await run(home, export + [path] + replace)
                #expect(refused.code == 64 && refused.complaints.count == 1, "\(export) \(path)")
                #expect(refused.err.hasSuffix(": \(why)\n"), "\(refused.err)")
            }
        }
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(!FileManager.default.fileExists(atPath: home.folder + "/no"))
    }

    @Test func `lets a link stay one and replaces what it leads to`() async throws {
        let home = try await DemoCopy.make()
        let (path, link) = (try home.file("far", "old", mode: 0o600), home.folder + "/near")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        for export in try await exports(home) {
            try "old".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try await run(home, export + [link]).code == 64)
            #expect(try await run(home, export + [link, "--replace"]).code == 0, "\(export)")
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
            #expect(try String(contentsOfFile: path, encoding: .utf8) != "old")
        }
    }

    @Test func `never takes the place of what the program keeps itself, by whatever way it is named`() async throws {
        let home = try await DemoCopy.make()
        let paths = try await home.must("paths").out.split(separator: "\n").compactMap { line in
            line.split(separator: "\t").last.map(String.init)
        }
        let store = try #require(
            FileManager.default.enumerator(atPath: home.folder)?.compactMap { $0 as? String }.first {
                $0.hasSuffix(".sqlite")
            })
        let link = home.folder + "/page.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.folder + "/" + store)
        let own = [home.folder + "/" + store, link] + paths.filter { $0.hasSuffix("config.toml") }
        for export in try await exports(home).prefix(2) {
            for path in own where FileManager.default.fileExists(atPath: path) {
                let before = FileManager.default.contents(atPath: path)?.prefix(16)
                let refused = try await run(home, export + [path, "--replace"])
                #expect(refused.code == 64, "\(export) \(path)")
                #expect(refused.err.hasSuffix("is a file that Rekindle keeps: name another\n"), "\(refused.err)")
                // The store itself moves on while it is open.
                #expect(FileManager.default.contents(atPath: path)?.prefix(16) == before)
            }
            #expect(try await run(home, export + [home.folder + "/none/"]).code == 64)
        }
        #expect(!FileManager.default.fileExists(atPath: home.folder + "/none"))
    }
}
