import Community
import Foundation
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(10))) struct PullerTests {
    private let asking: Asking
    private let feeds = Collected<FetchedFeed>()

    init() throws { asking = try Asking() }

    private func pull(
        _ source: FeedSource, outcome: StoreOutcome = StoreOutcome(added: 1, unchanged: 2)
    ) async -> PullReport {
        await Puller(staging: asking.staging, patience: asking.patience).pull(source) { feed, _, _ in
            feeds.add(feed)
            return outcome
        }
    }

    private func count(_ list: FetchedList) throws -> Int {
        var count = 0
        try list.forEachObject { object, _, _ in
            _ = try list.decode(object)
            count += 1
        }
        return count
    }

    @Test(arguments: [
        ("forum", [58, 277, 74, 6], "Kestrel Forum"), ("chat", [26, 115, 0, 0], "Kestrel Chat"),
        ("code", [36, 0, 210, 0], "Kestrel Code"),
    ])
    func `a recorded source is pulled whole`(token: String, counts: [Int], name: String) async throws {
        let server = try Recorded.server()
        let report = await pull(try asking.source(server.address + "/api/v1/", token: token))
        let feed = try #require(feeds.values.first)
        #expect(feed.description.community == "Kestrel Project")
        #expect(feed.description.name == name)
        #expect(feed.lists.map(\.kind) == RowKind.lists)
        #expect(try feed.lists.map(count) == counts)
        #expect(report.bytes == feed.lists.map(\.bytes).reduce(0, +))
        #expect(report.added == 1 && report.unchanged == 2)
        #expect(server.requests.prefix(2).map(\.path) == ["/api/v1/", "/api/v1/identity/"])
        #expect(asking.files.isEmpty)
    }

    @Test func `attendee lists are asked for each event`() async throws {
        let server = try Recorded.server()
        let report = await pull(try asking.source(server.address))
        let feed = try #require(feeds.values.first)
        #expect(feed.attendees.map(\.event.raw).contains("ev-2024-fosdem"))
        #expect(feed.attendees.first { $0.event.raw == "ev-2024-fosdem" }?.people.count == 19)
        #expect(feed.attendees.first { $0.event.raw == "ev-2024-fosdem" }?.channel == "meetups")
        #expect(feed.attendees.count == 6)
        #expect(report.status == .ok)
        #expect(report.errors.isEmpty)
    }

    @Test func `attendee lists that fail are noted, after three in a row the rest is not asked`() async throws {
        let ids = ["a", "b", "c/d", "twice", "twice", "e", "f", "g"]
        let events = ids.map { #"{"origin_id":"\#($0)","start_timestamp":"2026-01-01T00:00:00"}"# }
        let server = try RawServer { request, connection in
            switch request.path {
            case "/api/v1/": connection.send(#"{"community":"C","name":"N"}"#.asAnswer)
            case "/api/v1/event/": connection.send("[\(events.joined(separator: ","))]".asAnswer)
            case "/api/v1/event/a/attendee/":
                connection.send(#"[{"origin_id":"u"},{"origin_id":"v","name":7}]"#.asAnswer)
            case let path where path.hasSuffix("/attendee/"):
                connection.send(status: "500 Internal Server Error", "SECRET")
            default: connection.send("[]".asAnswer)
            }
        }
        let report = await pull(try asking.source(server.address))
        let feed = try #require(feeds.values.first)
        #expect(
            feed.attendees == [
                AttendeeList(event: OriginID("a"), channel: nil, people: [OriginID("u"), OriginID("v")])
            ])
        #expect(report.status == .partial)
        #expect(report.errors.map(\.endpoint) == ["b", "e", "f"].map { "event/\($0)/attendee/" } + ["event/"])
        #expect(report.errors.last?.message == "event/: 1 more attendee list was not asked for. Pull again (R) later")
    }

    @Test func `an event without an attendee list (404) keeps the people of its own list, and nothing failed`()
        async throws
    {
        let server = try RawServer { request, connection in
            switch request.path {
            case "/api/v1/": connection.send(#"{"community":"C","name":"N"}"#.asAnswer)
            case "/api/v1/event/":
                connection.send(#"[{"origin_id":"a","start_timestamp":"2026-01-01T00:00:00"}]"#.asAnswer)
            case "/api/v1/event/a/attendee/": connection.send(status: "404 Not Found", "<html>")
            default: connection.send("[]".asAnswer)
            }
        }
        let report = await pull(try asking.source(server.address))
        #expect(try #require(feeds.values.first).attendees.isEmpty)
        #expect(report.status == .ok)
        #expect(report.errors.isEmpty)
    }

    @Test func `an empty source is pulled`() async throws {
        let report = await pull(try asking.source(try Recorded.server().address, token: "empty"))
        #expect(report.status == .ok)
        #expect(try #require(feeds.values.first).lists.map(\.bytes) == [2, 2, 2, 2])
    }

    @Test func `a refused token ends the pull at the first request`() async throws {
        let server = try Recorded.server()
        let source = try asking.source(server.address, token: "99999999-wrong")
        let report = await pull(source)
        #expect(report.status == .failed)
        #expect(report.errors.map(\.kind) == ["unauthorized"])
        #expect(report.errors.first?.message == "token refused (401). Check \(source.token.name), then pull again (R)")
        #expect(server.requests.count == 1)
        #expect(feeds.values.isEmpty)
        #expect(!"\(report)".contains("99999999-wrong") || source.token.name.contains("99999999-wrong"))
    }

    @Test func `a missing token never reaches the network`() async throws {
        let server = try Recorded.server()
        let source = FeedSource(name: "x", address: server.address, token: .environment("REKINDLE_TEST_NO_SUCH_TOKEN"))
        let report = await pull(source)
        #expect(report.status == .failed)
        #expect(report.errors.map(\.kind) == ["no_token"])
        #expect(server.requests.isEmpty)
    }

    @Test func `a list that fails is noted and the others land`() async throws {
        let server = try RawServer { request, connection in
            switch request.path {
            case "/api/v1/":
                connection.send(#"{"community":"C","name":"N","last_import":"2026-11-21T05:21:33.617158"}"#.asAnswer)
            case "/api/v1/event/": connection.send(status: "500 Internal Server Error", type: "text/html", "SECRET")
            case "/api/v1/conversation/": break
            default: connection.send("[]".asAnswer)
            }
        }
        let report = await pull(try asking.source(server.address))
        let feed = try #require(feeds.values.first)
        #expect(
            feed.description
                == SourceDescription(community: "C", name: "N", lastImport: Instant(seconds: 1_795_238_493)))
        #expect(feed.lists.map(\.kind) == [.identity, .contribution])
        #expect(report.status == .partial)
        #expect(report.errors.map(\.kind) == ["empty_reply", "server_error"])
        #expect(report.errors.map(\.endpoint) == ["conversation/", "event/"])
        #expect(!"\(report)".contains("SECRET"))
    }

    @Test func `when every list fails nothing reaches the store`() async throws {
        let server = try RawServer { request, connection in
            if request.path == "/api/v1/" { connection.send(#"{"community":"C","name":"N"}"#.asAnswer) }
        }
        let report = await pull(try asking.source(server.address))
        #expect(report.status == .failed)
        #expect(report.errors.count == 4)
        #expect(feeds.values.isEmpty)
    }

    @Test(arguments: ["[]", "<html>", "{}", #"{"community":1,"name":"N"}"#, #"{"community":"C","name":"N""#, "null"])
    func `a source that does not say who it is is not pulled`(body: String) async throws {
        let server = try RawServer { _, connection in connection.send(body.asAnswer) }
        let report = await pull(try asking.source(server.address))
        #expect(report.status == .failed)
        #expect(server.requests.count == 1)
    }

    @Test func `records that cannot be read are the store's to report, the list still lands`() async throws {
        let body = #"[{"origin_id":"a\u0000","username":"x"},{"origin_id":"b","name":"\ud83c"},{"origin_id":"c"}]"#
        let server = try RawServer { request, connection in
            switch request.path {
            case "/api/v1/": connection.send(#"{"community":"C","name":"N"}"#.asAnswer)
            case "/api/v1/identity/": connection.send(body.asAnswer)
            default: connection.send("[]".asAnswer)
            }
        }
        let problem = PullProblem(endpoint: "identity/", kind: "unreadable_object", message: "2 records cannot be read")
        let report = await pull(try asking.source(server.address), outcome: StoreOutcome(added: 1, problems: [problem]))
        #expect(report.status == .ok)
        #expect(report.errors == [problem])
        let list = try #require(feeds.values.first?.lists.first)
        var ids: [String?] = []
        try list.forEachObject { object, _, _ in
            do {
                guard case .identity(let identity) = try list.decode(object) else { return }
                ids.append(identity.originID.raw)
            } catch let error as UnreadableObject {
                ids.append(error.originID.map { "unreadable \($0.raw)" })
            }
        }
        #expect(ids == [nil, "unreadable b", "c"])
    }

    @Test func `a refusal and a failure of the store end the pull so`() async throws {
        let source = try asking.source(try Recorded.server().address, token: "empty")
        let refusal = PullProblem(endpoint: "", kind: "too_many_removed", message: "m")
        let refused = await pull(source, outcome: StoreOutcome(refusal: refusal))
        #expect(refused.status == .refused)
        #expect(refused.errors == [refusal])
        let failed = await Puller(staging: asking.staging).pull(source) { _, _, _ in throw refusal }
        #expect(failed.status == .failed)
        #expect(failed.errors == [refusal])
    }

    @Test func `a cancelled pull says so, asks nothing more and leaves no file`() async throws {
        let (started, signal) = AsyncStream.makeStream(of: Void.self)
        let server = try RawServer { request, connection in
            guard request.path != "/api/v1/" else {
                return connection.send(#"{"community":"C","name":"N"}"#.asAnswer)
            }
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[{}")
            signal.yield()
            connection.awaitHangUp()
        }
        let source = try asking.source(server.address)
        let task = Task { await pull(source) }
        for await _ in started { break }
        task.cancel()
        let report = await task.value
        #expect(report.status == .cancelled)
        #expect(report.errors.map(\.kind) == ["cancelled"])
        #expect(server.requests.map(\.path) == ["/api/v1/", "/api/v1/identity/"])
        #expect(feeds.values.isEmpty)
        #expect(asking.files.isEmpty)
    }

    @Test func `progress names the source and the list in hand`() async throws {
        let server = try Recorded.server()
        let reports = Collected<PullProgress>()
        let puller = Puller(staging: asking.staging, patience: asking.patience)
        _ = await puller.pull(try asking.source(server.address, token: "chat"), progress: { reports.add($0) }) {
            _, _, report in
            report(PullProgress(source: "chat", list: .conversation, phase: .comparing))
            report(PullProgress(source: "chat", list: .conversation, phase: .comparing, seconds: 0.001))
            return StoreOutcome()
        }
        #expect(reports.values.allSatisfy { $0.source == "chat" })
        #expect(reports.values.filter { $0.phase == .comparing }.map(\.seconds) == [0])
        #expect(reports.values.contains { $0.list == .conversation && $0.phase == .waiting })
    }
}

extension String {
    /// The text as a whole answer of a dashboard.
    fileprivate var asAnswer: String {
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(utf8.count)\r\n\r\n\(self)"
    }
}
