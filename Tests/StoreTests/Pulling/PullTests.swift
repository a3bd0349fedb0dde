import Community
import Store
import Testing

@Suite struct PullTests {
    private let people = TestList.identities(
        identity("u-1", "amara", name: "Amara Okonkwo"), identity("u-2", "marco", name: "Marco Sabiá"))
    private let talk = [
        said("p-2", by: "u-1", "2026-11-20T10:00:00Z"), said("p-1", by: "u-2", "2026-11-01T10:00:00Z"),
    ]

    @Test func `a first pull adds every row, and the same pull again leaves all unchanged`() throws {
        let test = try TestStore()
        let first = try test.pull("forum", people, .activities(.conversation, talk))
        #expect(first == StoreOutcome(added: 4))
        let revision = try test.store.rows(test.store.members(sortedBy: .name))
        let second = try test.pull("forum", people, .activities(.conversation, talk))
        #expect(second == StoreOutcome(unchanged: 4))
        #expect(try test.store.rows(test.store.members(sortedBy: .name)) == revision)
    }

    @Test func `rows without an id are all kept, and counted by what they say`() throws {
        let test = try TestStore()
        let twice = [said(nil, by: "u-1", "2026-11-20T10:00:00Z"), said(nil, by: "u-1", "2026-11-20T10:00:00Z")]
        #expect(try test.pull("forum", people, .activities(.conversation, twice)).added == 4)
        #expect(try test.row("forum/u-1").figures.conversations == 2)
        #expect(try test.pull("forum", people, .activities(.conversation, twice)) == StoreOutcome(unchanged: 4))
        let thrice = twice + [said(nil, by: "u-1", "2026-11-20T10:00:00Z")]
        #expect(
            try test.pull("forum", people, .activities(.conversation, thrice)) == StoreOutcome(added: 1, unchanged: 4))
        #expect(try test.row("forum/u-1").figures.conversations == 3)
    }

    @Test func `the first row of an id wins, on the first pull and on the next`() throws {
        let test = try TestStore()
        let rows = [
            said("p-1", by: "u-1", "2026-11-20T10:00:00Z", "first"),
            said("p-1", by: "u-2", "2026-11-20T10:00:00Z", "second"),
        ]
        try test.pull("forum", people, .activities(.conversation, rows))
        #expect(try test.row("forum/u-1").figures.conversations == 1)
        #expect(try test.row("forum/u-2").figures.conversations == 0)
        try test.pull("forum", people, .activities(.conversation, [rows[1], rows[0]]))
        #expect(try test.row("forum/u-1").figures.conversations == 0)
        #expect(try test.row("forum/u-2").figures.conversations == 1)
    }

    @Test func `an id that is only mentioned is a member known by it, filled in when its row arrives`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, [said("p-1", by: "u-9", "2026-11-20T10:00:00Z")]))
        #expect(try test.row("forum/u-9").name == "u-9")
        let more = TestList.identities(
            identity("u-1", "amara", name: "Amara Okonkwo"), identity("u-2", "marco", name: "Marco Sabiá"),
            identity("u-9", "late", name: "Late Comer"))
        let second = try test.pull(
            "forum", more, .activities(.conversation, [said("p-1", by: "u-9", "2026-11-20T10:00:00Z")]))
        #expect(second.added == 1)
        #expect(try test.row("forum/u-9").name == "Late Comer")
    }

    @Test func `what left the feed counts nowhere, stays in the timeline, and comes back`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talk))
        #expect(
            try test.pull("forum", people, .activities(.conversation, [talk[0]]))
                == StoreOutcome(removed: 1, unchanged: 3))
        #expect(try test.row("forum/u-2").figures.conversations == 0)
        let timeline = try test.store.profile(test.id("forum/u-2"))?.timeline
        #expect(timeline?.count == 1)
        #expect(timeline?.first?.goneSince == Day(iso8601: "2026-11-21"))
        #expect(
            try test.pull("forum", people, .activities(.conversation, talk)) == StoreOutcome(added: 1, unchanged: 3))
        #expect(try test.row("forum/u-2").figures.conversations == 1)
    }

    @Test func `a member whose identities all left the feed is in Review, not in members`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talk))
        try test.pull(
            "forum", .identities(identity("u-1", "amara", name: "Amara Okonkwo")), .activities(.conversation, talk))
        #expect(try test.store.rows(test.store.members(sortedBy: .name)).map(\.key.description) == ["forum/u-1"])
        guard case .leftFeed(let row)? = try test.store.review().first else { Issue.record("nobody in Review"); return }
        #expect(row.key.description == "forum/u-2")
        #expect(row.leftFeed == Day(iso8601: "2026-11-21"))
    }

    @Test func `a pull that would remove more than a fifth and more than ten is refused whole`() throws {
        let test = try TestStore()
        let many = (1...50).map { said("p-\($0)", by: "u-1", "2026-11-01T10:00:00Z", "post \($0)") }
        try test.pull("forum", people, .activities(.conversation, many))
        let fewer = TestList.activities(.conversation, Array(many.prefix(39)))
        let refused = try test.pull("forum", .identities(identity("u-3", "new")), fewer)
        #expect(refused.refusal?.message.contains("11 of 50 conversations") == true)
        #expect(try test.row("forum/u-1").figures.conversations == 50)
        #expect(try test.store.member(MemberKey(source: "forum", originID: OriginID("u-3"))) == nil)
        #expect(try test.pull("forum", people, fewer, accept: true).removed == 11)
        #expect(try test.pull("forum", people, .activities(.conversation, Array(many.prefix(32)))).removed == 7)
    }

    @Test func `a list that failed stays as it was while the others land`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talk))
        test.clock.advance(days: 1)
        let outcome = try test.pull(
            "forum", .identities(identity("u-1", "amara-2"), identity("u-2", "marco", name: "Marco Sabiá")))
        #expect(outcome == StoreOutcome(changed: 1, unchanged: 1))
        #expect(try test.row("forum/u-2").figures.conversations == 1)
        let source = try test.store.sources()[0]
        #expect(source.stale[.conversation] == Instant(iso8601: "2026-11-21T12:00:00Z"))
        #expect(source.stale[.identity] == nil)
    }

    @Test func `an object that cannot be read is kept aside and its row does not vanish`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talk))
        let damaged = TestList(
            .conversation, [.activity(talk[0])],
            unreadable: [UnreadableObject(reason: "content holds a NUL", originID: OriginID("p-1"))])
        let outcome = try test.pull("forum", people, damaged)
        #expect(outcome.removed == 0)
        #expect(outcome.problems.count == 1)
        #expect(try test.store.unreadable(source: "forum").map(\.reason) == ["content holds a NUL"])
        #expect(try test.row("forum/u-2").figures.conversations == 1)
    }

    @Test func `attendees are those of the event's list and of its attendee list together`() throws {
        let test = try TestStore()
        let event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), channel: "meetups",
            at: Instant(iso8601: "2026-11-19T17:00:00Z") ?? test.clock.now,
            text: "Meetup", people: [OriginID("u-1")])
        let list = AttendeeList(event: OriginID("e-1"), channel: "meetups", people: [OriginID("u-2")])
        try test.pull("forum", people, .activities(.event, [event]), attendees: [list])
        #expect(try test.row("forum/u-1").figures.attendances == 1)
        #expect(try test.row("forum/u-2").figures.attendances == 1)
        try test.pull(
            "forum", people, .activities(.event, [event]),
            attendees: [AttendeeList(event: OriginID("e-1"), channel: "meetups", people: [])])
        #expect(try test.row("forum/u-2").figures.attendances == 0)
        try test.pull("forum", people, .activities(.event, [event]))
        #expect(try test.row("forum/u-1").figures.attendances == 1)
    }

    @Test func `an event that has not started counts once it starts`() throws {
        let test = try TestStore()
        let event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2026-11-21T17:00:00Z") ?? test.clock.now,
            text: "Meetup", people: [OriginID("u-1")])
        try test.pull("forum", people, .activities(.event, [event]))
        #expect(try test.row("forum/u-1").figures.attendances == 0)
        test.clock.now = Instant(iso8601: "2026-11-21T17:00:00Z") ?? test.clock.now
        #expect(try test.store.recomputeDue() > 0)
        #expect(try test.row("forum/u-1").figures.attendances == 1)
    }

    @Test func `a cancelled pull leaves the old state`() throws {
        let test = try TestStore()
        try test.pull("forum", people, .activities(.conversation, talk))
        let feed = FetchedFeed(
            description: SourceDescription(community: "Kestrel Project", name: "Kestrel forum"),
            lists: [TestList.identities(identity("u-7", "seven")).list])
        #expect(throws: CancellationError.self) {
            _ = try test.store.apply(feed, source: "forum", acceptRemovals: true, isCancelled: { true })
        }
        #expect(try test.store.members(sortedBy: .name).count == 2)
    }

    @Test func `an event that lists two accounts of one person is one attendance`() throws {
        let test = try TestStore()
        let event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), channel: "meetups",
            at: Instant(iso8601: "2026-11-14T17:00:00Z") ?? test.clock.now, text: "Sprint",
            people: [OriginID("u-1"), OriginID("u-2")])
        try test.pull(
            "forum",
            .identities(
                identity("u-1", "amara", email: "amara@example.org"),
                identity("u-2", "amara-2", email: "Amara@example.org")),
            .activities(.event, [event]))
        let member = try test.row("forum/u-1")
        #expect(member.figures.attendances == 1)
        #expect(member.figures.attendances90 == 1)
        #expect(try test.store.profile(member.id)?.months.reduce(0, +) == 1)
        #expect(try test.store.profile(member.id)?.timeline.count == 1)
    }

    @Test(arguments: [true, false])
    func `an address that leaves the sixth of its accounts makes the other five one member`(isRemoved: Bool) throws {
        let test = try TestStore()
        let six = (1...6).map { identity("u-\($0)", "user\($0)", email: "office@example.org") }
        try test.pull("forum", TestList(.identity, six.map(FeedRow.identity)))
        #expect(try test.store.members(sortedBy: .name).count == 6)
        let moved = isRemoved ? [] : [identity("u-6", "user6", email: "six@example.org")]
        try test.pull("forum", TestList(.identity, (six.dropLast() + moved).map(FeedRow.identity)))
        #expect(try test.store.members(sortedBy: .name).count == (isRemoved ? 1 : 2))
        #expect(try test.id("forum/u-5") == test.id("forum/u-1"))
        #expect(try test.id("forum/u-6") != test.id("forum/u-1"))
        try test.pull("forum", TestList(.identity, six.map(FeedRow.identity)))
        #expect(try test.store.members(sortedBy: .name).count == 6)
    }
}
