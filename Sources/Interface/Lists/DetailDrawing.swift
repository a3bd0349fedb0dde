import Community
import Store
import Terminal

extension Painter {
    /// The member under the cursor: who, why, what next.
    mutating func drawDetail(_ member: MemberID?) {
        let rect = layout.detail
        guard rect.height > 0, let member, let row = state.rows[member]?.value else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        let detail = DetailLines(row: row, profile: state.profile(of: member), state: state, glyphs: canvas.glyphs)
        let lines = layout.isWide ? detail.full(width: inner.width) : detail.short(width: inner.width)
        draw(lines, in: inner, from: min(state.detailScroll, max(0, lines.count - inner.height)))
    }
}

/// What the detail beside or below a list says.
struct DetailLines {
    let row: MemberRow
    let profile: Profile?
    let state: State
    let glyphs: Glyphs

    /// The reason, in sentences.
    var reason: String {
        let queue = state.view == .queues && state.queue != .review ? state.queue : nil
        return Reason.sentence(queue: queue, context)
    }

    var context: ReasonContext {
        var context = ReasonContext(
            figures: row.figures, facts: profile?.facts ?? state.facts[row.id] ?? ManagerFacts(), sources: row.sources,
            now: state.now, settings: state.settings)
        context.groups = profile?.groups ?? []
        return context
    }

    /// Beside the list.
    func full(width: Int) -> [Line] {
        var lines = [nameLine(width)] + warnings(width)
        lines += Measure.wrap(reason, width: width).map { Line($0) }
        if let profile {
            lines.append(Line())
            lines.append(sparkline(profile, width: width))
        }
        lines.append(Line())
        lines += field("Last deed", lastDeed(width: max(8, width - 12), lines: 2), width)
        if let profile { lines += facts(profile, width) }
        return lines
    }

    /// Below the list.
    func short(width: Int) -> [Line] {
        var lines = warnings(width) + Measure.wrap(reason, width: width).map { Line($0) }
        var deed = Line()
        if let profile { deed = Line(glyphs.sparkline(profile.months), .spark) + Line("   ") }
        deed.add("Last deed: ", .dim)
        deed.add(lastDeed(width: width - Measure.width(deed), lines: 1))
        lines.append(deed)
        if let profile { lines += facts(profile, width) }
        return lines
    }

    private func nameLine(_ width: Int) -> Line {
        let right = [row.username, row.figures.level == .none ? nil : row.figures.level.words].compactMap { $0 }
            .joined(separator: " · ")
        let clippedRight = Measure.clip(right, to: max(width / 2, width - Measure.width(row.name) - 2))
        let name = Measure.clip(row.name, to: max(1, width - Measure.width(clippedRight) - 2))
        let gap = max(2, width - Measure.width(name) - Measure.width(clippedRight))
        return Line([
            Span(text: name, tone: .title), Span(text: String(repeating: " ", count: gap)),
            Span(text: clippedRight, tone: .dim),
        ])
    }

    /// What warns, with its sign.
    private func warnings(_ width: Int) -> [Line] {
        var words: [String] = []
        if row.leftFeed != nil { words.append("no longer in the feed") }
        if let never = row.neverContact {
            words.append(never == .they ? "never contact: they asked" : "never contact: we decided")
        }
        if row.wrongData { words.append("wrong data") }
        if row.junk { words.append("junk") }
        if row.figures.role != .community { words.append(row.figures.role.rawValue) }
        for one in profile?.stewards(today: state.today) ?? [] {
            words += one.warnings.filter(\.isOfRole).map { $0.words(today: state.today) }.filter { !words.contains($0) }
        }
        if let profile, !profile.suggestions.isEmpty { words.append("may be two accounts of one person: see Review") }
        guard !words.isEmpty else { return [] }
        return Measure.wrap("! " + words.joined(separator: " · "), width: width).map { Line($0, .warn) }
    }

    /// Title, source and day of the last deed; a long title gives way, so that the day and its year stay.
    private func lastDeed(width: Int, lines: Int) -> String {
        guard let deed = row.lastDeed else { return "none that we know" }
        let words = deed.title.isEmpty ? deed.kindWords : deed.title
        let title = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let end = " · \(deed.source), \(deed.at.day.short(relativeTo: state.today))"
        var room = max(8, width * lines - Measure.width(end))
        while room > 8, Measure.wrap(Measure.clip(title, to: room) + end, width: width).count > lines { room -= 1 }
        return Measure.clip(title, to: room) + end
    }

