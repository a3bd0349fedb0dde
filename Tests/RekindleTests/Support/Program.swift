import Foundation
import Testing

/// What a run of the program said and how it ended.
struct Outcome {
    var code: Int32
    var out: String
    var err: String

    /// The array of objects on stdout.
    func objects(_ location: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        let read = try? JSONSerialization.jsonObject(with: Data(out.utf8))
        return try #require(read as? [[String: Any]], "no array of objects: \(out) \(err)", sourceLocation: location)
    }

    /// The object on stdout.
    func object(_ location: SourceLocation = #_sourceLocation) throws -> [String: Any] {
        let read = try? JSONSerialization.jsonObject(with: Data(out.utf8))
        return try #require(read as? [String: Any], "no object: \(out) \(err)", sourceLocation: location)
    }

    /// The lines on stderr.
    var complaints: [Substring] { err.split(separator: "\n") }
}

/// The built program, which lies beside the tests.
enum Program {
    /// Its path.
    static var path: String {
        get throws {
            let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            let package = URL(fileURLWithPath: #filePath).pathComponents.prefix { $0 != "Tests" }.dropFirst()
            let places = [beside.path, "/" + package.joined(separator: "/") + "/.build/debug"].map { $0 + "/rekindle" }
            return try #require(
                places.first { FileManager.default.isExecutableFile(atPath: $0) },
                "the program is not built: run swift build")
        }
    }

    /// Runs a program to its end; after a minute it is killed, which fails the test.
    static func run(
        _ program: String, _ arguments: [String], _ environment: [String: String], input: String = ""
    ) async throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rekindle-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (out, err) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        try Data(input.utf8).write(to: folder.appendingPathComponent("in"))
        let child = try Child(
            program, arguments, environment, input: folder.path + "/in", output: out.path, errors: err.path)
        let code = await child.ending()
        return Outcome(
            code: code, out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            err: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }
}
