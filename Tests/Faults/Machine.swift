import Foundation

/// Runs the built program, alone or under what makes it fail.
struct Machine {
    /// How a run ended.
    struct Outcome {
        /// The exit code, negative for a signal.
        var code: Int32
        var out: String
        var err: String
    }

    let environment: [String: String]

    /// The program, which lies beside this one.
    static let program =
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .path + "/rekindle"

    init(home: String, now: String = "2026-11-21T12:00:00Z") {
        environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": home, "REKINDLE_HOME": home,
            "REKINDLE_NOW": now,
            "TOKEN": Feed.token, "LANG": "C.UTF-8",
        ]
    }

    /// Runs the program under a wrapper to its end.
    func run(_ arguments: [String], under wrapper: [String] = []) throws -> Outcome {
        let words = wrapper + [Self.program] + arguments
        return try run(program: words[0], Array(words.dropFirst()))
    }

    /// Runs any program to its end.
    func run(program: String, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = environment
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = out.fileHandleForReading.readDataToEndOfFile()
        let complained = err.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let status = process.terminationStatus
        return Outcome(
            code: process.terminationReason == .exit ? status : -status,
            out: String(decoding: said, as: UTF8.self),
            err: String(decoding: complained, as: UTF8.self))
    }

    /// Starts a program and goes on; `ended` is called at its end.
    func start(
        _ executable: String, _ arguments: [String], output: FileHandle = .nullDevice,
        errors: FileHandle = .nullDevice, ended: (@Sendable () -> Void)? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = environment
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        if let ended { process.terminationHandler = { _ in ended() } }
        try process.run()
        return process
    }

    /// A system call that fails, or kills, from its n-th time on.
    static func inject(_ call: String, _ what: String, when: String) -> [String] {
        [
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):\(what):when=\(when)",
        ]
    }
}

/// A folder that is gone at the end.
final class Scratch {
    let path: String

    init(in parent: String = FileManager.default.temporaryDirectory.path) throws {
        path = parent + "/rekindle-faults-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A fresh copy of a home.
    func copy(of home: String) throws -> String {
        let copy = path + "/work"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: home, toPath: copy)
        return copy
    }
}
