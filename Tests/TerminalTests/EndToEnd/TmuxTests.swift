import Foundation
import Testing

/// The program in tmux, which keeps the screen as a terminal would.
@Suite(.serialized) struct TmuxTests {
    @Test(arguments: ["q", "TERM", "HUP", "QUIT", "SEGV"])
    func `the first screen, the cursor and the mouse are back`(end: String) throws {
        let tmux = try Tmux()
        try tmux.start(Pty.probe)
        try tmux.press("m")
        #expect(try tmux.state() == "1 0 1")
        if end == "q" {
            try tmux.type("q")
        } else {
            try tmux.run(["run-shell", "kill -\(end) $(cat \(tmux.home)/pid)"])
        }
        try tmux.waitForEnd()
        #expect(try tmux.state() == "0 1 0")
    }

    @Test func `random screens painted over each other stand as they were drawn`() throws {
        let tmux = try Tmux(width: 61, height: 17)
        try tmux.start(Pty.probe)
        for turn in 0..<30 {
            try tmux.press("p")
            let shown = try tmux.shown()
            let drawn = try tmux.drawn()
            #expect(shown.dropLast() == drawn.dropLast(), "turn \(turn)")
            let last = shown.last ?? ""
            #expect((drawn.last ?? "").hasPrefix(last), "turn \(turn)")
        }
        try tmux.type("q")
        try tmux.waitForEnd()
    }

    @Test func `names of all scripts stand where they were put`() throws {
        let tmux = try Tmux()
        try tmux.start(Pty.probe)
        #expect(try tmux.shown().dropLast() == tmux.drawn().dropLast())
        try tmux.type("q")
        try tmux.waitForEnd()
    }
}
