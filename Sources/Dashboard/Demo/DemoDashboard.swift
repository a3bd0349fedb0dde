import Community
public import Foundation

/// A dashboard without a server: answers the paths of the JSON API from the invented community, as a real one does.
public struct DemoDashboard: Sendable {
    /// What is answered to one request.
    public struct Answer: Hashable, Sendable {
        /// The HTTP status.
        public var status: Int
        /// The headers that matter.
        public var headers: [String: String]
        /// The body, JSON in UTF-8 where all is well.
        public var body: Data
    }

    private let sources: [String: DemoSource]

    /// Creates a dashboard over a community.
    public init(_ community: DemoCommunity) {
        sources = Dictionary(community.sources.map { ($0.token, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The answer to a path such as `/api/v1/identity/`; `token` is what follows `Token ` in the request's
    /// Authorization header, nil without one.
    public func answer(path: String, token: String?) -> Answer {
        let path = path.prefix { $0 != "?" }
        guard path.hasPrefix("/api/v1") else { return Self.page }
        guard path.hasSuffix("/") else { return Self.moved(to: "\(path)/") }
        guard let token else { return Self.refusal("Authentication credentials were not provided.") }
        guard let source = sources[token] else {
            return Self.refusal("Invalid token. Token is not associated with any API Integration")
        }
        let parts = path.split(separator: "/").dropFirst(2).map { $0.removingPercentEncoding ?? String($0) }
        return Self.answer(Array(parts), source)
    }

    private static func answer(_ parts: [String], _ source: DemoSource) -> Answer {
        switch parts.count {
        case 0: return json(source.description)
        case 1:
            return source.list(parts[0]).map { json($0) } ?? page
        case 2 where parts[0] == "identity":
            let row = source.identities.first { $0.originID == OriginID(parts[1]) }
            return row.map { json(.identity($0)) } ?? json(status: 404, "{\"detail\":\"Not found.\"}")
        case 3 where parts[0] == "event" && parts[2] == "attendee":
            guard let people = source.attendees(of: OriginID(parts[1])) else {
                return Answer(status: 500, headers: ["Content-Type": "text/html"], body: Data("Server Error".utf8))
            }
            return json(.identities(people))
        default: return page
        }
    }

    private static func json(_ text: JSONText) -> Answer {
        Answer(status: 200, headers: ["Content-Type": "application/json"], body: Data(text.bytes))
    }

    private static func json(status: Int, _ text: String) -> Answer {
        Answer(status: status, headers: ["Content-Type": "application/json"], body: Data(text.utf8))
    }

    private static func refusal(_ detail: String) -> Answer { json(status: 401, "{\"detail\":\"\(detail)\"}") }

    private static func moved(to path: String) -> Answer {
        Answer(status: 301, headers: ["Location": path, "Content-Type": "text/html"], body: Data())
    }

    private static let page = Answer(
        status: 404, headers: ["Content-Type": "text/html"], body: Data("<h1>Not Found</h1>".utf8))
}
