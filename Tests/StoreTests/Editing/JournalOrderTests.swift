import Community
import GRDB
import Testing

@testable import Store

@Suite struct JournalOrderTests {
    /// Edits of two managers on three identities: values, cleared values, tags, undos, undos of undos, in order of id.
    private func edits(_ seed: UInt64) -> [Edit] {
        var random = SplitMix(seed)
        var edits: [Edit] = []
        for number in 0..<60 {
            let last = edits.last?.id
            let actor = random.next(2) == 0 ? "Marie" : "Nora"
            let id = EditID(
                after: last, milliseconds: Int64(number / 3) * 1000, mark: actor == "Marie" ? "0000000a" : "0000000b")
            let subject = Edit.Subject(sourceUID: "savannah:K/forum", originID: OriginID("u-\(random.next(3))"))
            var edit = Edit(
                id: id.description, group: id.description, actor: actor, at: Instant(seconds: Int64(number)),
                subject: subject, changes: [])
            if number > 5, random.next(3) == 0 {
                let target = edits[random.next(edits.count)]
                edit.undoes = target.id
                edit.subject = target.subject
            } else {
                let fields = ["junk", "tag/docs", "snooze", "assigned/owner", "person/languages", "skill/docs"]
                edit.changes = [
                    FactChange(field: fields[random.next(6)], value: random.next(4) == 0 ? nil : "\"value \(number)\"")
                ]
            }
            edits.append(edit)
        }
        return edits
    }

    private func tables(after edits: [Edit], in batches: Int) throws -> [String] {
        let test = try TestStore()
        for start in stride(from: 0, to: edits.count, by: batches) {
            try test.store.write { db in
                _ = try Journal(db: db).append(Array(edits[start..<min(start + batches, edits.count)]))
                _ = try Journal(db: db).append(Array(edits[start..<min(start + batches, edits.count)]))
            }
        }
        return try test.store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT origin_id || ' ' || field || ' ' || COALESCE(value, 'cleared') || ' ' || edit_id AS line FROM fact
                    UNION ALL SELECT id || ' ' || active FROM edit ORDER BY line
                    """)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `the same edits in any order of arrival, and twice, give the same tables`(seed: UInt64) throws {
        let edits = edits(seed)
        let inOrder = try tables(after: edits, in: 60)
        #expect(inOrder.count > 60)
        var random = SplitMix(seed &+ 100)
        for _ in 0..<4 {
            var shuffled = edits
            for place in shuffled.indices.reversed() { shuffled.swapAt(place, random.next(place + 1)) }
            #expect(try tables(after: shuffled, in: 7) == inOrder)
        }
        #expect(try tables(after: edits.reversed(), in: 1) == inOrder)
    }

    @Test func `a group removed by one, changed by another and brought back by a third is whole in any order`() throws {
        let group = RegistryID(.group, "01")
        func edit(_ number: Int, _ actor: String, _ changes: [FactChange], undoes: String? = nil) -> Edit {
            let id = EditID(after: nil, milliseconds: Int64(number) * 1000, mark: "0000000a").description
            return Edit(
                id: id, group: id, actor: actor, at: Instant(seconds: Int64(number)), subject: group.subject,
                changes: changes, undoes: undoes)
        }
        var edits = [
            edit(1, "Marie", [.setting("name", to: "Köln")]),
            edit(2, "Marie", RegistryChange.removing(group).changes),
            edit(3, "Nora", [.setting("town", to: "Köln")]),
            edit(4, "Olu", RegistryChange.restoring(group).changes),
            edit(5, "Nora", RegistryChange.removing(group).changes),
        ]
        edits.append(edit(6, "Nora", [], undoes: edits[4].id))
        let inOrder = try tables(after: edits, in: 6)
        #expect(inOrder.contains { $0.hasPrefix("01 removed cleared") })
        for turn in edits.indices {
            let turned = Array(edits[turn...] + edits[..<turn])
            #expect(try tables(after: turned, in: 2) == inOrder)
            #expect(try tables(after: turned.reversed(), in: 1) == inOrder)
        }
    }
}

/// Numbers that are the same on every run (Steele, Lea, Flood: SplitMix64).
private struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
