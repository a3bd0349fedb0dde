/// One list of a feed, staged as a file: its objects can be walked once in order and read again singly.
/// Memory does not grow with the list.
public struct FetchedList: Sendable {
    /// What its objects are.
    public var kind: RowKind
    /// The size of the list in bytes.
    public var bytes: Int
    /// Calls `body` with each object's bytes, digest (XXH64) and place, in the list's order; the bytes are valid
    /// during the call only. Throws if the list is damaged, and whatever `body` throws.
    public var forEachObject:
        @Sendable (
            _ body: (_ object: UnsafeRawBufferPointer, _ digest: UInt64, _ place: ObjectPlace) throws -> Void
        ) throws -> Void
    /// Calls `body` with the bytes of the object at a place; they are valid during the call only.
    public var reread: @Sendable (_ place: ObjectPlace, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
    /// The row of the object at a place, from its bytes; throws `UnreadableObject`.
    public var row: @Sendable (UnsafeRawBufferPointer, ObjectPlace) throws -> FeedRow

    /// Creates a list.
    public init(
        kind: RowKind, bytes: Int,
        forEachObject:
            @escaping @Sendable (
                _ body: (_ object: UnsafeRawBufferPointer, _ digest: UInt64, _ place: ObjectPlace) throws -> Void
            ) throws -> Void,
        reread:
            @escaping @Sendable (_ place: ObjectPlace, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void,
        row: @escaping @Sendable (UnsafeRawBufferPointer, ObjectPlace) throws -> FeedRow
    ) {
        self.kind = kind
        self.bytes = bytes
        self.forEachObject = forEachObject
        self.reread = reread
        self.row = row
    }

    /// The row an object holds that says all by itself; throws `UnreadableObject`.
    public func decode(_ object: UnsafeRawBufferPointer) throws -> FeedRow {
        try row(object, ObjectPlace(offset: 0, length: Int32(clamping: object.count)))
    }

    /// Creates a list whose objects say all by themselves, wherever they stand.
    public init(
        kind: RowKind, bytes: Int,
        forEachObject:
            @escaping @Sendable (
                _ body: (_ object: UnsafeRawBufferPointer, _ digest: UInt64, _ place: ObjectPlace) throws -> Void
            ) throws -> Void,
        reread:
            @escaping @Sendable (_ place: ObjectPlace, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Void,
        decode: @escaping @Sendable (UnsafeRawBufferPointer) throws -> FeedRow
    ) {
        self.init(
            kind: kind, bytes: bytes, forEachObject: forEachObject, reread: reread,
            row: { object, _ in try decode(object) })
    }
}

/// Where an object lies within its list.
public struct ObjectPlace: Hashable, Sendable {
    /// Bytes from the start of the list.
    public var offset: Int64
    /// Bytes of the object, braces included.
    public var length: Int32

    /// Creates a place.
    public init(offset: Int64, length: Int32) {
        self.offset = offset
        self.length = length
    }
}
