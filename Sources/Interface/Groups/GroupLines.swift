import Community
import Store

/// What the detail and the page say of a group.
struct GroupLines {
    let row: GroupRow
    let page: GroupPage?
    let today: Day
    let isSharing: Bool
    let width: Int

    private var group: Group { row.group }

    /// "Granada · meetup · applying since 18 Nov".
    var title: Line {
        var line = Line(group.name, .title)
        line.add(" · \(group.kind.words) · \(row.standing.status.rawValue)\(since)")
        return line
    }

    /// "Spain › Andalucía · answers: Marie".
    var whereAndWho: String {
        let place = [group.countryName, group.area, group.town == group.name ? nil : group.town].compactMap { $0 }
            .joined(separator: " › ")
        let manager = isSharing ? nil : group.manager.map { "answers: \($0)" }
        return [place.isEmpty ? nil : place, manager].compactMap { $0 }.joined(separator: " · ")
    }

    /// The detail beside the list.
    var detail: [Line] {
        var lines = [title]
        if !whereAndWho.isEmpty { lines += wrap(whereAndWho, .dim) }
        lines += attention + about(withWeb: true)
        guard let checklist = page?.checklist else { return lines }
        lines += [Line(), Line("\(checklist.set.title): \(checklist.summary)", .strong)]
        return lines + checklist.results.flatMap(criterion)
    }

    /// A criterion, on lines of its own where it does not fit on one.
    private func criterion(_ result: CriterionResult) -> [Line] {
        let head = Line([
            Span(text: "\(result.mark.sign) ", tone: result.mark.tone), Span(text: result.criterion.title),
        ])
        let words = words(result)
        let whole = head + Line("  \(words)", .dim)
        if Measure.width(whole) <= width { return [whole] }
        return [head] + Measure.wrap(words, width: max(8, width - 4)).map { Line("    \($0)", .dim) }
    }

    /// Why a criterion stands as it does, and which key mends it where nothing is there. Evidence and decisions are managers'
    /// own words, addresses among them.
    func words(_ result: CriterionResult) -> String {
        let group = page?.group ?? self.group
        if isSharing, case .launchDate = result.criterion.check, let day = shownLaunch {
            return day.short(relativeTo: today)
        }
        let isWritten =
            group.evidence[result.criterion.id] != nil || result.isDecided || result.criterion.check == .supporter
        if isSharing && isWritten { return Private.hidden }
        switch result.criterion.check {
        case .manual where !isWritten && result.mark != .decide: return "\(result.words): e records it"
        case .knownOrganisers where row.organisers.isEmpty && !result.isDecided: return "\(result.words): a adds one"
        default: return result.words
        }
    }

    /// What a line of the page says beside its title.
    func words(_ line: GroupPage.Line) -> String {
        switch line {
        case .criterion(let result): words(result)
        case .step(let step): words(step)
        case .note(let note): words(note)
        }
    }

    /// "book the room, due 28 Nov".
    func words(_ step: NextStep) -> String { "\(hidden(step.text)), due \(step.due.short(relativeTo: today))" }

    /// "18 Nov Marie: met them at the camp".
    func words(_ note: Note) -> String {
        let text = note.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(note.at.day.short(relativeTo: today)) \(note.actor): \(hidden(text))"
    }

    private func hidden(_ text: String) -> String { isSharing ? Private.hidden : text }

    /// Help asked for, then the warnings, then a date that is not what the monthly words say.
    var attention: [Line] {
        var lines: [Line] = []
        if let help = group.help { lines += wrap(isSharing ? "asks for help" : "asks for help: \(help)", .accent) }
        let warnings = row.standing.warnings.map { $0.shown(isSharing).words(today: today) }
        if !warnings.isEmpty { lines += wrap("! " + warnings.joined(separator: " · "), .warn) }
        // The words of a criterion are the managers' own.
        if let hint = page?.checklist?.dayHint, !isSharing { lines += wrap("! " + hint, .warn) }
        return lines
    }

