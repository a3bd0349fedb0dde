import Community
import Store
import Terminal

extension Painter {
    /// The tree of regions with their board, and the one under the cursor.
    mutating func drawRegions() {
        let list = state.regions.list
        guard list.count > 0 else { return drawEmpty(emptyRegions()) }
        let today = state.today
        drawThings(list, columns: regionColumns) { line in
            let isLate = line.row.nextStep.map { $0.due < today } ?? false
            let isMarked = isLate || !line.row.helps.isEmpty || line.row.stewards.contains(where: \.isTermOver)
            let sign = (line.row.isPriority ? "*" : "") + (isMarked ? "!" : "")
            return sign.isEmpty ? nil : Span(text: sign, tone: .warn)
        }
        guard layout.detail.height > 0 else { return }
        drawRegion(in: layout.detail, from: state.detailScroll)
    }

    /// One region on the whole screen.
    mutating func drawRegionPage() { drawRegion(in: layout.list, from: state.regions.scroll) }

    private mutating func drawRegion(in rect: Rect, from top: Int) {
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        guard let lines = RegionLines(state, width: inner.width)?.page else { return }
        draw(lines, in: inner, from: min(top, max(0, lines.count - inner.height)))
    }

    private var regionColumns: [ThingColumn<RegionLine>] {
        let (today, isSharing) = (state.today, state.isSharing)
        let isFound = state.regions.list.filter.isActive
        // A name, the end of the term, and that another is sought.
        let liaisons = layout.list.width >= 110 ? 24 : 17
        func number(_ value: Int, _ width: Int) -> Span {
            let text = value == 0 ? "–" : String(value)
            return Span(
                text: String(repeating: " ", count: max(0, width - text.count)) + text, tone: value == 0 ? .dim : .text)
        }
        func slot(_ row: RegionRow, _ role: StewardRole, _ width: Int) -> Span {
            let vacancy = row.vacancy(role)
            let isOpen = vacancy == .open
            let text = slotText(row.serving(role), vacancy, width: width)
            return Span(text: text, tone: isOpen ? .warn : row.serving(role).isEmpty ? .dim : .text)
        }
        return [
            ThingColumn(title: "Region", width: 0) { line in
                let sign = !line.row.hasParts ? "  " : line.isUnfolded ? "- " : "+ "
                let name = isFound ? line.row.path : String(repeating: "  ", count: line.depth) + sign + line.row.name
                return Span(text: name, tone: line.row.isEmpty ? .dim : .text)
            },
            ThingColumn(title: "Members", width: 7) { line in
                let count = line.row.count
                // A figure that is only guessed says so.
                guard count.members > 0, count.guessed == count.members else { return number(count.members, 7) }
                return Span(
                    text: String(repeating: " ", count: max(0, 6 - "\(count.members)".count)) + "\(count.members)~")
            },
            ThingColumn(title: "Active", width: 6) { number($0.row.count.active, 6) },
            ThingColumn(title: "Lapsed", width: 6) { number($0.row.count.lapsed, 6) },
            ThingColumn(title: "Ambassadors", width: 11) { slot($0.row, .ambassador, 11) },
            ThingColumn(title: "Liaisons", width: liaisons) { slot($0.row, .liaison, liaisons) },
            ThingColumn(title: "Groups", width: 6) { number($0.row.groups, 6) },
            ThingColumn(title: "Last event", width: 10) { line in
                Span(text: line.row.lastEvent?.short(relativeTo: today) ?? "–", tone: .dim)
            },
            ThingColumn(title: "Next step", width: 0) { line in
                if let help = line.row.helps.first {
                    return Span(text: isSharing ? "asks for help" : "asks: \(help)", tone: .accent)
                }
                guard let step = line.row.nextStep else { return Span(text: "") }
                let late = step.due < today ? "! " : ""
                return Span(
                    text: late + (isSharing ? Private.hidden : step.text), tone: step.due < today ? .warn : .text)
            },
        ]
    }

    /// Who serves, as much of it as there is room for: with the months, else the names, else the first and how many more.
    private func slotText(_ serving: [RegionSteward], _ vacancy: Vacancy?, width: Int) -> String {
        guard let first = serving.first else { return vacancy?.words ?? "–" }
        let names = serving.map(\.shortName)
        let more = serving.count > 1 ? " +\(serving.count - 1)" : ""
        let open = vacancy?.short ?? ""
        let forms = [
            serving.map { $0.short(today: state.today) }.joined(separator: ", ") + open,
            serving.map { $0.short(today: state.today, isNarrow: true) }.joined(separator: ", ") + open,
            names.joined(separator: ", ") + open,
        ]
        if let form = forms.first(where: { Measure.width($0) <= width }) { return form }
        let room = max(1, width - Measure.width(more + open))
        return Measure.clip(first.shortName, to: room) + more + open
    }

    private func emptyRegions() -> [String] {
        let regions = state.regions
        if state.loading.failed[.regions] == state.loading.epoch {
            return ["The regions could not be read.", "M shows what was said; R pulls, Q quits."]
        }
        if regions.epoch == 0 { return state.isSlow ? ["Reading…"] : [] }
        if regions.list.filter.isActive {
            return [
                "No region has all of \(regions.list.filter.text).", "Esc shows all again, / changes the filter.",
            ]
        }
        return [
            "No region is known of anybody yet.",
            "Members get one by a tag region:DE, a file's column, a time zone, or a r on them.",
            "A shows all countries; / finds one, * makes it a priority.",
        ]
    }

    /// "12 regions · 2 ask for help · 3 gaps · by help asked first, then gaps".
    func regionsStatus() -> Line {
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let regions = state.regions
        var parts: [String] = []
        if regions.list.filter.isActive {
            parts = ["/\(regions.list.filter.text)  \(regions.list.count) of \(regions.list.rows.count)"]
        } else {
            let (countries, helped, gaps) = regions.tally
            parts = ["\(countries) \(countries == 1 ? "country" : "countries")"]
            if helped > 0 { parts.append("\(helped) \(helped == 1 ? "asks" : "ask") for help !") }
            if gaps > 0 { parts.append("\(gaps) \(gaps == 1 ? "gap" : "gaps")") }
        }
        parts.append("by \(regions.sort.title)")
        if regions.isWhole { parts.append("whole world") }
        return status(parts)
    }

    /// The next step of the page's region, and what Enter does.
    func regionStatus() -> Line {
        let next = state.regionInView?.nextStep.map {
            "Next  \(state.isSharing ? Private.hidden : $0.text), due \($0.due.short(relativeTo: state.today))"
        }
        let members = state.whyDisabled(.open) == nil ? " · Enter shows the members" : ""
        return Line(" " + (next ?? "no step is planned: f plans one") + members)
    }
}
