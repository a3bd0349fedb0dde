import Community

/// Rows as real dashboards have them: without an id, without a speaker, from the year 1 or from the future.
enum DemoOddRows {
    /// The year 0001 and the year 2031: the only rows that do not move with the demo's now.
    static let yearOne = Instant(seconds: -62_135_596_800)
    static let farAhead = Instant(seconds: 1_930_000_000)

    /// Odd identities of a source.
    static func identities(_ source: DemoSourceName) -> [FeedIdentity] {
        switch source {
        case .forum: [FeedIdentity(originID: OriginID("u-2901"), username: "u-2901", name: "Overwritten Username")]
        case .chat: [FeedIdentity(originID: OriginID("W0:ops:1"), username: "colon:id", name: nil)]
        case .code:
            [
                FeedIdentity(originID: OriginID("Jose\u{0301}"), username: "Jose\u{0301}", name: "Decomposed José"),
                FeedIdentity(originID: OriginID("Jos\u{00E9}"), username: "Jos\u{00E9}", name: "Composed José"),
                FeedIdentity(originID: OriginID("guild/eider"), username: "guild/eider", name: "Eider Slashpath"),
                FeedIdentity(
                    originID: OriginID("hush-1"), username: "hush-1", name: "Hush Onewell",
                    email: "no-reply@users.example.org"),
                FeedIdentity(
                    originID: OriginID("hush-2"), username: "hush-2", name: "Hush Twowell",
                    email: "no-reply@users.example.org"),
            ]
        }
    }

    /// Odd rows of a source; `someone` is a speaker it knows.
    static func activities(_ source: DemoSourceName, someone: OriginID, clock: DemoClock) -> [FeedActivity] {
        switch source {
        case .forum: forum(someone, clock)
        case .chat: chat(someone, clock)
        case .code: code(someone, clock)
        }
    }

    private static func forum(_ someone: OriginID, _ clock: DemoClock) -> [FeedActivity] {
        [
            said("post-x1", nil, 80, "The account is gone, the answer stays.", clock),
            said(nil, someone, 81, "Imported from the old mailing list.", clock),
            said(nil, someone, 81, "Imported from the old mailing list.", clock),
            said("post-x2", OriginID("u-ghost"), 82, "Written by an account that no list names.", clock),
            said(
                "post-x3", someone, 83,
                "Tab\there, \u{1B}]0;title\u{07}escape, \u{202E}bidi\u{202C}, zero\u{200B}width and \u{2028}line.",
                clock),
            said("post-x4", someone, 84, nil, clock),
            said("post-x5", someone, 85, String(repeating: "A very long answer. ", count: 40), clock),
            said("post-x6", someone, 86, "Twice the same id, in two channels.", channel: "help", clock),
            said("post-x6", someone, 86, "Twice the same id, in two channels.", channel: "docs", clock),
            FeedActivity(
                kind: .conversation, originID: OriginID("post-y1"), channel: "help", actor: someone, at: yearOne,
                text: "From an import that lost its dates."),
        ]
    }

    private static func chat(_ someone: OriginID, _ clock: DemoClock) -> [FeedActivity] {
        [
            said("m-x1", nil, 40, "joined the channel", channel: "lobby", clock),
            said(nil, OriginID("W0MENTION"), 200, "Somebody without a row of their own.", channel: nil, clock),
            FeedActivity(
                kind: .conversation, originID: OriginID("m-y2"), channel: "lobby", actor: someone, at: farAhead,
                text: "The clock of this server runs ahead.", people: [someone]),
        ]
    }

    private static func code(_ someone: OriginID, _ clock: DemoClock) -> [FeedActivity] {
        let at = clock.at(daysAgo: 150, second: 40_000)
        return [
            given("pr-x1", nil, at, "Work of an account that was removed"),
            given(nil, someone, at, "Pushed without a request"),
            given("pr-y1", someone, yearOne, "Commit without a date"),
            given("pr-y2", someone, farAhead, "Commit of a laptop whose battery died"),
        ]
    }

    private static func said(
        _ id: String?, _ actor: OriginID?, _ daysAgo: Int, _ text: String?, channel: String? = "help",
        _ clock: DemoClock
    ) -> FeedActivity {
        FeedActivity(
            kind: .conversation, originID: id.map(OriginID.init), channel: channel, actor: actor,
            at: clock.at(daysAgo: daysAgo, second: 36_000), text: text, people: actor.map { [$0] } ?? [])
    }

    private static func given(_ id: String?, _ actor: OriginID?, _ at: Instant, _ title: String) -> FeedActivity {
        FeedActivity(
            kind: .contribution, originID: id.map(OriginID.init), channel: "wrenfield", actor: actor, at: at,
            text: title, type: "Pull Request")
    }
}
