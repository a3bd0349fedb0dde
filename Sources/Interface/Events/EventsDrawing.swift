import Community
import Store
import Terminal

extension Painter {
    /// The next twelve weeks at a glance, then every event, planned ones first.
    mutating func drawEvents() {
        if let y = layout.strip { drawWeeks(y: y) }
        let list = state.events.list
        guard list.count > 0 else { return drawEmpty(emptyEvents(list)) }
        drawThings(list, columns: eventColumns) { row in
            row.resembles == nil ? nil : Span(text: "=", tone: .accent)
        }
        guard layout.detail.height > 0, let row = list.selected else { return }
        let rect = layout.detail
        let inner = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
        let lines = eventLines(row, width: inner.width)
        drawEvent(lines, isPast: row.start.map { $0 <= state.now } ?? false, in: inner)
    }

    /// Mondays, and how many events each week holds, as a bar and a number.
    private mutating func drawWeeks(y: Int) {
        let weeks = state.events.weeks
        let width = state.extent.width >= 12 * 7 + 2 ? 7 : max(3, (state.extent.width - 2) / 12)
        let monday = state.today.adding(-state.today.weekday)
        let most = max(1, weeks.max() ?? 1)
        for (week, count) in weeks.enumerated() {
            let x = 1 + week * width
            guard x + width <= state.extent.width else { break }
            let day = monday.adding(week * 7)
            let date = day.short(relativeTo: day)
            // The first Monday of a month is of one digit: its month has room where others have none.
            let label = width >= 7 || date.count < width ? date : String(day.date.day)
            canvas.put(label, week == 0 ? .strong : .dim, x: x, y: y, width: width - 1)
            let bar = count == 0 ? "·" : canvas.glyphs.sparkline([count, most]).first.map(String.init) ?? ""
            let number = "\(count)".count + 3 > width ? "\(bar)\(count)" : "\(bar) \(count)"
            canvas.put(
                count == 0 ? bar : number, count == 0 ? .dim : .spark, x: x, y: y + 1, width: width - 1)
        }
    }

    private var eventColumns: [ThingColumn<EventRow>] {
        let (today, now, shown) = (state.today, state.now, state)
        return [
            ThingColumn(title: "Event", width: 0) { row in
                Span(text: row.title, tone: row.start.map { $0 <= now } == true ? .dim : .text)
            },
            ThingColumn(title: "Day", width: 11) { row in
                if shown.hidesLaunch(row) { return Span(text: "hidden", tone: .dim) }
                return Span(
                    text: row.start?.day.short(relativeTo: today) ?? "no date", tone: row.start == nil ? .warn : .text)
            },
            ThingColumn(title: "Came", width: 7) { row in
                switch (row.actual, row.planned) {
                case (let came?, let planned?): Span(text: "\(came)/\(planned)")
                case (let came?, nil): Span(text: "\(came)")
                case (nil, let planned?): Span(text: "–/\(planned)", tone: .dim)
                case (nil, nil): Span(text: "–", tone: .dim)
                }
            },
            ThingColumn(title: "Group", width: 0) { row in
                Span(
                    text: row.groupName ?? row.source.map { "– \($0)" } ?? "–",
                    tone: row.groupName == nil ? .dim : .text)
            },
        ]
    }

