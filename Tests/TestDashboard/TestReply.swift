import Foundation

/// What a client is answered.
public struct TestReply: Hashable, Sendable {
    /// The bytes of a body, or the file that holds them.
    public enum Body: Hashable, Sendable {
        case bytes([UInt8])
        case file(String)
    }

    /// The HTTP status.
    public var status: Int
    /// Header fields besides Content-Length and Connection.
    public var headers: [String: String]
    /// What follows the head.
    public var body: Body

    /// Creates an answer.
    public init(status: Int = 200, headers: [String: String] = ["Content-Type": "application/json"], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer of JSON text.
    public static func json(_ text: String, status: Int = 200) -> TestReply {
        TestReply(status: status, body: .bytes(Array(text.utf8)))
    }

    /// A refusal as the dashboard words it.
    public static func unauthorized(_ request: TestRequest) -> TestReply {
        request.token == nil
            ? .json("{\"detail\":\"Authentication credentials were not provided.\"}", status: 401)
            : .json(
                "{\"detail\":\"Invalid token. Token is not associated with any API Integration\"}", status: 401)
    }

    /// The page of an unknown path.
    public static let notFound = TestReply(
        status: 404, headers: ["Content-Type": "text/html"], body: .bytes(Array("<h1>Not Found</h1>".utf8)))
}
