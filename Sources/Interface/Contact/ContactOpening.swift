import Community
import Store

extension State {
    /// `c`: opens the sheet; one person at a time.
    mutating func contact(_ targets: Targets) -> [Effect] {
        contact(targets, offering: nil)
    }

    /// The same with a starter task that was chosen already.
    mutating func contact(_ targets: Targets, offering task: StarterTask?) -> [Effect] {
        guard !targets.areMarked else {
            return say("contact is one person at a time, by design: Esc clears the marks")
        }
        guard let member = targets.single else { return [] }
        var sheet = ContactSheet(member: member, who: targets.who, purpose: purpose(of: member))
        sheet.offeredTask = task
        return open(sheet)
    }

    /// Puts a sheet on top and fills it as soon as the profile is there.
    mutating func open(_ sheet: ContactSheet) -> [Effect] {
        layers.append(.contact(sheet))
        guard let cached = profiles[sheet.member], cached.epoch == loading.epoch else { return [] }
        return contactProfileCame(sheet.member, cached.value)
    }

    /// Changes the uppermost contact sheet.
    mutating func changeContact(_ body: (inout ContactSheet) -> Void) {
        for index in layers.indices.reversed() {
            guard case .contact(var sheet) = layers[index] else { continue }
            body(&sheet)
            layers[index] = .contact(sheet)
            return
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
        sheet.channels = ContactChannel.all(of: profile, sources: heading?.sources ?? [])
        sheet.chooseChannel(by: 0)
        let guards = profile.contactGuards(
            sources: heading?.sources ?? [], journals: heading?.journals ?? [:], settings: settings, now: now)
        sheet.guards = sheet.about == nil ? guards : ContactGuard.whenAsking(guards)
        sheet.languages = profile.wishes.languages
        if sheet.about != nil || sheet.purpose != .followUp { sheet.then = today.adding(sheet.usualWait) }
        if sheet.purpose == .thank { sheet.then = nil }
        if let attempt = profile.facts.attempts.last(where: \.isPrepared), sheet.about == nil {
            return recall(attempt, in: &sheet, profile)
        }
        chooseText(&sheet, profile)
        fillContact(&sheet, profile)
    }

    private func recall(_ attempt: Attempt, in sheet: inout ContactSheet, _ profile: Profile) {
        sheet.stage = .prepared
        sheet.guards.removeAll { $0.kind == .prepared }
        sheet.choose(channel: attempt.channel)
        let template = attempt.template.flatMap { options.templates.named($0, languages: sheet.languages) }
        let subject = template.map { $0.render(values(for: sheet, profile)).subject } ?? ""
        sheet.recall(attempt.message, subject: subject)
    }

    private func chooseText(_ sheet: inout ContactSheet, _ profile: Profile) {
        let templates = options.templates
        if let about = sheet.about {
            sheet.names = templates.names(for: .ask)
            sheet.template = templates.suggested(for: .ask, languages: sheet.languages)
            sheet.task = about.task
        } else {
            sheet.template = sheet.offeredTask == nil ? suggestedTemplate(profile) : offeringTemplate(profile)
            let fitting = sheet.template.map { templates.names(for: $0.purpose) } ?? []
            sheet.names = fitting + templates.names.filter { name in !fitting.contains(name) }
            sheet.tasks = StarterTask.offers(
                heading?.tasks ?? [], wishes: profile.wishes, tags: profile.row.tags, groups: profile.groups)
            if let offered = sheet.offeredTask, !sheet.tasks.contains(offered) { sheet.tasks.insert(offered, at: 0) }
            sheet.task = sheet.offeredTask ?? suggestedTask(profile)
        }
        sheet.offered = sheet.template.map { templates.languages(of: $0.name) } ?? []
    }

    /// A text that ends in a task to take.
    private func offeringTemplate(_ profile: Profile) -> Template? {
        let wishes = profile.wishes
        return options.templates.suggested(
            for: .queue(.activate), motivation: wishes.motivation, languages: wishes.languages)
            ?? suggestedTemplate(profile)
    }

    /// Renders the chosen template for the chosen channel, unless the manager wrote a text.
    func fillContact(_ sheet: inout ContactSheet, _ profile: Profile) {
        guard !sheet.isEdited, let template = sheet.template else { return }
        sheet.fill(template.render(values(for: sheet, profile)))
    }

    private func values(for sheet: ContactSheet, _ profile: Profile) -> TemplateValues {
        var values = profile.templateValues(
            community: heading?.community ?? "", sender: options.sender, channel: sheet.channel?.name, task: sheet.task,
            now: now)
        if let about = sheet.about {
            values.setAbout(name: about.name, reason: about.reason, lastDeed: about.lastDeed)
        }
        return values
    }
}
