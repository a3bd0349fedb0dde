import Community
import Testing

@testable import Interface
@testable import Store

/// Pickers and prompts: which keys lead to which action.
@Suite struct SheetTests {
    static let today = People.now.day

    static let setAside: [(KeyName, SetAside)] = [
        ("b", .bot), ("s", .staff), ("j", .junk), ("a", .alumni), ("h", .contentAsIs), ("w", .wrongData),
    ]

    @Test(arguments: setAside.indices)
    func `x and a letter set aside`(index: Int) {
        let (key, reason) = SheetTests.setAside[index]
        var session = Session()
        session.press("x", key)
        #expect(session.community.saved == [.act([.init(action: .setAside(reason), members: [1])])])
    }

    @Test func `never contact asks who decided`() {
        var session = Session()
        session.press("x", "n", "t")
        session.press("x", "n", "w")
        #expect(
            session.community.saved == [
                .act([.init(action: .setAside(.neverContact(.they)), members: [1])]),
                .act([.init(action: .setAside(.neverContact(.us)), members: [2])]),
            ])
    }

    @Test func `a break is asked its end, and none is open`() {
        var session = Session()
        session.press("x", "p", .enter)
        session.press("x", "p")
        session.type("2w")
        session.press(.enter)
        #expect(
            session.community.saved == [
                .act([.init(action: .setAside(.onBreak(until: nil)), members: [1])]),
                .act([.init(action: .setAside(.onBreak(until: SheetTests.today.adding(14))), members: [2])]),
            ])
    }

    @Test func `what is set already is offered to be taken back`() {
        let community = FakeCommunity()
        community.change { $0.rows[0].junk = true }
        var session = Session(community)
        session.press("x", "J")
        #expect(community.saved == [.act([.init(action: .lift(.junk), members: [1])])])
    }

    @Test func `a date that is none or behind us is refused in its place`() {
        var session = Session()
        session.press("s", "d")
        session.type("soon")
        session.press(.enter)
        #expect(session.text.contains("\"soon\" is no day"))
        session.press("^U")
        session.type("2020-01-01")
        session.press(.enter)
        #expect(session.text.contains("1 Jan 2020 is not ahead"))
        #expect(session.community.saved.isEmpty)
    }

    @Test func `a next step asks what and by when`() {
        var session = Session()
        session.press("f")
        session.type("review the page")
        session.press(.enter)
        session.type("friday")
        session.press(.enter)
        let due = SheetTests.today.adding(6)
        #expect(
            session.community.saved == [.act([.init(action: .nextStep("review the page", due: due), members: [1])])])
    }

    @Test func `tags are added and taken away`() {
        var session = Session()
        session.press("t")
        session.type("+docs -old new")
        session.press(.enter)
        #expect(
            session.community.saved == [
                .act([.init(action: .tag(add: ["docs", "new"], remove: ["old"]), members: [1])])
            ])
    }

    @Test func `an outcome needs something sent`() {
        var session = Session()
        session.press("r")
        #expect(session.state.layers.isEmpty)
        #expect(session.statusLine.contains("nothing was sent to Sofía Marqués Ibáñez yet"))
    }

    @Test func `assigning takes a name, and an empty one takes it back`() {
        var session = Session()
        session.press("a", "r")
        session.type("Andalucía")
        session.press(.enter, "a", "o", .enter)
        #expect(
            session.community.saved == [
                .act([.init(action: .assign(.region, to: "Andalucía"), members: [1])]),
                .act([.init(action: .assign(.owner, to: nil), members: [2])]),
            ])
    }

    @Test func `an action in a profile is on its member and stays there`() {
        var session = Session()
        session.press("j", .enter, "i")
        session.type("met at the camp")
        session.press(.enter)
        #expect(session.community.saved == [.act([.init(action: .note("met at the camp"), members: [2])])])
        #expect(session.state.open?.member == 2)
        session.press(.tab)
        #expect(session.text.contains("met at the camp"))
    }

    @Test func `a line is edited as in a shell, and a paste goes in without line ends`() {
        var input = TextInput("hello world")
        for key in ["^W", "^A", "x", "^E", "!"] as [KeyName] { _ = input.take(key) }
        #expect(input.text == "xhello !")
        input.paste("a\nb\tc")
        #expect(input.text == "xhello !a b c")
        _ = input.take("^U")
        #expect(input.text.isEmpty)
    }

    @Test func `a long paste is taken whole or refused in words, never lost`() {
        for (view, most) in [("groups", 100_000), ("reactivate", 100_000)] {
            var session = Session(view: view)
            session.press("i")
            let long = String(repeating: "word ", count: most / 5 - 1) + "last!"
            session.send(.paste(long))
            #expect(session.text.contains("last!"))
            session.send(.paste(long + "x"))
            #expect(session.text.contains("ignored a paste of \(most + 1) characters: this line takes at most \(most)"))
            session.type("?")
            #expect(session.text.contains("last!?"))
            session.press(.enter)
            #expect(session.community.saved.count == 1)
        }
        var session = Session()
        session.press("/")
        session.send(.paste(String(repeating: "x", count: 4_001)))
        #expect(session.statusLine.contains("ignored a paste of 4001 characters"))
    }
}
