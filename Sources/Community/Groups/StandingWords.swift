extension GroupStanding {
    /// Why a group counts as official or dormant, by its events: "official: event planned for 3 Dec", "dormant until an
    /// event: 6 months without one". Nil where its events have no say.
    public func reason(_ group: Group, today: Day) -> String? {
        switch (status, group.status) {
        case (.dormant, .dormant): return "dormant: recorded, events do not change it"
        case (.dormant, _): return "dormant until an event: \(Self.dormantMonths(group.kind)) months without one"
        case (.official, _):
            if let nextEvent { return "official: event planned for \(nextEvent.short(relativeTo: today))" }
            return falls(group).map { "official; dormant after \($0.short(relativeTo: today)) without an event" }
        default: return nil
        }
    }

    /// What events have just made of a group: "Köln is official again: an event on 3 Nov", "Köln is dormant: no event
    /// since 1 Feb". Nil where it is as dormant or awake as before.
    public func change(of group: Group, from before: GroupStanding, today: Day) -> String? {
        guard (before.status == .dormant) != (status == .dormant) else { return nil }
        if status == .dormant {
            let why = silence(group).map { ": \($0.words(today: today))" } ?? ""
            return "\(group.name) is dormant\(why)"
        }
        let event = lastEvent == before.lastEvent ? nextEvent : lastEvent
        let why = event.map { ": an event on \($0.short(relativeTo: today))" } ?? ""
        return "\(group.name) is \(status == .official ? "official again" : "no longer dormant")\(why)"
    }
}
