import Community
import Store

/// Before a mentor's mentees go to others: who would take over each of them, and notes for the new mentors.
struct HandOverSheet {
    var mentor: MemberID
    var who: String
    /// Nil until the store has answered.
    var plan: [HandOver]?
    var notes = TextInput()
    /// The mentee under the cursor.
    var index = 0
    /// Whether Esc was pressed once although notes were typed.
    var isLeaving = false

    /// The line under the cursor.
    var selected: HandOver? { plan.flatMap { $0.indices.contains(index) ? $0[index] : nil } }

    mutating func move(_ command: CommandName, height: Int) {
        index = command.target(from: index, count: plan?.count ?? 0, height: height)
    }

    /// Goes through the successors of the mentee under the cursor; after the last one, and before the first, nobody.
    mutating func turn(by step: Int) {
        guard let line = selected else { return }
        let places = line.choices.count + 1
        let place = line.match.flatMap { match in line.choices.firstIndex { $0.key == match.key } } ?? places - 1
        let next = (place + step + places) % places
        plan?[index].match = next < line.choices.count ? line.choices[next] : nil
    }

    /// How many mentees a successor would have, of how many they have room for.
    func load(of match: MentorMatch) -> (mentees: Int, capacity: Int) {
        let coming = plan?.count { $0.match?.key == match.key } ?? 0
        let today = plan?.lazy.compactMap { line in line.choices.first { $0.key == match.key } }.first ?? match
        return (today.mentees + coming, match.capacity)
    }

    /// What speaks for a successor of the mentee under the cursor, with the room that the sheet's other mentees leave.
    func reasons(of match: MentorMatch) -> [String] {
        let load = load(of: match)
        return match.reasons(withRoom: max(0, load.capacity - load.mentees + 1))
    }

    /// What to mind of a successor: that they would have no room, for what the sheet gives them already or without that,
    /// and that their group would get too uniform. Nil where nothing is.
    func warning(of match: MentorMatch) -> String? {
        let load = load(of: match)
        let over = MentorDuty(capacity: load.capacity).overCapacity(load.mentees).map { over in
            (plan?.count { $0.match?.key == match.key } ?? 0) > 1 ? "full with this sheet, \(over)" : over
        }
        let parts = [over, match.warning].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// "2 to Kenji, 1 to Amara, 1 without a mentor": who gets how many, in the order of the mentees.
    var summary: String {
        var names: [MemberKey: String] = [:]
        var order: [MemberKey] = []
        for match in (plan ?? []).compactMap(\.match) where names.updateValue(match.name, forKey: match.key) == nil {
            order.append(match.key)
        }
        let parts = order.map { key in "\(plan?.count { $0.match?.key == key } ?? 0) to \(names[key] ?? "")" }
        let left = plan?.count { $0.match == nil } ?? 0
        return (parts + (left > 0 ? ["\(left) without a mentor"] : [])).joined(separator: ", ")
    }

    /// Without what was written and what is known of people.
    var withoutPrivateText: HandOverSheet {
        var sheet = self
        sheet.notes = notes.masked
        for place in (sheet.plan ?? []).indices where sheet.plan?[place].match != nil {
            sheet.plan?[place].match?.reasons = [Private.hidden]
            sheet.plan?[place].match?.warning = nil
        }
        return sheet
    }
}

extension State {
    /// `l` on a mentor: reads who could take over, and asks.
    mutating func planHandOver(_ mentor: MemberID, _ who: String) -> [Effect] {
        layers.append(.handOver(HandOverSheet(mentor: mentor, who: who)))
        return [.planHandOver(mentor)]
    }

    /// Takes the plan for the sheet that waits for it.
    mutating func take(_ plan: [HandOver], from mentor: MemberID) {
        guard case .handOver(var sheet)? = layers.last, sheet.mentor == mentor else { return }
        sheet.plan = plan
        replaceTop(.handOver(sheet))
    }

    mutating func press(_ key: KeyName, in sheet: HandOverSheet) -> [Effect] {
        var sheet = sheet
        let asksFirst = !sheet.notes.text.trimmed.isEmpty && !sheet.isLeaving
        sheet.isLeaving = false
        let height = HandOverSheet.rows(of: sheet.plan?.count ?? 0, screen: extent.height)
        switch key {
        case .escape:
            guard asksFirst else {
                layers.removeLast()
                return say("nothing was handed over")
            }
            sheet.isLeaving = true
            replaceTop(.handOver(sheet))
            return say(Leaving.question(enter: "hands over"))
        case .enter: return handOver(sheet)
        case .down: sheet.move(.down, height: height)
        case .up: sheet.move(.up, height: height)
        case .pageDown: sheet.move(.pageDown, height: height)
        case .pageUp: sheet.move(.pageUp, height: height)
        case .tab: sheet.turn(by: 1)
        case .backTab: sheet.turn(by: -1)
        default: _ = sheet.notes.take(key)
        }
        replaceTop(.handOver(sheet))
        return []
    }

    private mutating func handOver(_ sheet: HandOverSheet) -> [Effect] {
        guard let plan = sheet.plan else { return say("still looking for who could take over") }
        layers.removeLast()
        let targets = Targets(members: plan.map(\.mentee.row.id), who: sheet.who)
        let notes = sheet.notes.text.trimmed
        return send(
            .handOver(plan, from: sheet.mentor, notes: notes.isEmpty ? nil : notes), targets: targets,
            said: "\(sheet.who)'s mentees: \(sheet.summary)")
    }
}

extension HandOverSheet {
    /// How many rows of mentees a screen has room for below and above what else the sheet says.
    static func rows(of count: Int, screen height: Int) -> Int {
        let room = max(1, height - 4 - extraRows)
        return count > room ? room - 1 : count
    }

    /// The reasons, who gets how many, and the notes.
    static let extraRows = 3
}
