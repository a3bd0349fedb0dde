import Community
import Foundation
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(10))) struct TransportTests {
    private func request(_ address: String, _ path: String = "/") throws -> DownloadRequest {
        DownloadRequest(
            url: try #require(URL(string: address + path)), token: try #require(Token("abc-1")),
            patience: Patience(firstByte: 300, stall: 300))
    }

    @Test func `a request carries its token in a header, asks for JSON and takes no cookies`() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\n[]")
        }
        let file = try StagedFile(in: try Scratch().url)
        for _ in 0..<2 { _ = try await Transport.live.download(try request(server.address, "/x/"), file) { _ in } }
        let seen = try #require(server.requests.last)
        #expect(seen.token == "Token abc-1")
        #expect(seen.path == "/x/")
        #expect(seen.header("Accept") == "application/json")
        #expect(seen.header("Cookie") == nil)
        #expect(server.requests.count == 2)
    }

    @Test func `a relative redirect on the same host is followed with the token`() async throws {
        let server = try RawServer { request, connection in
            if request.path == "/api" {
                connection.send("HTTP/1.1 301 Moved\r\nLocation: /api/\r\nContent-Length: 5\r\n\r\nhello")
            } else {
                connection.send(status: "200 OK", "[{}]")
            }
        }
        let file = try StagedFile(in: try Scratch().url)
        #expect(try await Transport.live.download(try request(server.address, "/api"), file) { _ in } == 4)
        #expect(server.requests.map(\.path) == ["/api", "/api/"])
        #expect(server.requests.allSatisfy { $0.token == "Token abc-1" })
        #expect(try file.list().bytes == 4)
    }

    @Test func `progress tells the wait from the bytes`() async throws {
        let waited = DispatchSemaphore(value: 0)
        let received = DispatchSemaphore(value: 0)
        let server = try RawServer { _, connection in
            waited.wait()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n[{")
            received.wait()
            connection.send("}]")
        }
        let file = try StagedFile(in: try Scratch().url)
        let reports = Collected<DownloadProgress>()
        let bytes = try await Transport.live.download(try request(server.address), file) { progress in
            reports.add(progress)
            if progress.isWaiting { waited.signal() } else { received.signal() }
        }
        #expect(bytes == 4)
        #expect(reports.values.first?.isWaiting == true)
        #expect(reports.values.contains { !$0.isWaiting && $0.bytes == 2 })
    }

    @Test func `an answer far larger than the memory it may take arrives whole`() async throws {
        let block = Data(repeating: UInt8(ascii: " "), count: 1 << 20)
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(200 << 20)\r\n\r\n")
            for _ in 0..<200 { connection.send(block) }
        }
        let file = try StagedFile(in: try Scratch().url)
        let before = try peakMemory()
        #expect(try await Transport.live.download(try request(server.address), file) { _ in } == 200 << 20)
        #expect(try file.list().bytes == 200 << 20)
        #expect(try peakMemory() - before < 64 << 20)
    }

    @Test func `a cancelled download ends at once, waiting or receiving`() async throws {
        for head in ["", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[{}"] {
            let server = try RawServer { _, connection in
                connection.send(head)
                connection.awaitHangUp()
            }
            let file = try StagedFile(in: try Scratch().url)
            let request = try request(server.address)
            let (started, signal) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await Transport.live.download(request, file) { progress in
                    if progress.isWaiting == head.isEmpty { signal.yield() }
                }
            }
            for await _ in started { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test func `a staged file is private and has no name`() throws {
        let scratch = try Scratch()
        let folder = scratch.url.appendingPathComponent("a/staging")
        let file = try StagedFile(in: folder)
        try file.append(Data("[]".utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        #expect(throws: FileFault.self) { try StagedFile(in: URL(fileURLWithPath: "/proc/none")) }
    }

    private func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
        return try #require(Int(line.filter(\.isNumber))) * 1024
    }
}
