import Community
import Foundation
import Synchronization
import Testing

@testable import Dashboard

/// A source on a test's server, with everything a request needs.
struct Asking {
    let scratch: Scratch
    var patience = Patience(firstByte: 300, stall: 300)

    var staging: URL { scratch.url.appendingPathComponent("state/staging") }

    init() throws { scratch = try Scratch() }

    func source(_ address: String, token: String = "forum") throws -> FeedSource {
        let file = scratch.url.appendingPathComponent("token-\(token)")
        try Data((Recorded.tokens[token] ?? token).utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        return FeedSource(name: token, address: address, token: .file(file.path))
    }

    /// Fetches the identities of a server and gives what went wrong, which must go wrong.
    func fault(of address: String) async throws -> PullError {
        let source = try source(address)
        let connection = FeedConnection(
            source: source, token: try await source.token.token(), patience: patience, staging: staging)
        do {
            let list = try await FeedProvider.savannah().list(.identity, connection)
            Issue.record("got \(list.bytes) bytes")
            throw CancellationError()
        } catch let error as PullError {
            return error
        }
    }

    /// The names of all files in the scratch folder.
    var files: [String] {
        let paths = FileManager.default.enumerator(atPath: scratch.url.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { !$0.hasPrefix("token-") && $0 != "state" && $0 != "state/staging" }
    }
}

/// Values that closures on any thread put together.
final class Collected<Value: Sendable>: Sendable {
    private let stored = Mutex<[Value]>([])

    var values: [Value] { stored.withLock { $0 } }

    func add(_ value: Value) { stored.withLock { $0.append(value) } }
}
