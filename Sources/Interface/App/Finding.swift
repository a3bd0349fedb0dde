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
        case .find(let text, let isShared):
            do { return .loaded(.found(text, try find(text, isShared, services, today))) } catch {
                return .failed(.find, ErrorWords.sentence(error))
            }
        case .loadList(let list, let limit, let epoch):
            do { return .loaded(try load(list, limit, epoch, services, today)) } catch {
                return .failed(.list(list), ErrorWords.sentence(error))
            }
        case .countSegments(let segments, let epoch):
            do {
                return .loaded(.segmentCounts(try count(segments, services, today), epoch: epoch))
            } catch { return .failed(.segmentCounts, ErrorWords.sentence(error)) }
        case .prepareFinder(let list):
            try? prepare(list, services, today)
            return nil
        default: return nil
        }
    }

    private func narrow(_ question: Narrowing, _ services: AppServices, _ today: Day) throws -> Narrowed {
        let filter: Filter
        do { filter = try Filter(question.text, lenient: true, isShared: question.isShared) } catch {
            return .refused(error.sentence)
        }
        let revision = try services.revision()
        return try held.withLock { slot -> Narrowed in
            try Finding.fill(&slot, services, revision)
            guard var now = slot else { return .ids([]) }
            slot = nil
            defer { slot = now }
            let hits = now.finder.narrow(filter, today: today, from: now.hits)
            now.hits = hits
            try Finding.list(&now, question.list, services, today)
            let found = MemberSet(now.finder.ids(of: hits))
            return .ids((now.list?.ids ?? []).filter(found.contains))
        }
    }

    /// Reads everybody and a list's order, so that the first letter need not wait for them.
    private func prepare(_ list: ListID?, _ services: AppServices, _ today: Day) throws {
        let revision = try services.revision()
        try held.withLock { slot in
            try Finding.fill(&slot, services, revision)
            guard let list, var now = slot else { return }
            try Finding.list(&now, list, services, today)
            slot = now
        }
    }

    /// Who fits a segment, with the first rows.
    private func load(
        _ list: ListID, _ limit: Int?, _ epoch: Int, _ services: AppServices, _ today: Day
    ) throws -> Loaded {
        let revision = try services.revision()
        let ids = try held.withLock { slot -> [MemberID] in
            try Finding.fill(&slot, services, revision)
            guard var now = slot else { return [] }
            try Finding.list(&now, list, services, today)
            slot = now
            return now.list?.ids ?? []
        }
        let rows = try services.rows(Array(ids.prefix(limit ?? 0)))
        return .list(list, ids, rows: rows, facts: [:], isComplete: true, epoch: epoch)
    }

    /// How many fit each segment; a filter that is not understood counts nobody.
    private func count(_ segments: [Segment], _ services: AppServices, _ today: Day) throws -> [RegistryID: Int] {
        let revision = try services.revision()
        return try held.withLock { slot in
            try Finding.fill(&slot, services, revision)
            guard let finder = slot?.finder else { return [:] }
            var counts: [RegistryID: Int] = [:]
            for segment in segments {
                counts[segment.id] = (try? segment.test()).map { finder.narrow($0, today: today).count }
            }
            return counts
        }
    }

    private static func list(_ held: inout Held, _ id: ListID, _ services: AppServices, _ today: Day) throws {
        guard held.list?.id != id || held.list?.revision != held.revision else { return }
        var ids = try services.members(id, nil)
        if case .segment(let segment, _) = id {
            let fitting = MemberSet((try? segment.test()).map { held.finder.matches($0, today: today) } ?? [])
            ids = ids.filter(fitting.contains)
        }
        held.list = (id, held.revision, ids)
    }

    private func find(_ text: String, _ isShared: Bool, _ services: AppServices, _ today: Day) throws -> [MemberRow] {
        let filter = (try? Filter(text, lenient: true, isShared: isShared)) ?? Filter()
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
