import Community
import Foundation
import Store
import Testing

@testable import Dashboard

/// The whole way: a recorded dashboard on a socket, the network code, and a store on disk.
@Suite(.timeLimit(.minutes(10))) struct PullIntoStoreTests {
    private let asking: Asking
    private let store: Store

    init() throws {
        asking = try Asking()
        let context = Context(actor: "Nora", now: { Instant(seconds: 1_795_262_400) })
        store = try Store(
            path: asking.scratch.url.appendingPathComponent("kestrel.sqlite").path, community: "Kestrel Project",
            context: context, create: true)
    }

    private func pull(_ source: FeedSource) async -> PullReport {
        await Puller(staging: asking.staging, patience: asking.patience).pull(source) { [store] feed, accept, _ in
            try store.apply(feed, source: source.name, acceptRemovals: accept)
        }
    }

    private func add(_ token: String, at address: String) throws -> FeedSource {
        let source = try asking.source(address, token: token)
        try store.addSource(name: source.name, url: source.address, tokenPlace: source.token.description)
        return source
    }

    private func figures(of report: PullReport) -> [Int] {
        [report.added, report.changed, report.removed, report.unchanged]
    }

    @Test func `three recorded sources land, and a second pull changes nothing`() async throws {
        let server = try Recorded.server()
        for (token, rows) in [("forum", 58 + 277 + 74 + 6), ("chat", 26 + 115), ("code", 36 + 210)] {
            let source = try add(token, at: server.address)
            let first = await pull(source)
            #expect(first.status == .ok)
            #expect(figures(of: first) == [rows, 0, 0, 0])
            let again = await pull(source)
            #expect(again.status == .ok)
            #expect(figures(of: again) == [0, 0, 0, rows])
        }
        #expect(try store.sources().compactMap(\.title) == ["Kestrel Forum", "Kestrel Chat", "Kestrel Code"])
    }

    @Test func `a pull that goes wrong after a good one leaves the store as it was`() async throws {
        let server = try Recorded.server()
        let source = try add("forum", at: server.address)
        _ = await pull(source)
        let counts = try store.sources().map(\.counts)
        for answer in [
            "", "HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\nSECRET",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[{}",
        ] {
            let ill = try RawServer { request, connection in
                guard request.path != "/api/v1/" else {
                    return connection.send(status: "200 OK", #"{"community":"Kestrel Project","name":"Kestrel Forum"}"#)
                }
                connection.send(answer)
            }
            let report = await pull(FeedSource(name: source.name, address: ill.address, token: source.token))
            #expect(report.status == .failed)
            #expect(report.errors.count == 4)
        }
        #expect(try store.sources().map(\.counts) == counts)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: store.path))
        #expect(bytes.range(of: Data("SECRET".utf8)) == nil)
        #expect(bytes.range(of: Data((Recorded.tokens["forum"] ?? "").utf8)) == nil)
    }
}
