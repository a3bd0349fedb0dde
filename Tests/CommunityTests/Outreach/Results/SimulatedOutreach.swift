import Foundation

@testable import Community

/// A community of lapsed people and a year of messages to them: each comes back within 30 days with a probability of
/// 15 % unless template A, which doubles it, was sent.
struct SimulatedOutreach {
    static let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
    static let people = 2_000
    /// The chances of one day, of which thirty make 15 % and 30 %.
    static let usual = 1 - pow(1 - 0.15, 1.0 / 30)
    static let doubled = 1 - pow(1 - 0.30, 1.0 / 30)

    private(set) var members: [TrackedMember] = []

    /// 1,200 messages in 360 days, the last ones 31 days old: 400 with template A, 400 with B, 400 by hand.
    init(seed: UInt64) {
        var random = Dice(seed: seed)
        let begin = Self.now.day.adding(-391)
        var lives = (0..<Self.people).map { _ in Life(before: begin, &random) }
        var order = (0..<1_200).map { ["A", "B", nil][$0 % 3] }
        order.shuffle(using: &random)
        for (number, template) in order.enumerated() {
            let day = begin.adding(number * 360 / order.count)
            var index = 0
            repeat {
                index = Int.random(in: lives.indices, using: &random)
            } while !lives[index].isSilent(on: day, &random)
            lives[index].write(template, on: day, number: number, &random)
        }
        members = lives.indices.map { number in
            lives[number].live(until: Self.now.day.adding(-1), &random)
            let life = lives[number]
            return TrackedMember(
                number: TrackedMember.mixed(UInt64(number)),
                history: MemberHistory(conversations: life.visits, contributions: life.deeds),
                attempts: life.attempts, observedUntil: Self.now)
        }
    }

    /// The results beside every `step`-th person.
    func results(step: Int = 1) -> OutreachResults {
        var reckoner = ResultsReckoner(settings: Settings())
        for member in members where !member.attempts.isEmpty { reckoner.add(written: member) }
        reckoner.beginComparing()
        for place in stride(from: 0, to: members.count, by: step) { reckoner.compare(members[place]) }
        return reckoner.results(population: members.count)
    }

    /// One person: some contributions, then silence that ends with a small chance each day.
    private struct Life {
        let deeds: [Instant]
        var visits: [Instant] = []
        var attempts: [Attempt] = []
        private var next: Day

        init(before begin: Day, _ random: inout Dice) {
            let last = begin.adding(-Int.random(in: 30...100, using: &random))
            deeds = (0..<Int.random(in: 1...12, using: &random)).map { last.adding(-5 * $0).start }.reversed()
            next = begin.adding(-1 + Self.wait(SimulatedOutreach.usual, &random))
        }

        /// Days until something happens that has the same chance every day.
        private static func wait(_ chance: Double, _ random: inout Dice) -> Int {
            1 + Int(log(1 - Double.random(in: 0..<1, using: &random)) / log(1 - chance))
        }

        mutating func live(until day: Day, _ random: inout Dice) {
            while next <= day {
                visits.append(next.start.adding(seconds: 36_000))
                comeBack(after: next, &random)
            }
        }

        /// Template A works for thirty days.
        private mutating func comeBack(after day: Day, _ random: inout Dice) {
            let end = attempts.last { $0.template == "A" }?.sentAt?.day.adding(30)
            if let end, day < end {
                next = day.adding(Self.wait(SimulatedOutreach.doubled, &random))
                if next <= end { return }
                next = end.adding(Self.wait(SimulatedOutreach.usual, &random))
            } else {
                next = day.adding(Self.wait(SimulatedOutreach.usual, &random))
            }
        }

        /// Silent for four weeks, and nobody wrote for 30 days.
        mutating func isSilent(on day: Day, _ random: inout Dice) -> Bool {
            live(until: day, &random)
            guard let last = visits.last ?? deeds.last, day.days(since: last.day) > 28 else { return false }
            return attempts.last?.sentAt.map { day.days(since: $0.day) > 30 } ?? true
        }

        mutating func write(_ template: String?, on day: Day, number: Int, _ random: inout Dice) {
            let at = day.start.adding(seconds: 64_800)
            attempts.append(
                Attempt(
                    id: "\(number)", channel: "mail", message: "Hello", template: template, purpose: .reactivate,
                    sender: "Marie", preparedAt: at, sentAt: at))
            // What a day brings does not depend on the days before it.
            comeBack(after: day, &random)
        }
    }
}

/// Random numbers that a seed repeats.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return TrackedMember.mixed(state)
    }
}
