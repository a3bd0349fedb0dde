import Community

extension Form {
    static func regionFields(_ record: RegionRecord) -> Form {
        Form(
            record.region.name, .regionFields(record),
            [
                Field(
                    "Awareness", record.awareness.rawValue,
                    choices: Awareness.allCases.map { Field.Choice($0.rawValue) }),
                Field("Priority", record.isPriority ? "yes" : "no", choices: ["no", "yes"].map { Field.Choice($0) }),
                Field("Plan", record.plan, hint: "what is to be reached there"),
                Field("Progress", record.progress, hint: "how far the plan is"),
                Field("Help", record.help, hint: "the help they asked for; empty: none"),
            ])
    }

    static func newRegion(in region: Region) -> Form {
        Form(
            "An area or town in \(region.name)", .newRegion(region),
            [Field("Name", hint: region.places.isEmpty ? "Andalucía, or Andalucía/Granada" : "its name")])
    }

    static func regionStep(_ region: Region) -> Form {
        Form(
            "Next step for \(region.name)", .regionStep(region),
            Field.ofStep)
    }

    static func regionNote(_ region: Region) -> Form {
        Form("Note on \(region.name)", .regionNote(region), [Field("Note", hint: "they may ask to read this")])
    }
}

extension State {
    /// What the form of a region's fields leads to: only what was changed is recorded.
    func regionFields(_ record: RegionRecord, _ texts: [String]) -> FormAnswer {
        guard let awareness = Awareness(rawValue: texts[0]) else {
            return .refused("awareness is \(Awareness.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard texts[1] == "yes" || texts[1] == "no" else { return .refused("priority is yes or no", field: 1) }
        var edits: [RegionEdit] = []
        if awareness != record.awareness { edits.append(.awareness(awareness)) }
        if (texts[1] == "yes") != record.isPriority { edits.append(.priority(texts[1] == "yes")) }
        for (field, text) in zip(RegionField.allCases, texts.dropFirst(2)) where text != record[field] ?? "" {
            edits.append(.text(field, text))
        }
        if edits.isEmpty { return .refused("nothing is changed yet") }
        return .send([.region(record.region, edits)], said: "changed \(record.region.name)")
    }

    /// What the form of a new area or town leads to.
    func newRegion(in region: Region, _ text: String) -> FormAnswer {
        guard let country = region.country else { return .refused("areas and towns lie in a country") }
        let names = text.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
        let new = Region(country, places: region.places + names)
        guard new.places.count > region.places.count else { return .refused("a name is missing") }
        guard regions.board[new.id]?.isRecorded != true else { return .refused("\(new.name) is there already") }
        return .send([.region(new, [])], said: "added \(new.name) in \(region.name)")
    }

    /// What the forms of a region's step and note lead to.
    func regionStep(_ region: Region, _ texts: [String]) -> FormAnswer {
        guard !texts[0].isEmpty else { return .refused("what is to be done?") }
        return ahead(texts[1], field: 1) { day in
            .send(
                [.region(region, [.step(texts[0], due: day)])],
                said: "planned for \(region.name): \(texts[0]), due \(day.short(relativeTo: today))")
        }
    }

    func regionNote(_ region: Region, _ text: String) -> FormAnswer {
        guard !text.isEmpty else { return .refused("nothing is written yet") }
        return .send(
            [.region(region, [.note(text, at: now, by: options.sender)])], said: "noted on \(region.name)")
    }
}
