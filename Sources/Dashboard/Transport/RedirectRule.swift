import Foundation

/// Where a token may follow a redirect: on the same host and port, or from http up to https.
enum RedirectRule {
    /// How many redirects one request may take.
    static let most = 5

    /// The address a redirect leads to, as far as the token may go there.
    static func next(from url: URL, location: String?) throws(PullFault) -> URL {
        guard let location, let next = URL(string: location, relativeTo: url)?.absoluteURL,
            let scheme = next.scheme?.lowercased(), let host = next.host?.lowercased(), !host.isEmpty
        else { throw .redirectLoop }
        guard scheme == "http" || scheme == "https", host == url.host?.lowercased() else {
            throw .redirectedElsewhere(to: host)
        }
        let was = url.scheme?.lowercased()
        if was == "https", scheme == "http" { throw .redirectedDown }
        guard was != scheme || port(of: next) == port(of: url) else {
            throw .redirectedElsewhere(to: "\(host):\(port(of: next))")
        }
        return next
    }

    private static func port(of url: URL) -> Int { url.port ?? (url.scheme?.lowercased() == "https" ? 443 : 80) }
}
