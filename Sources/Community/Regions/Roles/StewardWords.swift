extension Region {
    /// The name with those of the regions around it up to the country: "Granada, Andalucía, Spain".
    public var fullName: String {
        guard let country else { return name }
        return (places.reversed() + [country.name]).joined(separator: ", ")
    }
}

extension Stewardship {
    /// "Liaison for Brazil", "candidate for ambassador for Spain", "liaison emeritus for Brazil".
    public var title: String {
        let place = "for \(region.fullName)"
        switch status {
        case .active: return "\(role.words) \(place)"
        case .candidate: return "candidate for \(role.words) \(place)"
        case .emeritus: return "\(role.words) emeritus \(place)"
        case .declined: return "would rather not be \(role.words) \(place)"
        }
    }

    /// The title with its dates: "liaison for Brazil until 27 Mar, review 1 Feb".
    public func sentence(today: Day) -> String {
        guard status.isOpen else {
            return title + (since.map { " since \($0.short(relativeTo: today))" } ?? "")
        }
        let end = until.map { day in
            hasRunOut(on: today)
                ? ", term over since \(day.short(relativeTo: today))"
                : " until \(day.short(relativeTo: today))"
        }
        let look = review.map { ", review \($0.short(relativeTo: today))" }
        return title + (end ?? "") + (look ?? "")
    }
}
