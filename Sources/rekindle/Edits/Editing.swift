import ArgumentParser
import Community
import Store

extension Session {
    static func unknown(_ key: String) -> Failure {
        let form = key.contains("/") ? "" : " (a key is source/origin_id)"
        return .nothing("\(key): no such member\(form). See: rekindle members")
    }

    /// Throws where a word cannot be a key, so that half a text is not taken for the whole.
    static func checkKeys(_ words: some Sequence<String>) throws {
        guard let word = words.first(where: { MemberKey($0) == nil }) else { return }
        throw ValidationError("\(word): no key, which is source/origin_id. Put the text in quotes.")
    }

    /// The member of a key; throws where there is none.
    func member(_ key: String) throws -> MemberID {
        guard let key = MemberKey(key), let id = try store.member(key) else { throw Session.unknown(key) }
        return id
    }

    /// The member of a key, or the only one of a name.
    func memberOrName(_ text: String) throws -> MemberID {
        if let key = MemberKey(text), let id = try store.member(key) { return id }
        let ids = try store.members(named: text)
        if ids.count == 1 { return ids[0] }
        let keys = try store.rows(ids).map(\.key.description).joined(separator: ", ")
        throw Failure.nothing(
            ids.isEmpty
                ? "\(text): no member has this key or name. See: rekindle members"
                : "\(text): several members have this name. Name a key: \(keys)")
    }

    /// Does something to the members of some keys as one undo step and says what was done. Unknown keys are named; the
    /// others are still served.
    func edit(_ keys: [String], _ body: ([MemberID]) throws -> EditReceipt) throws {
        var ids: [MemberID] = []
        var unknown = 0
        for key in keys {
            do {
                let id = try member(key)
                if !ids.contains(id) { ids.append(id) }
            } catch let failure as Failure {
                Say.error(failure.sentence)
                unknown += 1
            }
        }
        guard !ids.isEmpty else { throw ExitCode(ExitCodes.nothingDone) }
        try tell(try body(ids))
        if unknown > 0 { throw ExitCode(ExitCodes.partlyDone) }
    }

    /// Does one action to the members of some keys.
    func act(_ action: ManagerAction, on keys: [String]) throws { try edit(keys) { try store.perform(action, on: $0) } }

    /// Says what an edit did; throws where it changed nothing.
    func tell(_ receipt: EditReceipt, prefix: String = "") throws {
        guard receipt.group != nil else { throw Failure.nothing("nothing changed: it was so already") }
        noted("edited \(receipt.count) members")
        let shown = try store.rows(Array(receipt.members.prefix(5))).map { "\($0.name) (\($0.key))" }
        let more = receipt.count > shown.count ? " and \(receipt.count - shown.count) more" : ""
        let who = shown.isEmpty || receipt.namesMembers ? "" : "\(shown.joined(separator: ", "))\(more): "
        Say.line("\(prefix)\(who)\(receipt.summary)\(receipt.telling.map { " · \($0)" } ?? "")")
        if let warning = receipt.warning { Say.error(warning) }
    }

    /// A day as typed; throws for what is none or lies behind.
    func dayAhead(_ text: String, option: String) throws -> Day {
        guard let day = Day(typed: text, today: today) else {
            throw Failure.usage("\(option): \"\(text)\" is no day. Write 2026-12-01, 3d, 2w, 1m or fri")
        }
        guard day > today else { throw Failure.usage("\(option): \(day.iso8601) is not ahead. Name a later day") }
        return day
    }
}
