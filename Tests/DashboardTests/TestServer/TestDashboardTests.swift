import Foundation
import TestDashboard
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite struct TestDashboardTests {
    @Test func `the recorded answers come byte by byte to their token`() async throws {
        let server = try TestDashboard.recorded()
        let (body, status) = try await get("\(server.url)/api/v1/identity/", TestDashboard.RecordedToken.forum)
        #expect(status == 200)
        #expect(body.count == 10_074)
        let (_, refused) = try await get("\(server.url)/api/v1/identity/", "nobody")
        #expect(refused == 401)
        #expect(server.requests.map(\.path) == ["/api/v1/identity/", "/api/v1/identity/"])
    }

    @Test func `a folder is served under its source's name, its events' attendees included`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let lists = folder.appendingPathComponent("forum/attendees")
        try FileManager.default.createDirectory(at: lists, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("{}".utf8).write(to: folder.appendingPathComponent("forum/source.json"))
        try Data("[7]".utf8).write(to: lists.appendingPathComponent("ev-1.json"))
        let server = try TestDashboard(folder: folder.path)
        let attendees = try await get("\(server.url)/api/v1/event/ev-1/attendee/", "forum")
        #expect(String(decoding: attendees.0, as: UTF8.self) == "[7]")
        #expect(try await get("\(server.url)/api/v1/", "forum").1 == 200)
        #expect(try await get("\(server.url)/api/v1/event/ev-2/attendee/", "forum").1 == 500)
        #expect(try await get("\(server.url)/api/v1/", "chat").1 == 401)
        #expect(try await get("\(server.url)/api/v1/", "../forum").1 == 401)
    }

    @Test func `a held path answers once the gate opens`() async throws {
        let server = try TestDashboard { _ in .json("[]") }
        let gate = Gate()
        server.fail("/api/v1/event/", with: .hold(gate))
        async let held = get("\(server.url)/api/v1/event/", "t")
        await gate.arrivals()
        let (_, other) = try await get("\(server.url)/api/v1/", "t")
        #expect(other == 200)
        gate.open()
        let (body, _) = try await held
        #expect(String(decoding: body, as: UTF8.self) == "[]")
    }

    @Test func `faults belong to a path and a token and can be healed`() async throws {
        let server = try TestDashboard { _ in .json("[1,2,3]") }
        server.fail("/a/", token: "bad", with: .status(502))
        server.fail("/b/", with: .close)
        server.fail("/c/", with: .truncate(bytes: 2))
        #expect(try await get("\(server.url)/a/", "bad").1 == 502)
        #expect(try await get("\(server.url)/a/", "good").1 == 200)
        await #expect(throws: (any Error).self) { try await get("\(server.url)/b/", "good") }
        await #expect(throws: (any Error).self) { try await get("\(server.url)/c/", "good") }
        server.fail("/c/", with: nil)
        #expect(try await get("\(server.url)/c/", "good").0.count == 7)
    }

    private func get(_ url: String, _ token: String) async throws -> (Data, Int) {
        var request = URLRequest(url: try #require(URL(string: url)))
        request.setValue("Token \(token)", forHTTPHeaderField: "Authorization")
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: request)
        return (data, try #require(response as? HTTPURLResponse).statusCode)
    }
}
