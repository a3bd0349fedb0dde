import Dashboard

/// What happened to a community between two pulls: of a given fraction of all rows, three in five changed, one in five
/// is gone, and for one in five there is a new row. Identities only change or appear: who left takes their rows along.
struct BigMutation {
    enum Fate { case same, changed, removed, joined }

    /// From 0 to 1.
    let fraction: Double
    let seed: UInt64

    /// What became of the row with that number in a list.
    func fate(_ row: Int, list: UInt64) -> Fate {
        guard fraction > 0 else { return .same }
        let draw = SplitMix64.mixed(seed ^ 0xFA7E ^ SplitMix64.mixed(list << 40 | UInt64(row)))
        guard Double(draw >> 11) / Double(1 << 53) < fraction else { return .same }
        switch SplitMix64.mixed(draw) % 5 {
        case 0: return .removed
        case 1: return .joined
        default: return .changed
        }
    }

    /// How many of that many rows have a new one beside them.
    func joined(_ rows: Int, list: UInt64) -> Int {
        fraction > 0 ? (0..<rows).count { fate($0, list: list) == .joined } : 0
    }
}
