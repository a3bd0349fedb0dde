import Community
import Store

/// The lines of an event's form in their order.
private enum EventLine: CaseIterable {
    case title, group, day, time, format, venue, kind, town, country, planned, came, hosts, speakers, sponsor, purpose,
        url

    /// The lines for an event: what is shown as the dashboard lists it is not asked for.
    static func lines(for row: EventRow?) -> [EventLine] {
        row?.isListed == true ? allCases.filter { ![.title, .day, .time].contains($0) } : allCases
    }
}

extension Form {
    /// The form of an event: a new one, one's own, or one of the dashboard that gets words of one's own.
    static func event(_ event: GroupEvent?, row: EventRow?, group: String?, today: Day) -> Form {
        let title = event == nil && row == nil ? "A new event" : row?.title ?? "Event"
        return Form(
            row?.isListed == true ? "\(title) (title and time are the dashboard's)" : title, .event(event, of: row),
            EventLine.lines(for: row).map { field($0, event, row, group) })
    }

    private static func field(_ line: EventLine, _ event: GroupEvent?, _ row: EventRow?, _ group: String?) -> Field {
        let start = event?.start ?? row?.start
        switch line {
        case .title: return Field("Title", event?[.name] ?? row?.title)
        case .group: return Field("Group", group, hint: "its name or the beginning of it; empty: none")
        case .day: return Field("Day", start?.day.iso8601, hint: "2026-12-10, 5 dec, 2w, friday")
        case .time:
            let seconds = row?.isLaunch == true ? nil : start.map { $0.seconds - $0.day.start.seconds }
            let time = seconds.map { "\(pad($0 / 3_600)):\(pad($0 / 60 % 60))" }
            return Field("Time", time ?? "18:00", hint: "in UTC")
        case .format:
            return Field(
                "Format", event?[.format], hint: "talk, workshop, hackathon, social, co-working, sprint …")
        case .venue: return Field("Venue", event?[.venue] ?? row?.venue)
        case .kind: return Field("Kind", event?.venueKind?.rawValue, choices: Field.Choice.venueKinds)
        case .town: return Field("Town", event?[.town], hint: "empty: where its group is")
        case .country: return Field("Country", event?[.country], hint: "ES, or Spain; empty: its group's")
        case .planned: return Field("Planned", event?.planned.map(String.init), hint: "how many are expected")
        case .came:
            return Field(
                "Came", event?.actual.map(String.init), hint: "how many came; empty: as the dashboard counts")
        case .hosts: return Field("Hosts", names(event?.hosts), hint: namesHint)
        case .speakers: return Field("Speakers", names(event?.speakers), hint: namesHint)
        case .sponsor: return Field("Sponsor", event?[.sponsor])
        case .purpose: return Field("Purpose", event?[.purpose], hint: "what it is for")
        case .url: return Field("Address", event?[.url], hint: "https://…")
        }
    }

    /// Each name once, also of somebody who was named by name and by key.
    private static func names(_ people: [NamedPerson]?) -> String {
        var names: [String] = []
        for name in (people ?? []).map(\.name) where !names.contains(name) { names.append(name) }
        return names.joined(separator: ", ")
    }

    private static var namesHint: String { "names or keys, with commas; people from outside by name" }