    private func sparkline(_ profile: Profile, width: Int) -> Line {
        let left = Line([
            Span(text: glyphs.sparkline(profile.months), tone: .spark), Span(text: "  12 months", tone: .dim),
        ])
        let sources = row.sources.joined(separator: " · ")
        let gap = width - Measure.width(left) - Measure.width(sources)
        return gap > 1 ? left + Line(String(repeating: " ", count: gap)) + Line(sources, .dim) : left
    }

    private func facts(_ profile: Profile, _ width: Int) -> [Line] {
        let facts = profile.facts
        var lines: [Line] = []
        if let people = state.couldWrite[row.id]?.value, !people.isEmpty {
            let words = people.prefix(2).map { "\($0.name) (\($0.reason))" }
            lines += field("Could write", words.joined(separator: ", "), width)
        }
        if let mentor = row.mentor {
            let due = facts.mentorship.flatMap {
                CheckInDue($0, breaks: facts.breaks, mentorBreaks: facts.mentorBreaks, today: state.today)
            }
            let words = due.map { ", " + ($0.isDue ? "check-in " : "") + $0.words(today: state.today) } ?? ""
            let doubt = profile.mentorDoubt.map { " (\($0) !)" } ?? ""
            lines += field("Mentor", mentor + doubt + words, width)
        }
        for some in facts.stewardships {
            lines += field("Role", some.sentence(today: state.today), width)
        }
        if let owner = row.owner, !state.isSharing { lines += field("Owner", owner, width) }
        if let region = row.regionWords { lines += field("Region", region, width) }
        if !profile.groups.isEmpty {
            let words = profile.groups.prefix(3).map { $0.words(today: state.today) }
            lines += field("Groups", words.joined(separator: ", "), width)
        }
        if let wants = facts.person.wants(now: state.now) {
            lines += field("Wants", state.isSharing ? "hidden while sharing" : wants, width)
        }
        if !facts.deadChannels.isEmpty {
            lines += field("Dead", facts.deadChannels.sorted().joined(separator: ", ") + ": it bounced", width)
        }
        lines += field(
            "Written", state.isSharing ? "hidden while sharing" : AttemptWords.last(facts, row, state), width)
        if !facts.notes.isEmpty {
            let newest = facts.notes.max { $0.at < $1.at }?.text ?? ""
            lines += field(
                "Notes", state.isSharing ? "hidden while sharing" : "\(facts.notes.count) · \(newest)", width)
        }
        // The profile's row has no manager's tags while sharing.
        let tags = profile.row.tags
        if !tags.isEmpty { lines += field("Tags", tags.joined(separator: " "), width) }
        for step in facts.nextSteps where !step.done {
            lines += field("Next", "\(step.text), due \(step.due.short(relativeTo: state.today))", width)
        }
        if let snooze = facts.snooze, row.queues.isEmpty {
            lines += field("Snoozed", Until.words(snooze.until, snooze.untilActive, today: state.today), width)
        }
        lines.append(Line())
        let suggestion = state.suggestion(profile)
        lines += field("Suggested", suggestion.words, width)
        if let task = suggestion.task { lines += field("Next", "\(task.title) (starter task, free)", width) }
        return lines
    }

    private func field(_ name: String, _ text: String, _ width: Int) -> [Line] {
        let room = max(8, width - 12)
        let wrapped = Measure.wrap(text.split(whereSeparator: \.isNewline).joined(separator: " "), width: room)
        let second = Measure.clip(wrapped.dropFirst().prefix(2).joined(separator: " "), to: room)
        return (wrapped.prefix(1) + (second.isEmpty ? [] : [second])).enumerated().map { place, part in
            let label = place == 0 ? name : ""
            return Line([
                Span(text: label + String(repeating: " ", count: max(1, 12 - label.count)), tone: .dim),
                Span(text: part),
            ])
        }
    }
}

/// What was written to a member, in words.
enum AttemptWords {
    static func last(_ facts: ManagerFacts, _ row: MemberRow, _ state: State) -> String {
        guard let attempt = facts.attempts.last(where: { !$0.discarded }) else { return "never" }
        return words(attempt, row, state)
    }

    static func words(_ attempt: Attempt, _ row: MemberRow, _ state: State) -> String {
        guard let sent = attempt.sentAt else { return "prepared for \(attempt.channel), not marked sent" }
        let outcome = attempt.effectiveOutcome(lastSeen: row.figures.lastSeen)?.kind.words ?? "no answer yet"
        return "\(sent.day.short(relativeTo: state.today)) by \(attempt.channel), \(outcome)"
    }
}
