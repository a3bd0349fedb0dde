import Community

/// The values of one object, whatever its kind, before a row is made of them.
struct SavannahValues {
    private(set) var originID: String?
    private(set) var username: String?
    private(set) var name: String?
    private(set) var email: String?
    private(set) var avatar: String?
    private(set) var company: String?
    private(set) var actor: String?
    private(set) var channel: String?
    private(set) var start: String?
    private(set) var end: String?
    private(set) var text: String?
    private(set) var location: String?
    private(set) var thread: String?
    private(set) var type: String?
    private(set) var people: [String] = []
    private(set) var tags: [String] = []
    /// The first value that could not be read.
    private(set) var fault: (JSONFault, field: String)?

    private static let longestContent = 200

    /// Reads an object; throws where it is no JSON object, with what was read until there kept.
    mutating func read(_ bytes: UnsafeRawBufferPointer, _ keys: SavannahKeys) throws(JSONFault) {
        var cursor = JSONCursor(bytes)
        var next = 0
        try cursor.expect(UInt8(ascii: "{"))
        if !cursor.take(UInt8(ascii: "}")) {
            repeat { try member(&cursor, keys, &next) } while cursor.take(UInt8(ascii: ","))
            try cursor.expect(UInt8(ascii: "}"))
        }
        guard cursor.peek() == nil else { throw .malformed }
    }

    private mutating func member(
        _ cursor: inout JSONCursor, _ keys: SavannahKeys, _ next: inout Int
    ) throws(JSONFault) {
        guard cursor.peek() == UInt8(ascii: "\"") else { throw .malformed }
        let field: SavannahField?
        do {
            field = try cursor.key(keys, &next)
        } catch {
            if error == .malformed { throw error }
            fault = fault ?? (error, "a key")
            field = nil
        }
        try cursor.expect(UInt8(ascii: ":"))
        do {
            try value(of: field, &cursor)
        } catch {
            if error == .malformed { throw error }
            fault = fault ?? (error, field?.rawValue ?? "a value")
        }
    }

    private mutating func value(of field: SavannahField?, _ cursor: inout JSONCursor) throws(JSONFault) {
        switch field {
        case .originID: originID = try cursor.text()
        case .username: username = try cursor.text()
        case .name: name = try cursor.text()
        case .email: email = try cursor.text()
        case .avatar: avatar = try cursor.text()
        case .company: company = try cursor.text()
        case .speaker, .author: actor = try cursor.text()
        case .channel: channel = try cursor.text()
        case .timestamp, .start: start = try cursor.text()
        case .end: end = try cursor.text()
        case .content: text = try cursor.text().map(SavannahValues.cut)
        case .title: text = try cursor.text()
        case .location: location = try cursor.text()
        case .conversation: thread = try cursor.text()
        case .type: type = try cursor.text()
        case .participants, .attendees: people = try cursor.texts()
        case .tags: tags = try cursor.texts()
        case .tag: tags = try cursor.text().map { [$0] } ?? []
        case nil: try cursor.skip()
        }
    }

    /// The first 200 scalars: a byte or two per character, never a kilobyte of stacked marks.
    private static func cut(_ content: String) -> String {
        guard content.utf8.count > longestContent else { return content }
        return String(content.unicodeScalars.prefix(longestContent))
    }
}

extension JSONCursor {
    /// The field that the key here names; nil for one that is not read.
    @inline(__always)
    fileprivate mutating func key(_ keys: SavannahKeys, _ next: inout Int) throws(JSONFault) -> SavannahField? {
        let start = at + 1
        var end = start
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\"") {
            guard bytes[end] != UInt8(ascii: "\\") else { break }
            end += 1
        }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            at = end + 1
            return keys.field(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), next: &next)
        }
        let key = try string()
        return Array(key.utf8).withUnsafeBytes { keys.field($0, next: &next) }
    }
}
