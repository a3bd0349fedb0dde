public import Community

/// Rows from the objects of Savannah's lists. It holds no state: any number of threads may use one.
public struct SavannahDecoder: Sendable {
    private let kind: RowKind
    private let keys: SavannahKeys

    /// Creates a decoder of one kind of list.
    public init(_ kind: RowKind) {
        self.kind = kind
        keys = SavannahKeys(kind)
    }

    /// The row in the bytes of one object; throws `UnreadableObject`.
    public func row(_ object: UnsafeRawBufferPointer) throws(UnreadableObject) -> FeedRow {
        var values = SavannahValues()
        do {
            try values.read(object, keys)
        } catch {
            throw values.unreadable(error.sentence(about: "it"))
        }
        if let (fault, field) = values.fault { throw values.unreadable(fault.sentence(about: field)) }
        switch kind {
        case .identity: return .identity(try values.identity())
        case .conversation, .contribution, .event, .seen: return .activity(try values.activity(kind))
        }
    }
}

extension SavannahValues {
    func unreadable(_ reason: String) -> UnreadableObject {
        UnreadableObject(reason: reason, originID: id(originID))
    }

    func identity() throws(UnreadableObject) -> FeedIdentity {
        guard let id = id(originID) else { throw unreadable("origin_id is missing or empty") }
        return FeedIdentity(
            originID: id, username: username ?? id.raw, name: name, email: email, avatar: avatar, company: company,
            tags: tags)
    }

    func activity(_ kind: RowKind) throws(UnreadableObject) -> FeedActivity {
        let field = kind == .event ? "start_timestamp" : "timestamp"
        guard let at = try instant(start, field) else { throw unreadable("\(field) is missing") }
        return FeedActivity(
            kind: kind, originID: id(originID), channel: channel, actor: id(actor), at: at,
            endsAt: try instant(end, "end_timestamp"), text: text, type: type, url: location, thread: thread,
            people: people.compactMap { id($0) }, tags: tags)
    }

    /// An id; none where the source wrote an empty text.
    private func id(_ text: String?) -> OriginID? {
        guard let text, !text.isEmpty else { return nil }
        return OriginID(text)
    }

    private func instant(_ text: String?, _ field: String) throws(UnreadableObject) -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(iso8601: text) else { throw unreadable("\(field) is no date and time") }
        return instant
    }
}
