extension PersonFacts {
    /// What they want, as a list's detail says it: "to learn (said so, 3 Mar) · es, en · 18:40"; nil where nothing is
    /// known.
    public func wants(now: Instant) -> String? {
        var parts = [wanted(today: now.day)].compactMap { $0 }
        if !languages.isEmpty { parts.append(languages.joined(separator: ", ")) }
        if let zone = timeZone, let clock = TimeZones.clock(in: zone, at: now) { parts.append(clock) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private func wanted(today: Day) -> String? {
        guard let what = motivation?.wants ?? words.map({ "“\($0)”" }) else { return nil }
        let day = saidOn.map { $0.short(relativeTo: today) }
        switch (basis, day) {
        case (.asked?, let day?): return "\(what) (said so, \(day))"
        case (.asked?, nil): return "\(what) (said so)"
        default: return "\(what) (not asked)"
        }
    }

    /// Everything known, a name and a value each.
    public func lines(now: Instant) -> [(name: String, value: String)] {
        var lines: [(name: String, value: String)] = []
        if let motivation { lines.append(("wants", motivation.wants)) }
        for field in PersonField.allCases where field != .motivation {
            guard let value = values[field] else { continue }
            switch field {
            case .saidOn: lines.append((field.title, saidOn?.short(relativeTo: now.day) ?? value))
            case .timeZone:
                let clock = TimeZones.clock(in: value, at: now).map { ", \($0) for them" } ?? ""
                lines.append((field.title, value + clock))
            default: lines.append((field.title, value))
            }
        }
        if !skills.isEmpty { lines.append(("skills", skills.sorted().joined(separator: ", "))) }
        if !roles.isEmpty {
            let words = roles.sorted { $0.key < $1.key }.map { role, mark in
                role.words + (mark.consent.map { $0 ? " (agreed to be shown)" : " (not to be shown)" } ?? "")
            }
            lines.append(("is", words.joined(separator: ", ")))
        }
        if !listed.isEmpty {
            lines.append(("contact list", listedText))
        }
        return lines
    }
}
