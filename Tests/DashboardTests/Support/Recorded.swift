import Foundation
import Testing

/// The recorded answers of a real dashboard.
enum Recorded {
    static let tokens = [
        "forum": "11111111-aaaa-4aaa-8aaa-000000000001", "chat": "22222222-bbbb-4bbb-8bbb-000000000002",
        "code": "33333333-cccc-4ccc-8ccc-000000000003", "empty": "55555555-eeee-4eee-8eee-000000000005",
    ]

    static func url(_ path: String) throws -> URL {
        try #require(Bundle.module.resourceURL).appendingPathComponent("Recorded").appendingPathComponent(path)
    }

    static func data(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

    /// A server that gives each token's recorded answers, byte by byte; nobody came to events without a recording.
    static func server() throws -> RawServer {
        let root = try url("")
        return try RawServer { request, connection in
            let path = file(for: request)
            if let answer = try? Data(contentsOf: root.appendingPathComponent(path)) {
                connection.send(answer)
            } else if request.path.hasSuffix("/attendee/") {
                connection.send(status: "200 OK", "[]")
            } else {
                connection.send(status: "404 Not Found", type: "text/html; charset=utf-8", "<h1>Not Found</h1>")
            }
        }
    }

    private static func file(for request: RawServer.Request) -> String {
        let name =
            switch request.path.dropFirst("/api/v1/".count).split(separator: "/") {
            case []: "GET-source"
            case let parts where parts.count == 1: "GET-\(parts[0])"
            case let parts where parts.last == "attendee": "GET-attendee-\(parts[1])"
            default: "none"
            }
        guard let token = request.token else { return "auth-missing/\(name).http" }
        let folder = tokens.first { "Token \($0.value)" == token }?.key
        guard let folder else { return "auth-invalid/\(name).http" }
        return folder == "empty" ? "empty/\(name).http" : "ok/\(folder)/\(name).http"
    }
}

/// A folder of a test's own, removed with it.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("rekindle-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ content: String, named name: String = "list.json") throws -> URL {
        let file = url.appendingPathComponent(name)
        try Data(content.utf8).write(to: file)
        return file
    }
}
