public import Community

/// The objects of a bare JSON array in a file, one after the other, in memory that does not grow with the file.
public struct ObjectReader: Sendable {
    /// The largest object that is read, in bytes.
    public static let largestObject = 64 << 20
    /// Bytes read at a time.
    public static let chunk = 1 << 20

    private let file: ListFile
    private let firstBuffer: Int
    private let largest: Int

    /// Creates a reader.
    public init(_ file: ListFile) { self.init(file, chunk: ObjectReader.chunk) }

    /// Creates a reader with other sizes, for tests that want objects to straddle buffers.
    init(_ file: ListFile, chunk: Int, largest: Int = ObjectReader.largestObject) {
        self.file = file
        firstBuffer = max(16, chunk)
        self.largest = largest
    }

    /// Calls `body` with each object's bytes and place; the bytes are valid during the call only.
    /// Throws `DamagedList` where the file is not a whole array of objects, and whatever `body` throws.
    public func forEachObject(_ body: (UnsafeRawBufferPointer, ObjectPlace) throws -> Void) throws {
        var walk = try ListWalk(file: file, capacity: firstBuffer, largest: largest)
        defer { walk.free() }
        try walk.opening()
        while try walk.hasObject() {
            try walk.object(body)
        }
        try walk.closing()
    }

    /// Calls `body` with the bytes at a place that `forEachObject` reported.
    public func reread(_ place: ObjectPlace, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withUnsafeTemporaryAllocation(byteCount: Int(place.length), alignment: 16) { buffer in
            guard try file.read(into: buffer, from: place.offset) == buffer.count else {
                throw DamagedList(.truncated, at: place.offset)
            }
            try body(UnsafeRawBufferPointer(buffer))
        }
    }
}
