extension StarterTask {
    /// The tasks that could be offered to a member, the best first: free ones in a language they speak, before all
    /// those that touch their skills or tags, then those that ask for nothing special, then the others.
    ///
    /// - Complexity: O(n log n) in the tasks.
    public static func offers(_ tasks: [StarterTask], wishes: ContactWishes, tags: [String]) -> [StarterTask] {
        let likes = Set((tags + wishes.skills).map(Folding.fold))
        let ranked = tasks.filter(\.isFree).enumerated().compactMap { place, task -> (rank: Rank, task: StarterTask)? in
            guard task.isReadable(by: wishes.languages) else { return nil }
            return (Rank(common: task.topics.intersection(likes).count, asks: !task.topics.isEmpty, place: place), task)
        }
        return ranked.sorted { $0.rank < $1.rank }.map(\.task)
    }

    /// The task that a message offers unless another is chosen; nil where none fits. Where it is known what a member
    /// is good at, a task about something else does not fit.
    public static func suggested(_ tasks: [StarterTask], wishes: ContactWishes, tags: [String]) -> StarterTask? {
        guard let best = offers(tasks, wishes: wishes, tags: tags).first else { return nil }
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

    private struct Rank: Comparable {
        var common: Int
        var asks: Bool
        var place: Int

        static func < (left: Rank, right: Rank) -> Bool {
            if left.common != right.common { return left.common > right.common }
            if left.asks != right.asks { return !left.asks }
            return left.place < right.place
        }
    }
}
