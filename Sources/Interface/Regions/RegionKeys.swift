import Community
import Store

extension State {
    /// The commands of Regions and of a region's page.
    mutating func actOnRegion(_ command: CommandName) -> [Effect] {
        switch command {
        case .allCountries: return showWorld()
        case .unfold: return unfold()
        case .fold: return fold()
        default: break
        }
        guard let row = regionInView else { return say(noRegion) }
        guard let region = row.region else {
            return say("\(row.name) is no region: Enter shows who is meant, a r on them assigns one")
        }
        let record = regionDetail?.record ?? row.record ?? RegionRecord(region)
        switch command {
        case .new:
            guard region.country != nil else { return say("areas and towns lie in a country: move to one first") }
            layers.append(.form(.newRegion(in: region)))
        case .fields: layers.append(.form(.regionFields(record)))
        case .priority: return togglePriority(region, record)
        case .assign:
            let isLiaison = !row.isOpen(.ambassador) && !row.serving(.ambassador).isEmpty
            return openCandidates(for: region, role: isLiaison ? .liaison : .ambassador)
        case .nextStep: layers.append(.form(.regionStep(region)))
        case .note: layers.append(.form(.regionNote(region)))
        case .done:
            return finish(record.openSteps, of: RegistryID(.region, region.id), named: region.name)
        case .setAside: return takeAway(region, row)
        case .people: return showWhoAndWhat(of: row)
        case .copy: return [.copy(row.path, what: "the name")]
        default: break
        }
        return []
    }

    /// Why a command would do nothing on the region in view; as `whyDisabledAmongThings`.
    func whyDisabledInRegions(_ command: CommandName) -> String? {
        switch command {
        case .nextMatch, .previousMatch: filterLine?.isActive == true ? "" : "no filter"
        case .open: whyNoPage
        case .unfold: regions.list.selected?.row.hasParts == true ? "" : "it has no parts"
        case .fold: regions.list.selected == nil ? "no region is here" : ""
        case .done: regionInView?.nextStep == nil ? "no step is planned" : ""
        case .setAside: regionInView?.record == nil ? "nothing is recorded of it" : ""
        case .new: regionInView?.region?.country == nil ? "areas and towns lie in a country" : ""
        case .people:
            regionInView.map { $0.stewards.isEmpty && $0.groups == 0 ? "no role and no group is known" : "" }
                ?? "no region is here"
        case .fields, .priority, .assign, .nextStep, .note, .copy:
            regionInView?.region == nil ? "no region is here" : ""
        default: nil
        }
    }

    private var whyNoPage: String {
        guard let row = regionInView else { return "no region is here" }
        if place == .region, row.count.members == 0 { return "nobody is known there yet" }
        return row.region == nil && row.filter == nil && !row.hasParts ? "it has no parts" : ""
    }

    /// `p`: who has a role there, then the groups, as many as one can choose from at a glance.
    private mutating func showWhoAndWhat(of row: RegionRow) -> [Effect] {
        guard let detail = regionDetail else { return say("still reading: press p again in a moment") }
        let people = row.stewards.compactMap { one in
            detail.members[one.key].map { member in
                (label: "\(one.name), \(one.stewardship.standing)", choice: Picker.Choice.profile(member))
            }
        }
        let groups = detail.groups.map { (label: "\($0.name), group", choice: Picker.Choice.groupPage($0.id)) }
        let all = people + groups
        guard !all.isEmpty else { return say("no role and no group is known of \(row.name): a suggests who could be") }
        let shown = zip("123456789abcdefghijklm", all).map { key, one in
            Picker.Item(key: KeyName(String(key)), label: one.label, choice: one.choice)
        }
        let part = shown.count < all.count ? ": \(shown.count) of \(all.count), 6 shows all groups" : ""
        layers.append(.picker(.things("People and groups of \(row.name)\(part)", shown)))
        return []
    }

    /// Why there is nothing under the cursor, and what helps.
    private var noRegion: String {
        let filter = regions.list.filter
        return filter.isActive
            ? "no region has all of \(filter.text): Esc shows all" : "no region is here: A shows all countries"
    }

    /// Enter: the page, and from there the members.
    mutating func openRegion() -> [Effect] {
        guard let row = regionInView else { return say(noRegion) }
        if place == .regions, let region = row.region {
            openRegion(region)
            return []
        }
        guard let filter = row.filter else { return unfold() }
        guard row.count.members > 0 else {
            return say("nobody is known of \(row.name) yet: a r on a member says where they are")
        }
        showSegment(nil)
        clearFilter()
        beginFilter(filter)
        regions.members = filter
        return [.prepareFinder(listID)]
    }

    mutating func openRegion(_ region: Region) {
        open = nil
        if view != .regions { regions.cameFrom = view }
        view = .regions
        regions.open = region
        regions.scroll = 0
        regions.list.select(region.id)
    }

    /// Leaves the members of a region for where they were asked; false where others are listed.
    mutating func leaveMembersOfRegion() -> Bool {
        guard place == .members, let filter = regions.members, filter == filterLine?.text else { return false }
        clearFilter()
        show(.regions)
        return true
    }

    /// Leaves the page, back to the view that led there.
    mutating func closeRegion() {
        regions.open = nil
        if let before = regions.cameFrom { view = before }
        regions.cameFrom = nil
    }

    /// Records something about a region.
    mutating func send(_ region: Region, _ edits: [RegionEdit], said: String) -> [Effect] {
        send(
            .register([.region(region, edits)], []), targets: Targets(members: [], who: region.name), said: said)
    }

    private mutating func togglePriority(_ region: Region, _ record: RegionRecord) -> [Effect] {
        let isPriority = !record.isPriority
        return send(
            region, [.priority(isPriority)],
            said: "\(region.name) is \(isPriority ? "a priority: e says the plan" : "no longer a priority")")
    }

    private mutating func takeAway(_ region: Region, _ row: RegionRow) -> [Effect] {
        guard row.record != nil else { return say("nothing is recorded of \(region.name)") }
        closeRegion()
        return send(
            .register([.removing(RegistryID(.region, region.id))], []),
            targets: Targets(members: [], who: region.name),
            said: "took away what was recorded of \(region.name)", hint: State.wayBack)
    }

    private mutating func showWorld() -> [Effect] {
        regions.isWhole.toggle()
        regions.show()
        return say(
            regions.isWhole
                ? "all \(Country.all.count) countries: * marks a priority, e says what is planned"
                : "only where anybody or anything is")
    }

    private mutating func unfold() -> [Effect] {
        guard let line = regions.list.selected else { return [] }
        guard line.row.hasParts else { return say("\(line.row.name) has no parts: + adds an area or town") }
        if regions.list.filter.isActive { clearFilter() }
        guard !line.isUnfolded else {
            regions.list.move(to: regions.list.index + 1)
            return []
        }
        regions.fold(line.id, open: true)
        return []
    }

    /// Hides the parts, else goes to what the row is a part of.
    private mutating func fold() -> [Effect] {
        guard let line = regions.list.selected else { return [] }
        if line.isUnfolded {
            regions.fold(line.id, open: false)
        } else if line.depth > 0, let parent = line.row.parent {
            regions.list.select(parent)
        } else {
            return say("\(line.row.name) has nothing to fold away")
        }
        return []
    }
}
