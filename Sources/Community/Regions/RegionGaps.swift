/// Somebody with a role for a region, as its row shows them.
public struct RegionSteward: Hashable, Sendable {
    /// Their name.
    public var name: String
    /// Their key.
    public var key: MemberKey
    /// The standing.
    public var stewardship: Stewardship
    /// Whether they serve, but their term is over.
    public var isTermOver: Bool
    /// What to know of it, in words.
    public var warnings: [String]

    /// Names somebody with a role.
    public init(
        name: String, key: MemberKey, stewardship: Stewardship, isTermOver: Bool = false, warnings: [String] = []
    ) {
        self.name = name
        self.key = key
        self.stewardship = stewardship
        self.isTermOver = isTermOver
        self.warnings = warnings
    }

    /// "Marco → 15 Mar 2027", and of a candidate that they are one.
    public func dated(today: Day) -> String {
        let until = stewardship.until.map { " → \($0.short(relativeTo: today))" } ?? ""
        return stewardship.status == .candidate ? "\(name) (candidate)" : name + until
    }

    /// "Marco → 15 Mar", "Marco → 15 Mar ! term over".
    public func words(today: Day) -> String { dated(today: today) + (isTermOver ? " ! term over" : "") }

    /// "Marco", "Marco !": the first name, marked where the term is over.
    public var shortName: String {
        (name.split(separator: " ").first.map(String.init) ?? name) + (isTermOver ? " !" : "")
    }

    /// "Marco → Mar 2027", as narrow columns have it: the first name, and the month of the end; where it is this year,
    /// the day.
    ///
    /// - Parameter isNarrow: "Marco → Mar '27", which nobody takes for a day.
    public func short(today: Day, isNarrow: Bool = false) -> String {
        guard let until = stewardship.until, !isTermOver else { return shortName }
        let parts = until.short(relativeTo: today).split(separator: " ")
        guard parts.count == 3 else { return "\(shortName) → \(parts.joined(separator: " "))" }
        return "\(shortName) → \(parts[1]) " + (isNarrow ? "'\(parts[2].suffix(2))" : parts[2])
    }
}

/// Whether somebody is wanted in a role.
public enum Vacancy: String, CaseIterable, Sendable {
    /// Nobody is in office.
    case open
    /// Somebody is, and the place for another is never taken: several may be liaisons.
    case another

    /// The vacancy on screen.
    public var words: String { self == .open ? "open" : "open to another" }

    /// After who serves, where there is little room: ", open", " + open".
    public var short: String { self == .open ? ", open" : " + open" }
}

extension RegionRow {
    /// Who serves in a role, here or in a part; those whose term is over too.
    public func serving(_ role: StewardRole) -> [RegionSteward] {
        stewards.filter { $0.stewardship.role == role && $0.stewardship.status == .active }
    }

    /// Who is thought of for a role, here or in a part.
    public func candidates(_ role: StewardRole) -> [RegionSteward] {
        stewards.filter { $0.stewardship.role == role && $0.stewardship.status == .candidate }
    }

    /// Whether somebody is wanted in a role: for every country where anybody or anything is, for an area that is a
    /// priority, and where somebody served. A liaison is for where the project is little known; a record keeper is wanted
    /// nowhere. A term that is over leaves the place open.
    public func vacancy(_ role: StewardRole) -> Vacancy? {
        let serving = serving(role)
        let isServed = serving.contains { $0.stewardship.region == region }
        guard let region, role != .recordKeeper, !isEmpty,
            isServed || region.country != nil && (isCountry || isPriority)
        else { return nil }
        if serving.contains(where: { !$0.isTermOver }) { return role == .liaison ? .another : nil }
        return role == .ambassador || awareness != .established || !serving.isEmpty ? .open : nil
    }

    /// Why nobody is sought for a role; nil where somebody is.
    public func whyNoVacancy(_ role: StewardRole) -> String? {
        guard vacancy(role) == nil else { return nil }
        if role == .recordKeeper { return "one is sought nowhere" }
        if isEmpty { return "nobody and nothing is known there" }
        guard region?.country != nil else { return "places are open in its countries" }
        if !isCountry, !isPriority { return "in an area one is sought once it is a priority" }
        return role == .liaison && awareness == .established ? "established: none is sought" : nil
    }

    /// Whether somebody is wanted in a role, with others or alone.
    public func isOpen(_ role: StewardRole) -> Bool { vacancy(role) != nil }

    /// Whether there are people or groups, and a role for them is open in which nobody serves.
    public var isGap: Bool {
        (count.members > 0 || groups > 0) && (vacancy(.ambassador) == .open || vacancy(.liaison) == .open)
    }

    /// Who serves in a role, and whether it is open beside them; "–" where nobody does and nobody is wanted.
    public func slot(_ role: StewardRole, today: Day) -> String {
        let parts = serving(role).map { $0.words(today: today) } + [vacancy(role)?.words].compactMap { $0 }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
