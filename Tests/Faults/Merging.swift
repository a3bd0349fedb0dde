import Community
import Foundation
import Store

/// Two managers' journals, merged in random orders, halves and overlaps on laptops that all must end up equal.
enum Merging {
    static func run(edits: Int) throws {
        let scene = try Scene()
        let marie = lines(by: "Marie", edits, seed: 1)
        let nora = lines(by: "Nora", edits, seed: 2)
        let now = Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0)
        var expected: [String] = []
        for turn in 0..<6 {
            var dice = Dice(UInt64(turn) + 20)
            let home = try scene.scratch.copy(of: scene.home)
            let store = try Store(
                path: Scene.store(in: home), community: "kestrel",
                context: Context(actor: "Olu", now: { now }))
            let pieces =
                turn == 0 ? [marie, nora] : shuffled(halves(marie, &dice) + halves(nora, &dice), &dice)
            let start = Date()
            for piece in pieces {
                let bytes = Data(piece.joined(separator: "\n").utf8)
                _ = try store.merge([JournalPiece(name: "piece", bytes: bytes)], anyCommunity: true)
            }
            let seconds = -start.timeIntervalSinceNow
            let found = try Tables.lines(Scene.store(in: home))
            if turn == 0 { expected = found }
            Verdict.expect(found == expected, "merge \(turn): other tables")
            Verdict.expect(found.count > edits * 3, "merge \(turn): \(found.count) lines")
            let conflicts = try store.conflicts().count
            Verdict.say(
                "merge \(turn): \(pieces.map(\.count)) lines, \(conflicts) conflicts,"
                    + " \((seconds * 100).rounded() / 100) s")
        }
    }

    /// What a manager did to the people of the feed, a third of it undone again.
    private static func lines(by actor: String, _ count: Int, seed: UInt64) -> [String] {
        var dice = Dice(seed)
        var (last, edits): (String?, [Edit]) = (nil, [])
        for number in 0..<count {
            let at = Instant(seconds: 1_790_000_000 + Int64(number * 60 + dice.next(60)))
            let id = EditID(after: last, milliseconds: at.seconds * 1_000, mark: "0000000\(seed)")
                .description
            last = id
            let subject = Edit.Subject(
                sourceUID: "savannah:Kestrel/Forum", originID: OriginID("u-\(dice.next(Feed.people + 5))"))
            var edit = Edit(id: id, group: id, actor: actor, at: at, subject: subject, changes: [])
            if number > 20, dice.next(3) == 0 {
                let target = edits[edits.count - 1 - dice.next(20)]
                edit.undoes = target.id
                edit.subject = target.subject
            } else {
                edit.changes = [change(&dice, id, actor)]
            }
            edits.append(edit)
        }
        return edits.map { JournalLine.edit($0).text }
    }

    private static func change(_ dice: inout Dice, _ id: String, _ actor: String) -> FactChange {
        switch dice.next(5) {
        case 0: FactChange(field: "assigned/owner", value: "\"\(actor)\"")
        case 1: FactChange(field: "tag/t\(dice.next(9))", value: dice.next(2) == 0 ? "true" : "false")
        case 2: FactChange(field: "junk", value: dice.next(2) == 0 ? "true" : nil)
        case 3: FactChange(field: "alumni", value: dice.next(2) == 0 ? "true" : nil)
        default:
            FactChange(field: "note/\(id)", value: "{\"at\":1,\"by\":\"\(actor)\",\"text\":\"a word\"}")
        }
    }

    private static func halves(_ lines: [String], _ dice: inout Dice) -> [[String]] {
        let (one, two) = (dice.next(lines.count), dice.next(lines.count))
        return [Array(lines[min(one, two)...]), Array(lines[...max(one, two)])]
    }

    private static func shuffled(_ pieces: [[String]], _ dice: inout Dice) -> [[String]] {
        var pieces = pieces
        for place in pieces.indices.reversed() { pieces.swapAt(place, dice.next(place + 1)) }
        return pieces
    }
}
