import Community

/// An event of the demo, before anybody came.
struct DemoEvent: Hashable, Sendable {
    let number: Int
    let daysAgo: Int
    let title: String
    let channel: String
    let hours: Int
    let tag: String?

    /// When it starts.
    func start(_ clock: DemoClock) -> Instant {
        clock.now.day.adding(-daysAgo).start.adding(seconds: 17 * 3_600)
    }

    /// Calls every four weeks, evenings and help desks between them, a camp a year, and what is planned.
    static let all: [DemoEvent] = {
        var events: [DemoEvent] = []
        func add(_ daysAgo: Int, _ title: String, _ channel: String, _ hours: Int, _ tag: String?) {
            events.append(
                DemoEvent(
                    number: events.count, daysAgo: daysAgo, title: title, channel: channel, hours: hours, tag: tag))
        }
        for call in 0..<38 { add(9 + call * 28, "Community call #\(38 - call)", "community-calls", 1, nil) }
        for evening in 0..<12 {
            add(17 + evening * 90, "Translation evening · Übersetzen · 翻訳 · ترجمة", "meetups", 2, "translation")
        }
        for desk in 0..<18 { add(5 + desk * 56, "Open help desk", "meetups", 3, "help") }
        for camp in 0..<3 { add(61 + camp * 364, "Wrenfield Camp", "camps", 50, "🎉 camp") }
        add(-12, "Documentation sprint (planned)", "meetups", 6, "docs")
        add(-40, "End-of-season party 🎈", "meetups", 4, nil)
        return events
    }()
}
