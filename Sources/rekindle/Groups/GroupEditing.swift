import Community
import Store

extension Session {
    /// The group that a word means: its id, the beginning of it, or its name.
    func group(_ word: String) throws -> GroupDetail {
        try one(.group, word, store.groups(named: word), store.group)
    }

    /// The event that a word means: one's own, or one of the dashboard's, which becomes one's own with what is recorded.
    /// Whatever others are called, the key of one means that one.
    func anyEvent(_ word: String) throws -> EventTarget {
        if let key = MemberKey(word), let row = try store.eventRow(key), !row.isOwn {
            return EventTarget(id: nil, event: GroupEvent(id: row.id), row: row)
        }
        let found = try event(word)
        return EventTarget(id: found.row.id, event: found.event, row: found.row)
    }

    /// The event of the community's own that a word means; a key means the one that is linked to it.
    func event(_ word: String) throws -> (event: GroupEvent, row: EventRow) {
        if let key = MemberKey(word), let row = try store.eventRow(key) {
            guard row.isOwn, let event = try store.event(row.id) else {
                throw Failure.nothing(
                    "\(word): one of the dashboard's, \(row.title). Name one of your own, by its id: rekindle events own:yes"
                )
            }
            return event
        }
        let ids = try store.events(named: word)
        if ids.isEmpty { try refuseLaunch(word) }
        return try one(.event, word, ids, store.event)
    }

    /// Throws where a word is the id of a launch date, which stands among the events but is none yet.
    private func refuseLaunch(_ word: String) throws {
        guard word.hasPrefix(EventRow.launchID),
            let group = try store.group(String(word.dropFirst(EventRow.launchID.count)))?.row.group,
            let day = group.launchDay
        else { return }
        let what = day < today ? "which counts as held; no event is recorded. Add" : "and no event yet. Plan"
        throw Failure.nothing(
            "\(word): the launch date of \(group.name), \(day.iso8601), \(what) one: "
                + "rekindle event add TITLE --group \"\(group.name)\" --on \(day.iso8601)")
    }

    /// The one thing that a word means.
    private func one<Thing>(
        _ kind: RegistryKind, _ word: String, _ ids: [String], _ read: (String) throws -> Thing?
    ) throws -> Thing {
        guard let first = ids.first, ids.count == 1, let thing = try read(first) else {
            let some = "\(kind.rawValue)s"
            if ids.isEmpty, let gone = try removed(kind, meantBy: word).first {
                throw Failure.nothing(
                    "\(gone.name): taken out of all lists by \(gone.actor), \(gone.at.day.iso8601). Bring it back: "
                        + "rekindle \(kind.rawValue) restore \(gone.id.id)")
            }
            let named = ids.prefix(5).joined(separator: ", ")
            throw Failure.nothing(
                ids.isEmpty
                    ? "\(word.shown): no such \(kind.rawValue). See: rekindle \(some)"
                    : "\(word): \(ids.count) \(some) are meant: \(named). Name one by its id")
        }
        return thing
    }

    /// How a group stands with its criteria.
    func checklist(_ detail: GroupDetail) -> Checklist? {
        let (sets, problems) = CriteriaFolder.read(home)
        problems.forEach(Say.error)
        return detail.checklist(sets, today: today)
    }

    /// People by key or name, each with what is to be said of how the word was read; throws where one cannot be.
    func namedPeople(_ words: [String]) throws -> (people: [NamedPerson], remarks: [String]) {
        var (people, remarks): ([NamedPerson], [String]) = ([], [])
        for word in words {
            let meaning = try store.meaning(of: word)
            guard let person = meaning.person else {
                throw Failure.nothing(meaning.refusal(of: word) ?? "\(word): nobody is meant")
            }
            people.append(person)
            if let remark = meaning.remark(on: word) { remarks.append(remark) }
        }
        return (people, remarks)
    }

    /// Whom a word means where a name will do; throws where the word has to be written anew.
    func meaning(of word: String) throws -> NameMeaning {
        let meaning = try store.meaning(of: word)
        if let refusal = meaning.refusal(of: word) { throw Failure.nothing(refusal) }
        return meaning
    }

    /// Sets a text of a group; one that names a person to whom it means.
    func setting(_ field: GroupField, to text: String) throws -> GroupEdit {
        guard field.isPerson, !text.isEmpty else { return .text(field, text) }
        return try meaning(of: text).setting(field, to: text)
    }

    /// Those of some people who are not among others yet, under whichever of their accounts; throws where all are. Who is
    /// known there by name alone is not: a key says more.
    ///
    /// - Parameter does: what they do, such as "organises Köln".
    func newOnes(of named: [NamedPerson], besides others: [NamedPerson], who does: String) throws
        -> (people: [NamedPerson], remarks: [String])
    {
        let keys = try others.map(\.key) + others.compactMap { try store.personToday($0)?.key }
        let known = named.filter { keys.contains($0.key) }
        let remarks = known.map { "\($0.name) already \(does)" }
        guard known.count < named.count else { throw Failure.nothing(remarks.joined(separator: "; ")) }
        return (named.filter { !keys.contains($0.key) }, remarks)
    }

    /// Records something about a group or an event and says what was done, and what was made of names.
    func record(_ change: RegistryChange, on name: String, remarks: [String] = []) throws {
        guard !change.changes.isEmpty else {
            throw Failure.nothingToSet(name, change.kind)
        }
        let receipt = try store.perform([], registry: [change])
        guard receipt.group != nil else { throw Failure.nothing("\(name): nothing changed, it was so already") }
        noted("edited a \(change.kind.rawValue)")
        let id = receipt.things.first?.id ?? ""
        let told = receipt.telling.map { " · \($0)" } ?? ""
        Say.line("\(name)\(change.id == nil ? " (\(id))" : ""): \(receipt.summary)\(told)")
        (remarks + [receipt.warning].compactMap { $0 }).forEach(Say.error)
    }

    /// A day as typed, of whatever time; of those without a year the next, or, where it is one that was, the last.
    func day(_ text: String, option: String, hasBeen: Bool) throws -> Day {
        guard let day = Day(typed: text, today: today, hasBeen: hasBeen) else {
            throw Failure.usage("\(option): \"\(text)\" is no day. Write 2026-12-01, 3d, 2w, 1m or fri")
        }
        return day
    }

    /// A country's code as typed by code or name; empty clears it.
    static func country(_ text: String) throws -> String {
        guard !text.isEmpty else { return "" }
        guard let country = Country(named: text) else {
            throw Failure.usage(
                "--country: \"\(text)\" is no country. Write an ISO 3166 code such as ES, or a name")
        }
        return country.code
    }
}

/// An event to record something about.
struct EventTarget {
    /// The id of one's own; nil for one that only the dashboard knows.
    var id: String?
    var event: GroupEvent
    var row: EventRow

    /// The change that records something about it: the dashboard's event becomes one's own, linked to it.
    func recording(_ edits: [EventEdit]) -> RegistryChange {
        guard id == nil, !edits.isEmpty else { return .event(id, edits) }
        let isNamed = edits.contains { if case .text(.name, _) = $0 { true } else { false } }
        let isDated = edits.contains { if case .start = $0 { true } else { false } }
        var all: [EventEdit] = edits + [.feed(row.feed)]
        if !isDated { all.insert(.start(row.start), at: 0) }
        if !isNamed { all.insert(.text(.name, row.title), at: 0) }
        return .event(nil, all)
    }
}
