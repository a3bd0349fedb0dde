import Community
import Store

/// The Sync view and the pull that runs, if one does.
struct SyncState {
    var index = 0
    private(set) var isPulling = false
    private(set) var isCancelling = false
    /// The sources of the running pull; nil for all.
    private(set) var names: [String]?
    private(set) var progress: [String: PullProgress] = [:]
    /// How the last pull of each source ended, since the screens opened.
    private(set) var reports: [String: PullReport] = [:]
    var unreadable: [String: Cached<[UnreadableReport]>] = [:]

    /// The source under the cursor.
    func selected(in heading: Heading?) -> SourceStatus? {
        guard let sources = heading?.sources, !sources.isEmpty else { return nil }
        return sources[min(max(0, index), sources.count - 1)]
    }

    mutating func begin(_ names: [String]?) {
        isPulling = true
        isCancelling = false
        self.names = names
        progress = [:]
    }

    mutating func note(_ progress: PullProgress) { self.progress[progress.source] = progress }

    mutating func cancel() { isCancelling = true }

    mutating func end(_ reports: [PullReport]) {
        isPulling = false
        isCancelling = false
        progress = [:]
        for report in reports { self.reports[report.source] = report }
    }

    /// The sources whose last pull was refused because it would remove too much.
    func refused(in heading: Heading?) -> [String] {
        (heading?.sources ?? []).filter(\.isPulled).filter {
            (reports[$0.name]?.status.rawValue ?? $0.status) == "refused"
        }.map(\.name)
    }
}

extension State {
    /// Begins a pull of some sources, or of all.
    mutating func pull(_ names: [String]?, acceptRemovals: Bool = false) -> [Effect] {
        guard !sync.isPulling else { return say("a pull is running: 0 shows it, Esc there cancels it") }
        let sources = heading?.sources ?? []
        if let name = names?.first, let other = sources.first(where: { $0.name == name }), !other.isPulled {
            return say(
                other.kind == .csv
                    ? "\(name) is a file: rekindle import csv FILE --source \(name)"
                    : "\(name) is entered by hand: + in Members")
        }
        guard heading == nil || sources.contains(where: \.isPulled) else {
            return say("there is no source yet: rekindle source add")
        }
        sync.begin(names)
        status.say("pulling \(names?.joined(separator: ", ") ?? "all sources") · 0 shows it")
        return [.pull(names, acceptRemovals: acceptRemovals)]
    }

    mutating func cancelPull() -> [Effect] {
        guard !sync.isCancelling else { return say("cancelling …") }
        sync.cancel()
        status.say("cancelling: what was there stays")
        return [.cancelPull]
    }

    /// Takes the end of a pull.
    mutating func pulled(_ reports: [PullReport]) -> [Effect] {
        sync.end(reports)
        refresh()
        for report in reports {
            if let problem = report.errors.first, report.status != .ok, report.status != .cancelled {
                status.fail("\(report.source): \(problem.message)")
            }
        }
        return say(PullWords.summary(of: reports))
    }

    mutating func pullFailed(_ sentence: String) {
        sync.end([])
        refresh()
        status.fail(sentence)
    }

    /// `A`: removals that a pull was refused for.
    mutating func askAboutRemovals() -> [Effect] {
        let names = sync.refused(in: heading)
        guard !names.isEmpty else { return say("no pull was refused") }
        let question = "Pull \(names.joined(separator: ", ")) again and accept that so much left the feed?"
        let answer = Confirm.Answer.acceptRemovals(names)
        layers.append(.confirm(Confirm(question: question, key: "y", word: "accept the removals", answer: answer)))
        return []
    }
}

extension SourceStatus {
    /// Whether a pull asks it; files are imported and people entered by hand.
    var isPulled: Bool { kind == .dashboard }

    /// Whether the last pull could not reach anything.
    var isOffline: Bool {
        status == PullStatus.failed.rawValue
            && problemKinds.contains { ["unreachable", "unknown_host", "refused_connection"].contains($0) }
    }
}
