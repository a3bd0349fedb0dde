import Community

extension CaseIterable where Self: RawRepresentable<String> & Equatable {
    /// The order that `S` leads to from this one where no name is typed, else the one of that name; nil where there is
    /// none.
    func order(named typed: String) -> Self? {
        let name = typed.trimmed
        guard name.isEmpty else { return Self(rawValue: name) }
        let all = Array(Self.allCases)
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }

    /// "sort by name, country".
    static var sortingHint: String { "sort by \(allCases.map(\.rawValue).joined(separator: ", "))" }
}
