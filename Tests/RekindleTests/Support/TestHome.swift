import Foundation
import TestDashboard
import Testing

/// A home of its own for one test, gone with it.
final class TestHome: Sendable {
    let folder: String
    let environment: [String: String]

    /// An empty home; `now` pins the clock.
    init(now: String? = "2026-11-21T12:00:00Z", extra: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.path + "/rekindle-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"]
        environment["REKINDLE_HOME"] = folder + "/home"
        environment["REKINDLE_NOW"] = now
        environment["TMPDIR"] = folder
        self.environment = environment.merging(extra) { $1 }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var home: String { folder + "/home" }

    /// Runs the program in this home.
    func rekindle(_ arguments: String..., input: String = "", extra: [String: String] = [:]) async throws -> Outcome {
        try await Program.run(
            try Program.path, arguments, environment.merging(extra) { $1 }, input: input)
    }

    /// Runs the program and expects that it ends well.
    @discardableResult
    func must(
        _ arguments: String..., input: String = "", at location: SourceLocation = #_sourceLocation
    ) async throws -> Outcome {
        let outcome = try await Program.run(try Program.path, arguments, environment, input: input)
        #expect(outcome.code == 0, "\(arguments): \(outcome.err)", sourceLocation: location)
        return outcome
    }

    /// The config, replaced.
    func configure(_ text: String) throws {
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try text.write(toFile: home + "/config.toml", atomically: true, encoding: .utf8)
    }

    /// A file of a mode.
    func file(_ name: String, _ text: String, mode: Int) throws -> String {
        let path = folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    /// All files below the home with their bytes.
    func files() throws -> [(path: String, bytes: Data)] {
        let names = try #require(FileManager.default.enumerator(atPath: home)).compactMap { $0 as? String }
        return names.compactMap { name in FileManager.default.contents(atPath: "\(home)/\(name)").map { (name, $0) } }
    }

    /// The mode of a file or folder.
    func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int) & 0o777
    }
}

extension TestHome {
    /// A home with the three recorded sources added, their tokens in variables.
    static func recorded(_ dashboard: TestDashboard, now: String = "2026-11-21T12:00:00Z") async throws -> TestHome {
        let home = try TestHome(
            now: now,
            extra: [
                "TOKEN_FORUM": TestDashboard.RecordedToken.forum, "TOKEN_CHAT": TestDashboard.RecordedToken.chat,
                "TOKEN_CODE": TestDashboard.RecordedToken.code,
            ])
        for name in ["forum", "chat", "code"] {
            try await home.must(
                "source", "add", name, "--url", dashboard.url, "--community", "kestrel", "--token-env",
                "TOKEN_\(name.uppercased())")
        }
        return home
    }
}
