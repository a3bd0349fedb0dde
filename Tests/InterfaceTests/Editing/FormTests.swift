import Community
import Testing

@testable import Interface
@testable import Store

/// Lines in which one of a few words stands, and names that nobody can see.
struct `Forms` {
    private func changes(_ session: Session) -> [FactChange] {
        session.community.saved.flatMap { request -> [FactChange] in
            guard case .register(let changes, _) = request else { return [] }
            return changes.flatMap(\.changes)
        }
    }

    private func value(_ session: Session, _ field: String) -> String? {
        changes(session).last { $0.field == field }?.value?.filter { $0 != "\"" }
    }

    /// A new group with its name typed and the cursor on its kind.
    private func newGroup(width: Int = 120) -> Session {
        var session = Session(view: "groups", width: width, height: 24)
        session.press("+")
        session.type("Sevilla")
        session.press(.tab)
        return session
    }

    @Test func `Space and the arrows go through the words of a line, and back`() {
        var session = newGroup()
        session.press(.space, .right, .left, .enter)
        #expect(value(session, "kind") == "meetup")
    }

    @Test func `What is typed takes the place of the word that stood there`() {
        var session = newGroup()
        session.type("camp")
        session.press(.enter)
        #expect(value(session, "kind") == "camp")
        #expect(value(session, "name") == "Sevilla")
    }

    @Test func `The beginning of a word is enough where only one begins so`() {
        var session = newGroup()
        session.type("onl")
        session.press(.enter)
        #expect(value(session, "kind") == "online_meetup")
        session = newGroup()
        session.type("conf")
        session.press(.enter)
        #expect(changes(session).isEmpty)
        #expect(session.text.contains("there is no conf"))
    }

    @Test(arguments: [
        ("online_meetup", "online_meetup"), ("Online meetup", "online_meetup"), ("conference", "conference_in_person"),
        ("conference in person", "conference_in_person"), ("virt", "conference_virtual"),
    ])
    func `A kind is typed as it is shown or as it is stored`(typed: String, kind: String) {
        var session = newGroup()
        session.type(typed)
        session.press(.enter)
        #expect(value(session, "kind") == kind)
    }

    @Test func `Kinds are shown in the words of the lists, also those that stood there before`() {
        var session = newGroup()
        #expect(session.text.contains("unofficial, meetup, online meetup, camp,"))
        session.press(.space, .space)
        #expect(session.text.contains("online meetup ") && !session.text.contains("online_meetup"))
        session = Session(view: "events")
        session.press("j", "e", .tab, .tab, .tab, .tab, .tab, .tab)
        #expect(session.text.contains("office, community space, bar or pub, online, other"))
        #expect(!session.text.contains("community_space"))
        session.press(.enter)
        #expect(session.text.contains("nothing is changed yet"))
    }

    @Test(arguments: [80, 120]) func `A wrong word is refused with all that go, in whole`(width: Int) {
        var session = newGroup(width: width)
        session.type("party")
        session.press(.enter)
        #expect(changes(session).isEmpty)
        #expect(session.text.contains("! there is no party: write"))
        for kind in GroupKind.allCases { #expect(session.text.contains(kind.words)) }
        // Typed over once more it is right.
        session.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        session.type("meetup")
        session.press(.enter)
        #expect(value(session, "kind") == "meetup")
    }

    @Test func `Pasted text takes the place of the word too`() {
        var session = newGroup()
        session.send(.paste("camp"))
        session.press(.enter)
        #expect(value(session, "kind") == "camp")
    }

    @Test(arguments: ["\u{200B}\u{200D}", "\u{2800}", "\u{3164}", "\u{FE0F}"])
    func `A name that nobody can see is refused`(name: String) {
        var session = Session(view: "groups")
        session.press("+")
        session.send(.paste(name))
        session.press(.enter)
        #expect(changes(session).isEmpty)
        #expect(session.text.contains("a name needs a letter that can be seen"))
    }
}
