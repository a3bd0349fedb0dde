import Community
internal import GRDB

/// The accounts that are being erased, and every name they are known by.
struct ErasedPerson {
    /// One account.
    struct Account {
        var id: Int64
        var source: String
        var subject: Edit.Subject
        var username: String?
        var name: String?
        var email: String?

        var key: String { "\(source)/\(subject.originID.raw)" }
    }

    let accounts: [Account]
    private(set) var names = PersonNames()
    /// Words that are theirs but stand in so many texts of others that they name nobody; nil until they are looked for.
    private(set) var common: [String]?

    /// In so many texts a word is a word.
    private static let mostTexts = 100

    init(_ db: Database, _ identities: Set<Int64>) throws {
        accounts = try Row.fetchAll(
            db,
            sql: """
                SELECT i.id, s.name, s.uid, i.origin_id, i.username, i.name, i.email FROM identity i
                JOIN source s ON s.id = i.source_id WHERE i.id IN (\(identities.list)) ORDER BY s.position, i.origin_id
                """
        ).map { row in
            Account(
                id: row[0], source: row[1], subject: Edit.Subject(sourceUID: row[2], originID: OriginID(row[3])),
                username: row[4], name: row[5], email: row[6])
        }
        for account in accounts {
            names.insert(key: account.key)
            names.insert(key: Forgotten.value(of: account.subject))
        }
        for account in accounts { names.insert(fullName: account.name) }
        for text in spoken { names.insert(text) }
    }

    /// The same person, without the names that are common words. O(texts of all).
    func withoutCommonWords(_ db: Database) throws -> ErasedPerson {
        if common != nil { return self }
        var person = self
        let common = try spoken.filter { try isCommon(db, $0) }
        for text in common { person.names.remove(text) }
        person.common = common
        return person
    }

    var ids: Set<Int64> { Set(accounts.map(\.id)) }

    /// What people call them: names, usernames, addresses, and ids that are no mere numbers.
    var spoken: [String] {
        var seen: Set<String> = []
        return accounts.flatMap { account in
            let id = account.subject.originID.raw
            let isWord = id.utf8.count >= 4 && id.unicodeScalars.contains { $0.properties.isAlphabetic }
            return [account.name, account.username, account.email, isWord ? id : nil].compactMap { $0 }
        }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Whether an object that could not be read mentions them.
    func isMentioned(in object: String) -> Bool {
        names.appear(in: object) || accounts.contains { object.contains("\"\($0.subject.originID.raw)\"") }
    }

    /// The marks that keep them out; an address or a name that somebody else has too is left unmarked.
    func marks(_ db: Database, salt: String) throws -> Set<Forgotten.Mark> {
        var marks: Set<Forgotten.Mark> = []
        for account in accounts {
            marks.insert(Forgotten.Mark(.identity, Forgotten.value(of: account.subject), salt: salt))
            if let key = EmailKey.of(account.email), try isTheirsAlone(db, "email_key", key) {
                marks.insert(Forgotten.Mark(.email, key, salt: salt))
            }
            if let name = account.name, try isTheirsAlone(db, "name", name) {
                for value in Forgotten.values(ofName: name) { marks.insert(Forgotten.Mark(.name, value, salt: salt)) }
            }
            for words in account.name.map(Forgotten.values(ofWordsIn:)) ?? [] where words.unicodeScalars.count > 3 {
                if words.contains(" ") || !isCommon(account.name) {
                    marks.insert(Forgotten.Mark(.words, words, salt: salt))
                }
            }
        }
        for text in spoken where !isCommon(text) {
            guard let words = Forgotten.value(ofWords: text), words.unicodeScalars.count > 3 else { continue }
            marks.insert(Forgotten.Mark(.words, words, salt: salt))
        }
        return marks
    }

    private func isTheirsAlone(_ db: Database, _ column: String, _ value: String?) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM identity WHERE \(column) = ? AND id NOT IN (\(ids.list)))",
            arguments: [value]) == false
    }

    private func isCommon(_ name: String?) -> Bool { name.map { common?.contains($0) == true } ?? false }

    /// Whether one word stands in many texts of others, or in the addresses of many of their conversations.
    private func isCommon(_ db: Database, _ text: String) throws -> Bool {
        guard let word = SingleWord(text) else { return false }
        return try isCommon(db, word, in: "text", of: "id")
            || isCommon(db, word, in: "COALESCE(thread, '') || ' ' || COALESCE(url, '')", of: "COALESCE(thread, url)")
    }

    /// - Parameter unit: what counts once, however often the word stands in it.
    private func isCommon(_ db: Database, _ word: SingleWord, in texts: String, of unit: String) throws -> Bool {
        let spellings = word.spellings.sorted()
        let others = try FastStatement(
            db,
            """
            SELECT \(texts) AS said, \(unit) FROM activity
            WHERE (\(spellings.map { _ in "said LIKE '%' || ? || '%'" }.joined(separator: " OR ")))
            AND (actor_id IS NULL OR actor_id NOT IN (\(ids.list)))
            """)
        for (place, spelling) in spellings.enumerated() { others.bind(spelling, at: Int32(place + 1)) }
        var found: Set<String> = []
        while try found.count <= Self.mostTexts && others.step() {
            if let text = others.text(0), word.stands(in: text), let unit = others.text(1) { found.insert(unit) }
        }
        return found.count > Self.mostTexts
    }
}

extension Set<Int64> {
    /// The numbers for an `IN ()`.
    var list: String { sorted().map(String.init).joined(separator: ", ") }
}
