extension Group {
    /// Why the group cannot be given a status now, and what to do; nil where it can.
    ///
    /// - Parameter checklist: how it stands with its criteria; nil where its kind has none.
    public func obstacle(to status: GroupStatus, _ checklist: Checklist?) -> String? {
        if status == self.status { return "\(name) is \(status.rawValue) already" }
        guard self.status.next.contains(status) else {
            let next = self.status.next.map(\.rawValue).joined(separator: ", ")
            return "\(name) is \(self.status.rawValue): next may come \(next)"
        }
        guard status == .official else { return nil }
        guard let checklist else {
            return "\(name) is \(kind.words), which has no criteria: give it another kind first"
        }
        guard !checklist.isPassed else { return nil }
        let open = checklist.open.map(\.criterion.title).joined(separator: ", ")
        return "\(name) has \(checklist.summary): \(open)"
    }

    /// What giving it a status records: the day, and once it is official the tasks that follow, as next steps.
    ///
    /// - Parameter reason: why an obstacle is passed over; kept as a note.
    public func edits(
        to status: GroupStatus, _ checklist: Checklist?, reason: String? = nil, now: Instant, by: String
    ) -> [GroupEdit] {
        var edits: [GroupEdit] = [.status(status, on: now.day)]
        if status == .official, reached[.official] == nil {
            let planned = Set(steps.map(\.text))
            edits += (checklist?.set.tasks ?? []).filter { !planned.contains($0.title) }
                .map { .step($0.title, due: now.day.adding($0.days)) }
        }
        if let reason { edits.append(.note("\(status.rawValue) anyway: \(reason)", at: now, by: by)) }
        return edits
    }

    /// What waking a dormant group records: who supports it, and by when who is asked.
    ///
    /// - Parameter support: what records the supporter; nil for who is recorded already.
    public func waking(supporter: String, _ support: GroupEdit?, asking: String, by day: Day) -> [GroupEdit] {
        [support, .step("Ask \(asking) about the next event, with \(supporter)", due: day)].compactMap { $0 }
    }
}
