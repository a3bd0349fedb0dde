/// The salted marks of who asked to be forgotten: enough to know them again, not to read who they were. The one place
/// where pulls, merges of journals, CSV imports and restored backups ask whether a row stays out.
public struct Forgotten: Sendable {
    /// What a mark stands for; the raw value begins it in the store and never changes.
    public enum Kind: String, Sendable {
        /// An account: a source's id that is equal on every laptop, and the id on it.
        case identity = "i"
        /// An e-mail address, folded.
        case email = "e"
        /// A name as CSV files give it, folded.
        case name = "n"
        /// Words that name them in a text: a name, a username, an address.
        case words = "w"
        /// An edit about somebody else that tied them to the person: its id.
        case edit = "d"
        /// An edit about somebody else whose words are no longer those it was made with: its id.
        case altered = "a"
        /// A thing of the community that was called after them, and has another id now.
        case thing = "t"
        /// An account whose names in what was written about others are to be replaced.
        case replaced = "r"
    }

    /// One mark as the store keeps it.
    public struct Mark: Hashable, Sendable {
        /// The salt it was made with: that of the community.
        public var salt: String
        /// The kind, a hint of 16 bits that makes a check cheap, and the SHA-256 of salt, kind and value.
        public var text: String

        /// Creates a mark that was stored.
        public init(salt: String, text: String) {
            self.salt = salt
            self.text = text
        }

        /// The mark of a value.
        public init(_ kind: Kind, _ value: String, salt: String) {
            self.salt = salt
            let hint = Forgotten.hint(kind, value, salt: salt)
            let digest = SHA256.digest(Array("\(salt)\u{1F}\(kind.rawValue)\u{1F}\(value)".utf8))
            text = kind.rawValue + Forgotten.hex(hint) + digest.map(Forgotten.hex).joined()
        }
    }

    private var marks: Set<Mark> = []
    private var salts: [String] = []
    private var hints: Set<UInt16> = []
    private var hasWords = false
    /// No name is looked for that has more words.
    private static let mostWords = 6

    /// The marks that a store holds.
    public init(_ marks: some Sequence<Mark> = []) { for mark in marks { insert(mark) } }

    /// Whether nobody was forgotten: then every check is free.
    public var isEmpty: Bool { marks.isEmpty }

    /// Adds a mark.
    public mutating func insert(_ mark: Mark) {
        guard marks.insert(mark).inserted else { return }
        if !salts.contains(mark.salt) { salts.append(mark.salt) }
        if let hint = UInt16(mark.text.dropFirst().prefix(4), radix: 16) { hints.insert(hint) }
        if mark.text.hasPrefix(Kind.words.rawValue) { hasWords = true }
    }

    /// Whether an account belongs to somebody forgotten.
    public func contains(_ subject: Edit.Subject) -> Bool {
        !isEmpty && contains(.identity, Forgotten.value(of: subject))
    }

    /// Whether their names in what was written about others were replaced, and are to be again.
    public func isReplaced(_ subject: Edit.Subject) -> Bool {
        !isEmpty && contains(.replaced, Forgotten.value(of: subject))
    }

    /// Whether an edit lost words here, so that a colleague's copy says something else.
    public func isAltered(edit id: String) -> Bool { !isEmpty && contains(.altered, id) }

    /// Whether an e-mail address does.
    public func contains(email: String?) -> Bool {
        guard !isEmpty, let key = EmailKey.of(email) else { return false }
        return contains(.email, key)
    }

    /// Whether a name in a CSV file does.
    public func contains(csvName name: String?) -> Bool {
        guard !isEmpty, let key = name.flatMap(Forgotten.value(ofName:)) else { return false }
        return contains(.name, key)
    }

    /// Whether a text names somebody forgotten. O(words).
    public func isNamed(in text: String?) -> Bool {
        guard hasWords, let text else { return false }
        let words = TextWords.of(text)
        for start in words.indices {
            var phrase = ""
            for word in words[start...].prefix(Forgotten.mostWords) {
                phrase += phrase.isEmpty ? word.folded : " " + word.folded
                if contains(.words, phrase) { return true }
            }
        }
        return false
    }

    /// The id that a thing has since the person whom it was called after was forgotten; nil for all others. Equal
    /// wherever the mark is.
    public func renamed(_ subject: Edit.Subject) -> OriginID? {
        // A region is a place, whoever has its name.
        guard !isEmpty, let thing = RegistryID(subject), thing.kind != .region else { return nil }
        let value = Forgotten.value(of: subject)
        let salt = salts.first { salt in
            hints.contains(Forgotten.hint(.thing, value, salt: salt)) && marks.contains(Mark(.thing, value, salt: salt))
        }
        return salt.map { Forgotten.newID(of: subject, salt: $0) }
    }

