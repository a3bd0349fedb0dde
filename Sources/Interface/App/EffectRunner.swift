import Community
import Dispatch
import Store
import Synchronization
import Terminal

/// Runs effects off the screen's thread: reads on one queue, edits in order on another, so that an edit that waits
/// for a pull to commit holds up neither reads nor keys. What comes of them goes to the mailbox.
final class EffectRunner: Sendable {
    let services: Mutex<AppServices?>
    let surroundings: AppSurroundings
    let mailbox: Mailbox
    let outside: OutsideEffects
    private let reads = DispatchQueue(label: "reads", qos: .userInteractive)
    private let narrows = DispatchQueue(label: "narrows", qos: .userInteractive)
    /// Whole lists of things: what is in view does not wait for them.
    private let wholes = DispatchQueue(label: "wholes", qos: .userInitiated)
    private let edits = DispatchQueue(label: "edits", qos: .userInitiated)
    private let background = DispatchQueue(label: "background", qos: .utility)
    /// A queue of its own: what it tells is what the others wait for.
    private let watch = DispatchQueue(label: "watch", qos: .utility)
    private let isWatching = Atomic<Bool>(false)
    private let finding = Finding()
    private let pulling = Mutex<Task<Void, Never>?>(nil)
    private let reckons = DispatchQueue(label: "reckons", qos: .utility)
    /// The number of the results that are wanted; those of an earlier one stop.
    private let wantedResults = Atomic<Int>(0)
    private let pending = Atomic<Int>(0)

    init(services: AppServices?, surroundings: AppSurroundings, mailbox: Mailbox, outside: OutsideEffects) {
        self.services = Mutex(services)
        self.surroundings = surroundings
        self.mailbox = mailbox
        self.outside = outside
    }

    /// Whether nothing is under way that will change the screen.
    var isIdle: Bool { pending.load(ordering: .sequentiallyConsistent) == 0 }

    /// Begins an effect; it returns at once.
    func run(_ effect: Effect) {
        switch effect {
        case .save(let request, let number): save(request, number)
        case .pull(let names, let acceptRemovals): pull(names, acceptRemovals)
        case .cancelPull: pulling.withLock { $0?.cancel() }
        case .loadResults(let epoch): reckon(epoch)
        case .stopResults: wantedResults.add(1, ordering: .sequentiallyConsistent)
        case .checkRevision: checkRevision()
        case .recomputeDue: recomputeDue()
        case .inspect: on(background) { self.inspect() }
        case .copy(let text, let what): on(background) { self.outside.copy(text, what) }
        case .open(let url): on(background) { self.outside.open(url) }
        case .mail(let address, let subject, let text): on(background) { self.mail(address, subject, text) }
        case .startDemo: set(pulls: false) { try await $0.startDemo() }
        case .createCommunity(let new): set(pulls: true) { try await $0.create(new) }
        case .takeName(let name): on(edits) { self.takeName(name) }
        case .export(let request): on(background) { self.export(request) }
        case .narrow, .find, .prepareFinder, .countSegments, .loadList(.segment, _, _):
            on(narrows) { self.find(effect) }
        case .loadGroups(_, limit: nil, epoch: _), .loadEvents(_, limit: nil, epoch: _),
            .loadRegions(_, isWhole: true, epoch: _), .loadSteps(limit: nil, epoch: _):
            on(wholes) { self.load(effect) }
        case .loadHeading, .loadSegments, .loadToday, .loadCounts, .loadList, .loadRows, .loadProfile, .loadCouldWrite,
            .loadReview,
            .loadUnreadable, .loadMentoring, .loadMatches, .loadRecord, .planHandOver, .loadGroups, .loadGroup,
            .loadEvents, .loadEvent, .loadSteps, .loadRegions, .loadRegion, .readNames, .loadRemoved:
            on(reads) { self.load(effect) }
        case .loadCandidates, .loadConflicts: on(background) { self.load(effect) }
        case .editText, .useMouse, .useTheme, .redraw, .suspend: break
        }
    }

    private func on(_ queue: DispatchQueue, _ work: @escaping @Sendable () -> Action?) {
        pending.add(1, ordering: .sequentiallyConsistent)
        queue.async {
            let action = work()
            if let action { self.mailbox.post(.finished(action)) } else { self.mailbox.post(.finished(nil)) }
        }
    }

    /// Waits until every edit that was begun is in the store, but not longer than that many seconds.
    func finishEdits(atMost seconds: Double) {
        let done = DispatchSemaphore(value: 0)
        edits.async { done.signal() }
        _ = done.wait(timeout: .now() + seconds)
    }

