import Community
import Store
import Terminal

extension Painter {
    /// The sheet on which somebody is looked for.
    mutating func draw(_ sheet: PersonSheet) {
        let title =
            switch sheet.purpose {
            case .profile: "Find a person"
            case .organiser(_, let name): "Who organises \(name)"
            case .mentor(let targets): "A mentor for \(targets.who)"
            case .newMentor: "A new mentor"
            case .steward(let question): question.title
            }
        let inside = box(title, width: min(state.extent.width, 90), height: min(14, state.extent.height - 3))
        drawInput(sheet.input, x: inside.x, y: inside.y, width: inside.width)
        if sheet.input.text.isEmpty {
            let hint = "type a name, a username, an address, or a filter"
            canvas.put(hint, .dim, x: inside.x + 1, y: inside.y, width: inside.width - 1)
        }
        let rest = inside.below(1)
        if sheet.isSearching { drawFound(sheet, in: rest) } else { drawSuggested(sheet, in: rest) }
        let isEmpty = sheet.isSearching ? sheet.found.isEmpty : state.suggestions(for: sheet)?.isEmpty ?? true
        var keys = isEmpty ? [] : [("Enter", sheet.purpose.word), ("↑ ↓", "choose")]
        if let question = sheet.purpose.candidates {
            keys.insert(("Tab", "a \(question.next.role.words)"), at: min(1, keys.count))
        }
        if sheet.purpose.takesOutsiders, sheet.isSearching { keys.append(("Tab", "by name alone")) }
        keys.append(("Esc", "leave"))
        keysOfLayer(keys)
        drawToast()
    }

    private mutating func drawFound(_ sheet: PersonSheet, in rect: Rect) {
        if sheet.found.isEmpty {
            var words = sheet.isStale ? ["looking…"] : Nobody.words(sheet.input.text.trimmed)
            if !sheet.isStale, sheet.purpose.takesOutsiders {
                words.append("Tab adds somebody from outside by the name alone.")
            }
            return draw(words.flatMap { Measure.wrap($0, width: rect.width) }.map { Line($0, .dim) }, in: rect)
        }
        // Those far below are not measured.
        let near = sheet.found.prefix(sheet.index + rect.height)
        _ = drawBlocks(near.map { lines($0, sheet, width: rect.width - 3) }, chosen: sheet.index, in: rect)
    }

    /// Somebody who was found; what is to be minded stands on a line of its own where it would be cut.
    private func lines(_ member: MemberRow, _ sheet: PersonSheet, width: Int) -> [Line] {
        // The key tells apart who has the same name.
        let key = "  \(member.key)"
        let name = Measure.clip(member.name, to: max(10, width - Measure.width(key)))
        let line = Line(name) + Line("\(key) · \(member.figures.state.words)", .dim) + room(of: member, sheet)
        guard case .mentor(let targets) = sheet.purpose else { return [line] }
        let minds = [
            state.overCapacity(member.key, taking: targets).map { "would be \($0)" },
            state.uniformity(member.key, taking: targets),
        ].compactMap { $0 }
        guard !minds.isEmpty else { return [line] }
        let words = "! \(minds.joined(separator: ", "))"
        if Measure.width(line) + Measure.width(words) + 2 <= width { return [line + Line("  \(words)", .warn)] }
        return [line] + Measure.wrap(words, width: width).map { Line($0, .warn) }
    }

    /// How many mentees somebody who was found has, where a mentor is looked for.
    private func room(of member: MemberRow, _ sheet: PersonSheet) -> Line {
        guard !sheet.mentees.isEmpty, state.mentoring.epoch > 0 else { return Line() }
        guard let mentor = state.mentor(member.key) else { return Line("  no mentor yet", .dim) }
        let doubt = mentor.doubt(today: state.today).map { "  ! \($0)" } ?? ""
        return Line("  \(mentor.mentees.count)/\(mentor.duty?.capacity ?? 0)", .dim) + Line(doubt, .warn)
    }

    private mutating func drawSuggested(_ sheet: PersonSheet, in rect: Rect) {
        guard let matches = state.suggestions(for: sheet) else {
            return canvas.put("looking for who fits…", .dim, x: rect.x, y: rect.y, width: rect.width)
        }
        if matches.isEmpty, !sheet.mentees.isEmpty {
            let words = [
                "\(state.whyNoMatch(for: sheet.mentees)).",
                "Type a name: anybody can be asked; + in Mentors makes a mentor.",
            ]
            draw(words.flatMap { Measure.wrap($0, width: rect.width) }.map { Line($0, .dim) }, in: rect)
        }
        let blocks = matches.map {
            MentorWords.lines($0.name, reasons: $0.reasons, warning: $0.warning, width: rect.width - 3)
        }
        let y = drawBlocks(blocks, chosen: sheet.index, in: rect)
        if let question = sheet.purpose.candidates {
            drawMethod(question, found: !matches.isEmpty, in: rect.below(y - rect.y))
        }
    }

    /// Choices of one or several lines each, the chosen one among them; returns the row below the last one.
    private mutating func drawBlocks(_ blocks: [[Line]], chosen: Int, in rect: Rect) -> Int {
        var y = rect.y
        for place in SheetWindow.first(of: blocks.map(\.count), chosen: chosen, height: rect.height)..<blocks.count
        where y < rect.bottom {
            // A long one is cut rather than left out: what Enter takes is always seen.
            let block = Array(blocks[place].prefix(rect.bottom - y))
            drawChoice(block, isSelected: place == chosen, y: y, in: rect)
            y += block.count
        }
        return y
    }

    /// How the suggestions came about, or why there are none, where there is room.
    private mutating func drawMethod(_ question: CandidateQuestion, found: Bool, in rect: Rect) {
        let place = question.region.map { " in \($0.fullName)" } ?? ""
        let words =
            found
            ? ["Suggested \(StewardCandidate.method)."]
            : ["Nobody who is active\(place) to suggest yet.", "a r on a member says where they are; or type a name."]
        draw(words.flatMap { Measure.wrap($0, width: rect.width) }.map { Line($0, .dim) }, in: rect)
    }

    private mutating func drawChoice(_ lines: [Line], isSelected: Bool, y: Int, in rect: Rect) {
        let base: Tone? = isSelected ? .selection : nil
        for (row, line) in lines.enumerated() {
            if isSelected { canvas.fill(Rect(x: rect.x, y: y + row, width: rect.width, height: 1), .selection) }
            canvas.put(line, x: rect.x + 2, y: y + row, width: rect.width - 2, base: base)
        }
        if isSelected { canvas.put(canvas.glyphs.cursor, .key, x: rect.x, y: y, width: 1, base: base) }
    }
}

extension PersonSheet.Purpose {
    /// What Enter does with whom it takes.
    fileprivate var word: String {
        switch self {
        case .profile: "profile"
        case .organiser: "organises it"
        case .mentor, .newMentor, .steward: "take"
        }
    }
}

/// Which of some blocks of lines a sheet of limited height begins with.
enum SheetWindow {
    /// The first block shown, so that the chosen one fits in whole wherever it can.
    static func first(of heights: [Int], chosen: Int, height: Int) -> Int {
        guard heights.indices.contains(chosen) else { return 0 }
        var (first, taken) = (chosen, heights[chosen])
        while first > 0, taken + heights[first - 1] <= height {
            first -= 1
            taken += heights[first]
        }
        return first
    }
}
