import Community
import Foundation
import Store

/// A manager at work in a process of its own: edits, each acknowledged in a file once the store has confirmed it; then
/// the bell rings, which is the standard output.
enum Worker {
    /// `HOME ACKNOWLEDGED SEED`: until it is killed.
    static func run(_ arguments: [String]) throws {
        guard arguments.count == 3, let seed = UInt64(arguments[2]) else {
            throw Scene.Failure("worker: HOME FILE SEED")
        }
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        let store = try Store(
            path: Scene.store(in: arguments[0]), community: "kestrel",
            context: Context(actor: "Marie", now: { now }))
        let file = open(arguments[1], O_WRONLY | O_APPEND | O_CREAT, 0o600)
        var dice = Dice(seed)
        let ids = try (0..<Feed.people).compactMap {
            try MemberKey("forum/u-\($0)").flatMap(store.member)
        }
        for number in 0... {
            let receipt = try store.perform(
                action(&dice, "\(seed)-\(number)"), on: [ids[dice.next(ids.count)]])
            guard let step = receipt.group else { continue }
            // One write of few bytes: there whole or not at all.
            _ = "\(step)\n".withCString { write(file, $0, strlen($0)) }
            var byte: UInt8 = 1
            _ = write(1, &byte, 1)
        }
    }

    /// Every action leaves a mark that only it can leave.
    private static func action(_ dice: inout Dice, _ mark: String) -> ManagerAction {
        switch dice.next(4) {
        case 0: .tag(add: ["t-\(mark)"], remove: [])
        case 1: .nextStep("step \(mark)", due: Day(number: 30_000))
        case 2: .assign(.owner, to: "owner \(mark)")
        default: .note("note \(mark)")
        }
    }
}
