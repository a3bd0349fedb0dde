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
        let computed = try? read { db in try Int64.fetchOne(db, sql: "SELECT computed_at FROM community") }
        let day = computed.flatMap { $0 }.flatMap { $0 > 0 ? Instant(seconds: $0).day : nil }
        behind.withLock { $0 = Standstill(day: day, today: context.now().day, code: error.code) }
    }
}