    /// The screen's thread took a result.
    func took() { pending.subtract(1, ordering: .sequentiallyConsistent) }

    private func load(_ effect: Effect) -> Action? {
        guard let services = services.withLock({ $0 }) else { return nil }
        return services.load(effect)
    }

    private func reckon(_ epoch: Int) {
        let number = wantedResults.add(1, ordering: .sequentiallyConsistent).newValue
        on(reckons) {
            guard let services = self.services.withLock({ $0 }) else { return nil }
            return services.reckon(
                epoch: epoch, isCancelled: { self.wantedResults.load(ordering: .sequentiallyConsistent) != number },
                progress: { self.mailbox.post(.reckoning($0)) })
        }
    }

    private func find(_ effect: Effect) -> Action? {
        guard let services = services.withLock({ $0 }) else { return nil }
        return finding.answer(effect, services, today: surroundings.now().day)
    }

    private func save(_ request: EditRequest, _ number: Int) {
        on(edits) {
            guard let services = self.services.withLock({ $0 }) else { return nil }
            do { return .saved(number, .done(try services.save(request))) } catch {
                return .saved(number, .failed(ErrorWords.sentence(error)))
            }
        }
    }

    private func checkRevision() {
        guard !isWatching.exchange(true, ordering: .sequentiallyConsistent) else { return }
        watch.async {
            defer { self.isWatching.store(false, ordering: .sequentiallyConsistent) }
            guard let services = self.services.withLock({ $0 }) else { return }
            self.mailbox.post(.holdup(services.holdup()))
            if let revision = try? services.revision() { self.mailbox.post(.revision(revision)) }
        }
    }

    private func inspect() -> Action? {
        for sentence in surroundings.inspect() { mailbox.post(.problem(sentence)) }
        return nil
    }

    private func recomputeDue() {
        background.async {
            guard let services = self.services.withLock({ $0 }), let count = try? services.recomputeDue() else {
                return
            }
            if count > 0 { self.mailbox.post(.recomputed(count)) }
        }
    }

    private func pull(_ names: [String]?, _ acceptRemovals: Bool) {
        guard let services = services.withLock({ $0 }) else { return }
        let mailbox = mailbox
        let task = Task.detached {
            do {
                let reports = try await services.pull(names, acceptRemovals) { mailbox.post(.pulling($0)) }
                mailbox.post(.pulled(reports))
            } catch { mailbox.post(.pullFailed(ErrorWords.sentence(error))) }
        }
        pulling.withLock { $0 = task }
    }

    /// On the queue of edits, so that what is done next is signed with it already.
    private func takeName(_ name: String) -> Action? {
        guard let keepName = surroundings.keepName else { return nil }
        do {
            let named = try keepName(name)
            services.withLock { $0 = named }
            return .named(name)
        } catch { return .problem(ErrorWords.sentence(error)) }
    }

    private func export(_ request: ExportRequest) -> Action? {
        guard let services = services.withLock({ $0 }) else { return nil }
        do { return .exported(request, try services.export(request)) } catch {
            return .exported(request, .failed(ErrorWords.sentence(error)))
        }
    }

    private func mail(_ address: String, _ subject: String, _ text: String) -> Action? {
        guard let openMail = surroundings.openMail else { return mailLink(address, subject, text) }
        do { try openMail(address, subject, text) } catch { return .problem(ErrorWords.sentence(error)) }
        return nil
    }

    /// Opens a `mailto:` link; of a text too long for one only the subject is in it, for the text is on the clipboard.
    private func mailLink(_ address: String, _ subject: String, _ text: String) -> Action? {
        let whole = WebAddress.mail(to: address, subject: subject, body: text)
        if whole.utf8.count <= WebAddress.longestMail { return outside.open(whole) }
        let opened = outside.open(WebAddress.mail(to: address, subject: subject))
        guard case .noted? = opened else { return opened }
        return .noted("opened a mail without its text, which is too long for a link: paste it")
    }

    private func set(pulls: Bool, _ make: @escaping @Sendable (FirstRun) async throws -> AppServices) {
        guard let firstRun = surroundings.firstRun else { return }
        pending.add(1, ordering: .sequentiallyConsistent)
        Task.detached {
            do {
                let services = try await make(firstRun)
                self.services.withLock { $0 = services }
                self.mailbox.post(.finished(.communityOpened(services.context, pull: pulls)))
            } catch { self.mailbox.post(.finished(.firstRunFailed(ErrorWords.sentence(error)))) }
        }
    }
}
