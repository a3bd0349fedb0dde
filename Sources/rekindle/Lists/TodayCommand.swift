import ArgumentParser
import Community
import Store

/// `rekindle today`: what waits, what came of the week, how lively the sources are.
struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "Show what waits in each queue, what is due, and how lively the sources are.",
        discussion: "JSON is one object. Changes are those since the day named in a_week_ago; null until there is one.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        let report = try session.store.today()
        if output.format == .json { return Say.write(JSONValue.object(TodayObject.make(report)).text + "\n", to: 1) }
        var list = ListOutput(
            output,
            columns: [.text("What"), .text("Name"), .number("Count"), .number("Change"), .text("Remark", limit: 80)],
            keys: ["what", "name", "count", "change", "remark"])
        for row in rows(report, session) {
            list.add(
                JSONObject([
                    "what": .string(row.what), "name": .string(row.name), "count": .int(row.count),
                    "change": JSONValue(row.change), "remark": .string(row.remark),
                ]), cells: [row.what, row.name, String(row.count), row.change.map(Self.signed) ?? "", row.remark])
        }
        list.end()
    }

    private struct Row {
        var what: String
        var name: String
        var count: Int
        var change: Int?
        var remark = ""
    }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }

    private func rows(_ report: TodayReport, _ session: Session) -> [Row] {
        let words = TodayWords(
            report, now: session.now(), settings: session.config.settings, me: session.config.actor)
        let queues = QueueName.existing.map { queue in
            Row(
                what: "queue", name: queue.rawValue, count: report.waiting(in: queue),
                change: report.change(of: queue), remark: words.remark(on: queue))
        }
        let levels = Level.allCases.reversed().filter { $0 != .none }.map { level in
            Row(
                what: "level", name: level.rawValue, count: report.levels[level] ?? 0, change: report.change(of: level))
        }
        let sent = Row(what: "written", name: "today", count: report.sentToday, remark: words.goal)
        let activity = report.activity.map { source in
            Row(
                what: "activity", name: source.source, count: source.total,
                remark: "in \(TodayReport.days) d; " + landed(source.source, report, session))
        }
        let returns = report.returns.map { back in
            Row(what: "here again", name: back.key.description, count: back.deed.number, remark: words.sentence(back))
        }
        let alumni = report.alumni.map { alumnus in
            Row(
                what: "alumni", name: alumnus.key.description, count: alumnus.contributions,
                remark: words.sentence(alumnus))
        }
        return queues + levels + [sent] + activity + returns + alumni
    }

    private func landed(_ source: String, _ report: TodayReport, _ session: Session) -> String {
        guard let at = report.sources.first(where: { $0.name == source })?.landedAt else { return "never pulled" }
        return "pulled \(Age.text(session.now().seconds - at.seconds)) ago"
    }
}

/// The Today view as JSON.
enum TodayObject {
    static func make(_ report: TodayReport) -> JSONObject {
        JSONObject([
            "day": .string(report.day.iso8601),
            "a_week_ago": JSONValue(report.before?.day.iso8601),
            "queues": .array(QueueName.existing.map { .object(queue($0, report)) }),
            "levels": .array(
                Level.allCases.reversed().filter { $0 != .none }.map { level in
                    .object(
                        JSONObject([
                            "level": .string(level.rawValue), "members": .int(report.levels[level] ?? 0),
                            "change": JSONValue(report.change(of: level)),
                        ]))
                }),
            "oldest_newcomer": JSONValue(report.oldestNewcomer?.iso8601), "overdue": .int(report.overdue),
            "steps_due": .int(report.stepsDue), "steps_overdue": .int(report.stepsOverdue),
            "sent_today": .int(report.sentToday), "sent_this_week": .int(report.writtenInAll),
            "here_again": .array(report.returns.map { .object(back($0)) }),
            "alumni": .array(report.alumni.map { .object(alumnus($0)) }),
            "activity": .array(report.activity.map { .object(source($0, report)) }),
        ])
    }

    private static func queue(_ queue: QueueName, _ report: TodayReport) -> JSONObject {
        let count = report.queues[queue] ?? QueueCount()
        return JSONObject([
            "queue": .string(queue.rawValue), "waiting": .int(count.shown), "left_out": .int(count.out),
            "change": JSONValue(report.change(of: queue)), "sent_this_week": .int(report.written[queue] ?? 0),
        ])
    }

    private static func back(_ back: TodayReport.Return) -> JSONObject {
        JSONObject([
            "key": .string(back.key.description), "name": .string(back.name), "at": .string(back.deed.at.iso8601),
            "after_days": .int(back.deed.number), "sender": JSONValue(back.sender),
            "sent_at": JSONValue(back.sentAt?.iso8601),
        ])
    }

    private static func alumnus(_ alumnus: TodayReport.Alumnus) -> JSONObject {
        JSONObject([
            "key": .string(alumnus.key.description), "name": .string(alumnus.name),
            "contributions": .int(alumnus.contributions), "first_seen": JSONValue(alumnus.first?.iso8601),
            "last_seen": JSONValue(alumnus.last?.iso8601),
        ])
    }

    private static func source(_ days: TodayReport.SourceDays, _ report: TodayReport) -> JSONObject {
        JSONObject([
            "source": .string(days.source),
            "pulled_at": JSONValue(report.sources.first { $0.name == days.source }?.landedAt?.iso8601),
            "total": .int(days.total), "days": .array(days.days.map(JSONValue.int)),
        ])
    }
}
