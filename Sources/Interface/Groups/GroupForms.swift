import Community
import Store

/// What a form is about.
enum FormPurpose: Equatable, Sendable {
    case newGroup
    case groupFields(Group)
    case evidence(Group, Criterion)
    case decision(Group, CriterionResult, isMet: Bool)
    case groupStep(Group)
    case groupNote(Group)
    /// A note, or a next step, of marked groups, regions or events.
    case marked(MarkedChoice)
    /// Another step for a group or a region.
    case step(RegistryID, name: String)
    case postpone(ThingStep)
    case newTask(GroupPage)
    case groupWake(Group)
    /// A role of members for a region.
    case steward(StewardRole, Targets, before: Stewardship?)
    /// A status although something stands in the way.
    case anyway(Group, GroupStatus)
    /// An event of one's own, a new one, or one of the dashboard that gets words of one's own.
    case event(GroupEvent?, of: EventRow?)
    case eventNote(id: String, title: String)
    case regionFields(RegionRecord)
    /// An area or town within this one.
    case newRegion(Region)
    case regionStep(Region)
    case regionNote(Region)
}

extension Form {
    static func newGroup() -> Form { Form("A new group", .newGroup, groupLines(nil)) }

    static func groupFields(_ group: Group) -> Form { Form(group.name, .groupFields(group), groupLines(group)) }

    private static func groupLines(_ group: Group?) -> [Field] {
        [
            Field("Name", group?.name, hint: "that of the town will do"),
            Field("Kind", (group?.kind ?? .unofficial).rawValue, choices: Field.Choice.groupKinds),
            Field("Town", group?.town), Field("Region", group?.area, hint: "the region within the country"),
            Field("Country", group?.country, hint: "ES, or Spain"),
            Field("Platform", group?.platform, hint: "Meetup, Facebook, LinkedIn …"),
            Field("Address", group?.url, hint: "https://…"),
            Field("Answers", group?.manager, hint: "who among you answers for it"),
            Field("Help", group?.help, hint: "the help it asked for; empty: none"),
            Field("Supporter", group?.supporter, hint: "who of the Community Team supports it; a key will do"),
        ]
    }

    static func evidence(_ group: Group, _ criterion: Criterion) -> Form {
        let text = group.evidence[criterion.id]?.text
        return Form(
            "\(criterion.title) · \(group.name)", .evidence(group, criterion),
            [Field(criterion.title, text, hint: criterion.help ?? "empty takes it away")])
    }

    static func decision(_ group: Group, _ result: CriterionResult, isMet: Bool) -> Form {
        Form(
            "\(result.criterion.title): \(isMet ? "met" : "not met")", .decision(group, result, isMet: isMet),
            [Field("Why", hint: "may stay empty; \(result.words)")])
    }

    static func groupStep(_ group: Group) -> Form {
        Form(
            "Next step for \(group.name)", .groupStep(group),
            Field.ofStep)
    }

    static func groupNote(_ group: Group) -> Form {
        Form("Note on \(group.name)", .groupNote(group), [Field("Note", hint: "they may ask to read this")])
    }

    static func groupWake(_ group: Group, asking: String?) -> Form {
        Form(
            "Wake \(group.name)", .groupWake(group),
            [
                Field("Supporter", group.supporter, hint: "who of the team supports it; a key will do"),
                Field("Ask", asking, hint: "whom to ask about the next event, likewise"),
                Field("By", "2w", hint: "2026-12-01, 2w, 1m, friday"),
            ])
    }

    static func anyway(_ group: Group, _ status: GroupStatus, _ obstacle: String) -> Form {
        Form(
            "\(group.name) \(status.rawValue) anyway: why?", .anyway(group, status),
            [Field("Why", hint: "a reason is needed, it is kept as a note: \(obstacle)")])
    }
}

extension State {
    /// What a filled form leads to.
    func answer(_ form: Form) -> FormAnswer {
        let texts = form.texts
        switch form.purpose {
        case .newGroup: return group(nil, texts, form.meanings)
        case .groupFields(let group): return self.group(group, texts, form.meanings)
        case .evidence(let group, let criterion):
            let evidence = Group.Evidence(text: texts[0], day: today, by: options.sender)
            return change(
                group, [.evidence(criterion: criterion.id, texts[0].isEmpty ? nil : evidence)],
                texts[0].isEmpty ? "no evidence for \(criterion.title)" : "\(criterion.title): \(texts[0])")
        case .decision(let group, let result, let isMet):
            let decision = Group.Decision(
                isMet: isMet, basis: result.basis, reason: texts[0].isEmpty ? nil : texts[0], day: today,
                by: options.sender)
            return change(
                group, [.decision(criterion: result.criterion.id, decision)],
                "decided: \(result.criterion.title) of \(group.name) is \(isMet ? "met" : "not met")")
        case .groupStep(let group):
            guard !texts[0].isEmpty else { return .refused("what is to be done?") }
            return ahead(texts[1], field: 1) { day in
                change(
                    group, [.step(texts[0], due: day)],
                    "planned for \(group.name): \(texts[0]), due \(day.short(relativeTo: today))")
            }
        case .step(let thing, let name): return plan(for: thing, name, texts)
        case .postpone(let step): return postpone(step, texts[0])
        case .newTask(let page): return newTask(page, texts)
        case .marked(let choice): return answer(choice, texts)
        case .groupNote(let group):
            guard !texts[0].isEmpty else { return .refused("nothing is written yet") }
            return change(group, [.note(texts[0], at: now, by: options.sender)], "noted on \(group.name)")
        case .groupWake(let group):
            return wake(group, form)
        case .anyway(let group, let status):
            guard !texts[0].isEmpty else { return .refused("why, although it is not met?") }
            let checklist = groups.pages[group.id]?.value.checklist
            return change(
                group, group.edits(to: status, checklist, reason: texts[0], now: now, by: options.sender),
                "\(group.name) is \(status.rawValue)")
        case .steward(let role, let targets, let before): return steward(role, targets, before: before, texts)
        case .event(let event, let row): return self.event(event, row, texts, form.meanings)
        case .eventNote(let id, let title):
            guard !texts[0].isEmpty else { return .refused("nothing is written yet") }
            return .send([.event(id, [.note(texts[0], at: now, by: options.sender)])], said: "noted on \(title)")
        case .regionFields(let record): return regionFields(record, texts)
        case .newRegion(let region): return newRegion(in: region, texts[0])
        case .regionStep(let region): return regionStep(region, texts)
        case .regionNote(let region): return regionNote(region, texts[0])
        }
    }