    private func eventLines(_ row: EventRow, width: Int) -> [Line] {
        let event = row.isOwn ? state.eventInView : nil
        var lines = Measure.wrap(row.title, width: width).prefix(2).map { Line($0, .title) }
        func field(_ name: String, _ text: String?, rows: Int = 2) {
            guard let text, !text.isEmpty else { return }
            for (place, part) in Measure.wrap(text, width: max(8, width - 12)).prefix(rows).enumerated() {
                let label = place == 0 ? name : ""
                lines.append(
                    Line([
                        Span(text: label + String(repeating: " ", count: max(1, 12 - label.count)), tone: .dim),
                        Span(text: part),
                    ]))
            }
        }
        field(
            "When",
            state.hidesLaunch(row) ? Private.hidden : row.start.map { whenWords($0, isLaunch: row.isLaunch) })
        field("Group", row.groupName)
        field("Format", row.format)
        if row.isLaunch {
            field(
                "Launch",
                row.isHeldLaunch(today: state.today)
                    ? "counts as held on that day: e records the event"
                    : "no event of that day is planned yet: e plans it")
        }
        field("Venue", [row.venue, event?.venueKind?.words].compactMap { $0 }.joined(separator: ", "))
        field(
            "Where",
            event.flatMap { event in
                [event[.town], event[.country].map { Country(code: $0)?.name ?? $0 }].compactMap { $0 }
                    .joined(separator: ", ")
            })
        field(
            "Attendance",
            [
                row.planned.map { "\($0) planned" }, row.actual.map { "\($0) came" },
                state.eventAttendees.isEmpty ? nil : "\(state.eventAttendees.count) known here",
            ].compactMap { $0 }.joined(separator: ", "))
        field("Hosts", people(.host))
        field("Speakers", people(.speaker))
        field("Sponsor", event?[.sponsor])
        if !state.isSharing { field("Purpose", event?[.purpose]) }
        field("Web", row.url ?? event?[.url])
        field("Dashboard", row.source.map { row.isOwn ? "the same as one of \($0)" : "of \($0); e adds what you know" })
        for note in (event?.notes ?? []).reversed() {
            let text = state.isSharing ? Private.hidden : note.text
            field("Note", "\(note.at.day.short(relativeTo: state.today)) \(note.actor): \(text)", rows: 6)
        }
        if let twin = state.eventTwin {
            lines += [Line(), Line("= may be \(twin.title) of \(twin.source): L links them", .accent)]
        }
        return lines
    }

    /// Who hosts or speaks; p opens the profiles of those who are known here.
    private func people(_ role: EventPersonStanding.Role) -> String {
        state.eventPeople.filter { $0.role == role }.map { $0.name + ($0.member == nil ? " (not known here)" : "") }
            .joined(separator: ", ")
    }

    private func whenWords(_ start: Instant, isLaunch: Bool) -> String {
        let minutes = (start.seconds - start.day.start.seconds) / 60
        func pad(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let ahead = start.day.days(since: state.today)
        let relative = ahead > 0 ? ", in \(ahead) d" : ahead == 0 ? ", today" : ", \(-ahead) d ago"
        // Of a launch only the day is known.
        let time = isLaunch ? "" : ", \(pad(minutes / 60)):\(pad(minutes % 60)) UTC"
        return "\(start.day.short(relativeTo: state.today))\(time)\(relative)"
    }

    private func emptyEvents(_ list: ThingList<EventRow>) -> [String] {
        if state.loading.failed[.events] == state.loading.epoch {
            return ["The events could not be read.", "M shows what was said; R pulls, Q quits."]
        }
        if list.epoch == 0 { return state.isSlow ? ["Reading…"] : [] }
        if list.filter.isActive {
            return ["No event has all of \(list.filter.text).", "Esc shows all again, / changes the filter."]
        }
        return ["No event yet.", "+ plans one; R pulls those of the dashboard."]
    }

    /// "12 events · 3 in the next twelve weeks".
    func eventsStatus() -> Line {
        if state.eventAttendee != nil {
            return Line(" j k choose · Enter profile · Tab back to the list", .strong)
        }
        if state.isDetailFocused { return Line(" j k scroll · Tab back to the list", .strong) }
        let list = state.events.list
        let count = state.events.count
        var parts = ["\(count) \(count == 1 ? "event" : "events")"]
        if list.filter.isActive { parts = ["/\(list.filter.text)  \(list.count) of \(count)"] }
        let ahead = state.events.weeks.reduce(0, +)
        parts.append("\(ahead) \(list.filter.isActive ? "of all " : "")in the next twelve weeks")
        parts.append("by \(state.events.sort.title)")
        return status(parts)
    }
}
