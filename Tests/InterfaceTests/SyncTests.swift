import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct SyncTests {
    @Test func `R pulls all sources, Enter in Sync the selected one`() {
        var session = Session()
        session.press("R")
        #expect(session.outside == [.pull(nil, acceptRemovals: false)])
        session.send(.pulled([PullReport(source: "forum", status: .ok, added: 3, changed: 1)]))
        #expect(session.statusLine.contains("pulled forum: 3 new, 1 changed"))
        session.press("0", "j", .enter)
        #expect(session.outside.last == .pull(["code"], acceptRemovals: false))
    }

    @Test func `a running pull shows what it waits for, and Esc in Sync cancels it`() {
        var session = Session(view: "sync")
        session.press("R")
        session.send(.pulling(PullProgress(source: "forum", list: .contribution, phase: .waiting, seconds: 41)))
        #expect(session.text.contains("waiting 41 s: it builds its list first"))
        session.press(.escape)
        #expect(session.outside.last == .cancelPull)
        session.send(.pulled([PullReport(source: "forum", status: .cancelled)]))
        #expect(session.statusLine.contains("cancelled: what was there stays"))
        #expect(session.state.exitCode == nil)
    }

    @Test func `what two managers set differently is told in Today and Sync, and C settles it`() throws {
        func side(_ actor: String, _ words: String) -> JournalConflict.Side {
            JournalConflict.Side(id: actor, actor: actor, at: People.now, words: words, value: nil)
        }
        let conflict = JournalConflict(
            member: MemberKey("forum/u1"), thing: nil, name: "Sofía", field: "assigned/owner",
            won: side("Nora", "owner: Nora"), lost: side("Marie", "owner: Marie"))
        let community = FakeCommunity()
        var session = Session(community, view: "sync")
        session.press("C")
        #expect(session.statusLine.contains("no two managers set the same differently"))
        community.change { $0.conflicts = [conflict] }
        session = Session(community, view: "today")
        #expect(session.statusLine.contains("1 conflict with colleagues: C"))
        session.press("0")
        #expect(session.statusLine.contains("2 sources · 1 conflict with colleagues: C"))
        session.press("C")
        #expect(session.text.contains("Sofía · Nora: owner: Nora · Marie: owner: Marie"))
        session.press(.enter)
        #expect(session.text.contains("Nora, 21 Nov: owner: Nora · counts now"))
        session.press("2")
        #expect(community.saved == [.settle(conflict, with: conflict.lost)])
        #expect(session.statusLine.contains("settled for Sofía: as Marie has it · u undoes"))
        session.press("P", "C")
        #expect(session.text.contains("Sofía · Nora and Marie") && !session.text.contains("owner: Marie"))
    }

    @Test func `removals that a pull was refused for are asked about, and only y accepts them`() {
        let community = FakeCommunity()
        community.change { $0.sources[1].status = "refused" }
        var session = Session(community, view: "sync")
        session.press("A", "A")
        #expect(session.outside.isEmpty)
        session.press("A", "y")
        #expect(session.outside == [.pull(["code"], acceptRemovals: true)])
    }

    @Test func `a pull that reaches nothing says offline, and its error stays until it is read`() {
        let community = FakeCommunity()
        var session = Session(community)
        let problem = PullProblem(
            endpoint: "", kind: "unreachable", message: "the dashboard did not answer. Check the network")
        session.press("R")
        community.change {
            for index in $0.sources.indices {
                $0.sources[index].status = "failed"
                $0.sources[index].problemKinds = ["unreachable"]
            }
        }
        session.send(.pulled([PullReport(source: "forum", status: .failed, errors: [problem])]))
        #expect(session.screen.lines[0].contains("offline"))
        session.press("j", "k")
        #expect(session.text.contains("! forum: the dashboard did not answer. Check the network"))
        session.press(.escape)
        #expect(!session.text.contains("did not answer"))
        session.press("M")
        #expect(session.text.contains("the dashboard did not answer"))
    }

    @Test func `quitting during a pull asks first`() {
        var session = Session()
        session.press("R", "q", .enter)
        #expect(session.state.exitCode == nil)
        session.press("Q", "y")
        #expect(session.state.exitCode == 0)
        #expect(session.outside.last == .cancelPull)
    }
}
