import Testing

/// The program on a real terminal: what it shows, and what it understands.
@Suite(.serialized) struct LiveTerminalTests {
    @Test func `a new size is taken at once`() throws {
        let pty = try Pty(environment: ["LINES": "5", "COLUMNS": "20"])
        try pty.wait(for: "Probe 100×24")
        pty.resize(width: 60, height: 12)
        try pty.wait(for: "Probe 60×12")
        try pty.wait(for: "resize(")
    }

    @Test(arguments: [
        ("\u{4}", "key(^D)"), ("\u{1B}", "key(Esc)"), ("\u{1B}x", "key(Alt-x)"), ("\u{1B}OA", "key(↑)"),
        ("\u{1B}[5~", "key(PageUp)"),
        ("中", "key(中)"), ("\u{1B}[I", "focus(true)"), ("\u{1B}[200~a\rb\u{1B}[201~", "paste(\"a\\nb\")"), ("W", "wake"),
    ])
    func `what is typed comes as an event`(typed: String, event: String) throws {
        let pty = try Pty()
        try pty.wait(for: "Probe 100×24")
        pty.type(typed)
        try pty.wait(for: event)
    }

    @Test func `the mouse speaks only when it is asked to`() throws {
        let pty = try Pty()
        try pty.wait(for: "Probe 100×24")
        pty.type("m")
        try pty.wait(for: "key(m)")
        pty.type("\u{1B}[<64;10;5M")
        try pty.wait(for: "wheelUp, x: 9, y: 4")
    }

    @Test func `a frame sends only what has changed`() throws {
        let pty = try Pty()
        try pty.wait(for: "Probe 100×24")
        pty.type("b")
        try pty.wait(for: "key(b)")
        try pty.wait(for: "\u{1B}[?2026l")
        pty.type("\u{1B}[99;5Zk")
        try pty.wait(for: "key(k)")
        #expect(!pty.output.contains("Probe"))
    }

    @Test func `no sequence of outside text reaches the terminal`() throws {
        let pty = try Pty()
        try pty.wait(for: "␛[31mred␛]0;title␇")
        #expect(!pty.output.contains("\u{1B}]0;"))
    }

    @Test func `without Unicode in the locale the screen still speaks it where the system can`() throws {
        let pty = try Pty(environment: ["LC_ALL": "C", "LANG": "C"])
        try pty.wait(for: "┌─ Probe 100×24")
    }

    @Test func `with NO_COLOR there is no colour`() throws {
        let pty = try Pty(environment: ["NO_COLOR": "1"])
        try pty.wait(for: "Probe 100×24 0")
        try pty.wait(for: "tag ·")
        #expect(!pty.output.contains("[38;5;"))
    }

    @Test(arguments: [
        ("dumb", "the terminal \"dumb\" (TERM) cannot move its cursor"),
        ("no-such-terminal", "the terminal \"no-such-terminal\" (TERM) is not known on this system"),
        ("", "TERM is not set"),
    ])
    func `a terminal that cannot show screens is refused in one sentence`(term: String, sentence: String) throws {
        let pty = try Pty(environment: ["TERM": term])
        #expect(try pty.waitForEnd() == 64 << 8)
        #expect(pty.output == "probe: \(sentence)\r\n")
        #expect(pty.hasItsModesBack)
    }

    @Test(arguments: [("< /dev/null", "standard input"), ("| cat", "standard output")])
    func `without a terminal nothing is started`(redirection: String, what: String) throws {
        let pty = try Pty(["sh", "-c", "\"$0\" \(redirection)", Pty.probe])
        try pty.wait(for: "probe: \(what) is not a terminal\r\n")
    }

    @Test(arguments: ["linux", "vt100", "screen-256color", "rxvt"]) func `other terminals work`(term: String) throws {
        let pty = try Pty(environment: ["TERM": term])
        try pty.wait(for: "Probe 100×24")
        pty.type("q")
        #expect(try pty.waitForEnd() == 0)
        #expect(pty.hasItsModesBack)
    }
}
