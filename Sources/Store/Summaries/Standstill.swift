public import Community
internal import GRDB
import Synchronization

/// Figures that could not be brought up to date: of which day they are, and why.
public struct Standstill: Equatable, Sendable {
    /// The day they were computed last; nil where they never were.
    public var day: Day?
    /// Today.
    public var today: Day
    /// What keeps them from being computed.
    public var code: StoreError.Code

    /// What is shown, why, and what to do, such as "the disk is full: figures of 20 Nov. Free some space".
    public var sentence: String {
        let figures = day.map { "figures of \($0.short(relativeTo: today))" } ?? "figures as they were"
        return switch code {
        case .locked: "another Rekindle is writing: \(figures), as of its last moment of rest"
        case .full: "the disk is full: \(figures). Free some space"
        case .readOnly: "the file cannot be written: \(figures). Check permissions and disk"
        default: "the disk is full or reports an error: \(figures). Free some space or check the disk"
        }
    }
}

/// What holds a store up at this moment.
public enum Holdup: Equatable, Sendable {
    /// A write waits for another program, of this process where it is known.
    case waiting(Int32?)
    /// Figures could not be brought up to date.
    case standstill(Standstill)

    /// The sentence for people.
    public var sentence: String {
        switch self {
        case .waiting(let process): Holdup.words(process)
        case .standstill(let standstill): standstill.sentence
        }
    }

    /// What is said of a write that waits.
    public static func words(_ process: Int32?) -> String {
        "waiting for another Rekindle that is writing" + (process.map { " (pid \($0))" } ?? "")
    }
}

extension Store {
    /// What holds the store up now; nil where nothing does. Figures that stand still are tried again first: call it in
    /// the background.
    public func holdup() -> Holdup? {
        if let process = patience.waitsFor { return .waiting(process > 0 ? process : nil) }
        guard behind.withLock({ $0 }) != nil else { return nil }
        return ((try? recomputeDueAtOnce()) ?? nil).map(Holdup.standstill)
    }

    /// Remembers why figures stand still; nil where they do not.
    func note(_ error: StoreError?) {
        guard let error, error.code == .locked || error.leavesReading else { return behind.withLock { $0 = nil } }
        let now = context.now()
        let day = try? read { db in try Self.figuresDay(db, now) }
        behind.withLock { $0 = Standstill(day: day.flatMap { $0 }, today: now.day, code: error.code) }
    }

    /// The day they were computed or, where some are due since, the last on which none was.
    private static func figuresDay(_ db: Database, _ now: Instant) throws -> Day? {
        let computed = try Int64.fetchOne(db, sql: "SELECT computed_at FROM community") ?? 0
        guard computed > 0 else { return nil }
        let due = try Int64.fetchOne(
            db, sql: "SELECT MIN(next_change) FROM member WHERE next_change BETWEEN 1 AND ?", arguments: [now.seconds])
        return min(Instant(seconds: computed).day, Instant(seconds: (due ?? .max) - 1).day)
    }
}
