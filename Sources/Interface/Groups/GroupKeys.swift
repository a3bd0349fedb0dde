import Community
import Store

extension State {
    /// The commands of Groups and of a group's page.
    mutating func actOnGroup(_ command: CommandName) -> [Effect] {
        if command == .new { return newGroupOrEvent() }
        guard let row = groupInView else { return say("no group is here: + adds one") }
        switch command {
        case .decide: return decide(row)
        case .evidence: return place == .group ? askEvidence(row) : edit(row)
        case .fields: return edit(row)
        case .status: return askStatus(row)
        case .nextStep: layers.append(.form(.groupStep(row.group)))
        case .note: layers.append(.form(.groupNote(row.group)))
        case .wake:
            guard row.standing.status == .dormant else { return say("\(row.group.name) is not dormant") }
            layers.append(.form(.groupWake(row.group, asking: row.organisers.first?.name)))
        case .done: return finishStep(row)
        case .contact: return contactOrganiser(row)
        case .tasks: return showTasks(row)
        case .people:
            return showPeople(
                row.organisers.map { ($0.name, $0.member) }, of: row.group.name, adding: "a adds an organiser")
        case .assign:
            layers.append(.person(PersonSheet(purpose: .organiser(group: row.id, name: row.group.name))))
            return [.prepareFinder(nil)]
        case .setAside: return takeAway(row)
        case .browse:
            return row.group.url.map { [.open($0)] } ?? say("no address of \(row.group.name) is known: E adds it")
        case .copy: return [.copy(row.group.name, what: "the name")]
        case .copyURL:
            return row.group.url.map { [.copy($0, what: "the address")] }
                ?? say("no address of \(row.group.name) is known")
        default: break
        }
        return []
    }

    /// Records something about a group.
    mutating func record(_ edits: [GroupEdit], on group: Group, said: String) -> [Effect] {
        send(.register([.group(group.id, edits)], []), targets: Targets(members: [], who: group.name), said: said)
    }

    mutating func openGroup(_ id: String) {
        open = nil
        if view != .groups { groups.cameFrom = view }
        detailScroll = 0
        view = .groups
        groups.open = id
        groups.criterion = 0
        groups.list.select(id)
    }

    /// Leaves the page for where it was opened from.
    mutating func closeGroup() {
        groups.open = nil
        if let before = groups.cameFrom { view = before }
        groups.cameFrom = nil
    }

    private mutating func newGroupOrEvent() -> [Effect] {
        if place == .group, let group = groupPage?.group {
            layers.append(.form(.event(nil, row: nil, group: group.name, today: today)))
        } else {
            layers.append(.form(.newGroup()))
        }
        return []
    }

    /// - Parameter label: the field to begin with, so that what is typed blindly goes where it is meant.
    private mutating func edit(_ row: GroupRow, at label: String? = nil) -> [Effect] {
        var form = Form.groupFields(row.group)
        form.index = form.fields.firstIndex { $0.label == label } ?? 0
        layers.append(.form(form))
        return []
    }

    private mutating func askEvidence(_ row: GroupRow) -> [Effect] {
        guard let result = criterionInView else { return edit(row) }
        switch result.criterion.check {
        case .acknowledged: return acknowledge(row)
        case .knownOrganisers: return actOnGroup(.assign)
        case .ownTown: return edit(row, at: "Town")
        case .otherContinent: return edit(row, at: "Country")
        case .supporter: return edit(row, at: "Supporter")
        case .strongPresence: return edit(row)
        default: break
        }
        guard let page = groupPage else { return [] }
        layers.append(.form(.evidence(page.group, result.criterion)))
        return []
    }

    private mutating func decide(_ row: GroupRow) -> [Effect] {
        guard let result = criterionInView else {
            return say(
                groupPage?.checklist == nil
                    ? "this kind of group has no criteria: E gives it another"
                    : "no criterion is under the cursor: g goes to the first")
        }
        if result.criterion.check == .acknowledged { return acknowledge(row) }
        func item(_ key: KeyName, _ label: String, _ isMet: Bool) -> Picker.Item {
            Picker.Item(
                key: key, label: label, choice: .form(.decision(row.group, result, isMet: isMet)))
        }
        var items = [item("m", "met …", true), item("n", "not met …", false)]
        if result.isDecided || groupPage?.group.decisions[result.criterion.id] != nil {
            let said = "\(result.criterion.title) of \(row.group.name) is left to the rules"
            items.append(
                Picker.Item(
                    key: "o", label: "take the decision back",
                    choice: .group(row.group, [.decision(criterion: result.criterion.id, nil)], said: said)))
        }
        layers.append(.picker(.things(result.criterion.title, items)))
        return []
    }

    /// Who acknowledged guidelines and conduct: what is missing first, then what can be taken back.
    private mutating func acknowledge(_ row: GroupRow) -> [Effect] {
        guard !row.organisers.isEmpty else { return say("no organiser yet: a adds one") }
        var items: [Picker.Item] = []
        for one in row.organisers {
            let missing = Acknowledgement.allCases.filter { one.organiser.acknowledged[$0] == nil }
            let isWhole = missing.isEmpty
            let what = isWhole ? Acknowledgement.allCases : missing
            let edits = what.map { GroupEdit.acknowledged(one.organiser.person, $0, on: isWhole ? nil : today) }
            let words = what.map { $0 == .conduct ? "code of conduct" : "guidelines" }.joined(separator: " and ")
            let label = isWhole ? "take back: \(one.name) acknowledged them" : "\(one.name) acknowledged \(words)"
            items.append(
                Picker.Item(
                    key: KeyName(String(items.count + 1)), label: label, choice: .group(row.group, edits, said: label)))
        }
        items = Array(items.prefix(9))
        items.append(Picker.Item(key: "o", label: "only one of the two …", choice: .pick(acknowledgeOne(row))))
        layers.append(.picker(.things("Guidelines and code of conduct", items)))
        return []
    }

