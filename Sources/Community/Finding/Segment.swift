/// A filter that managers named: the members who fit it are shown as a tab.
public struct Segment: Hashable, Sendable {
    /// The name of its record in the journal.
    public var id: RegistryID
    /// The name in the tab.
    public var name: String
    /// The filter as it was typed.
    public var filter: String

    /// Creates a segment.
    public init(id: RegistryID, name: String, filter: String) {
        self.id = id
        self.name = name
        self.filter = filter
    }

    /// Reads a segment; nil for a record without name or filter, such as a newer Rekindle may write.
    public init?(_ record: RegistryRecord) {
        guard let name = record.text("name"), let filter = record.text("filter") else { return nil }
        self.init(id: record.id, name: name, filter: filter)
    }

    /// What a name may be: of at most 40 characters, some of which can be seen; nil for others.
    public static func name(_ typed: String) -> String? {
        let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return !VisibleName.isVisible(words) || words.count > 40 ? nil : words
    }

    /// Whether this is the segment of a name; case and accents do not count.
    public func isNamed(_ name: String) -> Bool { Folding.fold(self.name) == Folding.fold(name) }

    /// The change that keeps a filter under a name: the one of that name gets it, else a new one.
    public static func saving(_ name: String, filter: String, among segments: [Segment]) -> RegistryChange {
        RegistryChange(
            .segment, id: segments.first { $0.isNamed(name) }?.id.id,
            [.setting("name", to: name), .setting("filter", to: filter)])
    }

    /// What the filter asks for; throws `FilterError` where it is not understood (any more).
    public func test() throws(FilterError) -> Filter { try Filter(filter) }
}
