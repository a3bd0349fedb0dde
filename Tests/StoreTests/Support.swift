import Community
import Foundation
import Store

/// A store in a folder of its own that is removed with it, under a clock that the test holds.
final class TestStore {
    let folder: URL
    let clock: TestClock
    var settings = Settings()
    var actor = "Marie"
    private(set) var store: Store

    init(now: String = "2026-11-21T12:00:00Z", sources: [String] = ["forum"], settings: Settings = Settings()) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rekindle-\(UUID().uuidString)")
        clock = TestClock(now)
        self.settings = settings
        store = try Self.open(folder, clock, settings, actor, create: true)
        for source in sources {
            try store.addSource(name: source, url: "http://127.0.0.1/", tokenPlace: "env:TOKEN")
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appendingPathComponent("kestrel.sqlite").path }

    /// Closes the file and opens it again, as after a restart.
    func reopen(actor: String? = nil) throws {
        if let actor { self.actor = actor }
        store = try Self.open(folder, clock, settings, self.actor, create: false)
    }

    private static func open(
        _ folder: URL, _ clock: TestClock, _ settings: Settings, _ actor: String, create: Bool
    ) throws -> Store {
        try Store(
            path: folder.appendingPathComponent("kestrel.sqlite").path, community: "Kestrel Project",
            context: Context(settings: settings, actor: actor, now: { clock.now }), create: create)
    }

    @discardableResult
    func pull(
        _ source: String = "forum", _ lists: TestList..., attendees: [AttendeeList] = [], accept: Bool = false
    ) throws -> StoreOutcome {
        let feed = FetchedFeed(
            description: SourceDescription(community: "Kestrel Project", name: "Kestrel \(source)"),
            lists: lists.map(\.list), attendees: attendees)
        return try store.apply(feed, source: source, acceptRemovals: accept)
    }

    func id(_ key: String) throws -> MemberID {
        let id = try MemberKey(key).flatMap(store.member)
        guard let id else { throw StoreError(.notFound, thing: key, cause: "not in the store", remedy: "Fix the test") }
        return id
    }

    func row(_ key: String) throws -> MemberRow {
        guard let row = try store.rows([id(key)]).first else {
            throw StoreError(.notFound, thing: key, cause: "no row", remedy: "Fix the test")
        }
        return row
    }

    func keys(in queue: QueueName) throws -> [String] {
        try store.rows(store.members(in: queue)).map(\.key.description)
    }
}

/// The time, as a test sets it.
final class TestClock: @unchecked Sendable {
    var now: Instant

    init(_ text: String) { now = Instant(iso8601: text) ?? Instant(seconds: 0) }

    func advance(days: Int) { now = now.adding(seconds: Int64(days) * 86_400) }
}

/// A list of a feed made of rows; what cannot be read is made of bytes that do not decode.
struct TestList {
    let list: FetchedList

    /// - Parameter bytes: how large the list says it is; nil leaves what it is.
    init(_ kind: RowKind, _ rows: [FeedRow], unreadable: [UnreadableObject] = [], bytes: Int? = nil) {
        let objects: [[UInt8]] =
            rows.map { Array(String(describing: $0).utf8) } + unreadable.map { Array($0.reason.utf8) }
        list = FetchedList(
            kind: kind, bytes: bytes ?? objects.reduce(0) { $0 + $1.count },
            forEachObject: { body in
                for (place, object) in objects.enumerated() {
                    try object.withUnsafeBytes {
                        try body(
                            $0, Self.digest(object), ObjectPlace(offset: Int64(place), length: Int32(object.count)))
                    }
                }
            },
            reread: { place, body in try objects[Int(place.offset)].withUnsafeBytes(body) },
            decode: { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                if let refused = unreadable.first(where: { $0.reason == text }) { throw refused }
                guard let place = objects.firstIndex(of: Array(bytes)) else {
                    throw UnreadableObject(reason: "not of this test")
                }
                return rows[place]
            })
    }

    private static func digest(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func identities(_ rows: FeedIdentity...) -> TestList { TestList(.identity, rows.map(FeedRow.identity)) }

    static func activities(_ kind: RowKind, _ rows: [FeedActivity], bytes: Int? = nil) -> TestList {
        TestList(kind, rows.map(FeedRow.activity), bytes: bytes)
    }
}

/// A conversation of somebody at a time.
func said(_ id: String?, by speaker: String?, _ at: String, _ text: String = "Hello", tags: [String] = [])
    -> FeedActivity
{
    FeedActivity(
        kind: .conversation, originID: id.map(OriginID.init), channel: "help", actor: speaker.map(OriginID.init),
        at: Instant(iso8601: at) ?? Instant(seconds: 0), text: text, tags: tags)
}

/// A contribution of somebody at a time.
func did(_ id: String?, by author: String?, _ at: String, _ title: String = "Fix the cache") -> FeedActivity {
    FeedActivity(
        kind: .contribution, originID: id.map(OriginID.init), channel: "code", actor: author.map(OriginID.init),
        at: Instant(iso8601: at) ?? Instant(seconds: 0), text: title, type: "Pull request",
        url: "https://code.example.org/\(id ?? "")")
}

func identity(_ id: String, _ username: String, name: String? = nil, email: String? = nil, company: String? = nil)
    -> FeedIdentity
{
    FeedIdentity(originID: OriginID(id), username: username, name: name, email: email, company: company)
}
