import Testing

@testable import Community

@Suite struct HereAgainTests {
    private let attempt = sent(5)
    private var sentAt: Instant { Member.today.adding(-5).start.adding(seconds: 3_600) }

    @Test func `activity after the sending is here again`() {
        let back = sentAt.adding(seconds: 1)
        #expect(attempt.effectiveOutcome(lastSeen: back) == Outcome(kind: .hereAgain, at: back))
        #expect(attempt.effectiveOutcome(lastSeen: sentAt) == nil)
        #expect(attempt.effectiveOutcome(lastSeen: nil) == nil)
    }

    @Test func `the first activity after it is the moment`() {
        let first = sentAt.adding(seconds: 10)
        #expect(attempt.effectiveOutcome(lastSeen: Member.now, firstAfter: first)?.at == first)
    }

    @Test(arguments: OutcomeKind.allCases)
    func `only "no answer" gives way to it`(kind: OutcomeKind) {
        let outcome = sent(5, kind).effectiveOutcome(lastSeen: Member.now)?.kind
        #expect(outcome == (kind == .noAnswer ? .hereAgain : kind))
    }

    @Test func `what was not sent brings nobody back`() {
        #expect(prepared(99).effectiveOutcome(lastSeen: Member.now) == nil)
        var discarded = attempt
        discarded.discarded = true
        #expect(discarded.effectiveOutcome(lastSeen: Member.now) == nil)
    }
}
