import Community

/// One walk over a list: a window on the file that slides, and grows only for an object larger than itself.
struct ListWalk {
    private let file: ListFile
    private let largest: Int
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes of the file that are in the buffer: `filled` of them, from `windowStart` on.
    private var filled = 0
    private var windowStart: Int64 = 0
    /// The next byte to look at, within the buffer.
    private var at = 0
    private var isFirst = true

    init(file: ListFile, capacity: Int, largest: Int) throws {
        self.file = file
        self.largest = largest
        buffer = .allocate(byteCount: capacity, alignment: 16)
        do {
            filled = try file.read(into: buffer, from: 0)
        } catch {
            buffer.deallocate()
            throw error
        }
    }

    func free() { buffer.deallocate() }

    private var offset: Int64 { windowStart + Int64(at) }
    private var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[..<filled]) }

    /// Reads the opening bracket.
    mutating func opening() throws {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        switch try nextByte() {
        case UInt8(ascii: "["): at += 1
        case UInt8(ascii: "<"): throw DamagedList(.html, at: offset)
        case nil: throw DamagedList(.empty, at: offset)
        default: throw DamagedList(.notAnArray, at: offset)
        }
    }

    /// Whether another object follows; reads the comma before it, or the closing bracket.
    mutating func hasObject() throws -> Bool {
        let byte = try present()
        if byte == UInt8(ascii: "]") {
            at += 1
            return false
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw DamagedList(.separator, at: offset) }
            at += 1
            guard try present() != UInt8(ascii: "]") else { throw DamagedList(.separator, at: offset) }
        }
        isFirst = false
        guard try present() == UInt8(ascii: "{") else { throw DamagedList(.notAnObject, at: offset) }
        return true
    }

    /// Reads the object that begins here.
    mutating func object(_ body: (UnsafeRawBufferPointer, ObjectPlace) throws -> Void) throws {
        var search = ObjectEnd()
        var from = at
        var found = search.find(in: bytes, from: from)
        while found == nil {
            let seen = filled - at
            guard try slide() else { throw DamagedList(.truncated, at: windowStart + Int64(filled)) }
            from = at + seen
            found = search.find(in: bytes, from: from)
        }
        guard let end = found else { return }
        let place = ObjectPlace(offset: offset, length: Int32(end - at))
        try body(UnsafeRawBufferPointer(rebasing: buffer[at..<end]), place)
        at = end
    }

    /// Reads on to the end of the file, where only white space may be.
    mutating func closing() throws {
        guard try nextByte() == nil else { throw DamagedList(.trailing, at: offset) }
    }

    private mutating func present() throws -> UInt8 {
        guard let byte = try nextByte() else { throw DamagedList(.truncated, at: offset) }
        return byte
    }

    /// The next byte that is no white space; nil at the end of the file.
    private mutating func nextByte() throws -> UInt8? {
        while true {
            while at < filled {
                switch buffer[at] {
                case 0x20, 0x0A, 0x0D, 0x09: at += 1
                default: return buffer[at]
                }
            }
            guard try slide() else { return nil }
        }
    }

    /// Moves what is not yet read to the front of the buffer and fills the rest; false at the end of the file.
    private mutating func slide() throws -> Bool {
        let kept = filled - at
        if kept == buffer.count { try grow() }
        if at > 0, kept > 0 {
            UnsafeMutableRawBufferPointer(rebasing: buffer[..<kept])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[at..<filled]))
        }
        windowStart += Int64(at)
        at = 0
        filled = kept
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
        let count = try file.read(into: room, from: windowStart + Int64(kept))
        filled += count
        return count > 0
    }

    private mutating func grow() throws {
        guard buffer.count < largest else { throw DamagedList(.tooLarge, at: offset) }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(buffer.count * 2, largest), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
    }
}