    /// Organisers, events, steps, notes; the page has steps and notes as lines of their own.
    func about(withWeb: Bool, isPage: Bool = false) -> [Line] {
        var lines: [Line] = []
        if let reason = row.standing.reason(group, today: today) { lines += field("Status", reason) }
        let organisers = row.organisers.map { one in
            one.name + (one.member == nil ? " (not known here)" : one.isQuiet ? " (quiet)" : "")
        }
        lines += field("Organisers", organisers.isEmpty ? "none yet: a adds one" : organisers.joined(separator: ", "))
        lines += field("Events", events)
        let steps = isPage ? [] : page?.group.openSteps ?? group.openSteps
        for step in steps.prefix(4) { lines += field(group.status == .closed ? "Resting" : "Next", words(step)) }
        if steps.count > 4 { lines += field("", "and \(steps.count - 4) more: Enter shows them") }
        for line in tasks { lines += field("Tasks", line) }
        if let supporter = group.supporter, !isSharing { lines += field("Supporter", supporter) }
        if withWeb, let url = group.url {
            lines += field("Web", [group.platform, url].compactMap { $0 }.joined(separator: " "))
        }
        if !isPage, let notes = page?.group.notes, let newest = notes.last {
            lines += field("Note", words(newest))
            if notes.count > 1 { lines += field("", "and \(notes.count - 1) more: Enter shows them") }
        }
        return lines
    }

    /// The launch date; of a group that is not official yet it is nobody else's business.
    private var shownLaunch: Day? { isSharing && row.standing.status != .official ? nil : page?.group.launchDay }

    private var events: String {
        let next = row.standing.nextEvent.map { "next \($0.short(relativeTo: today)), in \($0.days(since: today)) d" }
        let last = row.standing.lastEvent.map { day -> String in
            let event = page?.detail.events.first { $0.start?.day == day }
            let came = event?.actual.map { ", \($0) came" } ?? ""
            return "last \(day.short(relativeTo: today))\(came)"
        }
        let launch = shownLaunch.flatMap { day in
            day < today || day == row.standing.nextEvent || group.status == .closed
                ? nil : "launch \(day.short(relativeTo: today)), in \(day.days(since: today)) d"
        }
        let parts = [launch, next, last].compactMap { $0 }
        return parts.isEmpty ? "none known" : parts.joined(separator: " · ")
    }

    /// The starter tasks, a line per language.
    private var tasks: [String] {
        guard let page else { return [] }
        guard !page.detail.tasks.isEmpty else { return ["none yet: t adds one"] }
        return Dictionary(grouping: page.detail.tasks) { $0.language ?? "" }.sorted { $0.key < $1.key }
            .map { language, tasks in
                let words = tasks.map { $0.title + ($0.taker.map { " (taken by \($0.words))" } ?? "") }
                return (language.isEmpty ? "" : "\(language): ") + words.joined(separator: "; ")
            }
    }

    private var since: String {
        guard let day = row.standing.since else { return "" }
        return " since \(day.short(relativeTo: today))"
    }

    private func wrap(_ text: String, _ tone: Tone) -> [Line] {
        Measure.wrap(text, width: max(10, width)).prefix(3).map { Line($0, tone) }
    }

    private func field(_ name: String, _ text: String) -> [Line] {
        let room = max(8, width - 12)
        let parts = Measure.wrap(text.split(whereSeparator: \.isNewline).joined(separator: " "), width: room)
        return parts.prefix(2).enumerated().map { place, part in
            let label = place == 0 ? name : ""
            return Line([
                Span(text: label + String(repeating: " ", count: max(1, 12 - label.count)), tone: .dim),
                Span(text: part),
            ])
        }
    }
}

extension CriterionResult.Mark {
    /// How its sign looks.
    var tone: Tone {
        switch self {
        case .met: .good
        case .unmet: .error
        case .decide: .accent
        case .hint: .warn
        }
    }

    /// Its sign where only ASCII can be shown.
    func sign(_ glyphs: Glyphs) -> String {
        guard glyphs == .ascii else { return sign }
        switch self {
        case .met: return "+"
        case .unmet: return "x"
        case .decide, .hint: return sign
        }
    }
}

extension GroupWarning {
    /// The warning as a shared screen shows it: what is planned is nobody else's business.
    func shown(_ isSharing: Bool) -> GroupWarning {
        guard isSharing, case .overdueStep(_, let due) = self else { return self }
        return .overdueStep(Private.hidden, due: due)
    }
}
