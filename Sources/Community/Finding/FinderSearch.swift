/// One search over a finder: each condition narrows the rows that the ones before it left.
struct FinderSearch {
    let finder: Finder
    let today: Day

    /// The rows, out of all or of some, that pass all conditions.
    func rows(passing conditions: [Filter.Condition], of some: [Int32]?) -> [Int32] {
        var rows = some
        for condition in conditions.sorted(by: { cost($0) < cost($1) }) {
            if let left = rows, left.isEmpty { return [] }
            rows = narrowed(rows, by: condition)
        }
        return rows ?? Array(0..<Int32(finder.count))
    }

    /// Columns are cheaper than fields, and fields than a scan of the text; a long text is rarer than a short one.
    private func cost(_ condition: Filter.Condition) -> Int {
        switch condition.test {
        case .text(let text), .openText(let text): 1_000_000 - min(text.utf8.count, 1000)
        case .field(.key, _): 500_000
        case .field: 1
        default: 0
        }
    }

    private func narrowed(_ rows: [Int32]?, by condition: Filter.Condition) -> [Int32] {
        let negated = condition.isNegated
        let columns = finder.columns
        switch condition.test {
        case .text(let text): return textual(rows, Array(text.utf8), negated)
        case .openText(let text): return openly(rows, Array(text.utf8), negated)
        case .field(.key, let match): return textual(rows, FieldNeedle(.key, match).bytes, negated)
        case .field(let field, let match): return fielded(rows, FieldNeedle(field, match), negated)
        case .states(let states): return masked(rows, columns.states, FinderColumns.mask(of: states), negated)
        case .levels(let levels): return masked(rows, columns.levels, FinderColumns.mask(of: levels), negated)
        case .roles(let roles): return masked(rows, columns.roles, FinderColumns.mask(of: roles), negated)
        case .bases(let bases): return masked(rows, columns.bases, FinderColumns.mask(of: bases), negated)
        case .queues(let queues):
            let mask = QueueName.mask(queues)
            return columns.queues.withUnsafeBufferPointer { column in
                keep(rows) { (column[$0] & mask != 0) != negated }
            }
        case .number(.silent, let comparison, let days): return silent(rows, comparison, days, negated)
        case .number(.threshold, let comparison, let value):
            return compared(rows, columns.thresholds, comparison, UInt16(clamping: value), negated)
        case .number(.contributions, let comparison, let value):
            return compared(rows, columns.contributions, comparison, UInt32(clamping: value), negated)
        case .number(.conversations, let comparison, let value):
            return compared(rows, columns.conversations, comparison, UInt32(clamping: value), negated)
        case .number(.attendances, let comparison, let value):
            return compared(rows, columns.attendances, comparison, UInt32(clamping: value), negated)
        }
    }

    @inline(__always)
    private func keep(_ rows: [Int32]?, _ passes: (Int) -> Bool) -> [Int32] {
        var kept: [Int32] = []
        if let rows {
            for row in rows where passes(Int(row)) { kept.append(row) }
        } else {
            for row in 0..<finder.count where passes(row) { kept.append(Int32(row)) }
        }
        return kept
    }

    private func masked(_ rows: [Int32]?, _ column: [UInt8], _ mask: UInt16, _ negated: Bool) -> [Int32] {
        let mask = negated ? ~mask : mask
        return column.withUnsafeBufferPointer { column in keep(rows) { mask >> UInt16(column[$0]) & 1 == 1 } }
    }

    private func compared<T: FixedWidthInteger>(
        _ rows: [Int32]?, _ column: [T], _ comparison: Filter.Comparison, _ value: T, _ negated: Bool
    ) -> [Int32] {
        column.withUnsafeBufferPointer { column in
            keep(rows) { comparison.holds(column[$0], value) != negated }
        }
    }

    /// Whose silence is unknown passes no comparison, so every negated one.
    private func silent(_ rows: [Int32]?, _ comparison: Filter.Comparison, _ days: Int, _ negated: Bool) -> [Int32] {
        let today = Int(self.today.number)
        return finder.columns.silentSince.withUnsafeBufferPointer { column in
            keep(rows) { row in
                let since = column[row]
                let passes = since != FinderColumns.noDay && comparison.holds(max(0, today - Int(since)), days)
                return passes != negated
            }
        }
    }

    private func fielded(_ rows: [Int32]?, _ needle: FieldNeedle, _ negated: Bool) -> [Int32] {
        let passing = needle.slices(of: finder.fields.packed)
        return finder.fieldsOfRow.withUnsafeBufferPointer { column in
            keep(rows) { passing[Int(column[$0])] != negated }
        }
    }

    /// Those in whom the text occurs outside an address.
    private func openly(_ rows: [Int32]?, _ bytes: [UInt8], _ negated: Bool) -> [Int32] {
        let needle = finder.texts.needle(bytes)
        let hits = Set(textual(rows, bytes, false).filter { finder.texts.slice(Int($0), holdsOpenly: needle) })
        return keep(rows) { hits.contains(Int32($0)) != negated }
    }

    /// A scan of everything where many rows are left, else a look at each.
    private func textual(_ rows: [Int32]?, _ bytes: [UInt8], _ negated: Bool) -> [Int32] {
        let needle = finder.texts.needle(bytes)
        if let rows, rows.count < finder.count / 8 {
            return rows.filter { finder.texts.slice(Int($0), contains: needle) != negated }
        }
        let hits = finder.texts.slices(containing: needle)
        if rows == nil, !negated { return hits }
        var next = 0
        return keep(rows) { row in
            while next < hits.count, hits[next] < row { next += 1 }
            return (next < hits.count && hits[next] == row) != negated
        }
    }
}
