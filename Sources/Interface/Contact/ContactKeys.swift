import Community
import Store

extension State {
    /// A key on the contact sheet.
    mutating func press(_ key: KeyName, in sheet: ContactSheet) -> [Effect] {
        if sheet.reason != nil { return typeReason(key, sheet) }
        if sheet.day != nil { return typeDay(key, sheet) }
        guard sheet.isReady else {
            if key == .escape { layers.removeLast() }
            return []
        }
        let asksFirst = sheet.isEdited && sheet.stage == .writing && !sheet.isLeaving
        changeContact { $0.isLeaving = false }
        switch key {
        case .escape, "q": return asksFirst ? askBeforeLeaving() : leave(sheet)
        case .enter: return sheet.stage == .writing ? prepareContact(sheet) : sayContactSent()
        case "!": return askReason(sheet)
        case "h", .left, "[", "l", .right, "]":
            return choose(sheet, sheet.field, by: ["h", .left, "["].contains(key) ? -1 : 1)
        case "t": return choose(sheet, .task, by: 1)
        case .tab: changeContact { $0.changeField(by: 1) }
        case .backTab: changeContact { $0.changeField(by: -1) }
        case .down, "j": changeContact { $0.scroll += 1 }
        case .up, "k": changeContact { $0.scroll = max(0, $0.scroll - 1) }
        case "E":
            return sheet.stage == .writing
                ? [.editText(sheet.editable)] : say("it is prepared: Esc, then D discards it")
        case "f": askDay(sheet)
        case "a": return askSomebody(sheet)
        case "y": return [.copy(sheet.message, what: "the message")]
        case "o": return openChannel(sheet)
        default: return say("\(key.label) means nothing here; the last line names the keys")
        }
        return []
    }

    private mutating func askBeforeLeaving() -> [Effect] {
        changeContact { $0.isLeaving = true }
        return say(Leaving.question(enter: "prepares it"))
    }

    private mutating func leave(_ sheet: ContactSheet) -> [Effect] {
        layers.removeLast()
        return sheet.stage == .writing ? [] : say("\(sheet.who) stays in Outbox until sent or discarded")
    }

    private mutating func choose(_ sheet: ContactSheet, _ field: ContactSheet.Field, by step: Int) -> [Effect] {
        guard sheet.stage == .writing else { return say("it is prepared: Esc, then D discards it") }
        if sheet.isEdited, field != .channel { return say("the text is yours now: Esc starts again") }
        var sheet = sheet
        switch field {
        case .channel: sheet.chooseChannel(by: step)
        case .text:
            guard let name = sheet.names.next(after: sheet.template?.name, by: step) else { break }
            sheet.template = options.templates.named(
                name, languages: (sheet.template.map { [$0.language] } ?? []) + sheet.languages)
            sheet.offered = options.templates.languages(of: name)
        case .language:
            guard sheet.offered.count > 1 else { return say("\(sheet.template?.name ?? "this text") has one language") }
            let language = sheet.offered.next(after: sheet.template?.language, by: step)
            sheet.template = options.templates.named(
                sheet.template?.name ?? "", languages: language.map { [$0] } ?? [])
        case .task:
            guard !sheet.tasks.isEmpty else {
                return say("no starter task is free for them: rekindle task add puts one on the list")
            }
            sheet.chooseTask(by: step)
        }
        if let profile = profile(of: sheet.member) { fillContact(&sheet, profile) }
        replaceTop(.contact(sheet))
        return []
    }

    private mutating func askReason(_ sheet: ContactSheet) -> [Effect] {
        guard sheet.isStopped else { return say("nothing stands in the way") }
        guard !sheet.isStoppedForGood else { return say("\"never contact\" has no way round: lift it first (x)") }
        changeContact { $0.reason = TextInput() }
        return []
    }

    private mutating func typeReason(_ key: KeyName, _ sheet: ContactSheet) -> [Effect] {
        var sheet = sheet
        switch key {
        case .escape: sheet.reason = nil
        case .enter:
            let reason = sheet.reason?.text.trimmed ?? ""
            guard !reason.isEmpty else { return say("why do you write anyway?") }
            sheet.overrideReason = reason
            sheet.reason = nil
        default: _ = sheet.reason?.take(key)
        }
        replaceTop(.contact(sheet))
        return []
    }

    private mutating func askDay(_ sheet: ContactSheet) {
        let day = sheet.then ?? today.adding(sheet.usualWait)
        changeContact {
            $0.dayError = nil
            $0.day = TextInput(day.iso8601)
        }
    }

    private mutating func typeDay(_ key: KeyName, _ sheet: ContactSheet) -> [Effect] {
        var sheet = sheet
        sheet.dayError = nil
        switch key {
        case .escape: sheet.day = nil
        case .enter:
            let text = sheet.day?.text.trimmed ?? ""
            let day = Day(typed: text, today: today)
            if !text.isEmpty, day.map({ $0 <= today }) ?? true {
                sheet.dayError = day == nil ? "write 2026-12-01, 2w, 1m or friday" : "that day is not ahead"
            } else {
                sheet.then = text.isEmpty ? nil : day
                sheet.day = nil
            }
        default: _ = sheet.day?.take(key)
        }
        replaceTop(.contact(sheet))
        return []
    }
}

extension ContactSheet {
    /// Goes to another thing to choose; what cannot be chosen is passed over.
    fileprivate mutating func changeField(by step: Int) {
        let fields = Field.allCases.filter { field in
            switch field {
            case .channel: true
            case .text: names.count > 1
            case .language: offered.count > 1
            case .task: !tasks.isEmpty
            }
        }
        field = fields.next(after: field, by: step) ?? .channel
    }
}

extension Array where Element: Equatable {
    /// The element some places further on, round and round; the first where `element` is none of them.
    fileprivate func next(after element: Element?, by step: Int) -> Element? {
        guard let place = element.flatMap({ firstIndex(of: $0) }) else { return first }
        return self[(place + step + count) % count]
    }
}
