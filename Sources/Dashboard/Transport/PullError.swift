public import Community

/// What went wrong with one request to a dashboard: the facts; the sentence is made in `PullError.sentence`.
public struct PullError: Error, Hashable, Sendable {
    /// The path asked, below `/api/v1/`: `identity/`; empty for the source itself.
    public var endpoint: String
    /// The dashboard's host, with its port where it is not the scheme's own.
    public var host: String
    /// Where the token came from.
    public var token: TokenPlace
    /// What happened.
    public var fault: PullFault

    /// Creates an error.
    public init(endpoint: String, host: String, token: TokenPlace, fault: PullFault) {
        self.endpoint = endpoint
        self.host = host
        self.token = token
        self.fault = fault
    }

    /// The problem as reports carry it.
    public var problem: PullProblem {
        PullProblem(endpoint: endpoint.isEmpty ? "/" : endpoint, kind: fault.kind, message: sentence)
    }
}

/// What can happen to a request. No case holds anything of an answer's body.
public enum PullFault: Error, Hashable, Sendable {
    /// Nothing listens there.
    case refused
    /// The name has no address.
    case unknownHost
    /// No secure connection; curl's reason.
    case tls(String)
    /// Some other trouble below HTTP; the system's reason.
    case unreachable(String)
    /// Nobody answered the attempt to connect.
    case noAnswer
    /// No first byte within the patience, in minutes.
    case noFirstByte(minutes: Double)
    /// Nothing more came for some seconds after so many bytes.
    case stalled(seconds: Int, bytes: Int)
    /// The connection was closed without an answer, or the answer is empty.
    case emptyReply
    /// The answer ended early, after so many bytes of those announced.
    case truncated(bytes: Int, of: Int?)
    /// What answers does not speak HTTP.
    case notHTTP
    /// 401.
    case unauthorized
    /// 403.
    case forbidden
    /// 404.
    case notFound
    /// 500 and above.
    case server(status: Int)
    /// Any other status that is no success.
    case status(Int)
    /// A redirect to another host.
    case redirectedElsewhere(to: String)
    /// A redirect from https down to http.
    case redirectedDown
    /// A redirect that names no place, or more than five of them.
    case redirectLoop
    /// A web page where JSON was due.
    case html
    /// No JSON, or JSON of another shape.
    case notJSON
    /// A list with something damaged at an offset.
    case damaged(DamagedList)
    /// The library that speaks HTTP is missing.
    case noCurl
    /// The address is none.
    case badAddress(String)
    /// The answer could not be staged; the system's reason.
    case disk(String)
    /// There is no token.
    case token(TokenFault)
    /// The manager cancelled.
    case cancelled

    /// The word that programs test for.
    public var kind: String {
        switch self {
        case .refused: "refused_connection"
        case .unknownHost: "unknown_host"
        case .tls: "tls"
        case .unreachable, .noAnswer: "unreachable"
        case .noFirstByte: "timeout"
        case .stalled: "stalled"
        case .emptyReply: "empty_reply"
        case .truncated: "truncated"
        case .unauthorized: "unauthorized"
        case .forbidden: "forbidden"
        case .notFound: "not_found"
        case .server: "server_error"
        case .status: "http_status"
        case .redirectedElsewhere, .redirectedDown, .redirectLoop: "redirected"
        case .html: "html"
        case .notJSON, .notHTTP: "not_json"
        case .damaged(let damage): PullFault.kind(of: damage)
        case .noCurl: "no_curl"
        case .badAddress: "bad_address"
        case .disk: "disk"
        case .token: "no_token"
        case .cancelled: "cancelled"
        }
    }

    private static func kind(of damage: DamagedList) -> String {
        switch damage.fault {
        case .empty: "empty_reply"
        case .truncated: "truncated"
        case .html: "html"
        case .notAnArray, .notAnObject, .separator, .trailing, .tooLarge: "not_json"
        }
    }
}
