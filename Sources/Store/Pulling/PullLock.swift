import Foundation

extension Store {
    /// Runs `body` as the only pull of this community, across processes; the lock goes with the process.
    ///
    /// Throws `StoreError.Code.locked` at once where another pull runs.
    public func withPullLock<Value>(_ body: () throws -> Value) throws -> Value {
        let lock = try PullLock(path: path)
        defer { lock.release() }
        return try body()
    }

    /// The same for a body that waits.
    public func withPullLock<Value>(_ body: () async throws -> Value) async throws -> Value {
        let lock = try PullLock(path: path)
        defer { lock.release() }
        return try await body()
    }
}

extension StoreError {
    /// Somebody was forgotten between a pull's comparing and its writing.
    static let forgottenMeanwhile = StoreError(
        .locked, thing: "sync", cause: "somebody was forgotten meanwhile", remedy: "Pull again")
}

/// An advisory lock on a file beside the store.
struct PullLock {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = open("\(path).pull", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.readOnly, thing: "\(path).pull", cause: "cannot be made", remedy: "Check the folder")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreError(
                .locked, thing: "sync", cause: "another pull of this community is running",
                remedy: "Wait for it, or cancel it where it runs")
        }
    }

    func release() { close(descriptor) }
}
