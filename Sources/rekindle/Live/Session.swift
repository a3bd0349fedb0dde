import Community
import Foundation
import Logging
import Store

/// One community opened for a command: its store, its preferences, the clock and the log.
struct Session: Sendable {
    let home: Home
    let config: Config
    let community: String
    let store: Store
    let now: @Sendable () -> Instant
    let log: Logger

    var today: Day { now().day }

    /// Writes a line to the log: what was done, never to whom.
    func noted(_ text: String) { log.info("\(text)") }

    /// Opens the community that the options mean; warnings of the config go to stderr.
    static func open(_ place: PlaceOptions) throws -> Session {
        let home = try Home.current(option: place.home)
        let communities = Communities(home: home)
        guard let name = try communities.pick(place.community) else {
            throw Failure.usage("there is no community yet. \(Communities.remedy([]))")
        }
        return try open(home, community: name, create: false)
    }

    /// Opens a community for a list: what the calendar changed is brought up to date first.
    static func openForReading(_ place: PlaceOptions) throws -> Session {
        let session = try open(place)
        if let standstill = try session.store.recomputeDueAtOnce() {
            Say.error("\(session.community): \(standstill.sentence)")
        }
        return session
    }

    /// Opens a community by name.
    static func open(_ home: Home, community: String, create: Bool, warns: Bool = true) throws -> Session {
        let config = try Live.config(home, community: community)
        if warns { (config.warnings + PlaceWarning.once(home)).forEach(Say.error) }
        let now = try Surroundings.clock()
        var context = Context(settings: config.settings, actor: config.actor, now: now)
        context.onReformat = {
            Say.error(
                "\(community): changing the file to this version's format; a copy of it as it was stays beside it")
        }
        // The screens say it in their status line.
        if warns { context.onWait = { process in Say.error("\(community): \(Holdup.words(process))") } }
        let store = try Store(
            path: Communities(home: home).file(of: community), community: community, context: context, create: create)
        return Session(
            home: home, config: config, community: community, store: store, now: now,
            log: LogFile.logger(at: home.log, now: now))
    }
}
