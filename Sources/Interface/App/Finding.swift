import Community
import Store
import Synchronization

/// Everybody in memory, read when somebody is first looked for and again after a change.
final class Finding: Sendable {
    private struct Held {
        var finder: Finder
        var revision: Int64
        var hits: FinderHits?
        /// The list that was narrowed last, in its order.
        var list: (id: ListID, revision: Int64, ids: [MemberID])?
    }

    private let held = Mutex<Held?>(nil)

    /// Which of a list fit, or who is found anywhere.
    func answer(_ effect: Effect, _ services: AppServices, today: Day) -> Action? {
        switch effect {
        case .narrow(let question):
            do { return .loaded(.narrowed(question, try narrow(question, services, today))) } catch {
                return .failed(.narrow, ErrorWords.sentence(error))
            }
        case .find(let text):
            do { return .loaded(.found(text, try find(text, services, today))) } catch {
                return .failed(.find, ErrorWords.sentence(error))
            }
        case .prepareFinder(let list):
            try? prepare(list, services)
            return nil
        default: return nil
        }
    }

    private func narrow(_ question: Narrowing, _ services: AppServices, _ today: Day) throws -> Narrowed {
        let filter: Filter
        do { filter = try Filter(question.text, lenient: true) } catch { return .refused(error.sentence) }
        let revision = try services.revision()
        return try held.withLock { slot -> Narrowed in
            try Finding.fill(&slot, services, revision)
            guard var now = slot else { return .ids([]) }
            slot = nil
            defer { slot = now }
            let hits = now.finder.narrow(filter, today: today, from: now.hits)
            now.hits = hits
            try Finding.list(&now, question.list, services)
            let found = MemberSet(now.finder.ids(of: hits))
            return .ids((now.list?.ids ?? []).filter(found.contains))
        }
    }

    /// Reads everybody and a list's order, so that the first letter need not wait for them.
    private func prepare(_ list: ListID?, _ services: AppServices) throws {
        let revision = try services.revision()
        try held.withLock { slot in
            try Finding.fill(&slot, services, revision)
            guard let list, var now = slot else { return }
            try Finding.list(&now, list, services)
            slot = now
        }
    }

    private static func list(_ held: inout Held, _ id: ListID, _ services: AppServices) throws {
        guard held.list?.id != id || held.list?.revision != held.revision else { return }
        held.list = (id, held.revision, try services.members(id, nil))
    }

    private func find(_ text: String, _ services: AppServices, _ today: Day) throws -> [MemberRow] {
        let filter = (try? Filter(text, lenient: true)) ?? Filter()
        guard !filter.isEmpty else { return [] }
        let revision = try services.revision()
        let ids = try held.withLock { slot -> [MemberID] in
            try Finding.fill(&slot, services, revision)
            return slot.map { Array($0.finder.matches(filter, today: today).prefix(50)) } ?? []
        }
        return try services.rows(ids)
    }

    private static func fill(_ slot: inout Held?, _ services: AppServices, _ revision: Int64) throws {
        if slot?.revision == revision { return }
        slot = nil
        slot = Held(finder: try services.finder(), revision: revision)
    }
}
