import Community
import Store
import Terminal

extension Painter {
    /// Who lost their mentor, the mentors, and beside them the mentees of the one under the cursor.
    mutating func drawMentors() {
        let mentoring = state.mentoring
        guard mentoring.list.count > 0 else { return drawEmpty(emptyMentors(mentoring)) }
        let isOver = mentoring.entries.contains { $0.overCapacity != nil }
        let shape = MentorShape(width: layout.list.width, room: isOver ? 12 : 9)
        if let y = layout.header { drawCells(shape.titles, shape, y: y, tone: .header, base: nil) }
        let list = mentoring.list
        for row in 0..<min(layout.list.height, max(0, list.count - list.top)) {
            let place = list.top + row
            draw(list[place], shape, isSelected: place == list.index, y: layout.list.y + row)
        }
        drawMentorDetail(mentoring)
    }

    /// Who is shown, and what waits.
    func mentorsStatus() -> Line {
        if state.isDetailFocused, layout.list.height == 0 {
            return Line(" j k mentees · Tab: the list", .strong)
        }
        let entries = state.mentoring.entries
        let lost = entries.filter { if case .lost = $0 { true } else { false } }.count
        let late = entries.reduce(0) { sum, entry in
            guard case .mentor(let mentor) = entry else { return sum }
            return sum + mentor.mentees.filter { MentorWords.due($0, today: state.today).isLate }.count
        }
        let list = state.mentoring.list
        if list.filter.isActive { return Line(" /\(list.filter.text)  \(list.count) of \(entries.count)") }
        let over = entries.count { $0.overCapacity != nil }
        var line = Line(" " + Wording.count(entries.count - lost, "mentor"))
        if lost > 0 { line.add(" · \(lost) without a mentor now !", .warn) }
        if over > 0 { line.add(" · \(over) over capacity !", .warn) }
        if late > 0 { line.add(" · \(Wording.count(late, "check-in")) due !", .warn) }
        return line
    }

    private func emptyMentors(_ mentoring: MentoringState) -> [String] {
        if mentoring.list.filter.isActive, !mentoring.entries.isEmpty {
            return ["Nobody has all of \(mentoring.list.filter.text).", "Esc shows all again, / changes the filter."]
        }
        if mentoring.epoch == 0 { return state.isSlow ? ["Reading…"] : [] }
        return [
            "Nobody mentors yet.", "+ makes a member a mentor; then a m on anybody suggests who could mentor them.",
        ]
    }

    private mutating func draw(_ entry: MentoringEntry, _ shape: MentorShape, isSelected: Bool, y: Int) {
        let rect = layout.list
        let base: Tone? = isSelected && !state.isDetailFocused ? .selection : nil
        if base != nil { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
        canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rect.x, y: y, width: 1, base: base)
        switch entry {
        case .lost(let mentee):
            canvas.put("!", .warn, x: rect.x + 1, y: y, width: 1, base: base)
            canvas.put(mentee.row.name, .text, x: rect.x + 3, y: y, width: shape.nameWidth, base: base)
            let words = "had \(mentee.mentorship.mentor.name)\(lostOn(mentee))"
            let x = rect.x + 3 + shape.nameWidth + 1
            canvas.put(words, .dim, x: x, y: y, width: rect.right - x, base: base)
        case .mentor(let mentor):
            if mentor.isLost || mentor.overCapacity != nil || mentor.uniformity != nil {
                canvas.put("!", .warn, x: rect.x + 1, y: y, width: 1, base: base)
            }
            drawCells(cells(mentor), shape, y: y, tone: .text, base: base)
        }
        if state.mentoring.list.marks.contains(entry.id) {
            canvas.put(canvas.glyphs.mark, .mark, x: rect.x + 1, y: y, width: 1, base: base)
        }
    }

    private func lostOn(_ mentee: Mentee) -> String {
        mentee.mentorship.end.map { " until \($0.day.short(relativeTo: state.today))" } ?? ""
    }

    private mutating func drawCells(_ cells: [String], _ shape: MentorShape, y: Int, tone: Tone, base: Tone?) {
        for (text, column) in zip(cells, shape.columns) where column.width > 0 {
            canvas.put(text, tone, x: layout.list.x + column.x, y: y, width: column.width, base: base)
        }
    }

