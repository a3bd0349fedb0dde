import Foundation

/// What a client asked.
public struct TestRequest: Hashable, Sendable {
    /// Such as `GET`.
    public let method: String
    /// The path without the query, percent-encoding kept.
    public let path: String
    /// What follows the `?`; nil without one.
    public let query: String?
    /// Header fields by lower-case name.
    public let headers: [String: String]

    /// What follows `Token ` in the Authorization header; nil without one.
    public var token: String? {
        guard let field = headers["authorization"], field.lowercased().hasPrefix("token ") else { return nil }
        return String(field.dropFirst(6))
    }

    /// Reads the head of a request; nil where its first line is no request.
    init?(head: String) {
        var lines = head.components(separatedBy: "\r\n")[...]
        guard let first = lines.popFirst() else { return nil }
        let words = first.split(separator: " ")
        guard words.count == 3, words[2].hasPrefix("HTTP/1") else { return nil }
        method = String(words[0])
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(target[0])
        query = target.count > 1 ? String(target[1]) : nil
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = value
        }
        self.headers = headers
    }
}
