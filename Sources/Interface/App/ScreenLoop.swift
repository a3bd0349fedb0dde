import Community
import Store
import Terminal

/// The loop on the screen's thread: what happened, what follows, what it looks like.
struct ScreenLoop {
    private var state: State
    private var theme: Theme
    private let driver: TerminalDriver
    private let runner: EffectRunner
    private let mailbox: Mailbox
    private let options: AppOptions
    private let now: @Sendable () -> Instant
    private var shown: Screen?
    /// Whether the program has been told that the screens are idle.
    private var saidIdle = false

    init(services: AppServices?, options: AppOptions, surroundings: AppSurroundings, driver: TerminalDriver) {
        self.driver = driver
        self.options = options
        now = surroundings.now
        mailbox = Mailbox(wake: driver.wake)
        let outside = OutsideEffects.live(driver: driver, copyCommand: options.copyCommand)
        runner = EffectRunner(services: services, surroundings: surroundings, mailbox: mailbox, outside: outside)
        let size = driver.size()
        state = State(extent: Extent(width: size.width, height: size.height), now: now(), options: options)
        theme = .bare
        if services == nil { state.layers = [.firstRun(FirstRunForm())] } else { state.askName() }
        useTheme(options.theme)
    }

    /// Runs until the state says that the screens are to close, or the terminal is gone.
    mutating func run() -> Int32 {
        if options.usesMouse { driver.setMouse(true) }
        perform(state.needs())
        if state.isFirstRun { draw() }
        var isSettled = false
        tellIdle()
        while state.exitCode == nil {
            let events = driver.nextEvents(waiting)
            let isTick = events.isEmpty
            for event in events {
                if event == .closed {
                    // Nobody waits any more; what was done is to be there the next time.
                    runner.finishEdits(atMost: 5)
                    return 0
                }
                take(event)
            }
            for action in mailbox.drain() { take(action) }
            if isTick { handle(state.loading.underway.isEmpty || state.isSlow ? .tick(now()) : .slow) }
            if state.loading.underway.isEmpty { state.isSlow = false }
            draw()
            if !isSettled, state.loading.underway.isEmpty {
                if !state.isFirstRun { runner.run(.recomputeDue) }
                runner.run(.inspect)
                isSettled = true
            }
            tellIdle()
        }
        runner.finishEdits(atMost: 10)
        return state.exitCode ?? 0
    }

    /// A second, and less while something is read: after 150 ms the screen says so.
    private var waiting: Duration {
        state.loading.underway.isEmpty || state.isSlow ? .seconds(1) : .milliseconds(150)
    }

    private mutating func take(_ event: TerminalEvent) {
        if event != .wake { saidIdle = false }
        switch event {
        case .key(let key):
            state.now = now()
            handle(.key(KeyName(key)))
        case .paste(let text): handle(.paste(text))
        case .mouse(let mouse, let x, let y): if let action = MouseAction(mouse, x: x, y: y) { handle(.mouse(action)) }
        case .resize(let size): handle(.resized(Extent(width: size.width, height: size.height)))
        case .stop: driver.suspend()
        case .resumed:
            let size = driver.size()
            handle(.resized(Extent(width: size.width, height: size.height)))
        case .focus(let isOn): if isOn { handle(.tick(now())) }
        case .wake, .closed: break
        }
    }

    /// Takes what the mailbox held.
    private mutating func take(_ action: Action) {
        if case .finished(let result) = action {
            runner.took()
            guard let result else { return saidIdle = false }
            return take(result)
        }
        let revision = state.loading.revision
        if case .holdup(let new) = action, new == state.holdup { return }
        handle(action)
        if case .revision(let new) = action, new == revision { return }
        saidIdle = false
    }

    private mutating func handle(_ action: Action) { perform(update(&state, action)) }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .suspend: driver.suspend()
            case .redraw:
                driver.repaint()
                shown = nil
            case .useMouse(let isOn): driver.setMouse(isOn)
            case .useTheme(let name): useTheme(name)
            case .editText(let text): edit(text)
            default: runner.run(effect)
            }
        }
    }

    private mutating func edit(_ text: String) {
        let result = TextEditor.edit(text, lend: driver.lend)
        shown = nil
        switch result {
        case .text(let text): handle(.edited(text))
        case .unchanged: handle(.edited(nil))
        case .failed(let sentence): handle(.problem(sentence))
        }
    }

    private mutating func useTheme(_ name: String) {
        let own = options.themesFolder.flatMap { OwnThemes.text(name, folder: $0) }
        let (found, complaint) = Theme.named(name, own: own)
        if let found { theme = options.isColourless || driver.colors == 0 ? found.colourless : found }
        if let complaint { state.status.fail(complaint) }
    }

    private mutating func draw() {
        let screen = Painter.draw(state, theme: theme, glyphs: driver.ascii ? .ascii : .unicode)
        guard screen != shown else { return }
        driver.draw(screen)
        shown = screen
    }

    /// Tells once after each change that nothing is pending and the screen is drawn.
    private mutating func tellIdle() {
        guard !saidIdle, runner.isIdle, state.exitCode == nil else { return }
        saidIdle = true
        runner.surroundings.idle()
    }
}

extension MouseAction {
    /// Other buttons mean nothing.
    init?(_ mouse: Mouse, x: Int, y: Int) {
        switch mouse {
        case .click, .doubleClick: self.init(kind: .click, column: x, row: y)
        case .wheelUp: self.init(kind: .wheelUp, column: x, row: y)
        case .wheelDown: self.init(kind: .wheelDown, column: x, row: y)
        case .rightClick: return nil
        }
    }
}
