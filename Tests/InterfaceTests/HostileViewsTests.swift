import Community
import Terminal
import TestDashboard
import Testing

@testable import Interface
@testable import Store

/// Whatever people are called and wrote, no view and no sheet lets it out as anything but text. New views and keys are
/// tried by themselves: every view that exists, every key that is bound.
@Suite struct HostileViewsTests {
    /// A community whose every text is one of the corpus.
    private static func community() -> FakeCommunity {
        let texts = HostileCorpus.all.map(\.text)
        let community = FakeCommunity(texts.count)
        community.change { held in
            for place in held.rows.indices {
                let (text, other) = (texts[place], texts[(place + 5) % texts.count])
                let key = MemberKey(source: text, originID: OriginID(other))
                held.rows[place].key = key
                held.rows[place].name = text
                held.rows[place].username = other
                held.rows[place].organization = text
                held.rows[place].region = other
                held.rows[place].mentor = text
                held.rows[place].owner = other
                held.rows[place].tags = [text, other]
                held.rows[place].sources = [text]
                held.rows[place].lastDeed = People.deed(place, People.now, title: text)
                held.facts[held.rows[place].id] = facts(text, other)
            }
            held.sources = texts.prefix(12).map { text in
                var source = People.source(text, hours: 50, status: "failed", problems: [text])
                source.title = text
                return source
            }
            held.review = People.review
        }
        return community
    }

    private static func facts(_ text: String, _ other: String) -> ManagerFacts {
        var facts = ManagerFacts()
        facts.notes = [Note(id: "n", at: People.now, actor: other, text: text)]
        facts.nextSteps = [NextStep(id: "s", text: text, due: People.now.day)]
        facts.attempts = [
            Attempt(
                id: "a", channel: text, message: other, template: text, sender: other,
                preparedAt: People.now.adding(seconds: -86_400))
        ]
        facts.cover = text
        return facts
    }

    private func harm(_ screen: Screen) -> [String] {
        var found: [String] = []
        for y in 0..<screen.height {
            for x in 0..<screen.width {
                guard let cell = screen[x, y] else { continue }
                found += HostileCorpus.harm(in: cell.text, allowsLines: false)
            }
        }
        return found
    }

    @Test(arguments: ViewName.allCases)
    func `no key in no view shows anything but text`(view: ViewName) {
        let keys = Set(Binding.all.flatMap(\.keys)).subtracting(["q", "Q", "^Z", view.digitKey])
        var session = Session(Self.community(), view: view.rawValue) {
            $0.settings.notSeen = ["\u{1B}[31mSlack\u{202E}"]
        }
        for key in keys.sorted(by: { $0.label < $1.label }) {
            session.press(key)
            let found = harm(session.screen)
            #expect(found.isEmpty, "\(view) \(key.label): \(found.prefix(3))")
            // What a sheet opened is looked at two rows further too, then left.
            session.press(.down, .down)
            #expect(harm(session.screen).isEmpty, "\(view) \(key.label), further down")
            for _ in 0..<4 where !session.state.layers.isEmpty || session.state.open != nil { session.press(.escape) }
            session.press(view.digitKey, .down)
        }
    }

    @Test func `nothing that is said at the bottom, in the messages or after a failure is anything but text`() {
        for entry in HostileCorpus.all {
            var session = Session(Self.community())
            session.send(.problem(entry.text))
            session.send(.noted(entry.text))
            #expect(harm(session.screen).isEmpty, "\(entry)")
            session.send(.pulled([PullReport(source: entry.text, status: .failed, errors: [])]))
            session.send(.firstRunFailed(entry.text))
            session.press(":")
            session.send(.paste(entry.text))
            #expect(harm(session.screen).isEmpty, "\(entry), typed")
            session.press(.enter, .escape)
            session.community.change { $0.failure = entry.text }
            session.press("i")
            session.send(.paste(entry.text + "x"))
            #expect(harm(session.screen).isEmpty, "\(entry), as a note")
            session.press(.enter)
            #expect(harm(session.screen).isEmpty, "\(entry), not saved")
        }
    }

    @Test func `letters of other directions and joins of a script stay`() {
        for name in HostileCorpus.legitimate {
            #expect(SafeText.line(name) == name)
        }
    }
}

extension ViewName {
    fileprivate var digitKey: KeyName { KeyName(digit) }
}
