import Community
import Store

extension State {
    /// A key on the contact sheet.
    mutating func press(_ key: KeyName, in sheet: ContactSheet) -> [Effect] {
        if sheet.reason != nil { return typeReason(key, sheet) }
        guard sheet.isReady else {
            if key == .escape { layers.removeLast() }
            return []
        }
        switch key {
        case .escape, "q": return leave(sheet)
        case .enter: return sheet.stage == .writing ? prepareContact(sheet) : sayContactSent()
        case "!": return askReason(sheet)
        case "h", .left, "[", "l", .right, "]": choose(sheet, by: ["h", .left, "["].contains(key) ? -1 : 1)
        case .tab, .backTab: changeContact { $0.isChoosingTemplate.toggle() }
        case .down, "j": changeContact { $0.scroll += 1 }
        case .up, "k": changeContact { $0.scroll = max(0, $0.scroll - 1) }
        case "E":
            return sheet.stage == .writing ? [.editText(sheet.message)] : say("it is prepared: Esc, then D discards it")
        case "f": changeContact { $0.asksOnceMore.toggle() }
        case "y": return [.copy(sheet.message, what: "the message")]
        case "o": return openChannel(sheet)
        default: return say("\(key.label) means nothing here; the last line names the keys")
        }
        return []
    }

    private mutating func leave(_ sheet: ContactSheet) -> [Effect] {
        layers.removeLast()
        return sheet.stage == .writing ? [] : say("\(sheet.who) stays in Outbox until sent or discarded")
    }

    private mutating func choose(_ sheet: ContactSheet, by step: Int) {
        guard sheet.stage == .writing else { return status.say("it is prepared: Esc, then D discards it") }
        var sheet = sheet
        if sheet.isChoosingTemplate, !sheet.templates.isEmpty {
            if sheet.isEdited { return status.say("the text is yours now: Esc starts again") }
            sheet.templateIndex = (sheet.templateIndex + step + sheet.templates.count) % sheet.templates.count
        } else if !sheet.channels.isEmpty {
            sheet.channelIndex = (sheet.channelIndex + step + sheet.channels.count) % sheet.channels.count
        }
        if let profile = profile(of: sheet.member) { fillContact(&sheet, profile) }
        replaceTop(.contact(sheet))
    }

    /// The first Enter: copies the text, opens the channel, and stores the attempt as prepared.
    private mutating func prepareContact(_ sheet: ContactSheet) -> [Effect] {
        if sheet.isStopped {
            return say(
                sheet.isStoppedForGood
                    ? "Enter is off: lift \"never contact\" first (x)" : "Enter is off while STOP: ! writes anyway")
        }
        guard let channel = sheet.channel else { return say("no channel is known to reach \(sheet.who)") }
        guard !sheet.message.isEmpty else { return say("the message is empty: E writes one") }
        let draft = AttemptDraft(
            channel: channel.name, message: sheet.message, template: sheet.template?.name, purpose: sheet.purpose,
            overrideReason: sheet.overrideReason)
        let targets = Targets(members: [sheet.member], who: sheet.who)
        let action = ManagerAction.prepare(draft)
        let request = EditRequest.act([EditRequest.Deeds(action: action, members: [sheet.member])])
        let effects = send(
            request, targets: targets, said: action.said(of: sheet.who, today: today),
            hint: "Enter again when it is sent")
        var sheet = sheet
        if case .save(_, let number)? = effects.last { sheet.stage = .preparing(number: number) }
        replaceTop(.contact(sheet))
        return effects + [.copy(sheet.message, what: "the message")] + openChannel(sheet)
    }

    private func openChannel(_ sheet: ContactSheet) -> [Effect] {
        switch sheet.channel?.kind {
        case .web(let url): [.open(url)]
        case .mail(let address): [.mail(to: address, subject: sheet.subject, text: sheet.message)]
        case .copy, nil: []
        }
    }

    /// The second Enter: the attempt is said sent, and the cursor goes on.
    mutating func sayContactSent() -> [Effect] {
        guard case .contact(let sheet)? = layers.last else { return [] }
        let isLoaded = profiles[sheet.member]?.epoch == loading.epoch
        guard sheet.stage == .prepared, isLoaded,
            let attempt = profile(of: sheet.member)?.facts.attempts.last(where: { $0.sentAt == nil && !$0.discarded })
        else {
            changeContact { $0.wantsSent = true }
            return []
        }
        layers.removeLast()
        var deeds = [EditRequest.Deeds(action: .markSent(attempt: attempt.id), members: [sheet.member])]
        if sheet.asksOnceMore {
            let step = ManagerAction.nextStep("ask once more", due: today.adding(ContactSheet.onceMoreAfter))
            deeds.append(EditRequest.Deeds(action: step, members: [sheet.member]))
        }
        return perform(deeds, on: Targets(members: [sheet.member], who: sheet.who))
    }

    /// What becomes of the sheet once the store has answered.
    mutating func contactSaved(_ number: Int, _ result: SaveResult) -> [Effect] {
        changeContact { sheet in
            guard sheet.stage == .preparing(number: number) else { return }
            switch result {
            case .done: sheet.stage = .prepared
            case .failed: sheet.stage = .writing
            }
        }
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
}