    /// The guidelines without the code of conduct, or the other way round.
    private func acknowledgeOne(_ row: GroupRow) -> Picker {
        let all = row.organisers.flatMap { one in Acknowledgement.allCases.map { (one, $0) } }
        let items = zip("123456789abcdefghilmnop", all).map { key, each -> Picker.Item in
            let (one, what) = each
            let isGiven = one.organiser.acknowledged[what] != nil
            let words = "\(one.name) acknowledged the \(what == .conduct ? "code of conduct" : "guidelines")"
            let said = isGiven ? "take back: \(words)" : words
            let edit = GroupEdit.acknowledged(one.organiser.person, what, on: isGiven ? nil : today)
            return Picker.Item(key: KeyName(String(key)), label: said, choice: .group(row.group, [edit], said: said))
        }
        return .things("Guidelines or code of conduct", items)
    }

    private mutating func askStatus(_ row: GroupRow) -> [Effect] {
        let keys: [GroupStatus: KeyName] = [
            .spotted: "s", .contacted: "c", .applying: "a", .official: "o", .dormant: "d", .closed: "x",
        ]
        guard let page = groupPage else { return say("still reading: press s again in a moment") }
        // One that fell dormant by itself is dormant already.
        let items = row.group.status.next.filter { $0 != row.standing.status }.map { status -> Picker.Item in
            let key = keys[status] ?? "q"
            if let obstacle = page.group.obstacle(to: status, page.checklist) {
                let form = Form.anyway(page.group, status, obstacle)
                return Picker.Item(
                    key: key, label: "\(status.rawValue) (\(page.checklist?.summary ?? "no criteria")) …",
                    choice: .form(form))
            }
            let edits = page.group.edits(to: status, page.checklist, now: now, by: options.sender)
            return Picker.Item(
                key: key, label: status.rawValue,
                choice: .group(page.group, edits, said: "\(row.group.name) is \(status.rawValue)"))
        }
        layers.append(.picker(.things("\(row.group.name) is \(row.standing.status.rawValue); next", items)))
        return []
    }

    private mutating func finishStep(_ row: GroupRow) -> [Effect] {
        if let step = stepInView { return finish([step], of: RegistryID(.group, row.id), named: row.group.name) }
        return finish(
            groupPage?.group.openSteps ?? row.group.openSteps, of: RegistryID(.group, row.id), named: row.group.name)
    }

    /// Closes the only step there is, or asks which one is done.
    mutating func finish(_ steps: [NextStep], of thing: RegistryID, named name: String) -> [Effect] {
        guard let first = steps.first else { return say("no step is planned for \(name): f plans one") }
        func change(_ step: NextStep) -> RegistryChange {
            ThingStep(thing: thing, name: name, step: step).finishing
        }
        if steps.count == 1 {
            return send(
                .register([change(first)], []), targets: Targets(members: [], who: name),
                said: "done for \(name): \(first.text)")
        }
        let items = steps.prefix(9).enumerated().map { place, step in
            let words = isSharing ? Private.hidden : step.text
            return Picker.Item(
                key: KeyName(String(place + 1)), label: "\(words), due \(step.due.short(relativeTo: today))",
                choice: .register([change(step)], said: "done for \(name): \(step.text)"))
        }
        layers.append(.picker(.things("Which step of \(name) is done", Array(items))))
        return []
    }

    private mutating func contactOrganiser(_ row: GroupRow) -> [Effect] {
        let known = row.organisers.compactMap { one in one.member.map { (id: $0, name: one.name) } }
        guard let first = known.first else { return say("no organiser is known here: a adds one") }
        if known.count == 1 { return contact(Targets(members: [first.id], who: first.name)) }
        let items = known.prefix(9).enumerated().map { place, one in
            Picker.Item(key: KeyName(String(place + 1)), label: one.name, choice: .contact(one.id, who: one.name))
        }
        layers.append(.picker(.things("Write to which organiser of \(row.group.name)", items)))
        return []
    }

    /// `x`: an organiser, or the group itself; undo brings either back.
    private mutating func takeAway(_ row: GroupRow) -> [Effect] {
        var items = row.organisers.prefix(9).enumerated().map { place, one in
            Picker.Item(
                key: KeyName(String(place + 1)), label: "\(one.name) organises it no more",
                choice: .group(
                    row.group, [.noOrganiser(one.organiser.person)],
                    said: "\(one.name) no longer organises \(row.group.name)"))
        }
        items.append(
            Picker.Item(
                key: "r", label: "take the group out of all lists",
                choice: .remove(RegistryID(.group, row.id), name: row.group.name)))
        layers.append(.picker(.things(row.group.name, items)))
        return []
    }
}

extension Picker {
    /// Choices about a thing of the community.
    static func things(_ title: String, _ items: [Item]) -> Picker {
        Picker(title: title, items: items, targets: Targets(members: [], who: ""))
    }
}
