import Community
import GRDB
import Testing

@testable import Store

/// Steps of groups and regions, as Follow up shows them.
struct `Steps of groups and regions` {
    @discardableResult
    private func perform(_ test: TestStore, _ change: RegistryChange) throws -> String {
        try #require(try test.store.perform([], registry: [change]).things.first).id
    }

    private func texts(_ test: TestStore, by day: Day?) throws -> [String] {
        try test.store.steps(dueBy: day).map { "\($0.name): \($0.step.text)" }
    }

    @Test func `What is due is listed by its day, until it is done, put off, or its group is gone`() throws {
        let test = try TestStore()
        let today = test.clock.now.day
        let granada = try perform(
            test,
            .group(
                nil,
                [
                    .text(.name, "Granada"), .step("ask around", due: today),
                    .step("call the library", due: today.adding(-3)), .step("plan the launch", due: today.adding(9)),
                ]))
        let spain = RegistryID(.region, "ES/andalucia")
        try perform(test, .step("find a liaison", due: today.adding(-1), of: spain))
        let due = ["Granada: call the library", "andalucia: find a liaison", "Granada: ask around"]
        #expect(try texts(test, by: today) == due)
        #expect(try texts(test, by: nil) == due + ["Granada: plan the launch"])
        #expect(try test.store.today().stepsDue == 3)
        #expect(try test.store.today().stepsOverdue == 2)
        try perform(test, try #require(try test.store.steps(dueBy: today).first).finishing)
        #expect(try texts(test, by: today) == Array(due.dropFirst()))
        #expect(try test.store.group(granada)?.row.group.nextStep?.text == "ask around")
        _ = try test.store.undo()
        try perform(test, try #require(try test.store.steps(dueBy: today).last).postponing(to: today.adding(7)))
        #expect(try texts(test, by: today) == Array(due.dropLast()))
        try perform(test, .removing(RegistryID(.group, granada)))
        #expect(try texts(test, by: nil) == ["andalucia: find a liaison"])
        _ = try test.store.undo()
        #expect(try texts(test, by: nil).count == 4)
    }

    @Test func `The steps of a closed group rest, and it stands last, until it opens again`() throws {
        let test = try TestStore()
        let today = test.clock.now.day
        let kyoto = try perform(
            test,
            .group(
                nil,
                [.text(.name, "Kyoto"), .status(.official, on: today), .step("ask around", due: today.adding(-3))]))
        try perform(test, .group(nil, [.text(.name, "Lagos"), .status(.official, on: today)]))
        try perform(test, .group(nil, [.text(.name, "Zagreb"), .step("later", due: today.adding(9))]))
        func names(_ sort: GroupSort) throws -> [String] { try test.store.groups(sortedBy: sort).map(\.group.name) }
        #expect(try names(.attention) == ["Kyoto", "Zagreb", "Lagos"])
        #expect(try names(.step) == ["Kyoto", "Zagreb", "Lagos"])
        try perform(test, .group(kyoto, [.status(.closed, on: today)]))
        #expect(try names(.attention) == ["Zagreb", "Lagos", "Kyoto"])
        #expect(try names(.step) == ["Zagreb", "Lagos", "Kyoto"])
        #expect(try test.store.groups(limit: 2).map(\.group.name) == ["Zagreb", "Lagos"])
        #expect(try texts(test, by: nil) == ["Zagreb: later"])
        #expect(try test.store.today().stepsDue == 0)
        let closed = try #require(try test.store.group(kyoto)).row
        #expect(closed.standing.warnings.isEmpty && closed.group.nextStep == nil)
        #expect(closed.group.openSteps.map(\.text) == ["ask around"])
        try perform(test, .group(kyoto, [.text(.help, "a room")]))
        #expect(try names(.attention).last == "Kyoto")
        try perform(test, .group(kyoto, [.status(.contacted, on: today)]))
        #expect(try texts(test, by: today) == ["Kyoto: ask around"])
        #expect(try names(.attention).first == "Kyoto")
    }

    @Test func `A region is called as it was typed, and a step that cannot be read is left aside`() throws {
        let test = try TestStore()
        let today = test.clock.now.day
        let id = RegistryID(.region, "ES/andalucia")
        try perform(
            test,
            RegistryChange(
                .region, id: id.id,
                [.setting("typed", to: "ES/Andalucía"), FactChange(field: "step/x", value: "no JSON")]))
        try perform(test, .step("find a liaison", due: today, of: id))
        #expect(try texts(test, by: today) == ["Andalucía: find a liaison"])
    }

    @Test func `The list needs no look at every fact`() throws {
        let test = try TestStore()
        let plan = try test.store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT origin_id FROM fact f WHERE f.source_uid = '~group' AND f.source_uid >= '~'
                    AND f.field >= 'step/' AND f.field < 'step0'
                    AND CASE WHEN json_valid(f.value) THEN json_extract(f.value, '$.due') END <= 5
                    """, adapter: SuffixRowAdapter(fromIndex: 3))
        }
        #expect(plan.contains { $0.contains("fact_by_step_due") })
    }
}
