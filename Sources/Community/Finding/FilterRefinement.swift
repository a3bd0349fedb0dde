extension Filter {
    /// Whether everybody who passes this filter passes `other`: then only those need to be looked at.
    func refines(_ other: Filter) -> Bool {
        other.conditions.allSatisfy { old in conditions.contains { $0 == old || $0.implies(old) } }
    }
}

extension Filter.Condition {
    fileprivate func implies(_ other: Filter.Condition) -> Bool {
        guard !isNegated, !other.isNegated else { return false }
        switch (test, other.test) {
        case (.text(let new), .text(let old)), (.openText(let new), .openText(let old)):
            return new.utf8.contains(old.utf8)
        case (.field(let new, let match), .field(let old, .prefix(let prefix))) where new == old:
            switch match {
            case .prefix(let text), .equal(let text): return text.utf8.starts(with: prefix.utf8)
            case .none, .contains: return false
            }
        case (.field(let new, .contains(let text)), .field(let old, .contains(let part))) where new == old:
            return text.utf8.contains(part.utf8)
        default: return false
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes of `part` occur in these.
    func contains(_ part: String.UTF8View) -> Bool {
        let length = part.count
        var from = startIndex
        var left = count - length
        while left >= 0 {
            if self[from...].starts(with: part) { return true }
            if left == 0 { return false }
            from = index(after: from)
            left -= 1
        }
        return false
    }
}
