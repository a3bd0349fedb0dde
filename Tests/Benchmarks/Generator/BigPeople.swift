import Dashboard

/// The people of a large invented community; everything about one follows from their number and the seed.
struct BigPeople {
    static let sources = ["forum", "chat", "code"]

    let count: Int
    let seed: UInt64
    private let given: [String]
    private let handles: [String]
    private let family: [String]
    private let syllables = [
        "ka", "ro", "sel", "mi", "tor", "van", "lun", "ba", "dri", "fe", "gor", "hal", "is", "jo", "ken", "lor", "mun",
        "nes", "ol", "pra", "quin", "rus", "sto", "tel", "ul", "ves", "wil", "xan", "yor", "zel", "bri", "cor",
    ]

    /// Creates that many people.
    init(count: Int, seed: UInt64, lexicon: DemoLexicon) {
        self.count = count
        self.seed = seed
        given = lexicon.names.flatMap { $0.given.map(\.text) }
        handles = lexicon.names.flatMap { $0.given.map(\.handle) }
        family = lexicon.names.flatMap { $0.family.map(\.text) }
    }

    /// A number that belongs to a person and a purpose.
    func hash(_ person: Int, _ purpose: UInt64) -> UInt64 {
        SplitMix64.mixed(seed ^ SplitMix64.mixed(UInt64(person) &* 64 &+ purpose))
    }

    /// The sources a person is on: 85 % on one, 10 % on two, 5 % on all three.
    func sources(of person: Int) -> [Int] {
        let draw = hash(person, 1)
        let first = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2][Int(draw / 100 % 10)]
        switch draw % 100 {
        case ..<85: return [first]
        case ..<95: return [first, (first + 1 + Int(draw / 1_000 % 2)) % 3]
        default: return [0, 1, 2]
        }
    }

    /// The username; nobody else's.
    func username(_ person: Int) -> String {
        "\(handles[Int(hash(person, 2) % UInt64(handles.count))])\(person)"
    }

    /// A name of a given and an invented double family name, so that full names hardly ever repeat.
    func name(_ person: Int) -> String {
        let first = Int(hash(person, 2) % UInt64(given.count))
        let last = hash(person, 3)
        var name = "\(given[first]) \(family[Int(last % UInt64(family.count))])-"
        for step in 0..<3 { name += syllables[Int((last >> (8 * (step + 2))) % UInt64(syllables.count))] }
        return name
    }

    /// The address of a person on a source: a fifth has none, a tenth of those with several accounts uses different
    /// ones, the case differs now and then.
    func email(_ person: Int, on source: Int) -> String? {
        let draw = hash(person, 4)
        let isAlone = sources(of: person).count == 1
        if isAlone, draw % 100 < 20 { return nil }
        let differs = !isAlone && draw % 100 < 10
        let address = "\(username(person))\(differs ? ".\(source)" : "")@example.org"
        return draw >> 8 & 7 == UInt64(source) ? address.uppercased() : address
    }

    /// Three in ten have a company.
    func company(_ person: Int) -> String? {
        let draw = hash(person, 5)
        return draw % 10 < 3 ? "Company \(draw / 16 % 400)" : nil
    }
}

extension JSONText {
    /// An id on a source, quoted.
    mutating func id(_ person: Int, on source: Int) {
        switch source {
        case 0: raw("\"u-")
        case 1: raw("\"W0")
        default: raw("\"dev-")
        }
        digits(person)
        raw("\"")
    }

    /// The identity of a person on a source; a changed one has another company and one more tag.
    mutating func identity(_ person: Int, of people: BigPeople, on source: Int, changed: Bool) {
        raw("{\"origin_id\":")
        id(person, on: source)
        raw(",\"username\":")
        string(people.username(person))
        raw(",\"name\":")
        string(people.name(person))
        raw(",\"email\":")
        string(orNull: people.email(person, on: source))
        raw(",\"avatar\":null,\"company\":")
        string(orNull: changed ? "Another Company" : people.company(person))
        raw(changed ? ",\"tags\":[\"changed\"]}" : person % 5 == 0 ? ",\"tags\":[\"docs\"]}" : ",\"tags\":[]}")
    }
}
