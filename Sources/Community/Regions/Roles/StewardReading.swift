extension FactValue {
    struct Stewardship: Codable, Equatable {
        /// By status.
        var days: [String: Int32]
        var region: String
        var review: Int32?
        var status: String
        var until: Int32?
        var words: String?
    }
}

/// The name of a standing's field: the role, then the region's id.
enum StewardField {
    static func name(_ role: StewardRole, _ regionID: String) -> String { "\(role.rawValue)/\(regionID)" }

    static func read(_ name: String) -> (role: StewardRole, region: String)? {
        let parts = name.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let role = StewardRole(rawValue: String(parts[0])) else { return nil }
        return (role, String(parts[1]))
    }
}

extension Stewardship {
    /// Reads the value of a `steward/…` field; nil where it cannot be read, or names another region than the field.
    public init?(_ role: StewardRole, regionID: String, json: String) {
        guard let value = FactValue.decode(FactValue.Stewardship.self, json),
            let status = StewardStatus(rawValue: value.status), let region = Region(typed: value.region),
            region.id.utf8.elementsEqual(regionID.utf8)
        else { return nil }
        self.init(
            role: role, region: region, status: status,
            days: Dictionary(
                value.days.compactMap { word, day in StewardStatus(rawValue: word).map { ($0, Day(number: day)) } },
                uniquingKeysWith: { first, _ in first }),
            until: value.until.map(Day.init(number:)), review: value.review.map(Day.init(number:)), words: value.words)
    }

    /// The shape of the field's value.
    var value: FactValue.Stewardship {
        FactValue.Stewardship(
            days: Dictionary(uniqueKeysWithValues: days.map { ($0.key.rawValue, $0.value.number) }),
            region: region.typed, review: review?.number, status: status.rawValue, until: until?.number, words: words)
    }
}
