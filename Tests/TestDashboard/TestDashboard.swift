import Foundation

/// A dashboard on a loopback port, for tests and benchmarks: one thread per connection, one request per connection.
public final class TestDashboard: Sendable {
    /// The address without a path, such as `http://127.0.0.1:40123`.
    public let url: String

    private let listener: Listener
    private let state: State

    /// Starts a server whose answers a closure makes; it may run on several threads at once.
    public init(_ answer: @escaping @Sendable (TestRequest) -> TestReply) throws {
        let state = State(answer)
        let listener = try Listener { connection in state.serve(connection) }
        self.state = state
        self.listener = listener
        url = "http://127.0.0.1:\(listener.port)"
        listener.start()
    }

    deinit { stop() }

    /// Ends the server; connections under way are cut where nobody holds them at a gate.
    public func stop() { listener.stop() }

    /// Makes a path go wrong from now on, for one token or all; nil heals it.
    public func fail(_ path: String, token: String? = nil, with fault: Fault?) {
        state.set(fault, State.Place(path: path, token: token))
    }

    /// All requests so far, in order of arrival.
    public var requests: [TestRequest] { state.requests }
}

/// What the connections share.
final class State: @unchecked Sendable {
    struct Place: Hashable {
        var path: String
        var token: String?
    }

    private let answer: @Sendable (TestRequest) -> TestReply
    private let lock = NSLock()
    private var faults: [Place: Fault] = [:]
    private var seen: [TestRequest] = []

    init(_ answer: @escaping @Sendable (TestRequest) -> TestReply) { self.answer = answer }

    var requests: [TestRequest] { lock.withLock { seen } }

    func set(_ fault: Fault?, _ place: Place) { lock.withLock { faults[place] = fault } }

    func serve(_ connection: Connection) {
        guard let head = connection.readHead(), let request = TestRequest(head: head) else { return }
        let fault = lock.withLock {
            seen.append(request)
            return faults[Place(path: request.path, token: request.token)] ?? faults[Place(path: request.path)]
        }
        switch fault {
        case nil: connection.send(answer(request))
        case .close: break
        case .status(let status):
            connection.send(
                TestReply(
                    status: status, headers: ["Content-Type": "text/html"], body: .bytes(Array("<h1>Fault</h1>".utf8))))
        case .hold(let gate):
            gate.pass()
            connection.send(answer(request))
        case .truncate(let bytes): connection.send(answer(request), atMost: bytes)
        }
    }
}
