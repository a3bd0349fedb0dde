import Community
import Dashboard

/// Writes one source of a large community.
struct BigSource {
    let source: Int
    let people: BigPeople
    let deeds: BigLives.Deeds
    let texts: BigTexts
    let mutation: BigMutation
    let end: Instant
    let path: String

    /// Writes all files.
    func write() throws -> (rows: Int, identities: Int) {
        try writeDescription()
        let members = (0..<people.count).filter { people.sources(of: $0).contains(source) }
        let identities = try writeIdentities(members)
        let said = try write(deeds.conversations, "conversation", list: 1) { text, number, deed, isChanged in
            conversation(number, deed, isChanged, members, &text)
        }
        let given = try write(deeds.contributions, "contribution", list: 2) { text, number, deed, isChanged in
            contribution(number, deed, isChanged, &text)
        }
        try BigEvents(self).write()
        return (said + given + deeds.attendances.count, identities)
    }

    /// A list's number among all lists, for the fates of its rows.
    func list(_ number: UInt64) -> UInt64 { number * 4 + UInt64(source) }

    /// The moment so many seconds after the beginning.
    func instant(_ second: Int) -> Instant { end.adding(seconds: Int64(second - BigLives.days * 86_400)) }

    private func writeDescription() throws {
        let file = try JSONFile("\(path)/source.json")
        file.text.raw("{\"community\":\"Large Project\",\"name\":")
        file.text.string("Large \(BigPeople.sources[source])")
        file.text.raw(",\"icon_name\":null,\"first_import\":null,\"last_import\":")
        file.text.time(end, zoned: source != 1)
        file.text.raw(",\"enabled\":true}")
        try file.flush()
    }

    private func writeIdentities(_ members: [Int]) throws -> Int {
        let joined = mutation.joined(members.count, list: list(0))
        let newcomers = (0..<joined).map { people.count + $0 * 3 + source }
        let sorted = (members + newcomers).map { (name: people.username($0), person: $0) }.sorted { $0.name < $1.name }
        let file = try JSONFile("\(path)/identity.json")
        for (_, person) in sorted {
            try file.next()
            let isChanged = person < people.count && mutation.fate(person, list: list(0)) == .changed
            file.text.identity(person, of: people, on: source, changed: isChanged)
        }
        try file.finish()
        return sorted.count
    }

    /// Newest first; what joined since the first version comes before all others.
    private func write(
        _ rows: [UInt64], _ name: String, list number: UInt64,
        _ write: (inout JSONText, _ number: Int, _ deed: UInt64, _ isChanged: Bool) -> Void
    ) throws -> Int {
        let file = try JSONFile("\(path)/\(name).json")
        var count = mutation.joined(rows.count, list: list(number))
        for new in (0..<count).reversed() {
            let second = BigLives.days * 86_400 - 60 - (count - new) % 80_000
            let person = BigLives.person(rows[new * 7_919 % rows.count])
            try file.next()
            write(&file.text, rows.count + new, UInt64(second) << 36 | UInt64(person) << 12, false)
        }
        for row in rows.indices.reversed() {
            let fate = mutation.fate(row, list: list(number))
            guard fate != .removed else { continue }
            try file.next()
            write(&file.text, row, rows[row], fate == .changed)
            count += 1
        }
        try file.finish()
        return count
    }

    private func conversation(
        _ number: Int, _ deed: UInt64, _ isChanged: Bool, _ members: [Int], _ text: inout JSONText
    ) {
        let salt = SplitMix64.mixed(deed ^ people.seed)
        text.raw("{\"origin_id\":\"post-")
        text.digits(number)
        text.raw("\",\"speaker\":")
        text.id(BigLives.person(deed), on: source)
        text.raw(",\"channel\":\"c-")
        text.digits(Int(salt >> 8 & 15))
        text.raw("\",\"timestamp\":")
        text.time(instant(BigLives.second(deed)), zoned: source != 1)
        text.raw(",\"content\":")
        texts.saying(isChanged ? salt ^ 1 : salt, number, to: &text)
        location("t", number, salt, &text)
        text.raw(",\"participants\":[")
        text.id(BigLives.person(deed), on: source)
        for other in 0..<Int(salt >> 20 & 3) where !members.isEmpty {
            text.raw(",")
            text.id(members[Int((salt >> (22 + 10 * other)) % UInt64(members.count))], on: source)
        }
        // One person is everywhere: the most that anybody shares threads.
        if salt >> 52 & 0x7F == 0, let star = members.first {
            text.raw(",")
            text.id(star, on: source)
        }
        text.raw(salt >> 4 & 7 == 0 ? "],\"tags\":[\"question\"]}" : "],\"tags\":[]}")
    }

    private func contribution(_ number: Int, _ deed: UInt64, _ isChanged: Bool, _ text: inout JSONText) {
        let salt = SplitMix64.mixed(deed ^ people.seed)
        text.raw("{\"origin_id\":\"deed-")
        text.digits(number)
        text.raw("\",\"author\":")
        text.id(BigLives.person(deed), on: source)
        text.raw(",\"contribution_type\":")
        text.raw(salt & 1 == 0 ? "\"Pull Request\"" : salt & 2 == 0 ? "\"Documentation\"" : "\"Answer accepted\"")
        text.raw(",\"channel\":\"c-")
        text.digits(Int(salt >> 8 & 15))
        text.raw("\",\"timestamp\":")
        text.time(instant(BigLives.second(deed)), zoned: source != 1)
        text.raw(",\"title\":")
        texts.title(isChanged ? salt ^ 1 : salt, number, to: &text)
        location("p", number, salt, &text)
        text.raw(",\"conversation\":null")
        text.raw(salt >> 4 & 3 == 0 ? ",\"tags\":[\"docs\"]}" : ",\"tags\":[]}")
    }

    private func location(_ folder: StaticString, _ number: Int, _ salt: UInt64, _ text: inout JSONText) {
        guard salt >> 12 & 3 != 0 else { return text.raw(",\"location\":null") }
        text.raw(",\"location\":\"https://large.example.org/")
        text.raw(folder)
        text.raw("/")
        text.digits(number)
        text.raw("\"")
    }
}
