import Testing

@testable import Community

@Suite struct ReasonTests {
    @Test func `Reactivate says how quiet, where, the usual and the unusual pause, and what we cannot see`() {
        var member = Member.lapsed()
        member.figures.usualPause = 6
        member.settings.notSeen = ["Slack"]
        #expect(
            member.reason(.reactivate)
                == "Quiet 41 d in forum, chat and code; usually every 6 d, unusual after 28 d (own rhythm). "
                + "Slack: we cannot see.")
        member.settings.notSeen = []
        member.figures.usualPause = 6.5
        member.figures.basis = .earlier
        #expect(
            member.reason(.reactivate, sources: ["forum", "chat"])
                == "Quiet 41 d in forum and chat; usually every 6.5 d, unusual after 28 d (earlier rhythm)")
        member.figures.usualPause = nil
        member.figures.thresholdDays = 90
        member.figures.basis = .default
        #expect(member.reason(.reactivate, sources: ["forum"]) == "Quiet 41 d in forum; unusual after 90 d (default)")
        member.figures.basis = .history
        #expect(member.reason(.reactivate, sources: []) == "Quiet 41 d; unusual after 90 d (whole history)")
    }

    @Test func `Welcome says when they came and how long there is`() {
        var member = Member(.newcomer)
        member.figures.firstSeen = Member.now.adding(seconds: -5 * 3_600)
        #expect(member.reason(.welcome, sources: ["forum"]) == "First seen 5 h ago in forum; answer within 43 h")
        member.settings.notSeen = ["Slack", "Matrix"]
        member.figures.firstSeen = Member.now.adding(seconds: -3 * 86_400)
        #expect(
            member.reason(.welcome, sources: ["forum"])
                == "First seen 3 d ago in forum; the first 48 h are over. Slack and Matrix: we cannot see.")
    }

    @Test(
        arguments: [
            (4, 1, "4 conversations and 1 event in 90 d, no contribution yet"),
            (2, 0, "2 conversations in 90 d, no contribution yet"), (0, 2, "2 events in 90 d, no contribution yet"),
            (0, 0, "Implements for others, no contribution yet"),
        ])
    func `Activate says what they do`(talks: Int, events: Int, sentence: String) {
        var member = Member(.participating)
        member.figures.conversations90 = talks
        member.figures.attendances90 = events
        #expect(member.reason(.activate) == sentence)
    }

    @Test func `Dormant says what they were`() {
        var member = Member(.dormant, silent: 412, contributions: 30)
        member.figures.levelBefore = .core
        #expect(member.reason(.dormant, sources: ["forum"]) == "Quiet 412 d in forum; was core")
        member.figures.levelBefore = .none
        #expect(member.reason(.dormant, sources: []) == "Quiet 412 d")
    }

    @Test func `Talking says what goes on and what stopped`() {
        var member = Member(.talking, silent: 3, threshold: 60, contributions: 2)
        member.figures.lastContribution = Member.today.adding(-120).noon
        #expect(
            member.reason(.talking) == "Talks (last 3 d ago), last contribution 120 d ago; unusual after 60 d")
    }

    @Test func `Follow up and Outbox say what waits`() {
        var member = Member(.active)
        #expect(member.reason(.followUp) == "Nothing due")
        #expect(member.reason(.outbox) == "Nothing prepared")
        member.facts.nextSteps = [NextStep(id: "s", text: "review #4279", due: Member.today.adding(-2))]
        member.facts.attempts = [prepared(3)]
        #expect(member.reason(.followUp) == "review #4279, due 2 d ago")
        #expect(member.reason(.outbox) == "Prepared 3 h ago for chat, not marked sent")
        member.facts.nextSteps = []
        member.facts.breaks = [Break(id: "b", from: Member.today.adding(-9), until: Member.today)]
        #expect(member.reason(.followUp) == "break ended today")
        member.facts.cover = "Kenji"
        #expect(member.reason(.followUp) == "break ended today; cover was Kenji")
    }

    @Test func `outside the queues the silence is told, and nothing where nothing is known`() {
        var member = Member(.active, silent: 0, contributions: 1)
        #expect(member.reason(nil, sources: ["forum"]) == "Here today in forum; unusual after 28 d (own rhythm)")
        member.figures = Figures()
        #expect(member.reason(nil, sources: ["forum"]) == "No activity in forum")
        for queue in QueueName.allCases { #expect(!member.reason(queue, sources: []).isEmpty) }
    }

    @Test(
        arguments: [
            (MemberState.lapsed, "lapsed: silent 41 d, more than the 28 d that are unusual (own)"),
            (.dormant, "dormant: silent 41 d, more than 365 d"),
            (.newcomer, "newcomer: first seen 41 d ago, new for 30 d"),
            (.active, "active: has contributed, silent 41 d, within the 28 d that are unusual (own)"),
            (
                .participating,
                "participating: no contribution yet, silent 41 d, within the 28 d that are unusual (own)"
            ),
            (
                .talking,
                "talking: no contribution for 41 d, more than the 28 d that are unusual; silent 41 d"
            ),
            (.onBreak, "on break: recorded by a manager"), (.alumni, "alumni: recorded by a manager"),
            (.contentAsIs, "content as is: recorded by a manager"), (.unknown, "unknown: no activity in forum"),
        ])
    func `the profile says why a state is what it is`(state: MemberState, sentence: String) {
        let member = Member(state, silent: 41, contributions: 3)
        #expect(Reason.stateSentence(member.context(["forum"])) == sentence)
    }

    @Test(arguments: MemberState.allCases)
    func `what no feed covers stands in every reason, and in every state told by silence`(state: MemberState) {
        var member = Member(state, silent: 41, contributions: 3)
        member.settings.notSeen = ["Slack", "Matrix"]
        let words = "Slack and Matrix: we cannot see."
        for queue in QueueName.allCases.map(Optional.some) + [nil] { #expect(member.reason(queue).hasSuffix(words)) }
        let isRecorded = [.onBreak, .alumni, .contentAsIs].contains(state)
        #expect(Reason.stateSentence(member.context()).hasSuffix(words) != isRecorded)
    }

    @Test func `a break says when it ends`() {
        var member = Member(.onBreak, silent: 41)
        member.facts.breaks = [Break(id: "b", from: Member.today, until: Member.today.adding(12))]
        #expect(Reason.stateSentence(member.context()) == "on break: back in 12 d")
        member.facts.breaks.append(Break(id: "c", from: Member.today, until: nil))
        #expect(Reason.stateSentence(member.context()) == "on break: return open")
    }

    @Test(arguments: MemberState.allCases)
    func `a member without figures has a sentence too, and none is a verdict`(state: MemberState) {
        var member = Member(state)
        member.figures = Figures()
        member.figures.state = state
        let sentences = [Reason.stateSentence(member.context([]))] + QueueName.allCases.map { member.reason($0) }
        for sentence in sentences {
            #expect(!sentence.isEmpty)
            for word in ["gone", "dead", "inactive", "nil"] { #expect(!sentence.contains(word)) }
        }
    }
}
