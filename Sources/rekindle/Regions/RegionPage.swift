import Community
import Store

/// A region as a page of text.
enum RegionPage {
    static func text(_ detail: RegionDetail, _ today: Day) -> String {
        let (row, record) = (detail.row, detail.record)
        let within = row.region?.parent.map { " · \($0.name)" } ?? ""
        var lines = [
            "\(row.path)\(within) · awareness \(record.awareness.rawValue)\(row.isPriority ? " · priority" : "")"
        ]
        func add(_ name: String, _ text: String?) { if let text, !text.isEmpty { lines.append("\(name): \(text)") } }
        add("Id", row.id)
        add("Members", people(row.count))
        for role in StewardRole.allCases {
            let candidates = row.candidates(role).map { $0.words(today: today) }
            let shown = row.serving(role).isEmpty && row.vacancy(role) == nil ? [] : [row.slot(role, today: today)]
            add(
                role.plural.prefix(1).uppercased() + role.plural.dropFirst(),
                (shown + candidates).joined(separator: ", "))
        }
        for one in row.stewards where !one.warnings.isEmpty {
            add("Mind", "\(one.name), \(one.stewardship.standing): \(one.warnings.joined(separator: "; "))")
        }
        add("Groups", detail.groups.map(\.name).joined(separator: ", "))
        add("Last event", row.lastEvent?.iso8601)
        add("Next event", row.nextEvent?.iso8601)
        add("Plan", record.plan)
        add("Progress", record.progress)
        add("Asks for help", row.helps.joined(separator: "; "))
        let open = record.openSteps
        if !open.isEmpty { lines += ["", "Next"] + open.map { "  \($0.due.iso8601) \($0.text) (\($0.id))" } }
        if !record.notes.isEmpty {
            lines += ["", "Notes"] + record.notes.map { "  \($0.at.day.iso8601) \($0.actor): \($0.text)" }
        }
        return lines.joined(separator: "\n")
    }

    /// "41, 12 active, 17 lapsed, 3~ by a guess from the time zone".
    static func people(_ count: RegionCount) -> String {
        let guessed = count.guessed > 0 ? ", \(count.guessed)~ by a guess from the time zone" : ""
        return "\(count.members), \(count.active) active, \(count.lapsed) lapsed\(guessed)"
    }
}
