import Community
internal import GRDB

/// What keeps the forgotten out of a pull of one source.
final class ForgottenGate {
    private let db: Database
    private var forgotten: Forgotten
    private let uid: String
    /// Accounts in the store that turned out to be of somebody forgotten.
    var found: Set<Int64> = []

    init(_ db: Database, uid: String) throws {
        self.db = db
        self.uid = uid
        forgotten = try ForgottenRows.all(db)
    }

    /// Whether nobody was forgotten.
    var isOpen: Bool { forgotten.isEmpty }

    /// Whether an account stays out.
    func keepsOut(_ id: OriginID) -> Bool { forgotten.contains(Edit.Subject(sourceUID: uid, originID: id)) }

    /// Whether an account stays out by its address or, in a CSV file, its name; then its id is marked too, as other
    /// rows of the feed know it by that alone.
    func keepsOut(_ identity: FeedIdentity) throws -> Bool {
        let byName = identity.exported == nil ? nil : identity.name
        guard forgotten.contains(email: identity.email) || forgotten.contains(csvName: byName) else { return false }
        let value = Forgotten.value(of: Edit.Subject(sourceUID: uid, originID: identity.originID))
        let mark = Forgotten.Mark(.identity, value, salt: try ForgottenRows.salt(db))
        try ForgottenRows.insert(db, [mark])
        forgotten.insert(mark)
        return true
    }

    /// Whether a decoded row is about somebody forgotten; asked before anything is written.
    func keepsOut(_ row: FeedRow) -> Bool {
        switch row {
        case .identity(let identity): keepsOut(identity.originID)
        case .activity(let activity): activity.actor.map(keepsOut) ?? false
        }
    }

    /// A row of somebody else without what names the forgotten.
    func cleaned(_ activity: FeedActivity) -> FeedActivity {
        guard
            forgotten.isNamed(in: activity.text) || forgotten.isNamed(in: activity.url)
                || forgotten.isNamed(in: activity.thread)
        else { return activity }
        var cleaned = activity
        if forgotten.isNamed(in: activity.text) { cleaned.text = Erasure.leftOut }
        if forgotten.isNamed(in: activity.url) { cleaned.url = nil }
        if forgotten.isNamed(in: activity.thread) { cleaned.thread = nil }
        return cleaned
    }

    /// An object that could not be read, without its bytes where they mention somebody forgotten.
    func cleaned(_ object: Unreadable) -> Unreadable {
        let text = String(decoding: object.bytes, as: UTF8.self)
        let quoted = text.split(separator: "\"").map(String.init)
        let mentions =
            forgotten.isNamed(in: text)
            || quoted.contains { part in
                keepsOut(OriginID(part)) || forgotten.contains(email: part) || forgotten.contains(csvName: part)
            }
        guard mentions else { return object }
        var cleaned = object
        cleaned.bytes = []
        return cleaned
    }
}
