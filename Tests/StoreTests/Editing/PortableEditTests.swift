import Community
import Foundation
import Testing

@testable import Store

/// An edit must mean the same on every laptop, and later in a database that managers share: it names no rowid, no path
/// and no machine.
@Suite struct PortableEditTests {
    /// A laptop's store; `before` accounts were there first and are gone, so that its rowids are others.
    private func laptop(_ sources: [String], before: Int) throws -> TestStore {
        let test = try TestStore(sources: sources)
        if before > 0 {
            try test.store.addSource(name: "old", url: "http://127.0.0.1/", tokenPlace: "env:TOKEN")
            try test.pull(
                "old", TestList(.identity, (0..<before).map { .identity(identity("o-\($0)", "old\($0)")) }),
                .activities(.conversation, (0..<before).map { said("o-\($0)", by: "o-\($0)", "2026-01-01T10:00:00Z") }))
        }
        let event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2026-11-05T10:00:00Z") ?? test.clock.now,
            text: "Meetup", people: [OriginID("u-1")])
        for source in ["forum", "chat"] {
            try test.pull(
                source,
                .identities(
                    identity("u-1", "amara", name: "Amara Okonkwo"), identity("u-2", "marco", name: "Marco Sabiá"),
                    identity("u-3", "kenji")),
                .activities(
                    .conversation,
                    [said("p-1", by: "u-1", "2026-11-01T10:00:00Z"), said(nil, by: "u-1", "2026-11-02T10:00:00Z")]),
                .activities(.contribution, [did("c-1", by: "u-1", "2026-05-04T10:00:00Z")]),
                .activities(.event, [event]))
        }
        return test
    }

    private func perform(_ action: ManagerAction, _ test: TestStore, on key: String = "forum/u-1") throws {
        let receipt = try test.store.perform(action, on: [test.id(key)])
        #expect(receipt.group != nil, "\(action) changed nothing")
    }

    /// Everything that a manager can do, once.
    private func actEverything(_ test: TestStore) throws {
        let (store, today) = (test.store, test.clock.now.day)
        try perform(.note("likes maps"), test)
        try perform(.tag(add: ["docs"], remove: ["old"]), test)
        try perform(.snooze(until: today.adding(9), untilActive: true), test)
        for queue in QueueName.allCases { try perform(.done(queue), test) }
        let asides: [SetAside] = [
            .bot, .staff, .junk, .onBreak(until: today.adding(3)), .alumni, .contentAsIs, .neverContact(.they),
            .wrongData,
        ]
        for reason in asides { try perform(.setAside(reason), test) }
        for reason in asides where reason != .bot { try perform(.lift(reason), test) }
        try perform(.nextStep("ask", due: today.adding(2)), test)
        let step = try #require(store.facts(of: [test.id("forum/u-1")]).values.first?.nextSteps.first?.id)
        try perform(.finishStep(id: step), test)
        for ending in 0..<2 {
            try perform(
                .prepare(
                    AttemptDraft(
                        channel: "forum", message: "Hello", template: "last-deed", purpose: .reactivate, sent: false,
                        overrideReason: "asked")), test)
            let attempt = try #require(store.facts(of: [test.id("forum/u-1")]).values.first?.attempts.last?.id)
            try perform(ending == 0 ? .markSent(attempt: attempt) : .discard(attempt: attempt), test)
        }
        try perform(.outcome(attempt: nil, .bounced, words: "550"), test)
        try perform(.readMail(digest: String(repeating: "0a", count: 16)), test)
        try perform(.revive(channel: "forum"), test)
        try perform(.thank(ThanksDraft(kind: .swag, deed: "the talk", cost: Money(typed: "12.50 EUR"))), test)
        for role in AssignedRole.allCases { try perform(.assign(role, to: "Nora"), test) }
        let deed = try store.profile(test.id("forum/u-1"))?.timeline.compactMap(\.conversation) ?? []
        #expect(deed.count > 1)
        for conversation in deed { try perform(.promote(conversation, true), test) }
        try perform(.mentoring(.capacity(2)), test)
        try perform(.mentoring(.away(until: today.adding(9))), test)
        try perform(.mentoring(.topics(["docs"])), test)
        let mentor = MemberReference(subject(test, "u-1"), name: "Amara Okonkwo")
        try perform(
            .mentoring(.begin(MentorshipDraft(mentor: mentor, goal: "a talk", level: .core))), test, on: "chat/u-2")
        try perform(.mentoring(.checkIn(words: "well")), test, on: "chat/u-2")
        try perform(.mentoring(.end(.goalReached, words: "done")), test, on: "chat/u-2")
        _ = try store.merge(test.id("forum/u-1"), test.id("chat/u-1"))
        _ = try store.split(test.id("forum/u-1"), identity: MemberKey(source: "chat", originID: OriginID("u-1")))
        _ = try store.reject(
            suggestions: store.review().compactMap { item in
                if case .suggestion(let pair) = item { pair.id } else { nil }
            })
        _ = try store.add(ManualAccount(name: "Åsa", email: "asa@example.org", channel: "matrix"))
        try things(test)
        _ = try store.undo()
        _ = try store.redo()
    }

    private func subject(_ test: TestStore, _ id: String) -> Edit.Subject {
        Edit.Subject(sourceUID: "savannah:Kestrel Project/Kestrel forum", originID: OriginID(id))
    }

    private func things(_ test: TestStore) throws {
        let (today, now) = (test.clock.now.day, test.clock.now)
        let who = NamedPerson(subject(test, "u-1"), name: "Amara Okonkwo")
        let group: [GroupEdit] =
            GroupField.allCases.map { .text($0, "x") } + [
                .kind(.meetup), .status(.applying, on: today), .organiser(who), .acknowledged(who, .conduct, on: today),
                .evidence(criterion: "venue", Group.Evidence(text: "library", day: today, by: "Marie")),
                .step("ask", due: today), .note("met", at: now, by: "Marie"),
            ]
        let task = StarterTask(id: "docs-1", title: "Docs", taker: nil)
        let segment = Segment(id: RegistryID(.segment, "s"), name: "Docs", filter: "tag:docs")
        _ = try test.store.perform(
            [],
            registry: [
                .group(nil, group), try #require(task.saving(over: nil)),
                task.taking(by: TaskTaker(subject(test, "u-1"))),
            ]
                + [RegistryChange(.segment, id: segment.id.id, [.setting("name", to: segment.name)])])
    }

    /// The lines of the journal, each laptop's own part of its ids taken off.
    private func lines(_ test: TestStore) throws -> [String] {
        var lines: [String] = []
        _ = try test.store.exportJournal { lines.append($0) }
        return lines.dropFirst().map { line in
            line.replacing(#/[0-9a-f]{24}/#) { $0.output.prefix(16) }
        }
    }

    @Test func `the same deeds make the same edits whatever the rowids, the path and the order of sources`() throws {
        let (one, other) = (try laptop(["forum", "chat"], before: 0), try laptop(["chat", "forum"], before: 40))
        try actEverything(one)
        try actEverything(other)
        let (mine, theirs) = (try lines(one), try lines(other))
        #expect(mine.count > 50)
        for (left, right) in zip(mine, theirs) where left != right {
            Issue.record("\(left)\n\(right)")
        }
        #expect(mine.count == theirs.count)
        let secrets = [
            one.folder.path, one.folder.lastPathComponent, ProcessInfo.processInfo.hostName, NSHomeDirectory(),
            "127.0.0.1",
            "env:TOKEN", ".sqlite",
        ].filter { $0.count > 3 }
        for line in mine { for secret in secrets { #expect(!line.contains(secret), "\(line)") } }
    }
}
