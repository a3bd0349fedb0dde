import Community
import Foundation
import Testing

@testable import Store

extension Laptop {
    /// What two managers do at the same time, without and with knowing of each other.
    func work(_ seed: UInt64, times: Int = 12) throws {
        var dice = Dice(seed)
        for _ in 0..<times {
            let key = ["forum/u-", "chat/U-"][dice.next(2)] + "\(dice.next(4) + 1)"
            test.clock.now = test.clock.now.adding(seconds: Int64(dice.next(3)))
            switch dice.next(14) {
            case 0: try act(.note("a word by \(name)"), on: key)
            case 1: try act(.tag(add: ["docs"], remove: []), on: key)
            case 2: try act(.tag(add: [], remove: ["docs"]), on: key)
            case 3: try act(.assign(.owner, to: name), on: key)
            case 4: try act(.setAside([.junk, .alumni, .staff][dice.next(3)]), on: key)
            case 5: try act(.snooze(until: nil, untilActive: true), on: key)
            case 6: _ = try test.store.undo()
            case 7, 8:
                let region = try #require(Region(typed: ["BR", "ES/Andalucía"][dice.next(2)]))
                let draft = StewardshipDraft(
                    [.ambassador, .liaison][dice.next(2)], region,
                    status: [.candidate, .active, .emeritus][dice.next(3)], words: name)
                try act(.steward(dice.next(4) == 0 ? .clear(draft.role, region) : .set(draft)), on: key)
            case 9:
                let text = ["DE", "Bavaria", "ES/Andalucía"][dice.next(3)]
                try act(.assign(.region, to: text), on: key)
            case 10:
                let region = try #require(Region(typed: ["BR", "ES/Andalucía"][dice.next(2)]))
                let step = RegionEdit.step("ask \(name)", due: test.clock.now.day)
                let edit = [RegionEdit.priority(dice.next(2) == 0), .text(.plan, name), step][dice.next(3)]
                _ = try test.store.perform([], registry: [.region(region, [edit])])
            case 11, 12:
                let mentor = try #require(MemberKey("forum/u-\(dice.next(4) + 1)"))
                let id = try test.id(key)
                // Who is junk, or the mentee, cannot mentor.
                if (try? test.store.mentor([id], by: mentor, goal: name)) == nil {
                    try act(.mentoring(.end(.stopped, words: nil)), on: key)
                }
            default: _ = try test.store.redo()
            }
        }
        let (one, two) = (dice.next(4) + 1, dice.next(4) + 1)
        _ = try test.store.merge(test.id("forum/u-\(one)"), test.id("chat/U-\(two)"))
    }

    /// Two parts of a journal that overlap.
    static func halves(_ journal: Data, _ dice: inout Dice) -> [Data] {
        let lines = journal.split(separator: 0x0A).map { $0 + [0x0A] }
        let (first, second) = (dice.next(lines.count), dice.next(lines.count))
        let (low, high) = (min(first, second), max(first, second))
        return [Data(lines[low...].joined()), Data(lines[...high].joined())]
    }
}
