import Community
import Store

extension State {
    /// The first Enter: copies the text, opens the channel, and stores the attempt as prepared.
    mutating func prepareContact(_ sheet: ContactSheet) -> [Effect] {
        if sheet.isStopped {
            return say(
                sheet.isStoppedForGood
                    ? "Enter is off: lift \"never contact\" first (x)" : "Enter is off while STOP: ! writes anyway")
        }
        guard let channel = sheet.channel else {
            return say(
                sheet.channels.isEmpty
                    ? "no channel is known to reach \(sheet.who)" : "every channel to \(sheet.who) bounced")
        }
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

    /// Opens what the message goes by.
    func openChannel(_ sheet: ContactSheet) -> [Effect] {
        switch sheet.channel?.kind {
        case .web(let url): [.open(url)]
        case .mail(let address): [.mail(to: address, subject: sheet.subject, text: sheet.message)]
        case .copy, nil: []
        }
    }

    /// The second Enter: the attempt is said sent, the next step is planned, and the cursor goes on.
    mutating func sayContactSent() -> [Effect] {
        guard case .contact(let sheet)? = layers.last else { return [] }
        let isLoaded = profiles[sheet.member]?.epoch == loading.epoch
        guard sheet.stage == .prepared, isLoaded,
            let attempt = profile(of: sheet.member)?.facts.attempts.last(where: \.isPrepared)
        else {
            changeContact { $0.wantsSent = true }
            return []
        }
        layers.removeLast()
        if let about = sheet.about, case .contact(let below)? = layers.last, below.member == about.member {
            layers.removeLast()
        }
        var deeds = [EditRequest.Deeds(action: .markSent(attempt: attempt.id), members: [sheet.member])]
        let planned = sheet.about?.member ?? sheet.member
        if let then = sheet.then {
            deeds.append(EditRequest.Deeds(action: .nextStep(sheet.nextStep, due: then), members: [planned]))
        }
        let who = sheet.about.map { "\(sheet.who), about \($0.name)" } ?? sheet.who
        return perform(deeds, on: Targets(members: [planned], who: who))
    }

    /// What becomes of the sheet once the store has answered.
    mutating func contactSaved(_ number: Int, _ result: SaveResult) -> [Effect] {
        for index in layers.indices {
            guard case .contact(var sheet) = layers[index], sheet.stage == .preparing(number: number) else { continue }
            switch result {
            case .done: sheet.stage = .prepared
            case .failed: sheet.stage = .writing
            }
            layers[index] = .contact(sheet)
        }
        return []
    }
}
