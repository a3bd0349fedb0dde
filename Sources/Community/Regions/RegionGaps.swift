/// Somebody with a role for a region, as its row shows them.
public struct RegionSteward: Hashable, Sendable {
    /// Their name.
    public var name: String
    /// Their key.
    public var key: MemberKey
    /// The standing.
    public var stewardship: Stewardship
    /// What to know of it, in words.
    public var warnings: [String]

    /// Names somebody with a role.
    public init(name: String, key: MemberKey, stewardship: Stewardship, warnings: [String] = []) {
        self.name = name
        self.key = key
        self.stewardship = stewardship
        self.warnings = warnings
    }

    /// "Marco → 15 Mar 2027", and of a candidate that they are one.
    public func words(today: Day) -> String {
        let until = stewardship.until.map { " → \($0.short(relativeTo: today))" } ?? ""
        return stewardship.status == .candidate ? "\(name) (candidate)" : name + until
    }
}

extension RegionSteward {
    /// "Marco → Mar 27", as narrow columns have it: the first name, and the month of the end.
    public func short(today: Day) -> String {
        let first = name.split(separator: " ").first.map(String.init) ?? name
        guard let until = stewardship.until else { return first }
        let parts = until.short(relativeTo: today).split(separator: " ")
        return first + " → " + (parts.count == 3 ? "\(parts[1]) \(parts[2].suffix(2))" : parts.joined(separator: " "))
    }
}

extension RegionRow {
    /// Who serves in a role, here or in a part.
    public func serving(_ role: StewardRole) -> [RegionSteward] {
        stewards.filter { $0.stewardship.role == role && $0.stewardship.status == .active }
    }

    /// Who is thought of for a role, here or in a part.
    public func candidates(_ role: StewardRole) -> [RegionSteward] {
        stewards.filter { $0.stewardship.role == role && $0.stewardship.status == .candidate }
    }

    /// Whether somebody is wanted in a role: for every country where anybody or anything is, and for an area that is a
    /// priority. A liaison is for where the project is little known; a record keeper is wanted nowhere.
    public func isOpen(_ role: StewardRole) -> Bool {
        guard let region, region.country != nil, !isEmpty, isCountry || isPriority, serving(role).isEmpty else {
            return false
        }
        switch role {
        case .ambassador: return true
        case .liaison: return awareness != .established
        case .recordKeeper: return false
        }
    }

    /// Whether there are people or groups and nobody who stands for them.
    public var isGap: Bool {
        (count.members > 0 || groups > 0) && (isOpen(.ambassador) || isOpen(.liaison))
    }

    /// Who serves in a role; "open" where nobody does and somebody is wanted, else "–".
    public func slot(_ role: StewardRole, today: Day) -> String {
        let serving = serving(role)
        if serving.isEmpty { return isOpen(role) ? "open" : "–" }
        return serving.map { $0.words(today: today) }.joined(separator: ", ")
    }
}
