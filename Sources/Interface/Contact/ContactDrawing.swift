import Community
import Store
import Terminal

extension Painter {
    /// The contact sheet: guards, channel and template, message, next step.
    mutating func draw(_ sheet: ContactSheet) {
        let purpose = sheet.purpose.map { " · \($0.title.lowercased())" } ?? ""
        let extent = state.extent
        let width = min(extent.width, 100)
        let lines = messageLines(sheet, width: width - 4)
        let height = min(
            extent.height - 3, lines.count + sheet.guards.count + 6 + (sheet.overrideReason == nil ? 0 : 1))
        let inside = box(
            "Contact \(sheet.who)\(purpose)", width: width, height: max(height, min(14, extent.height - 3)))
        guard sheet.isReady else {
            if state.isSlow { canvas.put(Line("Reading…", .dim), x: inside.x, y: inside.y, width: inside.width) }
            return keysOfLayer([("Esc", "leave")])
        }
        var y = inside.y
        y = drawGuards(sheet, inside, y: y)
        canvas.put(choices(sheet), x: inside.x, y: y, width: inside.width)
        y += 1
        rule(inside, y: y)
        y += 1
        let foot = 2
        let room = Rect(x: inside.x, y: y, width: inside.width, height: inside.bottom - foot - y)
        draw(lines, in: room, from: min(sheet.scroll, max(0, lines.count - room.height)))
        rule(inside, y: inside.bottom - foot)
        drawThen(sheet, inside, y: inside.bottom - 1)
        keysOfLayer(keys(sheet))
        drawToast()
    }

    private mutating func rule(_ inside: Rect, y: Int) {
        let line = String(repeating: "─", count: max(0, inside.width))
        canvas.put(line, .border, x: inside.x, y: y, width: inside.width)
    }

    private mutating func drawGuards(_ sheet: ContactSheet, _ inside: Rect, y: Int) -> Int {
        var y = y
        let room = max(1, inside.height - 7)
        for part in sheet.guards.prefix(room) {
            let isStop = part.severity == .stop
            let isOverridden = isStop && sheet.overrideReason != nil && part.overridable
            var line = Line(isOverridden ? "stop  " : isStop ? "STOP  " : "Look  ", isStop ? .warn : .strong)
            line.add(part.sentence)
            canvas.put(line, x: inside.x, y: y, width: inside.width)
            y += 1
        }
        if let reason = sheet.overrideReason, y < inside.bottom - 5 {
            canvas.put(Line("Writing anyway: \(reason)", .dim), x: inside.x, y: y, width: inside.width)
            y += 1
        }
        if !sheet.guards.isEmpty {
            rule(inside, y: y)
            y += 1
        }
        return y
    }

    /// "By [chat] forum mail   Text [last-deed]   In [es]".
    private func choices(_ sheet: ContactSheet) -> Line {
        var line = Line("By ", sheet.isChoosingTemplate ? .dim : .strong)
        if sheet.channels.isEmpty { line.add("no channel is known", .warn) }
        for (place, channel) in sheet.channels.enumerated() {
            let isChosen = place == sheet.channelIndex
            line.add(isChosen ? "[\(channel.name)]" : channel.name, isChosen ? .tabOn : .text)
            line.add(" ")
        }
        line.add("  Text ", sheet.isChoosingTemplate ? .strong : .dim)
        if sheet.isEdited {
            line.add("[your own]", .tabOn)
        } else if let template = sheet.template {
            line.add("[\(template.name)]", .tabOn)
            line.add("  In ", .dim)
            line.add("[\(template.language)]")
        }
        if sheet.templates.count > 1, sheet.stage == .writing { line.add("   Tab h l choose", .dim) }
        return line
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

    private mutating func drawThen(_ sheet: ContactSheet, _ inside: Rect, y: Int) {
        if let reason = sheet.reason {
            canvas.put("Why anyway: ", .strong, x: inside.x, y: y, width: 12)
            return drawInput(reason, x: inside.x + 12, y: y, width: inside.width - 12)
        }
        let due = state.today.adding(ContactSheet.onceMoreAfter).short(relativeTo: state.today)
        let then =
            sheet.asksOnceMore ? "ask once more on \(due), after that let be" : "no next step; f plans to ask once more"
        let line: Line =
            switch sheet.stage {
            case .writing: Line("Then  \(then)", sheet.asksOnceMore ? .text : .dim)
            case .preparing: Line("saving…", .dim)
            case .prepared: Line("Prepared, not sent. Send it there, then Enter: it is sent", .strong)
            }
        canvas.put(line, x: inside.x, y: y, width: inside.width)
    }

    private func keys(_ sheet: ContactSheet) -> [(String, String)] {
        if sheet.reason != nil { return [("Enter", "write anyway"), ("Esc", "leave")] }
        switch sheet.stage {
        case .writing where sheet.isStoppedForGood:
            return [("Esc", "leave"), ("Enter", "is off: lift never contact first (x)"), ("y", "copy only")]
        case .writing where sheet.isStopped:
            return [
                ("!", "write anyway"), ("Enter", "is off while STOP"), ("E", "edit"), ("y", "copy only"),
                ("Esc", "leave"),
            ]
        case .writing:
            return [
                ("Enter", "copy and open"), ("Esc", "leave"), ("E", "edit"), ("y", "copy only"), ("h l", "channel"),
                ("Tab", "text"), ("f", "ask once more"), ("o", "open"),
            ]
        case .preparing, .prepared:
            return [("Enter", "it is sent"), ("Esc", "leave in Outbox"), ("y", "copy again"), ("o", "open again")]
        }
    }
}
