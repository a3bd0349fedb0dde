import Community
import Store

extension Form {
    /// The form of an event: a new one, one's own, or one of the dashboard that gets words of one's own.
    static func event(_ event: GroupEvent?, row: EventRow?, group: String?, today: Day) -> Form {
        let start = event?.start ?? row?.start
        let seconds = start.map { $0.seconds - $0.day.start.seconds }
        let time = seconds.map { "\(pad($0 / 3_600)):\(pad($0 / 60 % 60))" }
        let fields = [
            Field("Title", event?[.name] ?? row?.title), Field("Group", group, hint: "its name; empty: none"),
            Field("Day", start?.day.iso8601, hint: "2026-12-10, 2w, friday"),
            Field("Time", time ?? "18:00", hint: "in UTC"),
            Field("Format", event?[.format], hint: "talk, workshop, hackathon, social, co-working, sprint …"),
            Field("Venue", event?[.venue] ?? row?.venue),
            Field("Kind", event?.venueKind?.rawValue, choices: VenueKind.allCases.map(\.rawValue)),
            Field("Planned", event?.planned.map(String.init), hint: "how many are expected"),
            Field("Came", event?.actual.map(String.init), hint: "how many came; empty: as the dashboard counts"),
            Field("Hosts", event?.hosts.map(\.name).joined(separator: ", "), hint: namesHint),
            Field("Speakers", event?.speakers.map(\.name).joined(separator: ", "), hint: namesHint),
            Field("Sponsor", event?[.sponsor]), Field("Purpose", event?[.purpose], hint: "what it is for"),
            Field("Address", event?[.url], hint: "https://…"),
        ]
        let feed = row?.isOwn == false ? row?.feed : nil
        return Form(
            event == nil && row == nil ? "A new event" : row?.title ?? "Event", .event(event, feed: feed), fields)
    }

    private static var namesHint: String { "names or keys, with commas; people from outside by name" }

    private static func pad(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension State {
    /// What the form of an event leads to.
    func event(
        _ event: GroupEvent?, _ feed: Edit.Subject?, _ texts: [String], _ meanings: [String: NameMeaning]
    ) -> FormAnswer {
        guard !texts[0].isEmpty else { return .refused("it needs a title") }
        var group = ""
        if !texts[1].isEmpty {
            let found = groups.list.rows.first { Folding.fold($0.group.name) == Folding.fold(texts[1]) }
            guard let found else {
                return .refused(
                    groups.list.isComplete
                        ? "there is no group \(texts[1])" : "still reading the groups: press Enter again in a moment",
                    field: 1)
            }
            group = found.id
        }
        var edits: [EventEdit] = []
        switch start(texts[2], texts[3]) {
        case .failure(let refusal): return .refused(refusal.words, field: refusal.field)
        case .success(let start): if start != event?.start { edits.append(.start(start)) }
        }
        if !texts[6].isEmpty, VenueKind(rawValue: texts[6]) == nil {
            return .refused("there is no kind \(texts[6])", field: 6)
        }
        let kind = VenueKind(rawValue: texts[6])
        if kind != event?.venueKind { edits.append(.venueKind(kind)) }
        for (place, before) in [(7, event?.planned), (8, event?.actual)] {
            let count = Int(texts[place])
            if !texts[place].isEmpty, count.map({ $0 < 0 || $0 > 1_000_000 }) ?? true {
                return .refused("a number of people", field: place)
            }
            if count != before { edits.append(place == 7 ? .planned(count) : .actual(count)) }
        }
        if !texts[13].isEmpty, !texts[13].hasPrefix("https://"), !texts[13].hasPrefix("http://") {
            return .refused("an address begins with https://", field: 13)
        }
        let fields: [(EventField, String)] = [
            (.name, texts[0]), (.group, group), (.format, texts[4]), (.venue, texts[5]), (.sponsor, texts[11]),
            (.purpose, texts[12]), (.url, texts[13]),
        ]
        edits += fields.filter { $0.1 != event?[$0.0] ?? "" }.map { .text($0.0, $0.1) }
        let hosts = TypedPeople(texts[9], before: event?.hosts ?? [])
        let speakers = TypedPeople(texts[10], before: event?.speakers ?? [])
        let unread = (hosts.new + speakers.new).filter { meanings[$0] == nil }
        if !unread.isEmpty { return .read(unread) }
        if let refusal = hosts.refusal(meanings) { return .refused(refusal, field: 9) }
        if let refusal = speakers.refusal(meanings) { return .refused(refusal, field: 10) }
        edits += hosts.changes(meanings).map { .host($0.0, isOne: $0.1) }
        edits += speakers.changes(meanings).map { .speaker($0.0, isOne: $0.1) }
        if let feed { edits.append(.feed(feed)) }
        if edits.isEmpty { return .refused("nothing is changed yet") }
        let said = [event == nil ? "added \(texts[0])" : "changed \(texts[0])"]
        let outside = hosts.outside(meanings) + speakers.outside(meanings)
        return .send([.event(event?.id, edits)], said: (said + outside).joined(separator: " · "))
    }

    private struct Refusal: Error {
        var words: String
        var field: Int
    }

    private func start(_ dayText: String, _ timeText: String) -> Result<Instant?, Refusal> {
        if dayText.isEmpty { return .success(nil) }
        guard let day = Day(typed: dayText, today: today) else {
            return .failure(Refusal(words: "\"\(dayText)\" is no day: write 2026-12-10, 2w or friday", field: 2))
        }
        let parts = timeText.split(separator: ":").compactMap { Int64($0) }
        if timeText.isEmpty { return .success(day.start) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
            return .failure(Refusal(words: "\"\(timeText)\" is no time such as 18:00", field: 3))
        }
        return .success(day.start.adding(seconds: parts[0] * 3_600 + parts[1] * 60))
    }
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