    private func cells(_ mentor: Mentor) -> [String] {
        [
            mentor.name, MentorWords.room(mentor, canvas.glyphs), MentorWords.away(mentor, today: state.today),
            mentor.person.languages.joined(separator: ", "),
            mentor.person.timeZone.flatMap { TimeZones.clock(in: $0, at: state.now) } ?? "",
        ]
    }

    private mutating func drawMentorDetail(_ mentoring: MentoringState) {
        let rect = layout.detail
        guard rect.height > 0, let entry = mentoring.selected else { return }
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        switch entry {
        case .lost(let mentee): drawCut(lostLines(mentee, inner.width), in: inner)
        case .mentor(let mentor): draw(mentor, mentoring, in: inner)
        }
    }

    private func lostLines(_ mentee: Mentee, _ width: Int) -> [Line] {
        var lines = [Line(mentee.row.name, .title)]
        let goal = mentee.mentorship.goal.isEmpty ? "" : ", \(mentee.mentorship.goal)"
        lines += Measure.wrap(
            "had \(mentee.mentorship.mentor.name)\(lostOn(mentee))\(goal)", width: width
        ).map { Line($0, .dim) }
        if let words = mentee.mentorship.end?.words {
            lines += Measure.wrap("“\(words)”", width: width).map { Line($0) }
        }
        lines.append(Line())
        guard let matches = mentoring(for: mentee) else { return lines + [Line("looking for a mentor…", .dim)] }
        let why =
            matches.isEmpty ? "\(state.whyNoMatch(for: [mentee.row.id])): + makes a mentor" : "Suggested (a m assigns)"
        lines += Measure.wrap(why, width: width).map { Line($0, .header) }
        lines += matches.flatMap { MentorWords.lines($0, width: width) }
        return lines + [Line()] + MentorWords.lines(mentee.story(today: state.today), width: width)
    }

    private func mentoring(for mentee: Mentee) -> [MentorMatch]? { state.mentoring.matches[[mentee.row.id]]?.value }

    private mutating func draw(_ mentor: Mentor, _ mentoring: MentoringState, in rect: Rect) {
        let head = MentorWords.head(mentor, state.record(of: mentor), width: rect.width, today: state.today)
        draw(head, in: rect)
        let rest = rect.below(head.count)
        guard rest.height > 0 else { return }
        let below = linesBelow(mentor, width: rest.width)
        guard !mentor.mentees.isEmpty else {
            let when = state.record(of: mentor)?.ended.isEmpty == false ? "now" : "yet"
            let words = Measure.wrap("No mentees \(when): a m on anybody assigns them.", width: rest.width)
            let lines = words.map { Line($0, .dim) }
            if below.isEmpty { return draw(lines, in: rest) }
            return drawCut(lines + below, in: rest)
        }
        let story = story(mentor.mentees[min(mentoring.mentee, mentor.mentees.count - 1)], width: rest.width)
        let height = Self.menteeRows(mentor.mentees.count, story: story.count, in: rest.height)
        drawMentees(mentor, mentoring, in: Rect(x: rest.x, y: rest.y, width: rest.width, height: height))
        let hidden = mentor.mentees.count - height
        if hidden > 0, height < rest.height {
            canvas.put(
                more(hidden, "mentee", else: "j"), .dim, x: rest.x, y: rest.y + height, width: rest.width)
        }
        drawCut(story + below, in: rest.below(height + 1))
    }

    /// Who could be the next mentee, and whom the mentor mentored before.
    private func linesBelow(_ mentor: Mentor, width: Int) -> [Line] {
        let suggested =
            state.suggestedMentee(of: mentor).map { match in
                MentorWords.lines(
                    "Suggested: \(match.name)", reasons: match.reasons, warning: match.warning, width: width)
            } ?? []
        let before = MentorWords.before(state.record(of: mentor), width: width, today: state.today)
        return [suggested, before].filter { !$0.isEmpty }.flatMap { [Line()] + $0 }
    }

