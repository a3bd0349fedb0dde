/// A member as an edit names them: by an identity that is equal on every laptop, and by the name they had then.
public struct MemberReference: Hashable, Codable, Sendable {
    /// The source's id that is the same on every laptop.
    public var source: String
    /// The id on the source.
    public var id: String
    /// The name at the time of the edit, shown where the identity is not known.
    public var name: String

    /// Creates a reference.
    public init(_ subject: Edit.Subject, name: String) {
        source = subject.sourceUID
        id = subject.originID.raw
        self.name = name
    }

    /// The identity it names.
    public var subject: Edit.Subject { Edit.Subject(sourceUID: source, originID: OriginID(id)) }

    /// What stands where somebody was named who is forgotten.
    public static let nobody = MemberReference(
        Edit.Subject(sourceUID: "", originID: OriginID("")), name: PersonNames.replacement)

    /// Whether it names somebody who is forgotten.
    public var isNobody: Bool { source.isEmpty && id.isEmpty }
}
