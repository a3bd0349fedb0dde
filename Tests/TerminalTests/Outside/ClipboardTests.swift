import Foundation
import Synchronization
import Testing

@testable import Terminal

struct ClipboardTests {
    @Test func `the configured command comes first, then tmux, then the desktop`() {
        let routes = Clipboard.routes(command: "copy --now") { _ in "set" }
        #expect(
            routes.prefix(4) == [
                ["copy", "--now"], ["tmux", "load-buffer", "-w", "-"], ["wl-copy"],
                ["xclip", "-selection", "clipboard"],
            ])
        #expect(Clipboard.routes(command: "") { _ in nil }.allSatisfy { $0 == ["pbcopy"] })
    }

    @Test func `a command gets the safe text on its standard input`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let long = String(repeating: "héllo ", count: 40_000)
        let clipboard = Clipboard.live(command: "tee \(file.path)") { _ in }
        #expect(clipboard.copy("a\u{1B}[31m\nb " + long)?.name == "tee")
        #expect(try String(contentsOf: file, encoding: .utf8) == "a␛[31m\nb " + long)
    }

    @Test(arguments: ["false", "no-such-program-anywhere"]) func `a command that fails gives way to the next`(
        command: String
    ) {
        let sent = Mutex<[String]>([])
        let clipboard = Clipboard.live(command: command) { text in sent.withLock { $0.append(text) } }
        let route = clipboard.copy("héllo")
        #expect(route != nil && route?.name != command)
        if route?.name == "terminal (OSC 52)" {
            #expect(sent.withLock { $0 } == ["\u{1B}]52;c;aMOpbGxv\u{7}"])
        }
    }

    @Test func `a command that takes too long is ended`() {
        let start = ContinuousClock.now
        guard case .stillRunning(let child) = ChildProcess.run(["tail", "-f", "/dev/null"], limit: .milliseconds(50))
        else {
            Issue.record("it ended")
            return
        }
        ChildProcess.kill(child)
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "日本\n"]) func `base 64 is that of everyone`(
        text: String
    ) {
        #expect(Base64.encode(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
    }
}