    /// The id that a thing gets in place of one that names somebody.
    public static func newID(of subject: Edit.Subject, salt: String) -> OriginID {
        let digest = SHA256.digest(Array("\(salt)\u{1F}\(value(of: subject))".utf8))
        return OriginID("forgotten-" + digest.prefix(6).map(hex).joined())
    }

    /// Whether a text is somebody's name and nothing else.
    public func isName(_ text: String) -> Bool {
        hasWords && Forgotten.value(ofWords: text).map { contains(.words, $0) } == true
    }

    /// Whether a text is a name of several words of somebody's and nothing else: a single word may be anybody's.
    public func isFullName(_ text: String) -> Bool {
        isName(text) && Forgotten.value(ofWords: text)?.contains(" ") == true
    }

    /// The edit without what ties it to somebody forgotten; nil where it is about them, or nothing is left of it.
    public func admitted(_ edit: Edit) -> Edit? {
        if isEmpty { return edit }
        if contains(edit.subject) || contains(.edit, edit.id) { return nil }
        var admitted = edit
        if let id = renamed(edit.subject) { admitted.subject.originID = id }
        admitted.changes.removeAll { isTie($0) }
        return admitted.changes.isEmpty && !edit.changes.isEmpty ? nil : admitted
    }

    /// Whether a change only ties its subject to somebody forgotten: as the same person, as organiser, host or speaker,
    /// as mentor. An owner is one of the managers, and a region is a place.
    private func isTie(_ change: FactChange) -> Bool {
        switch FactField(change.field) {
        case .same(let other): return contains(other)
        case .assigned(.mentor): return change.value.flatMap(FactValue.word).map(isFullName) == true
        default: break
        }
        guard let slash = change.field.firstIndex(of: "/") else { return false }
        let rest = String(change.field[change.field.index(after: slash)...])
        guard let person = NamedPerson(key: rest, name: nil) else { return false }
        return contains(person.subject) || (person.isNameOnly && isFullName(person.name))
    }

    /// What the mark of an account is made of.
    public static func value(of subject: Edit.Subject) -> String { "\(subject.sourceUID)\u{1F}\(subject.originID.raw)" }

    /// What the mark of a CSV name is made of; nil for a blank one.
    public static func value(ofName name: String) -> String? { FullNameKey.of(name) ?? WordKey.of(name) }

    /// What the marks of a full name in a CSV file are made of: in every order of its words.
    public static func values(ofName name: String) -> [String] {
        guard let value = value(ofName: name) else { return [] }
        let words = value.split(separator: " ").map(String.init)
        guard words.count <= mostWords else { return [value] }
        return [value] + NameOrder.turned(words).map { $0.joined(separator: " ") }
    }

    /// What the marks of a full name in a text are made of: in every order of its words, and written as one.
    public static func values(ofWordsIn name: String) -> [String] {
        let words = TextWords.of(NameOrder.natural(name)).map(\.folded)
        guard words.count > 1, words.count <= mostWords else { return value(ofWords: name).map { [$0] } ?? [] }
        let orders = [words] + NameOrder.turned(words)
        return orders.map { $0.joined(separator: " ") }
            + orders.map { $0.joined() }.filter { $0.unicodeScalars.count >= 6 }
    }

    /// What the mark of words is made of; nil where the text holds none, or too many.
    public static func value(ofWords text: String) -> String? {
        let words = TextWords.of(text)
        guard !words.isEmpty, words.count <= mostWords else { return nil }
        return words.map(\.folded).joined(separator: " ")
    }

    private func contains(_ kind: Kind, _ value: String) -> Bool {
        salts.contains { salt in
            hints.contains(Forgotten.hint(kind, value, salt: salt)) && marks.contains(Mark(kind, value, salt: salt))
        }
    }

    /// FNV-1a over salt, kind and value, folded to 16 bits.
    private static func hint(_ kind: Kind, _ value: String, salt: String) -> UInt16 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in [salt, kind.rawValue, value] {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        return UInt16(truncatingIfNeeded: hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48)
    }

    private static func hex(_ number: some FixedWidthInteger) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: number.bitWidth / 4 - text.utf8.count) + text
    }
}
