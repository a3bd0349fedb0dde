import Community
import Store

extension PersonForm {
    /// What the changed lines ask for; nil with the line and its error where one cannot be read.
    mutating func actions(today: Day) -> [ManagerAction]? {
        var person: [PersonChange] = []
        var others: [ManagerAction] = []
        for (place, entry) in entries.enumerated() where entry.input.text.trimmed != entry.before {
            let text = entry.input.text.trimmed
            do throws(PersonAssignmentError) {
                switch entry.field {
                case .known(let field): person += try changes("\(field.rawValue)=\(text)", today)
                case .skills: person += skills(text)
                case .roles: person += try roles(text, today)
                case .consent: person += try changes("consent=\(text)", today)
                case .listed: person += try listed(text, today)
                case .region: others.append(.assign(.region, to: text.isEmpty ? nil : text))
                case .deadChannels:
                    others += facts.deadChannels.subtracting(text.listedWords).sorted().map { .revive(channel: $0) }
                }
            } catch {
                index = place
                self.error = error.description
                return nil
            }
        }
        return (person.isEmpty ? [] : [.person(person)]) + others
    }

    private func changes(_ text: String, _ today: Day) throws(PersonAssignmentError) -> [PersonChange] {
        if case .changes(let changes) = try PersonAssignment(text, today: today) { changes } else { [] }
    }

    /// The line holds all skills: what is no longer in it is taken away.
    private func skills(_ text: String) -> [PersonChange] {
        let named = PersonSkills.reading(text)
        let kept = Set(named.compactMap { if case .skill(let name, true) = $0 { name } else { nil } })
        return named + facts.person.skills.subtracting(kept).sorted().map { .skill($0, false) }
    }

    /// The line holds all channels: what is no longer in it was not asked about.
    private func listed(_ text: String, _ today: Day) throws(PersonAssignmentError) -> [PersonChange] {
        let named = try text.isEmpty ? [] : changes("listed=\(text)", today)
        let kept = Set(named.compactMap { if case .listed(let channel, _) = $0 { channel } else { nil } })
        return named + facts.person.listed.keys.filter { !kept.contains($0) }.sorted().map { .listed($0, nil) }
    }

    /// The line holds all roles but that of a role model, which has its own.
    private func roles(_ text: String, _ today: Day) throws(PersonAssignmentError) -> [PersonChange] {
        let named = try text.isEmpty ? [] : changes("role=\(text)", today)
        let kept = Set(named.compactMap { if case .role(let role, .some) = $0 { role } else { nil } })
        let known = facts.person.roles
        let gone = known.keys.filter { $0 != .roleModel && !kept.contains($0) }.sorted()
        return named.filter { if case .role(let role, .some) = $0 { known[role] == nil } else { true } }
            + gone.map { .role($0, nil) }
    }
}

extension State {
    /// `e`: the form of the one member meant.
    mutating func openForm(_ targets: Targets) -> [Effect] {
        guard let member = targets.single else { return say("one at a time: clear the marks first") }
        if isSharing { return say("what is known of people is hidden while sharing: P shows it again") }
        guard let profile = profile(of: member) else { return say("still reading: press e again in a moment") }
        layers.append(.known(PersonForm(profile, who: targets.who)))
        return []
    }

    /// A key on the form.
    mutating func press(_ key: KeyName, in form: PersonForm) -> [Effect] {
        var form = form
        switch key {
        case .escape:
            guard form.isChanged, !form.isLeaving else {
                layers.removeLast()
                return form.isChanged ? say(Leaving.left) : []
            }
            form.isLeaving = true
        case .enter: return save(&form)
        case .tab, .down: form.move(by: 1)
        case .backTab, .up: form.move(by: -1)
        case .pageDown: form.move(by: min(8, form.entries.count - 1 - form.index))
        case .pageUp: form.move(by: -min(8, form.index))
        case "^N": form.complete()
        default: _ = form.type(key)
        }
        replaceTop(.known(form))
        return []
    }

    private mutating func save(_ form: inout PersonForm) -> [Effect] {
        guard let actions = form.actions(today: today) else {
            replaceTop(.known(form))
            return []
        }
        layers.removeLast()
        guard let first = actions.first else { return say("nothing was changed") }
        let targets = Targets(members: [form.member], who: form.who)
        let deeds = actions.map { EditRequest.Deeds(action: $0, members: [form.member]) }
        return send(.act(deeds), targets: targets, said: first.said(of: form.who, today: today))
    }
}
