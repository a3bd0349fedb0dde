import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// How one request ended well.
enum Reply: Sendable {
    /// The whole answer is in the file; its size in bytes.
    case whole(bytes: Int)
    /// The dashboard points elsewhere.
    case redirect(location: String?)
}

/// One request and its answer. Bytes of a 200 go to the file as they come; no other body is ever read. It ends once:
/// with the answer, an error, a patience that ran out, or the task's cancellation, whichever comes first.
/// `lock` guards `guarded`, and nothing else here changes.
final class Exchange: NSObject, @unchecked Sendable {
    let url: URL
    let request: DownloadRequest
    let file: StagedFile
    private let clock: Stopwatch
    private let progress: @Sendable (DownloadProgress) -> Void
    private let lock = NSLock()
    private var guarded = State()

    private struct State {
        var ended: Result<Reply, any Error>?
        var continuation: CheckedContinuation<Reply, any Error>?
        var session: URLSession?
        var task: URLSessionTask?
        var timer: (any DispatchSourceTimer)?
        var bytes = 0
        var announced: Int?
        var hasAnswer = false
        var lastByte: Double?
    }

    init(
        url: URL, request: DownloadRequest, file: StagedFile, clock: Stopwatch,
        progress: @escaping @Sendable (DownloadProgress) -> Void
    ) {
        self.url = url
        self.request = request
        self.file = file
        self.clock = clock
        self.progress = progress
    }

    private func locked<Value>(_ body: (inout State) -> Value) -> Value {
        lock.withLock { body(&guarded) }
    }

    func run() async throws -> Reply {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                start(continuation)
            }
        } onCancel: {
            end(.failure(CancellationError()))
        }
    }

    private func start(_ continuation: CheckedContinuation<Reply, any Error>) {
        let session = URLSession(
            configuration: Exchange.configuration(request.patience), delegate: self, delegateQueue: BoundedQueue())
        let task = session.dataTask(with: urlRequest())
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        timer.schedule(deadline: .now(), repeating: .milliseconds(100))
        timer.setEventHandler { [weak self] in self?.tick() }
        let ended = locked { state -> Result<Reply, any Error>? in
            if let ended = state.ended { return ended }
            state.continuation = continuation
            state.session = session
            state.task = task
            state.timer = timer
            return nil
        }
        timer.resume()
        if let ended {
            timer.cancel()
            session.invalidateAndCancel()
            continuation.resume(with: ended)
        } else {
            task.resume()
        }
    }

    /// Ends the exchange; only the first call counts.
    func end(_ result: Result<Reply, any Error>) {
        let left = locked { state -> State? in
            guard state.ended == nil else { return nil }
            state.ended = result
            let left = state
            state.continuation = nil
            state.session = nil
            state.task = nil
            state.timer = nil
            return left
        }
        guard let left else { return }
        left.timer?.cancel()
        left.continuation?.resume(with: result)
        // Never on the delegate's queue: the session waits there for room that only this queue makes.
        guard let session = left.session else { return }
        DispatchQueue.global(qos: .utility).async { session.invalidateAndCancel() }
    }

    private func tick() {
        let now = clock.seconds
        let (report, fault) = locked { state -> (DownloadProgress?, PullFault?) in
            guard state.ended == nil else { return (nil, nil) }
            let report = DownloadProgress(isWaiting: state.lastByte == nil, seconds: now, bytes: state.bytes)
            return (report, late(state, now))
        }
        if let report { progress(report) }
        if let fault { end(.failure(fault)) }
    }

    private func late(_ state: State, _ now: Double) -> PullFault? {
        let patience = request.patience
        guard let last = state.lastByte else {
            return now > patience.firstByte ? .noFirstByte(minutes: patience.firstByte / 60) : nil
        }
        return now - last > patience.stall ? .stalled(seconds: Int(now - last), bytes: state.bytes) : nil
    }

    /// Takes note of the answer's head: its announced size.
    func begin(announced: Int?) {
        locked {
            $0.announced = announced
            $0.hasAnswer = true
        }
    }

    /// Writes bytes to the file unless the exchange has ended.
    func receive(_ data: Data) {
        let now = clock.seconds
        let fault = locked { state -> PullFault? in
            guard state.ended == nil else { return nil }
            state.bytes += data.count
            state.lastByte = now
            do {
                try file.append(data)
            } catch {
                return .disk("\(error)")
            }
            return nil
        }
        if let fault { end(.failure(fault)) }
    }

    /// The connection is closed: with everything, or early, or with the system's error.
    func closed(_ error: (any Error)?) {
        let (bytes, announced, hasAnswer) = locked { ($0.bytes, $0.announced, $0.hasAnswer) }
        if let error {
            let seen = hasAnswer ? bytes : nil
            end(.failure(PullFault(error, received: seen, announced: announced)))
        } else if bytes == 0 {
            end(.failure(PullFault.emptyReply))
        } else if let announced, bytes < announced {
            end(.failure(PullFault.truncated(bytes: bytes, of: announced)))
        } else {
            end(.success(.whole(bytes: bytes)))
        }
    }
}
