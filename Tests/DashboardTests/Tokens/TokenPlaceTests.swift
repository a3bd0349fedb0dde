import Foundation
import Testing

@testable import Dashboard

struct TokenPlaceTests {
    private func secret(_ place: TokenPlace, environment: [String: String] = [:], limit: Double = 10) async throws
        -> String
    {
        try await place.token(environment: environment, commandLimit: limit).header
    }

    @Test(
        arguments: [
            ("env:TOKEN_FORUM", .environment("TOKEN_FORUM")), ("command:pass show a:b", .command("pass show a:b")),
            ("file:/home/n/t", .file("/home/n/t")), ("env:", nil), ("TOKEN_FORUM", nil), ("token:1111", nil), ("", nil),
        ] as [(String, TokenPlace?)])
    func `a place is written as text and read again`(text: String, place: TokenPlace?) {
        #expect(TokenPlace(text) == place)
        if let place { #expect(place.description == text) }
    }

    @Test func `a token comes from the environment, spaces around it removed`() async throws {
        let place = TokenPlace.environment("T")
        #expect(try await secret(place, environment: ["T": " abc-1\n"]) == "Token abc-1")
        await #expect(throws: TokenFault.notSet("T")) { try await secret(place) }
        for bad in ["", "  ", "a b", "a\u{1}b", "é", "a\r\nHost: x"] {
            await #expect(throws: TokenFault.malformed(place)) { try await secret(place, environment: ["T": bad]) }
        }
    }

    @Test func `a token never prints`() throws {
        let token = try #require(Token("abc-1"))
        #expect("\(token) \(String(reflecting: token))" == "(token) (token)")
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!dumped.contains("abc-1"))
    }

    @Test func `a file gives its first line if only its owner can read it`() async throws {
        let scratch = try Scratch()
        let file = try scratch.file("abc-1 \nsecond line\n", named: "token")
        for (mode, isOpen) in [(0o600, false), (0o400, false), (0o640, true), (0o604, true), (0o700, true)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
            if isOpen {
                await #expect(throws: TokenFault.open(path: file.path, mode: UInt32(mode))) {
                    try await secret(.file(file.path))
                }
            } else {
                #expect(try await secret(.file(file.path)) == "Token abc-1")
            }
        }
        await #expect(throws: TokenFault.notAFile(path: scratch.url.path)) { try await secret(.file(scratch.url.path)) }
        await #expect(throws: TokenFault.unreadable(path: "/no/file", reason: "No such file or directory")) {
            try await secret(.file("/no/file"))
        }
    }

    @Test func `a command gives the first line it prints`() async throws {
        #expect(try await secret(.command("printf 'abc-1\\nmore'; echo noise >&2")) == "Token abc-1")
        #expect(try await secret(.command("cat; echo abc-2")) == "Token abc-2")
        #expect(try await secret(.command("tail -f /dev/null & echo abc-3")) == "Token abc-3")
        await #expect(throws: TokenFault.failed(command: "echo no; exit 3", code: 3)) {
            try await secret(.command("echo no; exit 3"))
        }
        await #expect(throws: TokenFault.failed(command: "kill -9 $$", code: 137)) {
            try await secret(.command("kill -9 $$"))
        }
        await #expect(throws: TokenFault.malformed(.command("true"))) { try await secret(.command("true")) }
    }

    @Test func `a command that takes too long is killed with all it started`() async throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("pids")
        let line = "tail -f /dev/null & echo $! > \(file.path); wait"
        await #expect(throws: TokenFault.tookTooLong(command: line, seconds: 1)) {
            try await secret(.command(line), limit: 0.3)
        }
        let child = try #require(pid_t(try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)))
        while kill(child, 0) == 0, !isZombie(child) { await Task.yield() }
    }

    @Test(.timeLimit(.minutes(10))) func `a cancelled task ends its command at once`() async {
        let task = Task { try await secret(.command("tail -f /dev/null")) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    private func isZombie(_ process: pid_t) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.contains(") Z") ?? true
    }
}
