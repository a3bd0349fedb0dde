import Foundation
import TestDashboard

/// A small dashboard that grows and changes from version to version; no account ever leaves it.
final class Feed: Sendable {
    static let token = "77777777-eeee-4eee-8eee-000000000007"
    static let people = 60

    private let version = NSLock()
    nonisolated(unsafe) private var number = 1
    nonisolated(unsafe) private var server: TestDashboard?

    init() throws {
        server = try TestDashboard { [self] request in
            guard request.token == Self.token else { return .unauthorized(request) }
            let now = current
            switch request.path {
            case "/api/v1/":
                return .json(
                    """
                    {"community":"Kestrel","name":"Forum","icon_name":null,"first_import":null,"last_import":null,\
                    "enabled":true}
                    """)
            case "/api/v1/identity/": return .json(list((0..<Self.people).map { person($0, now) }))
            case "/api/v1/conversation/":
                return .json(list((now * 5..<300 + now * 7).map { talk($0, now) }))
            case "/api/v1/contribution/": return .json(list((0..<100 + now * 2).map { work($0, now) }))
            case "/api/v1/event/": return .json("[]")
            default: return .notFound
            }
        }
    }

    var url: String { server?.url ?? "" }

    var current: Int { version.withLock { number } }

    /// The dashboard goes on: rows come, change and go.
    func advance() { version.withLock { number += 1 } }

    func set(_ version: Int) { self.version.withLock { number = version } }

    private func list(_ rows: [String]) -> String { "[" + rows.joined(separator: ",") + "]" }

    private func person(_ id: Int, _ version: Int) -> String {
        let company = id % 10 == version % 10 ? "Acme \(version)" : "Acme"
        return """
            {"origin_id":"u-\(id)","username":"user\(id)","name":"Person Number\(id)","email":"user\(id)@example.org",\
            "avatar":null,"company":"\(company)","tags":[]}
            """
    }

    private func talk(_ id: Int, _ version: Int) -> String {
        """
        {"origin_id":"c-\(id)","speaker":"u-\(id * 7 % Self.people)","channel":"help","timestamp":"\(time(id))",\
        "content":"Question \(id)","location":null,"participants":["u-\(id * 3 % Self.people)"],"tags":[]}
        """
    }

    private func work(_ id: Int, _ version: Int) -> String {
        """
        {"origin_id":"p-\(id)","author":"u-\(id * 11 % Self.people)","contribution_type":"Pull request","channel":"code",\
        "timestamp":"\(time(id * 3))","title":"Fix \(id) \(id % 20 == version % 20 ? version : 0)","location":null,\
        "conversation":null,"tags":[]}
        """
    }

    /// A day of the last years, the same for every version.
    private func time(_ id: Int) -> String {
        let (year, month, day) = (2024 + id % 3, 1 + id / 3 % 10, 1 + id / 30 % 28)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)T10:00:00Z"
    }
}