    /// What the form that wakes a group leads to. What stood in its lines before is known, whoever else is called so.
    private func wake(_ group: Group, _ form: Form) -> FormAnswer {
        let (texts, meanings) = (form.texts, form.meanings)
        guard !texts[0].isEmpty else { return .refused("who supports it?") }
        guard !texts[1].isEmpty else { return .refused("whom to ask?", field: 1) }
        let typed = [0, 1].filter { texts[$0] != form.before[$0] }
        let unread = typed.map { texts[$0] }.filter { meanings[$0] == nil }
        if !unread.isEmpty { return .read(unread) }
        for place in typed {
            if let refusal = meanings[texts[place]]?.refusal(of: texts[place]) {
                return .refused(refusal, field: place)
            }
        }
        let names = [0, 1].map { place in
            typed.contains(place) ? meanings[texts[place]]?.name(of: texts[place]) ?? texts[place] : texts[place]
        }
        let support = typed.contains(0) ? meanings[texts[0]]?.setting(.supporter, to: texts[0]) : nil
        return ahead(texts[2], field: 2) { day in
            change(
                group, group.waking(supporter: names[0], support, asking: names[1], by: day),
                "\(names[0]) wakes \(group.name) by \(day.short(relativeTo: today))")
        }
    }

    private func change(_ group: Group, _ edits: [GroupEdit], _ said: String) -> FormAnswer {
        .send([.group(group.id, edits)], said: said)
    }

    /// A day typed that is today or later.
    func ahead(_ text: String, field: Int, then: (Day) -> FormAnswer) -> FormAnswer {
        guard let day = Day(typed: text, today: today) else {
            return .refused("\"\(text)\" is no day: write 2026-12-01, 2w, 1m or friday", field: field)
        }
        return day < today ? .refused("\(day.short(relativeTo: today)) is not ahead", field: field) : then(day)
    }

    private func group(_ group: Group?, _ texts: [String], _ meanings: [String: NameMeaning]) -> FormAnswer {
        guard !texts[0].isEmpty || !texts[2].isEmpty else { return .refused("a name, or at least a town") }
        guard let kind = GroupKind(rawValue: texts[1]) else {
            return .refused("a kind is needed: \(Form.Field.Choice.list(Form.Field.Choice.groupKinds))", field: 1)
        }
        let country = texts[4].isEmpty ? nil : Country(named: texts[4])
        if !texts[4].isEmpty, country == nil {
            return .refused("\(texts[4]) is no country: write a code or name, such as ES or Spain", field: 4)
        }
        if let why = TypedAddress.refusal(of: texts[6]) { return .refused(why, field: 6) }
        let name = texts[0].isEmpty ? texts[2] : texts[0]
        let fields: [(GroupField, String, String?)] = [
            (.name, name, group?.name), (.town, texts[2], group?.town), (.area, texts[3], group?.area),
            (.country, country?.code ?? "", group?.country), (.platform, texts[5], group?.platform),
            (.url, texts[6], group?.url), (.manager, texts[7], group?.manager), (.help, texts[8], group?.help),
            (.supporter, texts[9], group?.supporter),
        ]
        let changed = fields.filter { $0.1 != $0.2 ?? "" }
        let people = changed.filter { $0.0.isPerson && !$0.1.isEmpty }
        let unread = people.map { $0.1 }.filter { meanings[$0] == nil }
        if !unread.isEmpty { return .read(unread) }
        for (field, text, _) in people {
            if let refusal = meanings[text]?.refusal(of: text) {
                return .refused(refusal, field: field == .manager ? 7 : 9)
            }
        }
        var edits = changed.map { field, text, _ in
            (field.isPerson ? meanings[text]?.setting(field, to: text) : nil) ?? GroupEdit.text(field, text)
        }
        if kind != group?.kind { edits.append(.kind(kind)) }
        if group == nil { edits.append(.status(.spotted, on: today)) }
        if edits.isEmpty { return .refused("nothing is changed yet") }
        return .send([.group(group?.id, edits)], said: group == nil ? "added \(name)" : "changed \(name)")
    }
}
