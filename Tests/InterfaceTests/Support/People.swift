import Community

@testable import Store

/// Invented people, some with names that try to break a screen.
enum People {
    static let now = Instant(iso8601: "2026-11-21T08:00:00Z") ?? Instant(seconds: 0)

    static let names = [
        "Sofía Marqués Ibáñez", "高橋 美咲", "Siobhán Ní Dhomhnaill", "טארק אל־נג׳אר", "Marco Antônio Sabiá",
        "Z\u{0334}\u{0321}\u{0340}\u{0341}\u{0316}a\u{0315}\u{031B}\u{0300}\u{0301}l\u{0358}\u{0321}\u{0489}go",
        "evil\u{1B}[2J\u{1B}]0;title\u{7}name", "left\u{202E}thgir \u{200B}zero", "👩‍👩‍👧‍👦 Family 🇩🇪 👍🏽",
        String(repeating: "Longname", count: 15), "tab\there\nand there", "Ravi", "ひらがな かたかな 漢字 の なが い なまえ",
        "محمد بن عبد الله", "--help $(reboot)",
    ]

    /// A member who has been quiet for 20 days more each.
    static func row(_ place: Int) -> MemberRow {
        let silent = 31 + place * 3
        let last = now.adding(seconds: -Int64(silent) * 86_400)
        var figures = Figures()
        figures.level = Level.allCases[4 - place % 4]
        figures.levelBefore = .core
        figures.state = .lapsed
        figures.naturalState = .lapsed
        figures.firstSeen = last.adding(seconds: -400 * 86_400)
        figures.lastSeen = last
        figures.lastContribution = last
        figures.conversations = 12
        figures.contributions = 40 - place
        figures.usualPause = 6
        figures.thresholdDays = 28
        figures.basis = place % 3 == 2 ? .default : .own
        figures.silentSince = last.day
        figures.contributionSilentSince = last.day
        return MemberRow(
            id: Int64(place + 1), key: MemberKey(source: "forum", originID: OriginID("u\(place + 1)")),
            name: names[place % names.count],
            username: place % 2 == 0 ? "user-\(place + 1)" : nil, figures: figures, organization: nil, region: nil,
            mentor: nil,
            owner: nil, tags: place == 0 ? ["docs"] : [], junk: false, neverContact: nil, wrongData: false,
            sources: ["forum", "chat"], lastDeed: deed(place, last), queues: [.reactivate], leftFeed: nil)
    }

    /// Who could write to the first of them; one of the names is hostile.
    static let couldWrite = [
        CouldWrite(
            member: 12, key: MemberKey("forum/u12"), name: "Amara Okonkwo",
            ties: [.threads(14, ofNewest: nil), .organization]),
        CouldWrite(member: nil, key: nil, name: "Kenji \u{1B}[31m佐々木", ties: [.mentor]),
        CouldWrite(member: 3, key: MemberKey("chat/u3"), name: "Ravi", ties: [.events(1, latest: "FOSDEM \u{202E}")]),
    ]

    /// Somebody who could mentor, with a reason and a warning.
    static func matches(_ row: MemberRow, saying text: String) -> [MentorMatch] {
        let candidate = MentorCandidate(
            key: row.key, name: row.name, duty: MentorDuty(capacity: 2), traits: MatchTraits(), mentees: [],
            sharedThreads: 6)
        return MentorMatch.best(for: MatchTraits(), among: [candidate], today: now.day).map { match in
            var match = match
            match.reasons = [text]
            match.warning = text
            return match
        }
    }

    static func deed(_ place: Int, _ at: Instant, title: String = "Plugin API page", gone: Day? = nil) -> Deed {
        Deed(
            kind: .contribution, title: title, at: at, url: "https://forum.example.org/t/\(place)", source: "forum",
            channel: "docs",
            type: "Documentation", goneSince: gone, isContribution: true)
    }

    static func profile(_ row: MemberRow, _ facts: ManagerFacts) -> Profile {
        let last = row.figures.lastSeen ?? now
        let timeline = (0..<30).map { step in
            deed(
                step, last.adding(seconds: -Int64(step) * 6 * 86_400),
                title: step == 0 ? "Document the plugin API" : "Reply \(step) to \u{1B}[31mred",
                gone: step == 3 ? People.now.day.adding(-10) : nil)
        }
        let identity = IdentityDetail(
            source: "forum", originID: row.key.originID, username: "sofia-m", name: row.name,
            email: "sofia@example.org",
            company: "Acme", tags: [], listed: true, goneSince: nil)
        return Profile(
            row: row, identities: [identity], facts: facts, months: [0, 1, 2, 5, 8, 6, 5, 8, 8, 3, 1, 0],
            timeline: timeline,
            suggestions: [], url: "https://forum.example.org/u/\(row.id)")
    }

    static func source(_ name: String, hours: Int64, status: String = "ok", problems: [String] = []) -> SourceStatus {
        let landed = now.adding(seconds: -hours * 3_600)
        return SourceStatus(
            name: name, url: "https://dashboard.example.org", tokenPlace: "env:TOKEN_\(name.uppercased())", title: nil,
            askedAt: landed,
            landedAt: landed, status: status, seconds: 40,
            counts: [.identity: 61, .conversation: 281, .contribution: 77, .event: 5],
            added: 3, changed: 1, removed: 0, problems: problems, stale: [:], unreadable: 0)
    }
}

extension People {
    static var review: [ReviewItem] {
        let pairs = [(1, 3), (5, 12)].map { first, second in
            Suggestion(
                id: "forum/u\(first)~chat/u\(second)", kind: first == 1 ? .name : .both, first: Int64(first),
                second: Int64(second),
                firstName: names[first - 1], secondName: names[second - 1], firstKey: row(first - 1).key,
                secondKey: row(second - 1).key, evidence: names[first - 1], identities: [])
        }
        var left = row(5)
        left.leftFeed = now.day.adding(-5)
        return pairs.map { .suggestion($0) } + [
            .flood(source: "forum", newcomers: 120, usual: 4, day: now.day), .leftFeed(left),
        ]
    }
}