    private static func pad(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension State {
    /// What the form of an event leads to.
    func event(
        _ event: GroupEvent?, _ row: EventRow?, _ texts: [String], _ meanings: [String: NameMeaning]
    ) -> FormAnswer {
        let lines = EventLine.lines(for: row)
        func text(_ line: EventLine) -> String { lines.firstIndex(of: line).map { texts[$0] } ?? "" }
        func refused(_ words: String, _ line: EventLine) -> FormAnswer {
            .refused(words, field: lines.firstIndex(of: line) ?? 0)
        }
        // What the dashboard lists is kept as it was first known, for the day that it lists it no longer.
        let listed = row.flatMap { $0.isListed ? $0 : nil }
        let name = listed.map { event.map { $0[.name] ?? "" } ?? $0.visibleTitle } ?? text(.title)
        guard listed != nil || !name.isEmpty else { return .refused("it needs a title") }
        let group: String
        switch groupMeant(by: text(.group), before: event?[.group]) {
        case .failure(let refusal): return refused(refusal.words, refusal.line)
        case .success(let id): group = id
        }
        var edits: [EventEdit] = []
        let meant: Result<Instant?, Refusal> =
            listed.map { .success(event.map(\.start) ?? $0.start) }
            ?? start(text(.day), text(.time), hasBeen: !text(.came).isEmpty)
        var typedDay: Day?
        switch meant {
        case .failure(let refusal): return refused(refusal.words, refusal.line)
        case .success(let start):
            if start != event?.start {
                edits.append(.start(start))
                typedDay = listed == nil ? start?.day : nil
            }
            let isNew = typedDay != nil || Int(text(.came)) != event?.actual
            let fault = GroupEvent.attendanceFault((listed?.start ?? start)?.day, today: today)
            if let fault, isNew, !text(.came).isEmpty { return refused(fault, .came) }
        }
        let kind = VenueKind(rawValue: text(.kind))
        if kind != event?.venueKind { edits.append(.venueKind(kind)) }
        let country = text(.country).isEmpty ? nil : Country(named: text(.country))
        if !text(.country).isEmpty, country == nil {
            return refused("\(text(.country)) is no country: write a code or name, such as ES or Spain", .country)
        }
        for (line, before) in [(EventLine.planned, event?.planned), (EventLine.came, event?.actual)] {
            let count = Int(text(line))
            if !text(line).isEmpty, count.map({ $0 < 0 || $0 > 1_000_000 }) ?? true {
                return refused("a number of people", line)
            }
            if count != before { edits.append(line == .planned ? .planned(count) : .actual(count)) }
        }
        if let why = TypedAddress.refusal(of: text(.url)) { return refused(why, .url) }
        let fields: [(EventField, String)] = [
            (.name, name), (.group, group), (.format, text(.format)), (.venue, text(.venue)),
            (.town, text(.town)), (.country, country?.code ?? ""), (.sponsor, text(.sponsor)),
            (.purpose, text(.purpose)), (.url, text(.url)),
        ]
        edits += fields.filter { $0.1 != event?[$0.0] ?? "" }.map { .text($0.0, $0.1) }
        let hosts = TypedPeople(text(.hosts), before: event?.hosts ?? [])
        let speakers = TypedPeople(text(.speakers), before: event?.speakers ?? [])
        let unread = (hosts.new + speakers.new).filter { meanings[$0] == nil }
        if !unread.isEmpty { return .read(unread) }
        if let refusal = hosts.refusal(meanings) { return refused(refusal, .hosts) }
        if let refusal = speakers.refusal(meanings) { return refused(refusal, .speakers) }
        edits += hosts.changes(meanings).map { .host($0.0, isOne: $0.1) }
        edits += speakers.changes(meanings).map { .speaker($0.0, isOne: $0.1) }
        if let row, !row.isOwn, let feed = row.feed { edits.append(.feed(feed)) }
        if edits.isEmpty { return .refused("nothing is changed yet") }
        let on = typedDay.map { ", on \($0.full)" } ?? ""
        let said = ["\(event == nil ? "added" : "changed") \(listed?.title ?? name)\(on)"]
        let outside = hosts.outside(meanings) + speakers.outside(meanings)
        return .send([.event(event?.id, edits)], said: (said + outside).joined(separator: " · "))
    }

    /// The id of the group that was typed: its name, its id, or the beginning of one of them where only one begins so.
    private func groupMeant(by typed: String, before: String?) -> Result<String, Refusal> {
        let (word, rows) = (Folding.fold(typed), groups.list.rows)
        if word.isEmpty { return .success("") }
        let exact = rows.filter { Folding.fold($0.group.name) == word || $0.id == typed }
        // An id means its own; of several of one name the event's own comes first.
        let meant = exact.first { $0.id == typed } ?? exact.first { $0.id == before } ?? exact.first
        if let meant { return .success(meant.id) }
        let found = rows.filter { Folding.fold($0.group.name).hasPrefix(word) || $0.id.hasPrefix(typed) }
        if found.count == 1, groups.list.isComplete { return .success(found[0].id) }
        var words = "there is no group \(typed)"
        if !groups.list.isComplete {
            words = "still reading the groups: press Enter again in a moment"
        } else if !found.isEmpty {
            let names = found.prefix(4).map(\.group.name).joined(separator: ", ")
            words = "\(found.count) groups: \(names)\(found.count > 4 ? " …" : ""): write more"
        }
        return .failure(Refusal(words: words, line: .group))
    }

    private struct Refusal: Error {
        var words: String
        var line: EventLine
    }

    private func start(_ dayText: String, _ timeText: String, hasBeen: Bool) -> Result<Instant?, Refusal> {
        if dayText.isEmpty { return .success(nil) }
        guard let day = Day(typed: dayText, today: today, hasBeen: hasBeen) else {
            return .failure(
                Refusal(words: "\"\(dayText)\" is no day: write 2026-12-10, 2w or friday", line: .day))
        }
        let parts = timeText.split(separator: ":").compactMap { Int64($0) }
        if timeText.isEmpty { return .success(day.start) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
            return .failure(Refusal(words: "\"\(timeText)\" is no time such as 18:00", line: .time))
        }
        return .success(day.start.adding(seconds: parts[0] * 3_600 + parts[1] * 60))
    }
}

extension EventRow {
    /// The title, where it is one that can be seen: another is never recorded.
    fileprivate var visibleTitle: String { VisibleName.isVisible(title) ? title : "" }
}

/// People typed into a line of a form, with commas, beside those who stood there.
private struct TypedPeople {
    /// The words that are new.
    let new: [String]
    private let gone: [NamedPerson]

    init(_ typed: String, before: [NamedPerson]) {
        let words = typed.listedWords
        gone = before.filter { !words.contains($0.name) }
        new = words.filter { word in !before.contains { $0.name == word } }
    }

    func refusal(_ meanings: [String: NameMeaning]) -> String? {
        new.lazy.compactMap { meanings[$0]?.refusal(of: $0) }.first
    }

    /// Who is no longer one of them, and who is from now on.
    func changes(_ meanings: [String: NameMeaning]) -> [(NamedPerson, Bool)] {
        gone.map { ($0, false) } + new.compactMap { meanings[$0]?.person }.map { ($0, true) }
    }

    /// What is said of those who are nobody's name here.
    func outside(_ meanings: [String: NameMeaning]) -> [String] {
        new.compactMap { word in
            if case .outside? = meanings[word] { meanings[word]?.remark(on: word) } else { nil }
        }
    }
}
