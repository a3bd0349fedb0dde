import Testing

@testable import Community

@Suite struct ResultsTests {
    @Test func `A's interval lies above the comparison's in 18 of 20 communities, B's in two at most`() throws {
        var (above, aboveWithoutEffect) = (0, 0)
        for seed in 1...20 as ClosedRange<UInt64> {
            // All 2,000 once; a quarter of them shows as much in less time.
            let results = SimulatedOutreach(seed: seed).results(step: seed == 1 ? 1 : 4)
            func month(_ template: String?) throws -> OutreachResults.Within {
                let cell = try #require(results.cells.first { $0.kind == .template && $0.name == template })
                return try #require(cell.within.last)
            }
            let (a, b) = (try month("A"), try month("B"))
            #expect((380...400).contains(a.sent) && (380...400).contains(b.sent), "\(a.sent) \(b.sent)")
            let comparison = try #require(a.comparison)
            #expect(abs(comparison.value - 0.15) < 0.02, "seed \(seed): \(comparison)")
            #expect(comparison.high - comparison.low < 0.06, "seed \(seed): \(comparison)")
            above += a.verdict == .above ? 1 : 0
            aboveWithoutEffect += b.verdict == .above ? 1 : 0
        }
        #expect(above >= 18)
        #expect(aboveWithoutEffect <= 2)
    }

