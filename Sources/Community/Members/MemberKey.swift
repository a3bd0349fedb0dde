/// The name under which commands, JSON and colleagues know a member: `source/origin_id` of one of their identities.
public struct MemberKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The source's name, which holds no `/`.
    public let source: String
    /// The identity's id on that source.
    public let originID: OriginID

    /// Creates the key of an identity.
    public init(source: String, originID: OriginID) {
        self.source = source
        self.originID = originID
    }

    /// Reads `source/origin_id`; nil without a slash or with an empty half. The id may itself hold slashes.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let source = String(text[..<slash])
        let id = String(text[text.utf8.index(after: slash)...])
        guard !source.isEmpty, !id.isEmpty else { return nil }
        self.init(source: source, originID: OriginID(id))
    }

    /// The text form.
    public var description: String { "\(source)/\(originID.raw)" }

    /// Whether both are equal byte by byte.
    public static func == (left: MemberKey, right: MemberKey) -> Bool {
        left.originID == right.originID && left.source.utf8.elementsEqual(right.source.utf8)
    }

    /// Whether the left one comes first.
    public static func < (left: MemberKey, right: MemberKey) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(originID)
        hasher.combine(OriginID(source))
    }
}
