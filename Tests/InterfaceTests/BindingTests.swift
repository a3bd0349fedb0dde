import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct BindingTests {
    @Test(arguments: Place.allCases)
    func `no key means two things in one place`(place: Place) {
        let keys = Bindings().bindings(in: place).flatMap(\.keys)
        let twice = Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys.map(\.name)
        #expect(twice.isEmpty)
    }

    @Test func `every command has a help sentence and is a name of the command line`() {
        for command in CommandName.allCases {
            #expect(Binding.all.contains { $0.command == command && !$0.help.isEmpty }, "\(command.rawValue)")
            #expect(CommandLine.names.contains(command.rawValue))
        }
    }

    @Test func `keys that need AltGr have an alias`() {
        for binding in Binding.all where binding.keys.contains(where: { ["[", "]", "~", "\\"].contains($0) }) {
            #expect(binding.keys.contains { !["[", "]", "~", "\\"].contains($0) })
        }
    }

    @Test func `the config gives a command other keys, and whatever had them loses them`() {
        let (bindings, refusals) = Bindings.configured(["snooze": ["d", "F5"]])
        #expect(refusals.isEmpty)
        #expect(bindings.command(for: "d", in: .queue) == .snooze)
        #expect(bindings.command(for: "F5", in: .queue) == .snooze)
        #expect(bindings.command(for: "s", in: .queue) == nil)
        #expect(bindings.key(.done, in: .queue) == nil)
    }

    @Test(arguments: ["^[", "^M", "^I"])
    func `a key that terminals send for another one is refused`(key: String) {
        let (bindings, refusals) = Bindings.configured(["snooze": [key]])
        #expect(refusals.count == 1 && refusals[0].hasPrefix("[keys] snooze: \"\(key)\" cannot be bound"))
        #expect(bindings.command(for: "s", in: .queue) == .snooze)
    }

    @Test func `an unknown command of the config is named`() {
        #expect(Bindings.configured(["snoze": ["s"]]).refusals[0].hasPrefix("[keys] snoze: there is no such command"))
    }

    @Test func `the last line and the help are drawn from the bindings`() {
        var session = Session { $0.keys = ["snooze": ["F5"]] }
        #expect(session.screen.lines[39].contains("F5 snooze"))
        session.press("?")
        session.type("snooze")
        #expect(session.text.contains("F5         snooze until a date or new activity"))
        session.press(.enter)
        #expect(session.text.contains("1 month, 21 Dec, or new activity"))
    }

    @Test func `the help finds by key first`() {
        var session = Session()
        session.press("?", "s")
        guard case .keys(let help)? = session.state.layers.last else {
            Issue.record("no help is open")
            return
        }
        #expect(help.shown.first?.command == .snooze)
    }

    @Test func `PageDown and PageUp turn the help by what it shows, and the arrows move within that`() {
        var session = Session(view: "mentors", width: 80, height: 24)
        session.press("?")
        let first = session.screen.lines[2]
        session.press(.pageDown)
        #expect(session.screen.lines[2] != first)
        guard case .keys(let help)? = session.state.layers.last else {
            Issue.record("no help is open")
            return
        }
        #expect(help.index == 20 && help.top(height: 20) == 20)
        let second = session.screen.lines[2]
        session.press(.down, .up)
        #expect(session.screen.lines[2] == second)
        session.press(.pageUp)
        #expect(session.screen.lines[2] == first)
        session.press(.end)
        #expect(session.text.contains("suspend") && !session.text.contains("more below"))
    }

    @Test func `the command line completes, runs, and remembers`() {
        var session = Session()
        session.press(":", "m", "e", "m", .tab, .enter)
        #expect(session.state.view == .members)
        session.press(":", .up, .enter)
        #expect(session.state.commandHistory == ["members"])
        session.press(":")
        session.type("dormant")
        session.press(.enter)
        #expect(session.state.view == .queues && session.state.queue == .dormant)
        session.press(":")
        session.type("nonsense")
        session.press(.enter)
        #expect(session.statusLine.contains("there is no command nonsense"))
    }

    @Test func `a number in the command line goes to that row`() {
        var session = Session()
        session.press(":", "5", .enter)
        #expect(session.selected == 5)
    }

    @Test func `what would do nothing now is left out of the last line, and the help says why`() {
        var session = Session(view: "sync")
        #expect(!session.screen.lines[39].contains("accept removals"))
        session.press("?")
        session.type("refused")
        #expect(session.text.contains("(no pull was refused)"))
    }
}
