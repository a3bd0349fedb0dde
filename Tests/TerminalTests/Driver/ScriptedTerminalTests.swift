import Terminal
import Testing

struct ScriptedTerminalTests {
    @Test func `a script is played batch by batch and ends closed`() {
        let terminal = ScriptedTerminal(
            width: 20, height: 5, script: [[.key(.character("j"))], [.resize(Size(width: 10, height: 3))]])
        let driver = terminal.driver()
        #expect(driver.size() == Size(width: 20, height: 5))
        #expect(driver.nextEvents(nil) == [.key(.character("j"))])
        driver.wake()
        #expect(driver.nextEvents(nil) == [.wake])
        #expect(driver.nextEvents(nil) == [.resize(Size(width: 10, height: 3))])
        #expect(driver.size() == Size(width: 10, height: 3))
        #expect(driver.nextEvents(.zero) == [.closed])
    }

    @Test func `screens and calls are kept`() {
        let terminal = ScriptedTerminal(keys: [])
        let driver = terminal.driver()
        var screen = Screen(width: 4, height: 1)
        screen.put("here", x: 0, y: 0)
        driver.draw(screen)
        driver.setMouse(true)
        driver.lend {}
        driver.send("bytes")
        driver.end()
        #expect(terminal.screens.map(\.text) == ["here"])
        #expect(terminal.calls == ["mouse on", "lend", "end"])
        #expect(terminal.sent == ["bytes"])
    }
}
