import Community
import Dispatch
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct LoopTests {
    private func run(
        _ terminal: PatientTerminal, _ community: FakeCommunity, options change: (inout AppOptions) -> Void = { _ in }
    ) throws -> Int32 {
        var options = AppOptions()
        options.view = "reactivate"
        change(&options)
        let surroundings = AppSurroundings(now: { People.now }, idle: terminal.idle)
        return try App.run(
            services: community.services, options: options, surroundings: surroundings, driver: terminal.driver)
    }

    @Test func `keys reach the store, what is confirmed is there, and Q ends with 0`() throws {
        let terminal = PatientTerminal([[.key(.character("s"))], [.key(.character("m"))], [.key(.character("Q"))]])
        let community = FakeCommunity()
        #expect(try run(terminal, community) == 0)
        #expect(terminal.screens.contains { $0.text.contains("▸  Sofía") })
        #expect(terminal.screens.contains { $0.text.contains("snoozed Sofía Marqués Ibáñez until 21 Dec") })
        #expect(community.saved.count == 1)
    }

    @Test func `a terminal that is gone ends the screens`() throws {
        #expect(try run(PatientTerminal([]), FakeCommunity()) == 0)
    }

    @Test func `keys typed in one go are all taken, in order`() throws {
        let keys = "jj".map { TerminalEvent.key(.character($0)) } + [.key(.character("d")), .key(.character("d"))]
        let community = FakeCommunity()
        let terminal = PatientTerminal([keys])
        #expect(try run(terminal, community) == 0)
        let members = community.saved.map { request -> [MemberID] in
            if case .act(let deeds) = request { deeds.flatMap(\.members) } else { [] }
        }
        #expect(members == [[3], [4]])
    }

    @Test func `suspending, drawing again and the mouse reach the terminal`() throws {
        let terminal = PatientTerminal([[.key(.ctrl("z"))], [.key(.ctrl("l"))], [.mouse(.wheelDown, x: 5, y: 8)]])
        #expect(try run(terminal, FakeCommunity()) { $0.usesMouse = true } == 0)
        #expect(terminal.calls == ["mouse on", "suspend", "repaint"])
        #expect(terminal.screens.last?.text.contains("4 of 15") == true)
    }

    @Test(arguments: ["i", "/", ":", "?", "a", "c", "e", "s", "f"] as [KeyName])
    func `suspending works while something is asked or typed, and leaves it as it was`(opening: KeyName) {
        var session = Session()
        session.press(opening)
        let before = session.text
        session.press("^Z")
        #expect(session.outside.contains { if case .suspend = $0 { true } else { false } })
        #expect(session.text == before)
    }

    @Test func `a key is taken while an edit waits for the store, and quitting waits for the edit`() throws {
        let gate = DispatchSemaphore(value: 0)
        let community = FakeCommunity()
        var services = community.services
        let save = services.save
        services.save = { request in
            guard gate.wait(timeout: .now() + 10) == .success else { return nil }
            return try save(request)
        }
        var options = AppOptions()
        options.view = "reactivate"
        let keys: [TerminalEvent] = [.key(.character("d")), .key(.character("j"))]
        let terminal = PatientTerminal([keys]) { if $0.text.contains("3 of 15") { gate.signal() } }
        let surroundings = AppSurroundings(now: { People.now }, idle: terminal.idle)
        let code = try App.run(
            services: services, options: options, surroundings: surroundings, driver: terminal.driver)
        #expect(code == 0)
        #expect(community.saved.count == 1)
    }
}
