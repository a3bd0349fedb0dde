import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// A shared screen shows nothing that managers wrote or heard, and no address, wherever one goes and whatever one does.
@Suite struct SharingTests {
    /// Everything private holds this word.
    private static let secret = "SECRET"

    private func community() -> FakeCommunity {
        let community = FakeCommunity()
        community.change { held in
            for row in held.rows {
                var facts = ManagerFacts()
                facts.notes = [Note(id: "n1", at: People.now, actor: "Marie", text: "SECRET note")]
                facts.nextSteps = [NextStep(id: "s1", text: "SECRET step", due: People.now.day)]
                var attempt = Attempt(
                    id: "a1", channel: "SECRET-channel", message: "SECRET message", sender: "SECRET sender",
                    preparedAt: People.now)
                attempt.sentAt = People.now
                attempt.outcome = Outcome(kind: .declined, at: People.now, words: "SECRET words")
                facts.attempts = [attempt]
                facts.person.values = [.words: "SECRET want", .obstacles: "SECRET obstacle"]
                held.facts[row.id] = facts
            }
            held.review = People.review
        }
        return community
    }

    /// Everywhere: each place by the keys that lead there.
    static let places: [[KeyName]] =
        QueueName.allCases.indices.map { Array(repeating: KeyName("l"), count: $0) }
        + [
            ["3"], ["0"], ["3", .enter], [.enter], [.enter, .tab], ["z"], ["c"], ["c", .tab], ["r"], ["x"], ["s"],
            ["a"],
            ["f"], ["i"], ["t"], ["?"], [":", "m"], ["^P", "a"], ["/", "a"], [.tab], ["r", "r"], ["x", "n"], ["e"],
            ["+"],
            ["1"], ["4"], ["5"], ["6"], ["7"], ["8"], ["9"], ["4", .enter], ["5", .enter], ["6", .enter],
            ["7", .enter],
        ]

    @Test(arguments: places) func `no place shows what is private`(keys: [KeyName]) {
        for (width, height) in [(120, 40), (80, 24)] {
            var session = Session(community(), width: width, height: height) { $0.isSharing = true }
            for key in keys {
                session.send(.key(key))
                check(session)
            }
            session.press("j")
            check(session)
        }
    }

    @Test func `what is typed into a note, a step or an answer shows as dots`() {
        for keys: [KeyName] in [["i"], ["f"], ["r", "r"]] {
            var session = Session(community()) { $0.isSharing = true }
            for key in keys { session.send(.key(key)) }
            session.type("SECRET")
            #expect(session.text.contains("••••••"))
            check(session)
            session.press(.enter)
            check(session)
        }
    }

    @Test func `what was said before and of outreach is in no message and no toast`() {
        var session = Session(community())
        session.press("f")
        session.type("SECRET plan")
        session.press(.enter)
        session.type("2w")
        session.press(.enter)
        #expect(session.text.contains("SECRET plan"))
        session.press("P")
        check(session)
        session.press("u")
        check(session)
        session.press(":")
        session.type("messages")
        session.press(.enter)
        check(session)
        #expect(session.text.contains("hidden while sharing"))
    }

    @Test func `an edit that could not be saved shows neither the reason's text nor what was typed`() {
        let community = community()
        var session = Session(community) { $0.isSharing = true }
        community.change { $0.failure = "disk full" }
        session.press("f")
        session.type("SECRET plan")
        session.press(.enter)
        session.type("2w")
        session.press(.enter)
        check(session)
    }

    private func check(_ session: Session) {
        let text = session.text
        let shows = text.contains(Self.secret) || text.contains("sofia@example.org")
        #expect(!shows, "\(text)")
    }
}
