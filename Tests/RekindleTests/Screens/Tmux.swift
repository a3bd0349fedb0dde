import Foundation
import Testing

/// The program in a terminal of its own. Nothing waits for time: a byte from the program says that it is idle.
final class Tmux {
    private let socket: String
    private let tmux: String
    private let idle: Int32
    private let home: TestHome
    private let marks: String
    private var control: TmuxControl?

    /// Starts the program at a size and waits until it is idle; `waits: false` for one that ends at once,
    /// `controlsJobs` for one that can be stopped and continued.
    init(
        _ home: TestHome, _ arguments: [String] = [], width: Int = 120, height: Int = 40,
        environment: [String: String] = [:], waits: Bool = true, controlsJobs: Bool = false
    ) async throws {
        let places = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
        tmux = try #require(
            places.first { FileManager.default.isExecutableFile(atPath: $0) },
            "tmux is missing, and these tests need it: apt-get install tmux")
        self.home = home
        socket = "rekindle-\(UUID().uuidString)"
        marks = home.folder + "/" + socket
        mkfifo(marks + ".idle", 0o600)
        idle = open(marks + ".idle", O_RDWR | O_NONBLOCK | O_CLOEXEC)
        let quoted = ([try Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            \(controlsJobs ? "set -m" : "")
            sh -c 'echo $$ > "$0"; exec "$@"' '\(marks).pid' \(quoted) 2>'\(marks).err'
            code=$?
            while [ $code -eq 148 ]; do
                \(tmux) -L \(socket) wait-for -S stopped; \(tmux) -L \(socket) wait-for continued
                fg >/dev/null; code=$?
            done
            echo "$code" > '\(marks).code'
            \(tmux) -L \(socket) wait-for -S ended
            exec cat
            """
        var all = home.environment.merging(environment) { $1 }
        all["REKINDLE_IDLE"] = marks + ".idle"
        all["SHELL"] = "/bin/sh"
        let inner = environment["TERM"].map { "TERM=\($0); export TERM\n" } ?? ""
        let started = try await Program.run(
            tmux,
            [
                "-L", socket, "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
                inner + script,
            ],
            all)
        try #require(started.code == 0, "tmux: \(started.err)")
        if waits { try await becomesIdle() }
    }

    deinit {
        close(idle)
        let child = try? Child(
            tmux, ["-L", socket, "kill-server"], home.environment, input: "/dev/null", output: "/dev/null",
            errors: "/dev/null")
        if let child { waitpid(child.number, nil, 0) }
        control?.end()
    }

    /// Presses a key, as tmux names it, and waits until the program is idle again.
    func press(_ keys: String..., at location: SourceLocation = #_sourceLocation) async throws {
        for key in keys {
            forgetIdle()
            try await tell("send-keys", key)
            try await becomesIdle(location)
        }
    }

    /// Types a text, letter by letter.
    func type(_ text: String, at location: SourceLocation = #_sourceLocation) async throws {
        for letter in text {
            forgetIdle()
            try await tell("send-keys", "-l", String(letter))
            try await becomesIdle(location)
        }
    }

    /// Presses a key that ends the program, or sends it a signal; the code it ended with.
    func ends(_ key: String? = nil, signal: Int32? = nil) async throws -> Int32? {
        if let key { try await tell("send-keys", key) }
        if let signal, let number = try Int32(read("pid")) { kill(number, signal) }
        try await tell("wait-for", "ended")
        return try Int32(read("code"))
    }

    /// The program's process.
    var number: Int32? { get throws { try Int32(read("pid")) } }

    /// Gives the terminal another size.
    func resize(width: Int, height: Int) async throws {
        try await tell("resize-window", "-x", "\(width)", "-y", "\(height)")
    }

    /// Presses ^Z and waits until the program stands still.
    func stops() async throws {
        try await tell("send-keys", "C-z")
        try await tell("wait-for", "stopped")
    }

    /// Lets it go on and waits until it is idle.
    func continues() async throws {
        forgetIdle()
        try await tell("wait-for", "-S", "continued")
        try await becomesIdle()
    }

    /// What is on the screen. The program may have written more than tmux has read yet: each question lets it read on,
    /// so the screen is there when three answers are the same.
    func screen() async throws -> String {
        var (seen, times) = (try await tell("capture-pane", "-p"), 1)
        while times < 3 {
            let next = try await tell("capture-pane", "-p")
            times = next == seen ? times + 1 : 1
            seen = next
        }
        return seen
    }

    /// Waits until a text is on the screen; the screen.
    @discardableResult
    func shows(_ text: String, at location: SourceLocation = #_sourceLocation) async throws -> String {
        var seen = try await screen()
        while !seen.contains(text) {
            try #require(isToldIdle(), "\"\(text)\" is not on the screen:\n\(seen)", sourceLocation: location)
            seen = try await screen()
        }
        return seen
    }

    /// Whether the alternate screen is on, the cursor shown, the mouse taken.
    func modes() async throws -> String {
        try await tell("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}")
            .trimmingCharacters(in: .newlines)
    }

    /// What the program wrote to stderr.
    func complaint() throws -> String { try read("err") }

    private func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(marks).\(name)", encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    @discardableResult
    private func tell(_ arguments: String...) async throws -> String {
        if arguments.first == "wait-for", arguments.count == 2 {
            // In control mode it is answered before what is waited for.
            let outcome = try await Program.run(tmux, ["-L", socket] + arguments, home.environment)
            try #require(outcome.code == 0, "tmux \(arguments): \(outcome.err)")
            return outcome.out
        }
        let control = try control ?? TmuxControl(tmux, socket: socket, marks: marks, home.environment)
        self.control = control
        return try control.tell(arguments)
    }

    private func becomesIdle(_ location: SourceLocation = #_sourceLocation) async throws {
        guard isToldIdle() else {
            Issue.record("not idle within 20 s:\n\(try await screen())", sourceLocation: location)
            return
        }
    }

    /// Takes what was told before: the next byte tells of what comes now. Else Esc and the key after it would be one.
    private func forgetIdle() {
        var ready = pollfd(fd: idle, events: Int16(POLLIN), revents: 0)
        var byte: UInt8 = 0
        while poll(&ready, 1, 0) == 1, Foundation.read(idle, &byte, 1) == 1 {}
    }

    /// Takes one byte, waiting up to 20 s for it.
    private func isToldIdle() -> Bool {
        var ready = pollfd(fd: idle, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 20_000) == 1 else { return false }
        var byte: UInt8 = 0
        return Foundation.read(idle, &byte, 1) == 1
    }
}
