import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The program on a real terminal: however it ends, the terminal is as before.
@Suite(.serialized) struct RestoringTests {
    /// What must have been said last: no paste and focus reports, no mouse, the cursor, the first screen.
    static let goodbyes = ["\u{1B}[?2004l", "\u{1B}[?1004l", "1000l", "\u{1B}[?25h", "\u{1B}[?1049l"]

    private func started(environment: [String: String] = [:]) throws -> Pty {
        let pty = try Pty(environment: environment)
        try pty.wait(for: "Probe 100×24")
        pty.type("m")
        try pty.wait(for: "key(m)")
        #expect(!pty.hasItsModesBack)
        return pty
    }

    private func expectRestored(_ pty: Pty) {
        #expect(pty.hasItsModesBack)
        for goodbye in Self.goodbyes {
            #expect(pty.output.contains(goodbye), "\(goodbye.debugDescription) in \(pty.output.debugDescription)")
        }
    }

    @Test func `after a normal end`() throws {
        let pty = try started()
        pty.type("q")
        #expect(try pty.waitForEnd() == 0)
        expectRestored(pty)
        #expect(pty.output.hasSuffix("probe ended with 0\r\n"))
    }

    @Test func `after an exit in the middle`() throws {
        let pty = try started()
        pty.type("X")
        #expect(try pty.waitForEnd() == 4 << 8)
        expectRestored(pty)
    }

    @Test(arguments: [SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGINT, SIGTERM])
    func `after a signal, which stays the cause of death`(signal: Int32) throws {
        let pty = try started(environment: ["SWIFT_BACKTRACE": "enable=no"])
        kill(pty.child, signal)
        #expect(try pty.waitForEnd() & 0x7F == signal)
        expectRestored(pty)
    }

    @Test func `after a trap of Swift's own`() throws {
        let pty = try started(environment: ["SWIFT_BACKTRACE": "enable=no"])
        pty.type("T")
        #expect([SIGILL, SIGTRAP].contains(try pty.waitForEnd() & 0x7F))
        expectRestored(pty)
    }

    @Test func `while another program has the terminal, and back`() throws {
        let pty = try started()
        pty.type("L")
        try pty.wait(for: "\u{1B}[?2004l")
        try pty.wait(for: "lent\r\n")
        try pty.wait(for: "\u{1B}[?2004h")
        try pty.wait(for: "key(L)")
        pty.type("q")
        #expect(try pty.waitForEnd() == 0)
        expectRestored(pty)
    }

    @Test func `a stop that nobody could end goes on by itself`() throws {
        let pty = try started()
        pty.type("\u{1A}")
        try pty.wait(for: "\u{1B}[?1049l")
        try pty.wait(for: "\u{1B}[?2004h")
        try pty.wait(for: "Probe 100×24")
        pty.type("q")
        #expect(try pty.waitForEnd() == 0)
        expectRestored(pty)
    }

    @Test func `a closed terminal ends the program within a second`() throws {
        let pty = try started()
        let start = ContinuousClock.now
        pty.hangUp()
        _ = try pty.waitForEnd()
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func `a closed terminal ends a program that ignores the signal within a second`() throws {
        let pty = try Pty(["sh", "-c", "trap '' HUP; exec \"$0\"", Pty.probe])
        try pty.wait(for: "Probe 100×24")
        let start = ContinuousClock.now
        pty.hangUp()
        #expect(try pty.waitForEnd() == 3 << 8)
        #expect(ContinuousClock.now - start < .seconds(1))
    }
}
