public import Community
public import Foundation

/// Pulls one source: asks it who it is, fetches its lists one at a time into files, its events' attendee lists, and
/// hands everything to a store. A list that fails is noted while the others go on.
public struct Puller: Sendable {
    /// Applies a feed to a store: the feed, whether removals beyond the guard are accepted, and who hears how far it
    /// is. It throws `PullProblem` for what a manager should read, or `CancellationError`.
    public typealias Apply =
        @Sendable (
            _ feed: FetchedFeed, _ acceptRemovals: Bool, _ progress: @escaping @Sendable (PullProgress) -> Void
        ) async throws -> StoreOutcome

    private let provider: FeedProvider
    private let staging: URL
    private let patience: Patience

    /// Creates a puller; `staging` is a private folder, made where it is missing, on a disk with room for a list.
    public init(provider: FeedProvider = .savannah(), staging: URL, patience: Patience = Patience()) {
        self.provider = provider
        self.staging = staging
        self.patience = patience
    }

    /// What a source says of itself, for `source test`; throws `PullError`.
    public func probe(_ source: FeedSource) async throws -> SourceDescription {
        try await provider.describe(try await connection(to: source) { _ in })
    }

    /// Pulls a source. Cancelling the task ends it at once and leaves the store as it was.
    public func pull(
        _ source: FeedSource, acceptRemovals: Bool = false,
        progress: @escaping @Sendable (PullProgress) -> Void = { _ in }, apply: @escaping Apply
    ) async -> PullReport {
        let clock = Stopwatch()
        var report = PullReport(source: source.name, status: .failed)
        let throttle = ProgressThrottle(progress)
        do {
            let feed = try await fetch(source, throttle)
            report.bytes = feed.bytes
            report.errors = feed.problems
            if !feed.lists.isEmpty {
                try Task.checkCancellation()
                let outcome = try await apply(feed, acceptRemovals) { throttle.report($0) }
                report.take(outcome)
            }
        } catch {
            report.fail(error)
        }
        report.seconds = clock.seconds
        return report
    }

    private func connection(
        to source: FeedSource, progress: @escaping @Sendable (DownloadProgress) -> Void
    ) async throws -> FeedConnection {
        do {
            return FeedConnection(
                source: source, token: try await source.token.token(), patience: patience, staging: staging,
                progress: progress)
        } catch let fault as TokenFault {
            throw PullError(endpoint: "", host: source.address, token: source.token, fault: .token(fault))
        }
    }

    private func fetch(_ source: FeedSource, _ throttle: ProgressThrottle) async throws -> FetchedFeed {
        var connection = try await connection(to: source) { throttle.report($0, of: source.name, list: nil) }
        var feed = FetchedFeed(description: try await provider.describe(connection), lists: [])
        for kind in RowKind.lists {
            try Task.checkCancellation()
            connection.progress = { throttle.report($0, of: source.name, list: kind) }
            do {
                let list = try await provider.list(kind, connection)
                feed.lists.append(list)
                feed.bytes += list.bytes
            } catch let error as PullError {
                feed.problems.append(error.problem)
            }
        }
        try await AttendeeRound(provider: provider, connection: connection).ask(into: &feed)
        return feed
    }
}

extension PullReport {
    fileprivate mutating func take(_ outcome: StoreOutcome) {
        added = outcome.added
        changed = outcome.changed
        removed = outcome.removed
        unchanged = outcome.unchanged
        keptOut = outcome.keptOut
        let whole = errors.isEmpty && outcome.problems.allSatisfy { $0.kind == "unreadable_object" }
        errors += outcome.problems
        if let refusal = outcome.refusal { errors.append(refusal) }
        status = outcome.refusal != nil ? .refused : whole ? .ok : .partial
    }

    fileprivate mutating func fail(_ error: any Error) {
        switch error {
        case is CancellationError:
            status = .cancelled
            errors.append(
                PullProblem(endpoint: "", kind: "cancelled", message: "cancelled, nothing changed. R pulls again"))
        case let error as PullError: errors.append(error.problem)
        case let problem as PullProblem: errors.append(problem)
        default: errors.append(PullProblem(endpoint: "", kind: "store", message: "\(error)"))
        }
    }
}
