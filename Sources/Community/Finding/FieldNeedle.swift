/// What to look for in the fields' texts, where a value stands between its field's mark and an end.
struct FieldNeedle {
    let field: SearchText.Field
    let bytes: [UInt8]
    /// Whether the bytes may begin anywhere within a value of the field.
    private let isAnywhere: Bool
    /// Whether those are meant that do not hold the bytes.
    private let isAbsent: Bool

    init(_ field: SearchText.Field, _ match: Filter.Match) {
        self.field = field
        var isAnywhere = false
        isAbsent = match == .none && field.isSparse
        switch match {
        case .none: bytes = field.isSparse ? [field.rawValue] : [field.rawValue, SearchText.end]
        case .equal(let text): bytes = [field.rawValue] + text.utf8 + [SearchText.end]
        case .prefix(let text): bytes = [field.rawValue] + text.utf8
        case .contains(let text):
            bytes = Array(text.utf8)
            isAnywhere = true
        }
        self.isAnywhere = isAnywhere
    }

    /// Which of the slices hold what is looked for.
    func slices(of packed: PackedBytes) -> [Bool] {
        var passing = [Bool](repeating: false, count: packed.count)
        let needle = packed.needle(bytes)
        if !isAnywhere {
            for slice in packed.slices(containing: needle) { passing[Int(slice)] = true }
            return isAbsent ? passing.map { !$0 } : passing
        }
        for slice in packed.slices(containing: needle) {
            passing[Int(slice)] = holds(packed.bytes, packed.range(of: Int(slice)), needle)
        }
        return passing
    }

    /// Whether one of the occurrences lies in a value of the field.
    private func holds(_ bytes: [UInt8], _ range: Range<Int>, _ needle: PackedBytes.Needle) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var from = range.lowerBound
            while let hit = needle.first(in: buffer, from: from, to: range.upperBound) {
                let mark = buffer[..<hit].lastIndex { $0 < 0x20 }
                if let mark, buffer[mark] == field.rawValue { return true }
                from = hit + 1
            }
            return false
        }
    }
}
