import Community
import Dashboard
import Foundation
import Interface
import Store
import Terminal

/// Opens the screens: the one place where they meet the store, the network, the clock and the terminal.
enum Screens {
    /// Throws where the screens cannot be shown here, before anything else is done.
    static func check(_ call: ScreensCall) throws {
        if let view = call.view, !AppOptions.views.contains(view) {
            throw Failure.usage(
                "\(view): there is no such view. There are: \(AppOptions.views.joined(separator: ", "))")
        }
        guard isatty(0) == 1, isatty(1) == 1 else {
            throw Failure.usage(
                "rekindle: the screens need a terminal. Without one: rekindle queue reactivate; all commands: rekindle --help"
            )
        }
    }

    /// Shows a community, or where there is none yet the first screen.
    static func open(_ call: ScreensCall) throws {
        try check(call)
        readAhead(call.view)
        let home = try Home.current(option: call.home)
        let now = try Surroundings.clock()
        guard let name = try Communities(home: home).pick(call.community) else {
            let offers = FirstOffers(home: home, now: now)
            defer { offers.end() }
            return try run(
                nil, try Live.config(home, community: nil), home, call, now: now, firstRun: offers.firstRun
            ) { try offers.reopen(named: $0) }
        }
        let session = try Session.open(home, community: name, create: false, warns: false)
        try run(Services.live(Pulls(session)), session.config, home, call, now: now, firstRun: nil) {
            try OwnName.keep($0, home)
            return Services.live(Pulls(try Session.open(home, community: name, create: false, warns: false)))
        }
    }

    /// Shows the demo.
    static func show(_ demo: DemoHome, _ call: ScreensCall) throws {
        let (session, puller) = try demo.session()
        try run(
            Services.live(Pulls(session, puller: puller)), session.config, demo.home, call, now: session.now,
            firstRun: nil)
    }

    private static func run(
        _ services: AppServices?, _ config: Config, _ home: Home, _ call: ScreensCall,
        now: @escaping @Sendable () -> Instant, firstRun: FirstRun?,
        keepName: (@Sendable (String) throws -> AppServices)? = nil
    ) throws {
        let surroundings = AppSurroundings(
            now: now, idle: IdleSignal.fromEnvironment(), openMail: MailCommand(config, home: home)?.open,
            keepName: keepName, firstRun: firstRun, inspect: { inspect(home) })
        let code: Int32
        do {
            let driver = try TerminalDriver.live(TerminalOptions(mouse: config.screen.mouse))
            defer { driver.end() }
            code = try App.run(
                services: services, options: appOptions(config, home, call), surroundings: surroundings,
                driver: driver)
        } catch let error as TerminalError {
            throw Failure.usage("\(error). The commands need none: rekindle queue reactivate")
        }
        if code != ExitCodes.done {
            throw Failure(sentence: "rekindle: the screens ended early. Try again", code: code)
        }
    }

    private static func appOptions(_ config: Config, _ home: Home, _ call: ScreensCall) -> AppOptions {
        let (templates, problems) = Live.templates(home)
        var app = AppOptions()
        app.view = call.view
        app.theme = config.screen.theme
        app.usesMouse = config.screen.mouse
        app.copyCommand = config.screen.copy
        app.keys = config.keys
        app.isSharing = call.share
        app.settings = config.settings
        app.sender = config.actor
        app.nameToAsk = config.hasNoName ? config.actor : nil
        app.templates = templates
        app.themesFolder = home.themes
        app.isColourless = !TerminalOptions.wantsColors
        app.warnings = config.warnings + problems
        return app
    }

    /// Reads on the other core what the first rows, or the first profile, would have to wait for: the built-in templates
    /// are many, and Foundation takes some milliseconds to tell the countries that these views name.
    private static func readAhead(_ view: String?) {
        Thread.detachNewThread {
            if view.map(AppOptions.namesCountries) == true { Country.readAhead() }
            BuiltInTemplates.readAhead()
        }
    }

    /// What is wrong with files that the first rows do without; and what other views will wait for is read.
    private static func inspect(_ home: Home) -> [String] {
        Country.readAhead()
        return CriteriaFolder.own(home).problems + PlaceWarning.once(home)
    }
}
