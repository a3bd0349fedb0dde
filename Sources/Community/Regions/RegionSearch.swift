extension RegionRow {
    /// The names from the continent down: `Spain › Andalucía`; without the continent.
    public var path: String {
        guard let region, region.country != nil else { return name }
        var names = [region.name]
        var next = region.parent
        while let up = next, up.country != nil {
            names.insert(up.name, at: 0)
            next = up.parent
        }
        return names.joined(separator: " › ")
    }

    /// The fields that a filter of words can ask for.
    public static let searchFields = ["country", "awareness", "priority", "help", "gap", "placed"]

    /// What a filter of words looks through.
    public var searchText: [UInt8] {
        guard let region else { return WordFilter.text([name], properties: ["placed:no"]) }
        func flag(_ name: String, _ isSet: Bool) -> String { "\(name):\(isSet ? "yes" : "no")" }
        return WordFilter.text(
            [path, region.continent?.name, region.typed]
                + (region.country.map { NativeNames.names(of: $0) + CountryAliases.folded($0) } ?? []),
            hidden: [record?.plan, record?.progress, nextStep?.text] + helps,
            properties: [
                region.country.map { "country:\($0.code)" }, "awareness:\(awareness.rawValue)",
                flag("priority", isPriority), flag("help", !helps.isEmpty), flag("gap", isGap),
            ])
    }
}
