import Community
import Store
import Terminal

extension Painter {
    /// The contact sheet: guards, channel and template, message, next step.
    mutating func draw(_ sheet: ContactSheet) {
        let extent = state.extent
        let width = min(extent.width, 100)
        let lines = messageLines(sheet, width: width - 4)
        let choices = choices(sheet, width: width - 4)
        let isTight = extent.height < 18
        let rules = isTight ? 0 : sheet.guards.isEmpty ? 2 : 3
        let wanted = lines.count + guardLines(sheet, width: width - 4).count + choices.count + rules + 1
        let height = isTight ? extent.height - 3 : max(min(wanted, extent.height - 3), min(14, extent.height - 3))
        let inside = box(title(sheet), width: width, height: height)
        guard sheet.isReady else {
            if state.isSlow { canvas.put(Line("Reading…", .dim), x: inside.x, y: inside.y, width: inside.width) }
            return keysOfLayer([("Esc", "leave")])
        }
        var y = drawGuards(sheet, inside, choices: choices.count, isTight: isTight)
        draw(Array(choices), in: Rect(x: inside.x, y: y, width: inside.width, height: choices.count))
        y += choices.count
        if !isTight { rule(inside, y: y) }
        y += isTight ? 0 : 1
        let foot = isTight ? 1 : 2
        let room = Rect(x: inside.x, y: y, width: inside.width, height: max(0, inside.bottom - foot - y))
        draw(lines, in: room, from: min(sheet.scroll, max(0, lines.count - room.height)))
        if !isTight { rule(inside, y: inside.bottom - foot) }
        drawThen(sheet, inside, y: inside.bottom - 1)
        keysOfLayer(keys(sheet))
        drawToast()
    }

    private func title(_ sheet: ContactSheet) -> String {
        if let about = sheet.about { return "Ask \(sheet.who) to write to \(about.name)" }
        return "Contact \(sheet.who)" + (sheet.purpose.map { " · \($0.title.lowercased())" } ?? "")
    }

    private mutating func rule(_ inside: Rect, y: Int) {
        let line = String(repeating: "─", count: max(0, inside.width))
        canvas.put(line, .border, x: inside.x, y: y, width: inside.width)
    }

    /// Guards, STOP first; the last line says how many more there are.
    private mutating func drawGuards(_ sheet: ContactSheet, _ inside: Rect, choices: Int, isTight: Bool) -> Int {
        var lines = guardLines(sheet, width: inside.width)
        let room = max(1, inside.height - choices - (isTight ? 4 : 6))
        if lines.count > room {
            let hidden = lines.count - room
            lines = Array(lines.prefix(room))
            lines[room - 1] = Line("+\(hidden) ", .warn) + lines[room - 1]
        }
        draw(lines, in: Rect(x: inside.x, y: inside.y, width: inside.width, height: lines.count))
        let y = inside.y + lines.count
        guard !isTight, !lines.isEmpty else { return y }
        rule(inside, y: y)
        return y + 1
    }

    private func guardLines(_ sheet: ContactSheet, width: Int) -> [Line] {
        let lines = sheet.guards.map { part -> Line in
            let isStop = part.severity == .stop
            let isOverridden = isStop && sheet.overrideReason != nil && part.overridable
            var line = Line(isOverridden ? "stop  " : isStop ? "STOP  " : "Look  ", isStop ? .warn : .strong)
            line.add(state.isSharing ? "hidden while sharing" : part.sentence)
            let hint = hint(part, sheet)
            let gap = width - Measure.width(line) - Measure.width(hint)
            if gap > 1, !hint.isEmpty { line.add(String(repeating: " ", count: gap) + hint, .dim) }
            return line
        }
        guard let reason = sheet.overrideReason else { return lines }
        return lines + [Line("Writing anyway: \(reason)", .dim)]
    }

    /// What a key does about a guard.
    private func hint(_ part: ContactGuard, _ sheet: ContactSheet) -> String {
        switch part.kind {
        case .mentor where sheet.stage == .writing: "a asks them"
        case .coolDown where sheet.overrideReason == nil && part.severity == .stop: "! writes anyway"
        default: ""
        }
    }

    /// "By [chat] forum mail   Text [last-deed]   In [es]   a  ask Amara instead", on two lines where it is narrow.
    private func choices(_ sheet: ContactSheet, width: Int) -> [Line] {
        let channels = channels(sheet)
        var text = Line()
        if sheet.isEdited {
            text.add("Text ", .dim)
            text.add("[your own]", .tabOn)
        } else if let template = sheet.template {
            text.add("Text ", sheet.field == .text ? .strong : .dim)
            text.add("[\(template.name)]", .tabOn)
            text.add("   In ", sheet.field == .language ? .strong : .dim)
            text.add("[\(template.language)]", .tabOn)
        }
        var lines: [Line] = []
        let both = channels + Line("  ") + text
        let asks = asking(sheet)
        if Measure.width(both) + Measure.width(asks) + 3 <= width {
            lines = [both + Line("   ") + asks]
        } else if Measure.width(both) <= width {
            lines = [both] + (asks.spans.isEmpty ? [] : [asks])
        } else {
            lines = [channels, text] + (asks.spans.isEmpty ? [] : [asks])
        }
        if state.extent.height >= 18 || lines.count == 1 { lines += tasks(sheet) }
        return state.extent.height < 14 ? Array(lines.prefix(2)) : lines
    }

    private func channels(_ sheet: ContactSheet) -> Line {
        var line = Line("By ", sheet.field == .channel ? .strong : .dim)
        if sheet.channels.isEmpty { line.add("no channel is known", .warn) }
        for (place, channel) in sheet.channels.enumerated() {
            let isChosen = place == sheet.channelIndex
            let words = channel.isDead ? "\(channel.name) (bounced)" : channel.name
            line.add(isChosen ? "[\(words)]" : words, isChosen ? .tabOn : channel.isDead ? .gone : .text)
            line.add(" ")
        }
        return line
    }

    private func asking(_ sheet: ContactSheet) -> Line {
        guard sheet.about == nil, sheet.stage == .writing,
            let other = state.couldWrite[sheet.member]?.value.first(where: { $0.member != nil })
        else { return Line() }
        var line = Line("a", .key)
        line.add("  ask \(FirstName.of(other.name)) instead", .dim)
        return line
    }

    private func tasks(_ sheet: ContactSheet) -> [Line] {
        guard sheet.stage == .writing, !sheet.isEdited, !sheet.tasks.isEmpty else { return [] }
        var line = Line("Task ", sheet.field == .task ? .strong : .dim)
        line.add(sheet.task.map { "[\($0.title)]" } ?? "[none]", .tabOn)
        line.add("  t another", .dim)
        return [line]
    }

    private func messageLines(_ sheet: ContactSheet, width: Int) -> [Line] {
        guard !state.isSharing else { return [Line("hidden while sharing", .dim)] }
        var lines: [Line] = []
        if case .mail(let address)? = sheet.channel?.kind {
            lines.append(Line("To \(address)", .dim))
            if !sheet.subject.isEmpty { lines.append(Line("Subject \(sheet.subject)", .dim)) }
        }
        guard !sheet.message.isEmpty else { return lines + [Line("no text yet: E writes one in your editor", .dim)] }
        return lines + TextWidth.wrap(sheet.message, to: max(2, width)).map { Line($0) }
    }
}
