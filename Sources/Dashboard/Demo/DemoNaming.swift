/// Gives every invented person a name and a handle that nobody else has.
struct DemoNaming: Sendable {
    private let lexicon: DemoLexicon
    private var random: SplitMix64
    private var taken: Set<String> = []
    private var turn = 0

    init(_ lexicon: DemoLexicon, seed: UInt64) {
        self.lexicon = lexicon
        random = SplitMix64(seed: seed)
    }

    /// The next person: every ninth is one of the hand-made ones, the others go through the languages in turn.
    mutating func next() -> DemoPerson {
        turn += 1
        if turn % 9 == 4, turn / 9 < DemoOddNames.all.count {
            let odd = DemoOddNames.all[turn / 9]
            taken.insert(odd.handle)
            return odd
        }
        return common()
    }

    /// Somebody of the next language; languages with many names come more often.
    private mutating func common() -> DemoPerson {
        while true {
            let names = random.pick(lexicon.names)
            let given = random.pick(names.given)
            let family = random.pick(names.family)
            guard taken.insert(given.text + family.text).inserted else { continue }
            return DemoPerson(
                name: full(given.text, family.text, names.order), handle: handle(given.handle, family.handle),
                language: names.language)
        }
    }

    private func full(_ given: String, _ family: String, _ order: String) -> String {
        switch order {
        case "fg": "\(family) \(given)"
        case "join": family + given
        default: "\(given) \(family)"
        }
    }

    private mutating func handle(_ given: String, _ family: String) -> String {
        let shapes = [given, "\(given)-\(family.prefix(1))", "\(given.prefix(1))\(family)", "\(given).\(family)"]
        let start = random.below(shapes.count)
        for offset in shapes.indices {
            let shape = shapes[(start + offset) % shapes.count]
            if taken.insert(shape).inserted { return shape }
        }
        var number = 2
        while !taken.insert("\(given)\(number)").inserted { number += 1 }
        return "\(given)\(number)"
    }
}
