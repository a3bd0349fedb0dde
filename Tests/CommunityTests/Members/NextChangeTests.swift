import Community
import Testing

/// Random histories, the same in every run: figures stand until `nextChange` and differ at it.
@Suite struct NextChangeTests {
    private let today = day("2026-11-21")

    private func history(_ random: inout SeededGenerator) -> MemberHistory {
        func moments(_ most: Int) -> [Instant] {
            let count = Int.random(in: 0...most, using: &random)
            let span = [20, 120, 500, 1_500].randomElement(using: &random) ?? 20
            return (0..<count).map { _ in
                today.start.adding(seconds: Int64.random(in: Int64(-span) * 86_400...40 * 86_400, using: &random))
            }.sorted()
        }
        let dates = moments(4).map { $0.day }
        var distinct: [Day] = []
        for date in dates where date != distinct.last { distinct.append(date) }
        return MemberHistory(
            conversations: moments(14), contributions: moments(14), attendances: moments(3), helps: moments(3),
            datesOnly: distinct,
            earliestOfFirstSource: Bool.random(using: &random)
                ? today.adding(-Int.random(in: 0...1_600, using: &random)).start : nil,
            knownBefore: Int.random(in: 0..<4, using: &random) == 0)
    }

    private func facts(_ random: inout SeededGenerator) -> ManagerFacts {
        var facts = ManagerFacts()
        for number in 0..<Int.random(in: 0...2, using: &random) {
            let from = today.adding(Int.random(in: -300...60, using: &random))
            let until = from.adding(Int.random(in: -2...120, using: &random))
            facts.breaks.append(
                Break(id: "\(number)", from: from, until: Int.random(in: 0..<6, using: &random) == 0 ? nil : until))
        }
        for number in 0..<Int.random(in: 0...2, using: &random) {
            let at = today.start.adding(seconds: Int64.random(in: -60 * 86_400...20 * 86_400, using: &random))
            let purpose: QueueName? = [nil, .reactivate, .talking, .welcome].randomElement(using: &random) ?? nil
            facts.attempts.append(
                Attempt(
                    id: "\(number)", channel: "mail", message: "Hi", purpose: purpose, sender: "Nora", preparedAt: at,
                    sentAt: at))
        }
        facts.alumni = Int.random(in: 0..<8, using: &random) == 0
        return facts
    }

    private func settings(_ random: inout SeededGenerator) -> Settings {
        var settings = Settings()
        guard Bool.random(using: &random) else { return settings }
        settings.levels.participant = Int.random(in: 1...5, using: &random)
        settings.levels.core = Int.random(in: 0...5, using: &random)
        settings.levels.days = Int.random(in: 10...400, using: &random)
        settings.rhythm.newcomerDays = Int.random(in: 5...60, using: &random)
        settings.rhythm.dormantDays = Int.random(in: 20...400, using: &random)
        settings.rhythm.floorDays = Int.random(in: 1...40, using: &random)
        return settings
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `figures stand until the next change, and at it one of them differs`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<10 {
            let (history, facts, settings) = (history(&random), facts(&random), settings(&random))
            func figures(_ now: Instant) -> Figures {
                Figures(history: history, facts: facts, role: .community, settings: settings, now: now)
            }
            var now = today.noon
            for _ in 0..<4 {
                let current = figures(now)
                let next = current.nextChange ?? now.adding(seconds: 1_000 * 86_400)
                #expect(next > now)
                var probe = now.day.adding(1).start
                while probe < next {
                    #expect(figures(probe) == current, "seed \(seed), \(now.iso8601) to \(probe.iso8601)")
                    probe = probe.adding(seconds: 86_400)
                }
                #expect(figures(next.adding(seconds: -1)) == current, "seed \(seed), just before \(next.iso8601)")
                guard current.nextChange != nil else { break }
                var changed = figures(next)
                changed.nextChange = current.nextChange
                #expect(changed != current, "seed \(seed), nothing changes at \(next.iso8601)")
                now = next
            }
        }
    }
}
