import Community

/// A key of Savannah's objects that Rekindle reads; all others are stepped over.
enum SavannahField: String, CaseIterable {
    case originID = "origin_id"
    case username, name, email, avatar, company, tags
    case speaker, author, channel, timestamp, content, location, participants, title, conversation
    case type = "contribution_type"
    case start = "start_timestamp"
    case end = "end_timestamp"
    case attendees, tag

    /// The keys of a kind, in the order in which the dashboard writes them.
    static func of(_ kind: RowKind) -> [SavannahField] {
        switch kind {
        case .identity: [.originID, .username, .name, .email, .avatar, .company, .tags]
        case .conversation:
            [.originID, .speaker, .channel, .timestamp, .content, .location, .participants, .tags]
        case .contribution:
            [.originID, .author, .type, .channel, .timestamp, .title, .location, .conversation, .tags]
        case .event: [.originID, .channel, .start, .end, .title, .location, .attendees, .tag]
        case .seen: []
        }
    }
}

/// Finds fields by the bytes of their key, fastest in the order in which the dashboard writes them.
struct SavannahKeys: Sendable {
    private let names: [(bytes: [UInt8], field: SavannahField)]

    init(_ kind: RowKind) { names = SavannahField.of(kind).map { (Array($0.rawValue.utf8), $0) } }

    /// The field with this key; `next` is where the search begins and is moved behind what was found.
    @inline(__always)
    func field(_ key: UnsafeRawBufferPointer, next: inout Int) -> SavannahField? {
        for step in 0..<names.count {
            let index = next + step < names.count ? next + step : next + step - names.count
            if names[index].bytes.elementsEqual(key) {
                next = index + 1 < names.count ? index + 1 : 0
                return names[index].field
            }
        }
        return nil
    }
}
