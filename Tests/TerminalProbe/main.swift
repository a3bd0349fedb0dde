// A tiny program on the real terminal, for the end-to-end tests: it shows the events that come, and on given keys it
// ends in every way a program can end. After each batch of events it adds a byte to the file that PROBE_IDLE names.
import Glibc
import Terminal

let idle = getenv("PROBE_IDLE").map { open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) } ?? -1

func run(_ driver: TerminalDriver) -> Int32 {
    var log: [String] = []
    var painter = RandomPainter(seed: 7)
    var isPainting = false
    while true {
        let size = driver.size()
        var screen = Screen(width: size.width, height: size.height, ascii: driver.ascii)
        if isPainting {
            painter.paint(&screen)
        } else {
            Sample.draw(on: &screen, log: log, colors: driver.colors)
        }
        driver.draw(screen)
        if let expected = getenv("PROBE_EXPECTED") { save(screen.text, to: String(cString: expected)) }
        if idle >= 0 { _ = write(idle, ".", 1) }
        for event in driver.nextEvents(nil) {
            log.append("\(event)")
            if case .key(.character("p")) = event { isPainting = true }
            if let status = act(on: event, driver) { return status }
        }
    }
}

func act(on event: TerminalEvent, _ driver: TerminalDriver) -> Int32? {
    switch event {
    case .closed: return 3
    case .stop, .key(.ctrl("z")): driver.suspend()
    case .key(.character("q")): return 0
    case .key(.character("m")): driver.setMouse(true)
    case .key(.character("X")): exit(4)
    case .key(.character("T")): crash([])
    case .key(.character("L")): driver.lend { _ = Glibc.system("echo lent; cat /dev/null") }
    case .key(.character("W")): driver.wake()
    case .key(.character("b")): driver.bell()
    default: break
    }
    return nil
}

func crash(_ nothing: [Int]) { print(nothing[nothing.count]) }

func save(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
}

do {
    let driver = try TerminalDriver.live()
    let status = run(driver)
    driver.end()
    print("probe ended with \(status)")
    exit(status)
} catch {
    print("probe: \(error)")
    exit(64)
}
