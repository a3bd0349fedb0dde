import Community
import Store

extension Form {
    /// A role for a region: given, or what is known of it changed.
    ///
    /// - Parameters:
    ///   - region: where it is proposed; nil is asked.
    ///   - before: the standing that is changed.
    static func steward(
        _ role: StewardRole, _ targets: Targets, region: String? = nil, before: Stewardship? = nil
    ) -> Form {
        steward(
            before.map { "\(targets.who), \($0.title)" } ?? "\(targets.who), \(role.words)", role, targets, before,
            region: before?.region.typed ?? region, until: before?.until, review: before?.review)
    }

    /// `d` on a term that ends or a review that is due: what goes on is proposed.
    static func renewal(_ before: Stewardship, _ targets: Targets, isTerm: Bool, today: Day) -> Form {
        let until = isTerm ? max(before.until ?? today, today).adding(Stewardship.usualTerm) : before.until
        let review = today.adding(Stewardship.usualReview)
        var form = steward(
            "\(isTerm ? "Renew" : "Review"): \(targets.who), \(before.sentence(today: today))", before.role, targets,
            before, region: before.region.typed,
            until: until, review: until.map { $0 < review } ?? false ? nil : review)
        form.index = isTerm ? 2 : 3
        return form
    }

    private static func steward(
        _ title: String, _ role: StewardRole, _ targets: Targets, _ before: Stewardship?, region: String?, until: Day?,
        review: Day?
    ) -> Form {
        let year = role == .liaison ? "; empty: a year, none: open" : ""
        return Form(
            title, .steward(role, targets, before: before),
            [
                Field("Region", region, hint: "BR, Brazil, ES/Andalucía, or europe"),
                Field(
                    "Status", (before?.status ?? .candidate).rawValue,
                    choices: StewardStatus.allCases.map { Field.Choice($0.rawValue) }),
                Field("Until", until?.iso8601, hint: "the last day of the term: 2027-03-27, 6m, 1y\(year)"),
                Field("Review", review?.iso8601, hint: "when to talk about how it goes: 2027-02-01, 6m"),
                Field("About", before?.words, hint: "they may ask to read this"),
            ])
    }
}

extension State {
    /// `a a`, `a l`, `a e`: which standing is meant where there are some, else the form of a new one.
    mutating func chooseSteward(_ role: StewardRole, _ targets: Targets) {
        let own = stewardships(of: targets).filter { $0.role == role }
        let new = Form.steward(role, targets, region: knownRegion(of: targets))
        guard !own.isEmpty else { return layers.append(.form(new)) }
        var items = own.enumerated().map { place, some in
            Picker.Item(
                key: KeyName(String(place + 1)), label: some.sentence(today: today),
                choice: .form(.steward(role, targets, before: some)))
        }
        items.append(Picker.Item(key: "n", label: "for another region …", choice: .form(.steward(role, targets))))
        let takeBack = own.enumerated().map { place, some in
            Picker.Item(
                key: KeyName(String(place + 1)), label: some.title, choice: .act(.steward(.clear(role, some.region))))
        }
        items.append(
            Picker.Item(
                key: "t", label: "take back, as if it had never been …",
                choice: .pick(Picker(title: "Take back from \(targets.who)", items: takeBack, targets: targets))))
        layers.append(.picker(Picker(title: "\(targets.who), \(role.words)", items: items, targets: targets)))
    }

    /// The form for what is due of somebody's roles; nil where nothing is.
    func renewal(_ targets: Targets) -> Form? {
        guard let member = targets.single, let row = rows[member]?.value,
            let known = profile(of: member)?.facts ?? facts[member]
        else { return nil }
        let due = FollowUpItem.items(figures: row.figures, facts: known, now: now)
        guard let item = due.first(where: { $0.kind == .termEnding }) ?? due.first(where: { $0.kind == .review }),
            let some = known.stewardships.first(where: { $0.id == item.id })
        else { return nil }
        return .renewal(some, targets, isTerm: item.kind == .termEnding, today: today)
    }

    private func stewardships(of targets: Targets) -> [Stewardship] {
        guard let member = targets.single else { return [] }
        return (profile(of: member)?.facts ?? facts[member])?.stewardships ?? []
    }

    /// The region that all of them are known to be in.
    private func knownRegion(of targets: Targets) -> String? {
        let regions = Set(targets.members.map { rows[$0]?.value.region.flatMap { Region(typed: $0) } })
        return regions.count == 1 ? (regions.first ?? nil)?.typed : nil
    }

    /// What a filled form about a role leads to.
    func steward(_ role: StewardRole, _ targets: Targets, before: Stewardship?, _ texts: [String]) -> FormAnswer {
        guard let region = Region(named: texts[0]) else {
            let reason =
                texts[0].isEmpty ? "which region?" : "\(texts[0]) names no country and no continent: write BR or Brazil"
            return .refused(reason)
        }
        if let before, before.region != region {
            return .refused("another region is another standing: Esc, then a again", field: 0)
        }
        guard let status = StewardStatus(rawValue: texts[1]) else {
            return .refused("there is no status \(texts[1])", field: 1)
        }
        var draft = StewardshipDraft(role, region, status: status, words: texts[4])
        guard let until = change(texts[2], from: before?.until) else { return notADay(texts[2], field: 2) }
        guard let review = change(texts[3], from: before?.review) else { return notADay(texts[3], field: 3) }
        draft.until = until
        draft.review = review
        return .act([.steward(.set(draft))], targets)
    }

    /// A date as typed; empty takes away what was there, `none` also what would be proposed. Nil for no day.
    private func change(_ text: String, from before: Day?) -> DateChange? {
        if text.isEmpty { return before == nil ? .keep : .clear }
        if text.lowercased() == "none" { return .clear }
        return Day(typed: text, today: today).map { .set($0) }
    }

    private func notADay(_ text: String, field: Int) -> FormAnswer {
        .refused("\"\(text)\" is no day: write 2027-03-27, 6m, 1y or none", field: field)
    }
}
