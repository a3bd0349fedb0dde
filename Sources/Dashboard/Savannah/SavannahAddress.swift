import Community
import Foundation

/// Where a Savannah is: what the manager gave, whether or not they pasted the `/api/v1/` along.
struct SavannahAddress: Sendable {
    private let base: String
    /// The host, with its port where one was given.
    let host: String

    /// Reads an address; throws `PullFault.badAddress` for anything but http(s)://host[:port][/path].
    init(_ text: String) throws(PullFault) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.query == nil, parts.fragment == nil
        else { throw .badAddress(SavannahAddress.withoutSecrets(trimmed)) }
        var path = parts.percentEncodedPath[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        if path.hasSuffix("/api/v1") { path = path.dropLast("/api/v1".count) }
        while path.hasSuffix("/") { path = path.dropLast() }
        self.host = parts.port.map { "\(host):\($0)" } ?? host
        base = "\(scheme)://\(parts.percentEncodedHost ?? host)\(parts.port.map { ":\($0)" } ?? "")\(path)"
    }

    /// What of a refused address can be shown: no login, and nothing from a question mark on.
    private static func withoutSecrets(_ text: String) -> String {
        var shown = text.prefix { $0 != "?" && $0 != "#" }
        if let login = shown.lastIndex(of: "@") {
            shown = shown.prefix { $0 != "/" } + "//…" + shown[login...]
        }
        return String(shown)
    }

    /// The address of a path below `/api/v1/`.
    func url(_ endpoint: String) throws(PullFault) -> URL {
        guard let url = URL(string: "\(base)/api/v1/\(endpoint)") else { throw .badAddress(base) }
        return url
    }

    /// The path of a list.
    static func endpoint(_ kind: RowKind) -> String { "\(kind.rawValue)/" }

    /// The path of an event's attendee list; nil for an id that no path can name.
    static func attendees(of event: OriginID) -> String? {
        guard !event.raw.contains("/"), event.raw != ".", event.raw != "..", !event.raw.isEmpty,
            let id = event.raw.addingPercentEncoding(withAllowedCharacters: unreserved)
        else { return nil }
        return "event/\(id)/attendee/"
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
