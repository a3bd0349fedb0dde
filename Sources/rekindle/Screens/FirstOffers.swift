import Community
import Dashboard
import Interface
import Store
import Synchronization

/// What the first screen offers: the demo, or one's own dashboard.
final class FirstOffers: Sendable {
    private let home: Home
    private let now: @Sendable () -> Instant
    private let demo = Mutex<DemoHome?>(nil)
    /// The community that was made.
    private let made = Mutex<String?>(nil)

    init(home: Home, now: @escaping @Sendable () -> Instant) {
        self.home = home
        self.now = now
    }

    var firstRun: FirstRun {
        FirstRun(startDemo: { try await self.startDemo() }, create: { try await self.create($0) })
    }

    /// Takes the demo away where it was opened.
    func end() { demo.withLock { $0?.remove() } }

    private func startDemo() async throws -> AppServices {
        let made = try DemoHome.throwAway(now: now())
        demo.withLock { $0 = made }
        try await made.fill()
        let (session, puller) = try made.session()
        return Services.live(Pulls(session, puller: puller))
    }

    private func create(_ new: NewCommunity) async throws -> AppServices {
        try Communities.check(new.name)
        try SourceNames.check(new: new.source)
        try SourceNames.check(url: new.url)
        guard let place = TokenPlace(new.tokenPlace) else {
            throw Failure.usage("\"\(new.tokenPlace)\": no place of a token. Write env:NAME, file:PATH or command:…")
        }
        if case .file = place {
            do { _ = try await place.token() } catch let fault as TokenFault { throw Failure.nothing(fault.sentence) }
        }
        let session = try Session.open(home, community: new.name, create: true, warns: false)
        try session.store.addSource(name: new.source, url: new.url, tokenPlace: place.description)
        made.withLock { $0 = new.name }
        return Services.live(Pulls(session))
    }

    /// Keeps the manager's name and opens the new community under it.
    func reopen(named name: String) throws -> AppServices {
        try OwnName.keep(name, home)
        guard let community = made.withLock({ $0 }) else { throw Failure.nothing("there is no community yet") }
        return Services.live(Pulls(try Session.open(home, community: community, create: false, warns: false)))
    }
}
