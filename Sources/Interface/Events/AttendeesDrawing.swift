import Community
import Store
import Terminal

extension Painter {
    /// What is known of an event, and below it the members who came; with the cursor among them it stays visible.
    mutating func drawEvent(_ lines: [Line], isPast: Bool, in rect: Rect) {
        let people = state.eventAttendees
        let all = lines + attendeesTitle(people, isPast: isPast) + people.map(attendeeLine)
        guard state.eventAttendee != nil else {
            return draw(all, in: rect, from: min(state.detailScroll, max(0, all.count - rect.height)))
        }
        let cursor = all.count - people.count + min(state.events.attendee, people.count - 1)
        let top = max(0, cursor - rect.height + 1)
        draw(all, in: rect, from: top)
        let y = rect.y + cursor - top
        canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection)
        canvas.put(all[cursor], x: rect.x, y: y, width: rect.width, base: .selection)
        canvas.put(canvas.glyphs.cursor, .key, x: rect.x, y: y, width: 1, base: .selection)
    }

    private func attendeesTitle(_ people: [EventAttendee], isPast: Bool) -> [Line] {
        guard !people.isEmpty else { return [] }
        let way = state.isDetailFocused ? "" : " · Tab, then Enter opens one"
        return [Line(), Line("\(isPast ? "Who came" : "Expected")\(way)", .title)]
    }

    private func attendeeLine(_ one: EventAttendee) -> Line {
        let roles = one.roles.map(\.rawValue).joined(separator: ", ")
        return Line(
            [Span(text: "  " + (one.name.isEmpty ? one.key.description : one.name))]
                + (roles.isEmpty ? [] : [Span(text: "  \(roles)", tone: .accent)]))
    }
}