    /// How many rows the mentees get: all of them where the story of one fits below, never fewer than half. Where the
    /// story would have a row or two it gives way.
    private static func menteeRows(_ count: Int, story: Int, in height: Int) -> Int {
        min(count, max(1, height < 6 ? height - 1 : height / 2, height - story - 1))
    }

    private func story(_ mentee: Mentee, width: Int) -> [Line] {
        [Line(mentee.row.name, .strong)] + MentorWords.lines(mentee.story(today: state.today), width: width)
    }

    /// Lines of which those that find no room are counted; the profile tells them too.
    private mutating func drawCut(_ lines: [Line], in rect: Rect) {
        guard rect.height > 0 else { return }
        guard lines.count > rect.height else { return draw(lines, in: rect) }
        draw(Array(lines.prefix(rect.height - 1)), in: rect)
        let words = more(lines.count - rect.height + 1, "line", else: "Enter")
        canvas.put(words, .dim, x: rect.x, y: rect.bottom - 1, width: rect.width)
    }

    /// "2 mentees more: Tab, then z": how many find no room, and what shows them. `z` does where the list is above.
    private func more(_ count: Int, _ thing: String, else key: String) -> String {
        let isBelow = layout.list.height > 0 && !layout.isWide
        return "\(Wording.count(count, thing)) more: \(state.isDetailFocused ? "" : "Tab, then ")\(isBelow ? "z" : key)"
    }

    private mutating func drawMentees(_ mentor: Mentor, _ mentoring: MentoringState, in rest: Rect) {
        let top = max(0, min(mentoring.mentee - rest.height + 1, mentor.mentees.count - rest.height))
        let needs = mentor.mentees.reduce((name: 0, goal: 0)) { most, mentee in
            (max(most.name, Measure.width(mentee.row.name)), max(most.goal, Measure.width(mentee.mentorship.goal)))
        }
        for (row, mentee) in mentor.mentees.dropFirst(top).prefix(rest.height).enumerated() {
            let isSelected = state.isDetailFocused && top + row == mentoring.mentee
            let y = rest.y + row
            let base: Tone? = isSelected ? .selection : nil
            if isSelected { canvas.fill(Rect(x: rest.x, y: y, width: rest.width, height: 1), .selection) }
            canvas.put(isSelected ? canvas.glyphs.cursor : " ", .key, x: rest.x, y: y, width: 1, base: base)
            drawMentee(mentee, needs, y: y, in: rest, base: base)
        }
    }

    /// - Parameter needs: the columns that the names and the goals of all need.
    private mutating func drawMentee(
        _ mentee: Mentee, _ needs: (name: Int, goal: Int), y: Int, in rect: Rect, base: Tone?
    ) {
        let due = MentorWords.due(mentee, today: state.today)
        let width = Measure.width(due.text)
        let room = rect.width - width - 5
        let name = max(8, min(needs.name, max(room * 2 / 5, room - needs.goal)))
        canvas.put(mentee.row.name, .text, x: rect.x + 2, y: y, width: name, base: base)
        let x = rect.x + 3 + name
        canvas.put(
            mentee.mentorship.goal, .dim, x: x, y: y, width: rect.right - width - 1 - x,
            base: base)
        canvas.put(due.text, due.isLate ? .warn : .text, x: rect.right - width, y: y, width: width, base: base)
    }
}

/// How the columns of the mentors share the width.
struct MentorShape {
    let columns: [(x: Int, width: Int)]
    let nameWidth: Int
    let titles = ["Mentor", "Has room", "Away", "Languages", "Local"]

    init(width: Int, room: Int) {
        // Room, away, languages, local time; the last ones give way first.
        var widths = [room, 7, 10, 5]
        func left() -> Int { width - 4 - widths.reduce(0) { $0 + $1 + 1 } }
        while widths.count > 1, left() < 14 { widths.removeLast() }
        nameWidth = max(6, left())
        var x = 3 + nameWidth + 1
        var columns = [(x: 3, width: nameWidth)]
        for width in widths {
            columns.append((x, width))
            x += width + 1
        }
        self.columns = columns + Array(repeating: (0, 0), count: 5 - columns.count)
    }
}
