import Community
import Store

extension State {
    /// `c`: opens the sheet; one person at a time.
    mutating func contact(_ targets: Targets) -> [Effect] {
        guard !targets.areMarked else {
            return say("contact is one person at a time, by design: Esc clears the marks")
        }
        guard let member = targets.single else { return [] }
        layers.append(.contact(ContactSheet(member: member, who: targets.who, purpose: purpose(of: member))))
        if let cached = profiles[member], cached.epoch == loading.epoch {
            return contactProfileCame(member, cached.value)
        }
        return []
    }

    /// Changes the contact sheet, wherever among the layers it is.
    mutating func changeContact(_ body: (inout ContactSheet) -> Void) {
        for index in layers.indices {
            if case .contact(var sheet) = layers[index] {
                body(&sheet)
                layers[index] = .contact(sheet)
            }
        }
    }

    /// Fills the sheet once the member's profile is there; says sent if that was waited for.
    mutating func contactProfileCame(_ id: MemberID, _ profile: Profile) -> [Effect] {
        var effects: [Effect] = []
        for index in layers.indices {
            guard case .contact(var sheet) = layers[index], sheet.member == id else { continue }
            if !sheet.isReady { prepare(&sheet, profile) }
            layers[index] = .contact(sheet)
            if sheet.stage == .prepared, sheet.wantsSent { effects += sayContactSent() }
        }
        return effects
    }

    private func prepare(_ sheet: inout ContactSheet, _ profile: Profile) {
        sheet.isReady = true
        sheet.who = profile.row.name
        sheet.channels = ContactChannel.all(of: profile)
        sheet.guards = profile.contactGuards(
            sources: heading?.sources ?? [], journals: heading?.journals ?? [:], settings: settings, now: now)
        if let attempt = profile.facts.attempts.last(where: { $0.sentAt == nil && !$0.discarded }) {
            sheet.stage = .prepared
            sheet.guards.removeAll { $0.kind == .prepared }
            sheet.rewrite(attempt.message)
            sheet.choose(channel: attempt.channel)
            return
        }
        let fitting = sheet.purpose.map { options.templates.templates(for: $0) } ?? []
        let names = Set(fitting.map(\.name))
        sheet.templates = fitting + options.templates.all.filter { !names.contains($0.name) }
        fillContact(&sheet, profile)
    }

    /// Renders the chosen template for the chosen channel, unless the manager wrote a text.
    func fillContact(_ sheet: inout ContactSheet, _ profile: Profile) {
        guard !sheet.isEdited, let template = sheet.template else { return }
        sheet.fill(
            template.render(
                profile.templateValues(
                    community: heading?.community ?? "", sender: options.sender, channel: sheet.channel?.name, now: now)
            ))
    }
}
