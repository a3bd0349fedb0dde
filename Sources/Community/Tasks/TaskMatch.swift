extension StarterTask {
    /// The tasks that could be offered to a member, the best first: free ones in a language they speak, before all
    /// those of their own local groups, then, where it is not known what they speak, those in no language or the usual one,
    /// then those that touch their skills or tags, then those that ask for nothing
    /// special, then the others; those of groups they have nothing to do with last.
    ///
    /// - Complexity: O(n log n) in the tasks.
    public static func offers(
        _ tasks: [StarterTask], wishes: ContactWishes, tags: [String], groups: [LocalTie] = []
    ) -> [StarterTask] {
        let likes = Set((tags + wishes.skills).map(Folding.fold))
        let own = groups.names
        let ranked = tasks.filter(\.isFree).enumerated().compactMap { place, task -> (rank: Rank, task: StarterTask)? in
            guard task.isReadable(by: wishes.languages) else { return nil }
            return (
                Rank(
                    distance: task.distance(own),
                    isDoubtful: wishes.languages.isEmpty && !task.isReadable(by: [TemplateLanguage.usual]),
                    common: task.topics.intersection(likes).count,
                    asks: !task.topics.isEmpty,
                    place: place), task
            )
        }
        return ranked.sorted { $0.rank < $1.rank }.map(\.task)
    }

    /// The task that a message offers unless another is chosen; nil where none fits. Where it is known what a member
    /// is good at, a task about something else does not fit.
    public static func suggested(
        _ tasks: [StarterTask], wishes: ContactWishes, tags: [String], groups: [LocalTie] = []
    ) -> StarterTask? {
        let fitting = offers(tasks, wishes: wishes, tags: tags, groups: groups)
        guard let best = fitting.first, best.distance(groups.names) < 2 else { return nil }
        if best.distance(groups.names) == 0 { return best }
        let topics = tasks.reduce(into: Set<String>()) { $0.formUnion($1.topics) }
        let known = !wishes.skills.isEmpty || tags.contains { topics.contains(Folding.fold($0)) }
        let likes = Set((tags + wishes.skills).map(Folding.fold))
        return known && !best.topics.isEmpty && best.topics.isDisjoint(with: likes) ? nil : best
    }

    private var topics: Set<String> { Set((tags + (skill.map { [$0] } ?? [])).map(Folding.fold)) }

    private func isReadable(by languages: [String]) -> Bool {
        guard let language, !languages.isEmpty else { return true }
        return languages.contains { TemplateLanguage.base($0) == TemplateLanguage.base(language) }
    }

    /// Whether the task is meant for a group.
    public func isMeant(for id: String, named name: String) -> Bool {
        group.map { $0 == id || Folding.fold($0) == Folding.fold(name) } ?? false
    }

    /// 0 for a task of one's own groups, 1 for one for everybody, 2 for one of other groups.
    private func distance(_ own: Set<String>) -> Int {
        guard let group else { return 1 }
        return own.contains(group) || own.contains(Folding.fold(group)) ? 0 : 2
    }

    private struct Rank: Comparable {
        var distance: Int
        var isDoubtful: Bool
        var common: Int
        var asks: Bool
        var place: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.distance != right.distance { return left.distance < right.distance }
            if left.isDoubtful != right.isDoubtful { return right.isDoubtful }
            if left.common != right.common { return left.common > right.common }
            if left.asks != right.asks { return !left.asks }
            return left.place < right.place
        }
    }
}

extension [LocalTie] {
    /// The ids of the groups, and their names without case and accents.
    fileprivate var names: Set<String> { Set(flatMap { [$0.group, Folding.fold($0.name)] }) }
}
