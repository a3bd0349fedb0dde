extension GroupSort {
    /// The parts of the list one after the other, each in an order that an index gives: `?1` is the number of today. Closed
    /// groups come last, except by name and by country.
    var parts: [String] {
        let path = Migrations.pathToOfficial
        let ahead = "(step_due > ?1 OR step_due IS NULL)"
        let open = "\(path) < 5"
        return switch self {
        case .attention:
            [
                "group_row_asking WHERE help IS NOT NULL AND step_due <= ?1 AND \(open)",
                "group_row_asking WHERE help IS NOT NULL AND \(ahead) AND \(open)",
                "group_row_by_step WHERE help IS NULL AND step_due <= ?1 AND \(open)",
                "group_row_by_path WHERE help IS NULL AND \(ahead) AND \(open)",
                "group_row_by_path WHERE \(path) >= 5",
            ].map { "INDEXED BY \($0) ORDER BY \(path), name_order, id" }
        case .name: ["ORDER BY name_order, id"]
        case .country: ["ORDER BY country NULLS LAST, name_order, id"]
        case .status: ["ORDER BY \(path), name_order, id"]
        case .step:
            [
                "WHERE status <> 'closed' ORDER BY step_due NULLS LAST, name_order, id",
                "WHERE status = 'closed' ORDER BY name_order, id",
            ]
        }
    }
}
