public import Community

extension Store {
    /// The segments by name.
    public func segments() throws -> [Segment] {
        try registry(.segment).compactMap(Segment.init).sorted {
            (Folding.fold($0.name), $0.id.id) < (Folding.fold($1.name), $1.id.id)
        }
    }
}