    private let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)

    private func at(_ text: String) -> Instant { Instant(iso8601: text) ?? Instant(seconds: 0) }

    private func attempt(
        _ id: String, _ sent: String?, template: String? = "reactivate", channel: String = "mail",
        queue: QueueName? = .reactivate, discarded: Bool = false
    ) -> Attempt {
        Attempt(
            id: id, channel: channel, message: "Hello", template: template, purpose: queue, sender: "Marie",
            preparedAt: at("2026-01-01T00:00:00Z"), sentAt: sent.map(at), discarded: discarded)
    }

    private func member(
        _ id: String, said: [String] = [], did: [String] = [], attempts: [Attempt] = [],
        until: String = "2026-11-21T12:00:00Z"
    ) -> TrackedMember {
        TrackedMember(
            number: TrackedMember.number(of: MemberKey(source: "forum", originID: OriginID(id))),
            history: MemberHistory(conversations: said.map(at), contributions: did.map(at)), attempts: attempts,
            observedUntil: at(until))
    }

    private func results(_ members: [TrackedMember]) -> OutreachResults {
        var reckoner = ResultsReckoner(settings: Settings())
        for member in members where !member.attempts.isEmpty { reckoner.add(written: member) }
        reckoner.beginComparing()
        for member in members { reckoner.compare(member) }
        return reckoner.results(population: members.count)
    }

    private func within(_ members: TrackedMember...) -> [[Int]] {
        results(members).cells.first { $0.kind == .template }?.within.map { [$0.sent, $0.back] } ?? []
    }

    private let old = "2026-01-02T10:00:00Z"

    @Test func `activity after the sending counts, later on the same day too, and by whole days`() {
        func days(_ back: String) -> [[Int]] {
            within(member("a", did: [old, back], attempts: [attempt("1", "2026-06-01T12:00:00Z")]))
        }
        #expect(days("2026-06-01T11:59:59Z") == [[1, 0], [1, 0], [1, 0]])
        #expect(days("2026-06-01T12:00:01Z") == [[1, 1], [1, 1], [1, 1]])
        #expect(days("2026-06-03T23:59:59Z") == [[1, 1], [1, 1], [1, 1]])
        #expect(days("2026-06-04T00:00:00Z") == [[1, 0], [1, 1], [1, 1]])
        #expect(days("2026-07-01T23:59:59Z") == [[1, 0], [1, 0], [1, 1]])
        #expect(days("2026-07-02T00:00:00Z") == [[1, 0], [1, 0], [1, 0]])
    }

    @Test func `only what was sent counts, and only as long as what followed is known`() {
        #expect(within(member("a", did: [old], attempts: [attempt("1", nil)])).isEmpty)
        #expect(
            within(member("a", did: [old], attempts: [attempt("1", "2026-06-01T12:00:00Z", discarded: true)])).isEmpty)
        let recent = [attempt("1", "2026-11-14T12:00:00Z")]
        #expect(within(member("a", did: [old], attempts: recent)) == [[1, 0], [1, 0], [0, 0]])
        // Their source was last pulled the day after the sending.
        #expect(
            within(member("a", did: [old], attempts: recent, until: "2026-11-15T12:00:00Z")) == [
                [0, 0], [0, 0], [0, 0],
            ])
    }

    @Test func `a message within 30 days of another is told apart from none`() {
        let found = results([
            member(
                "a", did: [old],
                attempts: [
                    attempt("1", "2026-06-01T12:00:00Z"), attempt("2", "2026-07-01T12:00:00Z", template: "other"),
                    attempt("3", "2026-08-01T12:00:00Z"),
                ])
        ])
        #expect(found.counted == 2)
        #expect(found.following == 1)
        #expect(found.cells.map(\.name) == ["reactivate", "mail"])
    }

    @Test func `templates and channels stand alone, by queue, and all queues where there are several`() {
        let found = results([
            member("a", did: [old], attempts: [attempt("1", "2026-06-01T12:00:00Z")]),
            member("b", did: [old], attempts: [attempt("2", "2026-06-01T12:00:00Z", template: nil, queue: .dormant)]),
            member("c", did: [old], attempts: [attempt("3", "2026-06-01T12:00:00Z", channel: "chat", queue: .dormant)]),
        ])
        let lines = found.cells.map {
            "\($0.kind) \($0.name ?? "by hand") \($0.queue?.rawValue ?? "all") \($0.within[2].sent)"
        }
        #expect(
            lines == [
                "template reactivate all 2", "template reactivate reactivate 1", "template reactivate dormant 1",
                "template by hand dormant 1", "channel mail all 2", "channel mail reactivate 1",
                "channel mail dormant 1", "channel chat dormant 1",
            ])
    }

    @Test func `under twenty, on either side, nothing is said`() throws {
        func found(written: Int, others: Int) throws -> OutreachResults.Within {
            let members =
                (0..<written).map { member("w\($0)", did: [old], attempts: [attempt("\($0)", "2026-06-01T12:00:00Z")]) }
                + (0..<others).map { member("o\($0)", did: [old]) }
            return try #require(results(members).cells.first?.within.last)
        }
        let few = try found(written: 19, others: 100)
        #expect(few.sent == 19 && few.share == nil && few.verdict == .tooFew && few.verdict.words == "too few to say")
        let alone = try found(written: 20, others: 19)
        #expect(alone.share != nil && alone.comparison == nil && alone.others == 19 && alone.verdict == .tooFew)
        let enough = try found(written: 20, others: 20)
        #expect(enough.comparison?.value == 0 && enough.verdict == .noDifference)
    }

    @Test func `beside a message stand people of the same state, level and silence on that day, not today`() throws {
        // Written to on 1 June after 70 days of silence; today they are active.
        let written = (0..<20).map { number in
            member(
                "w\(number)", did: ["2026-03-23T10:00:00Z", "2026-11-20T10:00:00Z"],
                attempts: [attempt("\(number)", "2026-06-01T12:00:00Z")])
        }
        // Alike on 1 June and back on 10 June; alike today only; a visitor; silent for longer.
        let alike = (0..<30).map { member("a\($0)", did: ["2026-03-25T10:00:00Z", "2026-06-10T10:00:00Z"]) }
        let today = (0..<30).map { member("t\($0)", did: ["2026-05-30T10:00:00Z", "2026-11-20T10:00:00Z"]) }
        let visitors = (0..<30).map { member("v\($0)", said: ["2026-03-25T10:00:00Z"]) }
        let longer = (0..<30).map { member("l\($0)", did: ["2026-01-25T10:00:00Z"]) }
        let found = results(written + alike + today + visitors + longer)
        let cell = try #require(found.cells.first)
        #expect(cell.within.map(\.others) == [30, 30, 30])
        #expect(cell.within.map { $0.comparison?.value } == [0, 0, 1])
        #expect(cell.within.map { $0.share?.value } == [0, 0, 0])
        #expect(cell.within.last?.verdict == .below)
    }

    @Test func `who was written to stands beside others only while nobody wrote, and who is set aside never`() throws {
        let written = (0..<25).map {
            member("w\($0)", did: [old], attempts: [attempt("\($0)", "2026-06-01T12:00:00Z")])
        }
        // Written to on 8 June: known to stay away until then, and back on 20 June counts no more.
        let later = (0..<30).map { number in
            member(
                "l\(number)", did: [old, "2026-06-20T10:00:00Z"],
                attempts: [attempt("\(number)", "2026-06-08T12:00:00Z", template: "other")])
        }
        var aside = member("x", did: [old, "2026-06-02T10:00:00Z"])
        aside.mayBeCompared = false
        let stays = (0..<30).map { member("s\($0)", did: [old]) }
        let found = results(written + later + stays + Array(repeating: aside, count: 20))
        let cell = try #require(found.cells.first { $0.name == "reactivate" })
        #expect(cell.within.map(\.sent) == [25, 25, 25])
        #expect(cell.within.allSatisfy { $0.comparison?.value == 0 })
        #expect(cell.within[0].others == 60)
    }

    @Test func `weights are those of the people who were written to`() throws {
        // 30 silent for 70 days, of whom the alike never come back; 10 silent for 50 days, of whom all alike do.
        func written(_ name: String, _ last: String, _ count: Int) -> [TrackedMember] {
            (0..<count).map {
                member("\(name)\($0)", did: [last], attempts: [attempt("\(name)\($0)", "2026-06-01T12:00:00Z")])
            }
        }
        let treated = written("w", "2026-03-23T10:00:00Z", 30) + written("v", "2026-04-12T10:00:00Z", 10)
        var short = Settings()
        short.rhythm.defaultDays = 30
        let others =
            (0..<40).map { member("a\($0)", did: ["2026-03-23T10:00:00Z"]) }
            + (0..<40).map { member("b\($0)", did: ["2026-04-12T10:00:00Z", "2026-06-05T10:00:00Z"]) }
        var reckoner = ResultsReckoner(settings: short)
        treated.forEach { reckoner.add(written: $0) }
        reckoner.beginComparing()
        others.forEach { reckoner.compare($0) }
        let month = try #require(reckoner.results(population: 80).cells.first?.within.last)
        #expect(month.comparison?.value == 0.25)
    }
}
