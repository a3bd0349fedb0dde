import Community
import Foundation
import Synchronization
import Terminal

/// One line on stderr that says where a pull is; nothing where stderr is no terminal.
final class ProgressLine: Sendable {
    private let isWatched = Say.isWatched
    private let shown = Mutex("")

    func show(_ progress: PullProgress) {
        guard isWatched else { return }
        let text = TextWidth.truncate(Self.sentence(progress), to: 76)
        shown.withLock {
            $0 = text
            Say.write("\r\u{1B}[K\(text)", to: 2)
        }
    }

    /// Takes the line away.
    func clear() {
        guard isWatched else { return }
        shown.withLock {
            if !$0.isEmpty { Say.write("\r\u{1B}[K", to: 2) }
            $0 = ""
        }
    }

    static func sentence(_ progress: PullProgress) -> String {
        let list = progress.list.map { "\($0.rawValue): " } ?? ""
        let seconds = Int(progress.seconds)
        let what =
            switch progress.phase {
            case .waiting: seconds < 2 ? "asking" : "waiting \(seconds) s: it builds its list first"
            case .receiving: "receiving, \(progress.bytes / 1024) kB"
            case .comparing: "comparing"
            case .writing: "writing"
            }
        return "\(progress.source): \(list)\(what)   Ctrl-C cancels"
    }
}

/// Ctrl-C and SIGTERM as a closure, until it ends.
final class Interrupt {
    private let sources: [any DispatchSourceSignal]

    init(_ body: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: DispatchWorkItem(block: body))
            source.activate()
            return source
        }
    }

    func end() {
        sources.forEach { $0.cancel() }
        [SIGINT, SIGTERM].forEach { signal($0, SIG_DFL) }
    }
}
