import Community
import Foundation
import Testing

@testable import Dashboard

/// The real network code against servers that misbehave.
@Suite(.timeLimit(.minutes(10))) struct TransportFaultTests {
    @Test(arguments: [
        ("", "empty_reply"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "empty_reply"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n[{}", "truncated"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", "truncated"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[{}]", "truncated"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n[{}\r\n", "truncated"),
        ("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[{}", "truncated"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nlorem", "not_json"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"detail\":\"\"}", "not_json"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n[{},12]", "not_json"),
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 6\r\n\r\n<html>", "html"),
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 6\r\n\r\n<html>", "html"),
        ("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Authorization\r\nContent-Length: 2\r\n\r\n{}", "unauthorized"),
        (
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\n{}",
            "unauthorized"
        ),
        ("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "unauthorized"),
        ("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}", "forbidden"),
        ("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", "not_found"),
        ("HTTP/1.1 406 Not Acceptable\r\nContent-Length: 2\r\n\r\n{}", "http_status"),
        ("HTTP/1.1 204 No Content\r\n\r\n", "http_status"),
        ("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "server_error"),
        ("HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n", "server_error"),
        ("SSH-2.0-OpenSSH_9.2\r\n", "not_json"),
        ("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "redirected"),
    ])
    func `a wrong answer has its word and leaves no file`(answer: String, kind: String) async throws {
        let server = try RawServer { _, connection in connection.send(answer) }
        let asking = try Asking()
        let error = try await asking.fault(of: server.address)
        #expect(error.problem.kind == kind)
        #expect(error.endpoint == "identity/")
        #expect(asking.files.isEmpty)
        #expect(server.requests.count == 1)
    }

    @Test func `a refused connection and an unknown host are told apart`() async throws {
        let asking = try Asking()
        let server = try RawServer { _, _ in }
        server.stop()
        #expect(try await asking.fault(of: server.address).fault == .refused)
        #expect(try await asking.fault(of: "http://nowhere.invalid").fault == .unknownHost)
        #expect(try await asking.fault(of: "dash.example.org").fault == .badAddress("dash.example.org"))
    }

    @Test func `no secure connection where none is spoken`() async throws {
        let server = try RawServer { _, connection in connection.send(status: "400 Bad Request", "") }
        let error = try await Asking().fault(of: server.address.replacingOccurrences(of: "http:", with: "https:"))
        #expect(error.fault.kind == "tls")
    }

    @Test func `no word of a failing server's answer is kept`() async throws {
        let trace = String(repeating: "Traceback: SECRET_KEY='SECRET'\n", count: 4_000)
        let server = try RawServer { _, connection in
            connection.send(status: "500 Internal Server Error", type: "text/plain", trace)
        }
        let asking = try Asking()
        let error = try await asking.fault(of: server.address)
        #expect(error.fault == .server(status: 500))
        #expect(!"\(error) \(error.problem) \(error.sentence)".contains("SECRET"))
        #expect(asking.files.isEmpty)
    }

    @Test func `a failing server that says very much holds nobody up`() async throws {
        let trace = String(repeating: "Traceback: SECRET_KEY='SECRET'\n", count: 100_000)
        let server = try RawServer { _, connection in
            connection.send(status: "500 Internal Server Error", type: "text/plain", trace)
        }
        for _ in 0..<5 {
            #expect(try await Asking().fault(of: server.address).fault == .server(status: 500))
        }
    }

    @Test func `a first byte that does not come ends the wait`() async throws {
        let server = try RawServer { _, connection in connection.awaitHangUp() }
        var asking = try Asking()
        asking.patience = Patience(firstByte: 0.3, stall: 30)
        #expect(try await asking.fault(of: server.address).fault == .noFirstByte(minutes: 0.005))
    }

    @Test func `a head without a body is still a wait for the first byte`() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")
            connection.awaitHangUp()
        }
        var asking = try Asking()
        asking.patience = Patience(firstByte: 0.3, stall: 30)
        #expect(try await asking.fault(of: server.address).problem.kind == "timeout")
    }

    @Test func `an answer that stalls ends after the stall limit`() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[{}")
            connection.awaitHangUp()
        }
        var asking = try Asking()
        asking.patience = Patience(firstByte: 30, stall: 0.3)
        #expect(try await asking.fault(of: server.address).fault == .stalled(seconds: 0, bytes: 3))
    }

    @Test func `the token is not seen by another host, another port, or further than five redirects`() async throws {
        let other = try RawServer { _, connection in connection.send("[]") }
        let asking = try Asking()
        for target in [
            "http://127.0.0.1:\(other.port)/x/", "http://localhost:\(other.port)/x/", "//localhost:\(other.port)/",
        ] {
            let server = try RawServer { _, connection in
                connection.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 5\r\n\r\nhello")
            }
            #expect(try await asking.fault(of: server.address).problem.kind == "redirected")
        }
        #expect(other.requests.isEmpty)
        let loop = try RawServer { request, connection in
            connection.send("HTTP/1.1 301 Moved\r\nLocation: \(request.path)x/\r\nContent-Length: 0\r\n\r\n")
        }
        #expect(try await asking.fault(of: loop.address).fault == .redirectLoop)
        #expect(loop.requests.count == 6)
    }
}
