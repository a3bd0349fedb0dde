import Community

extension GroupRow {
    /// The fields that a filter of words can ask for.
    public static let searchFields = ["status", "kind", "country", "help", "warning"]

    /// What a filter of words looks through.
    public var searchText: [UInt8] {
        WordFilter.text(
            [group.name, group.town, group.area, group.countryName, group.platform] + organisers.map(\.name)
                + group.nativeCountryNames,
            hidden: [group.manager, group.supporter, group.help],
            properties: [
                "status:\(standing.status.rawValue)", "kind:\(group.kind.rawValue)",
                group.country.map { "country:\($0)" }, group.help == nil ? "help:no" : "help:yes",
            ] + standing.warnings.map { "warning:\($0.word)" })
    }
}

extension EventRow {
    /// The fields that a filter of words can ask for.
    public static let searchFields = ["source", "own", "group", "country"]

    /// What a filter of words looks through.
    public var searchText: [UInt8] {
        WordFilter.text(
            [title, groupName, format, venue, start?.day.iso8601],
            properties: [
                source.map { "source:\($0)" }, isOwn ? "own:yes" : "own:no", group == nil ? "group:none" : nil,
                country.map { "country:\($0)" },
            ])
    }
}
