import Community
import Store
import Terminal

extension Painter {
    /// Every local community, help asked for first, and the one under the cursor.
    mutating func drawGroups() {
        let list = state.groups.list
        guard list.count > 0 else { return drawEmpty(emptyGroups(list)) }
        drawThings(list, columns: groupColumns) { row in
            row.standing.warnings.isEmpty ? nil : Span(text: "!", tone: .warn)
        }
        guard layout.detail.height > 0, let row = list.selected else { return }
        let rect = layout.detail
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        let lines = GroupLines(
            row: row, page: state.groupPage, today: state.today, isSharing: state.isSharing, width: inner.width
        ).detail
        draw(lines, in: inner, from: min(state.detailScroll, max(0, lines.count - inner.height)))
    }

    private var groupColumns: [ThingColumn<GroupRow>] {
        let (today, isSharing) = (state.today, state.isSharing)
        return [
            ThingColumn(title: "Group", width: 0) { Span(text: $0.group.name) },
            ThingColumn(title: "Status", width: 9) { Span(text: $0.standing.status.rawValue) },
            ThingColumn(title: "Event", width: 13) { row in
                if let launch = row.standing.launch, !isSharing || row.standing.status == .official {
                    return Span(text: Self.words(launch, today), tone: .good)
                }
                if let next = row.standing.nextEvent { return Span(text: next.short(relativeTo: today), tone: .good) }
                return Span(text: row.standing.lastEvent?.short(relativeTo: today) ?? "–", tone: .dim)
            },
            ThingColumn(title: "What next", width: 0) { row in
                if let help = row.group.help {
                    return Span(text: isSharing ? "asks for help" : "asks: \(help)", tone: .accent)
                }
                if let warning = row.standing.warnings.first {
                    return Span(text: warning.shown(isSharing).words(today: today))
                }
                return Span(text: row.group.nextStep.map { isSharing ? Private.hidden : $0.text } ?? "", tone: .dim)
            },
        ]
    }

    /// "launch 10 Dec"; of one that is far off the year.
    private static func words(_ launch: Day, _ today: Day) -> String {
        // Without its year a day far into the next one reads as one of this year.
        let isNear = launch.date.year == today.date.year || launch.days(since: today) < 120
        return "launch \(isNear ? launch.short(relativeTo: launch) : String(launch.date.year))"
    }

    private func emptyGroups(_ list: ThingList<GroupRow>) -> [String] {
        if state.loading.failed[.groups] == state.loading.epoch {
            return ["The groups could not be read.", "M shows what was said; R pulls, Q quits."]
        }
        if list.epoch == 0 { return state.isSlow ? ["Reading…"] : [] }
        if list.filter.isActive {
            return ["No group has all of \(list.filter.text).", "Esc shows all again, / changes the filter."]
        }
        return [
            "No group yet.", "+ adds one. Every local community counts, unofficial ones on Facebook or LinkedIn too.",
        ]
    }

    /// "12 groups · 2 ask for help · 3 with warnings".
    func groupsStatus() -> Line {
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let list = state.groups.list
        var parts = ["\(list.rows.count)\(list.isComplete ? "" : "+") \(list.rows.count == 1 ? "group" : "groups")"]
        if list.filter.isActive { parts = ["/\(list.filter.text)  \(list.count) of \(list.rows.count)"] }
        let (helped, warned) = (state.groups.helped, state.groups.warned)
        if helped > 0 { parts.append("\(helped) \(helped == 1 ? "asks" : "ask") for help") }
        if warned > 0 { parts.append("\(warned) with warnings !") }
        parts.append("by \(state.groups.sort.title)")
        return status(parts)
    }
}
