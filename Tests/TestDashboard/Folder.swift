import Foundation

extension TestDashboard {
    /// Serves a folder with a folder per source, `source.json identity.json … attendees/<event>.json` in each; the
    /// token of a source is its folder's name.
    public convenience init(folder: String) throws {
        try self.init { request in
            guard request.path.hasPrefix("/api/v1/") else { return .notFound }
            guard let token = request.token, !token.contains("/"), !token.hasPrefix(".") else {
                return .unauthorized(request)
            }
            let source = "\(folder)/\(token)"
            guard FileManager.default.fileExists(atPath: "\(source)/source.json") else {
                return .unauthorized(request)
            }
            return Self.file(of: request.path, in: source)
        }
    }

    private static func file(of path: String, in source: String) -> TestReply {
        let parts = path.split(separator: "/").dropFirst(2).map { $0.removingPercentEncoding ?? String($0) }
        switch parts.count {
        case 0: return TestReply(body: .file("\(source)/source.json"))
        case 1 where !parts[0].contains("/"): return TestReply(body: .file("\(source)/\(parts[0]).json"))
        case 3 where parts[0] == "event" && parts[2] == "attendee" && !parts[1].contains("/"):
            let file = "\(source)/attendees/\(parts[1]).json"
            return FileManager.default.fileExists(atPath: file)
                ? TestReply(body: .file(file)) : TestReply(status: 500, body: .bytes(Array("Server Error".utf8)))
        default: return .notFound
        }
    }
}
