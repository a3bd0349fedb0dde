import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// A community of two, Amara and Marco, of whom Amara is forgotten.
protocol AmarasCommunity {}

extension AmarasCommunity {
    static var amara: FeedIdentity {
        identity(
            "u-1", "zanzibarina", name: "Amara Okonkwo", email: "amara@okonkwo.example", company: "Solo Okonkwo")
    }
    static var marco: FeedIdentity {
        identity("u-2", "marco", name: "Marco Sabiá", email: "marco@example.org")
    }
    static var needles: [String] { ["zanzibarina", "Amara", "Okonkwo", "okonkwo", "ZANZIBARINA"] }

    static var talk: [FeedActivity] {
        var shared = said("p-2", by: "u-2", "2026-11-02T10:00:00Z", "How do I build it?")
        shared.people = [OriginID("u-1")]
        return [
            said("p-1", by: "u-1", "2026-11-01T10:00:00Z", "It is Amara here, with a qwzx question"), shared,
            said("p-3", by: "u-2", "2026-11-03T10:00:00Z", "Thanks @zanzibarina, that helped"),
        ]
    }

    func community() throws -> TestStore {
        let test = try TestStore()
        try pull(test)
        return test
    }

    @discardableResult func pull(_ test: TestStore, _ extra: FeedIdentity...) throws -> StoreOutcome {
        var event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2026-11-05T10:00:00Z") ?? test.clock.now,
            text: "Meetup")
        event.people = [OriginID("u-1"), OriginID("u-2")]
        return try test.pull(
            "forum", TestList(.identity, ([Self.amara, Self.marco] + extra).map(FeedRow.identity)),
            .activities(.conversation, Self.talk),
            .activities(.contribution, [did("c-1", by: "u-1", "2026-11-04T10:00:00Z", "Fix of zanzibarina")]),
            .activities(.event, [event]))
    }

    /// The names that stand in any file of the store's folder.
    func left(_ test: TestStore) throws -> Set<String> {
        var left: Set<String> = []
        let files = try #require(FileManager.default.enumerator(atPath: test.folder.path)).compactMap { $0 as? String }
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: test.folder.path + "/" + file) else { continue }
            for needle in Self.needles where bytes.range(of: Data(needle.utf8)) != nil {
                left.insert("\(file) \(needle)")
            }
        }
        return left
    }

    func forget(_ test: TestStore, redacting: Bool = false) throws -> ErasureReport {
        let report = try test.store.forget(test.id("forum/u-1"), redacting: redacting)
        try test.store.wipe()
        return report
    }
}
