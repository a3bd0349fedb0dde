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
        "\(standing) for \(region.fullName)"
    }

    /// The same without the region: "liaison", "candidate for liaison".
    public var standing: String {
        switch status {
        case .active: role.words
        case .candidate: "candidate for \(role.words)"
        case .emeritus: "\(role.words) emeritus"
        case .declined: "would rather not be \(role.words)"
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
