import Community
import Store

/// What the detail and the page say of a region.
struct RegionLines {
    let row: RegionRow
    let detail: RegionDetail?
    let today: Day
    let isSharing: Bool
    let width: Int

    /// Of the region in view; nil where none is.
    init?(_ state: State, width: Int) {
        guard let row = state.regionInView else { return nil }
        self.row = row
        detail = state.regionDetail
        today = state.today
        isSharing = state.isSharing
        self.width = width
    }

    private var record: RegionRecord? { detail?.record ?? row.record }

    /// "Germany · Europe · awareness emerging · priority".
    var title: Line {
        var line = Line(row.name, .title)
        guard let region = row.region else { return line }
        var up: [String] = []
        var next = region.parent
        while let parent = next {
            up.append(parent.name)
            next = parent.parent
        }
        if !up.isEmpty { line.add(" · \(up.joined(separator: ", "))") }
        line.add(" · awareness \(row.awareness.rawValue)")
        if row.isPriority { line.add(" · * priority", .accent) }
        return line
    }

    /// All there is, the most urgent first.
    var page: [Line] {
        guard row.region != nil else { return [title] + outside }
        var lines = [title]
        for help in row.helps.prefix(4) {
            lines += wrap(isSharing ? "asks for help" : "asks for help: \(help)", .accent)
        }
        lines += field("People", people)
        for role in StewardRole.allCases { lines += stewards(role) }
        lines += field("Groups", groups)
        lines += field("Events", events)
        if let plan = record?.plan { lines += field("Plan", hidden(plan), rows: 4) }
        if let progress = record?.progress { lines += field("Progress", hidden(progress), rows: 4) }
        for step in (record?.steps ?? []).filter({ !$0.done }).prefix(6) {
            let late = step.due < today ? "! " : ""
            lines += field("Next", "\(late)\(hidden(step.text)), due \(step.due.short(relativeTo: today))")
        }
        for note in (detail?.record.notes ?? []).suffix(20).reversed() {
            let text = hidden(note.text)
            lines += field("Note", "\(note.at.day.short(relativeTo: today)) \(note.actor): \(text)", rows: 4)
        }
        if !row.isRecorded, row.isEmpty {
            lines += wrap("Nothing is known yet. * makes it a priority, e says what is planned.", .dim)
        }
        return lines
    }

    private var outside: [Line] {
        var lines = field("People", people)
        switch row.kind {
        case .unknown:
            lines += wrap("A tag region:DE, a file's column or a time zone places them; so does a r.", .dim)
        default:
            lines += wrap("Names no country and no continent. Enter shows them, a r places them.", .dim)
        }
        return lines
    }

    /// "Liaison   Marco → 15 Mar 2027 · open", with the candidates and what to know of them.
    private func stewards(_ role: StewardRole) -> [Line] {
        let all = row.serving(role) + row.candidates(role)
        guard !all.isEmpty || row.isOpen(role) else { return [] }
        var parts = all.map { one in
            let place = one.stewardship.region == row.region ? "" : ", \(one.stewardship.region.name)"
            let warnings = one.warnings.isEmpty ? "" : " ! \(one.warnings.joined(separator: ", "))"
            return one.dated(today: today) + place + warnings
        }
        switch row.vacancy(role) {
        case .open?: parts.insert(Vacancy.open.words, at: 0)
        // Nobody is to think that the place is taken.
        case .another?: parts.append(Vacancy.another.words)
        case nil: break
        }
        let name = role.words.prefix(1).uppercased() + role.words.dropFirst()
        return field(name, parts.joined(separator: " · "), rows: 3)
    }

    /// What managers wrote, unless others look on.
    private func hidden(_ text: String) -> String { isSharing ? Private.hidden : text }

    private var people: String {
        let count = row.count
        guard count.members > 0 else { return "nobody known yet" }
        let guessed = count.guessed > 0 ? " · \(count.guessed)~ by a guess from the time zone" : ""
        return "\(count.members) · \(count.active) active · \(count.lapsed) lapsed\(guessed)"
    }

    private var groups: String {
        guard let groups = detail?.groups, !groups.isEmpty else { return row.groups == 0 ? "none" : "\(row.groups)" }
        // As many as two lines hold, and how many more there are.
        func words(_ count: Int) -> String {
            let names = groups.prefix(count).map(\.name).joined(separator: ", ")
            return groups.count > count ? "\(names) and \(groups.count - count) more" : names
        }
        let counts = stride(from: min(8, groups.count), to: 1, by: -1)
        return words(counts.first { Measure.wrap(words($0), width: max(8, width - 15)).count <= 2 } ?? 1)
    }

    private var events: String {
        let next = row.nextEvent.map { "next \($0.short(relativeTo: today)), in \($0.days(since: today)) d" }
        let last = row.lastEvent.map { "last \($0.short(relativeTo: today))" }
        let parts = [next, last].compactMap { $0 }
        return parts.isEmpty ? "none known" : parts.joined(separator: " · ")
    }

    private func wrap(_ text: String, _ tone: Tone) -> [Line] {
        Measure.wrap(text, width: max(10, width)).prefix(3).map { Line($0, tone) }
    }

    private func field(_ name: String, _ text: String, rows: Int = 2) -> [Line] {
        let room = max(8, width - 15)
        let parts = Measure.wrap(text.split(whereSeparator: \.isNewline).joined(separator: " "), width: room)
        return parts.prefix(rows).enumerated().map { place, part in
            let label = place == 0 ? name : ""
            return Line([
                Span(text: label + String(repeating: " ", count: max(1, 15 - label.count)), tone: .dim),
                Span(text: part),
            ])
        }
    }
}
