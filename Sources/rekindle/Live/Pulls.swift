import Community
import Dashboard
import Foundation
import Logging
import Store

/// Pulls the sources of one community into its store, one after the other, as the only pull of that community.
struct Pulls: Sendable {
    let store: Store
    let puller: Puller
    let log: Logger
    let home: Home
    let me: Config.Me

    init(_ session: Session) { self.init(session, puller: Live.puller(session.home, session.config)) }

    init(_ session: Session, puller: Puller) {
        store = session.store
        self.puller = puller
        log = session.log
        home = session.home
        me = session.config.me
    }

    /// Pulls some sources, or all; where another pull runs, each is reported as failed.
    func run(
        sources names: [String]?, acceptRemovals: Bool, progress: @escaping @Sendable (PullProgress) -> Void
    ) async throws -> [PullReport] {
        // Files are imported and people entered by hand: only dashboards are pulled.
        let sources = try store.sources().filter { $0.kind == .dashboard && (names?.contains($0.name) ?? true) }
        do {
            return try await store.withPullLock {
                var reports: [PullReport] = []
                for source in sources {
                    reports.append(try await pull(source, acceptRemovals, progress))
                }
                return reports
            }
        } catch let error as StoreError where error.code == .locked {
            let problem = PullProblem(endpoint: "", kind: "locked", message: error.sentence)
            return sources.map { PullReport(source: $0.name, status: .failed, errors: [problem]) }
        }
    }

    private func pull(
        _ source: SourceStatus, _ acceptRemovals: Bool, _ progress: @escaping @Sendable (PullProgress) -> Void
    ) async throws -> PullReport {
        guard let token = TokenPlace(source.tokenPlace) else {
            return try failed(
                source, "\(source.name): where its token is is unknown. Set it: rekindle source set \(source.name)")
        }
        guard !Task.isCancelled else {
            return try keep(PullReport(source: source.name, status: .cancelled))
        }
        let feed = FeedSource(name: source.name, address: source.url, token: token)
        let start = ContinuousClock.now
        let report = await puller.pull(feed, acceptRemovals: acceptRemovals, progress: progress) {
            feed, accept, heard in
            try apply(feed, to: source.name, accept, since: start, heard)
        }
        return try keep(report)
    }

    private func apply(
        _ feed: FetchedFeed, to name: String, _ acceptRemovals: Bool, since start: ContinuousClock.Instant,
        _ heard: @escaping @Sendable (PullProgress) -> Void
    ) throws -> StoreOutcome {
        do {
            return try store.apply(
                feed, source: name, acceptRemovals: acceptRemovals,
                seconds: (ContinuousClock.now - start) / .seconds(1),
                isCancelled: { Task.isCancelled },
                progress: { state in
                    let phase: PullPhase = state.phase == .comparing ? .comparing : .writing
                    heard(
                        PullProgress(
                            source: name, list: state.kind, phase: phase,
                            seconds: (ContinuousClock.now - start) / .seconds(1), bytes: 0))
                })
        } catch let error as StoreError {
            throw PullProblem(endpoint: "", kind: error.code.rawValue, message: error.sentence)
        }
    }

    /// Keeps what became of a pull that landed nothing; the others are kept with their rows.
    private func keep(_ report: PullReport) throws -> PullReport {
        let landed = report.status == .ok || report.status == .partial
        log.info(
            """
            pulled \(report.source): \(report.status.rawValue), \(report.added) added, \(report.changed) changed, \
            \(report.removed) removed, \(report.errors.map(\.kind).joined(separator: " "))
            """)
        guard !landed else { return report }
        try store.recordFailure(
            source: report.source, problems: report.errors, status: report.status.rawValue, seconds: report.seconds)
        return report
    }

    private func failed(_ source: SourceStatus, _ sentence: String) throws -> PullReport {
        try keep(
            PullReport(
                source: source.name, status: .failed,
                errors: [PullProblem(endpoint: "", kind: "no_token", message: sentence)]))
    }
}
