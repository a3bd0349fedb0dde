import Community
import Foundation
import Testing

@testable import Store

/// Outreach logged through the journal day by day, what people did pulled later.
@Suite struct OutreachResultsTests {
    private static let begin = Instant(iso8601: "2025-10-01T00:00:00Z") ?? Instant(seconds: 0)

    /// A community of lapsed people: 60 messages with template A, after which most come back, 60 with B, after which as
    /// few do as without any.
    private func community(seed: UInt64) throws -> TestStore {
        let test = try TestStore(now: "2025-10-01T12:00:00Z")
        var dice = SystemLikeDice(seed: seed)
        let people = (0..<420).map { "u\($0)" }
        let identities = TestList(.identity, people.map { .identity(identity($0, "name-\($0)")) })
        var deeds = people.map { id -> FeedActivity in
            var deed = did("d-\(id)", by: id, "2025-06-01T10:00:00Z")
            deed.at = Self.begin.adding(seconds: -Int64(100 + dice.next() % 20) * 86_400)
            return deed
        }
        try test.pull("forum", identities, .activities(.contribution, deeds))
        _ = try test.store.recomputeDue()
        // Logged under a clock that stands still for a day, nothing pulled meanwhile.
        for number in 0..<120 {
            test.clock.now = Self.begin.adding(seconds: Int64(number / 4) * 86_400 + 43_200)
            let draft = AttemptDraft(
                channel: number % 3 == 0 ? "chat" : "mail", message: "Hello",
                template: number % 2 == 0 ? "A" : "B", purpose: .reactivate, sent: true)
            _ = try test.store.perform(.prepare(draft), on: [test.id("forum/u\(number)")])
        }
        for (number, id) in people.enumerated() {
            let sent = Self.begin.adding(seconds: Int64(number % 120 / 4) * 86_400 + 43_200)
            let chance: UInt64 = number < 120 && number % 2 == 0 ? 70 : 15
            guard dice.next() % 100 < chance else { continue }
            var back = said("b-\(id)", by: id, "2025-11-01T10:00:00Z")
            back.at = sent.adding(seconds: Int64(1 + dice.next() % 29) * 86_400)
            deeds.append(back)
        }
        test.clock.now = Self.begin.adding(seconds: 70 * 86_400)
        try test.pull(
            "forum", identities, .activities(.contribution, deeds.filter { $0.kind == .contribution }),
            .activities(.conversation, deeds.filter { $0.kind == .conversation }))
        return test
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `what was logged on one day and pulled later counts, beside people alike`(seed: UInt64) throws {
        let test = try community(seed: seed)
        let results = try test.store.results()
        #expect(results.counted == 120)
        func month(_ template: String) throws -> OutreachResults.Within {
            try #require(results.cells.first { $0.kind == .template && $0.name == template }?.within.last)
        }
        let (a, b) = (try month("A"), try month("B"))
        #expect(a.sent == 60 && b.sent == 60)
        #expect(a.verdict == .above, "\(a.words)")
        #expect(b.verdict == .noDifference, "\(b.words)")
        let comparison = try #require(b.comparison)
        #expect(abs(comparison.value - 0.15) < 0.06, "\(comparison)")
        #expect(a.others > 250)
        #expect(results.cells.filter { $0.kind == .channel }.map(\.title) == ["mail", "chat"])
    }

    @Test func `what is undone, discarded or only prepared does not count`() throws {
        let test = try TestStore(now: "2026-06-01T12:00:00Z")
        let people = TestList.identities(identity("a", "ana"), identity("b", "ben"), identity("c", "cyd"))
        let deeds = ["a", "b", "c"].map { (id: String) in did("d-\(id)", by: id, "2026-02-01T10:00:00Z") }
        try test.pull("forum", people, .activities(.contribution, deeds))
        func write(_ id: String, sent: Bool) throws {
            _ = try test.store.perform(
                .prepare(
                    AttemptDraft(channel: "mail", message: "Hello", template: "A", purpose: .reactivate, sent: sent)),
                on: [test.id("forum/\(id)")])
        }
        try write("a", sent: true)
        _ = try test.store.undo()
        try write("b", sent: false)
        #expect(try test.store.results().cells.isEmpty)
        try write("c", sent: true)
        test.clock.advance(days: 40)
        try test.pull("forum", people, .activities(.contribution, deeds))
        let results = try test.store.results()
        #expect(results.counted == 1)
        #expect(results.cells.map { "\($0.title) \($0.within.map(\.sent))" } == ["A [1, 1, 1]", "mail [1, 1, 1]"])
        #expect(results.cells[0].within[2].words == "0 of 1: too few to say")
    }

    @Test func `reckoning can be stopped and says how far it is`() throws {
        let test = try community(seed: 9)
        #expect(throws: CancellationError.self) { _ = try test.store.results(isCancelled: { true }) }
        var seen: [Int] = []
        _ = try test.store.results(progress: { done, _ in seen.append(done) })
        #expect(seen == [0, 256])
    }
}

/// Random numbers that a seed repeats.
private struct SystemLikeDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
