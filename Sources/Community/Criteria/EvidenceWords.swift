/// What evidence says: the address, the number, the day and the time among its words.
struct EvidenceWords {
    /// The text without case and accents.
    let folded: String
    private let words: [String]
    private let text: String

    init(_ text: String) {
        self.text = text
        folded = Folding.fold(text)
        words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// These words without those that a hyphen joins to another: "Bar-Ilan University" says nothing of a bar.
    var unjoined: EvidenceWords {
        let parts = folded.split(whereSeparator: \.isWhitespace).filter { part in
            let ends = part.split(separator: "-", omittingEmptySubsequences: true)
            return ends.filter { $0.contains { $0.isLetter || $0.isNumber } }.count < 2
        }
        return EvidenceWords(parts.joined(separator: " "))
    }

    /// The first address on the web.
    var address: String? {
        text.split(whereSeparator: \.isWhitespace).map { $0.trimming { "<>(),;\"".contains($0) } }
            .first(where: TypedAddress.isWeb)
    }

    /// The first address that is more than a host: that of a thread.
    var threadAddress: String? {
        address.flatMap { address in
            let rest = address.drop { $0 != "/" }.dropFirst(2)
            let path = rest.drop { !"/?#".contains($0) }
            return !rest.hasPrefix("/") && path.contains { $0.isLetter || $0.isNumber } ? address : nil
        }
    }

    /// The category of the forum that is named, whichever it is: what stands before or after the word, or the one or two
    /// words after the address, which is how the help has it. Nil where none can be made out.
    var category: String? {
        let parts = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let bare = parts.map { part in
            part.contains("://") ? "" : part.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        if let place = bare.firstIndex(where: { Folding.fold($0) == "category" }) {
            let around = [bare.index(before: place), bare.index(after: place)].filter(bare.indices.contains).map {
                bare[$0]
            }
            // "category: Jokes", and "the Jokes category".
            let named = parts[place].hasSuffix(":") ? Array(around.reversed()) : around
            return named.first { Self.isName($0) }
        }
        guard let address = parts.lastIndex(where: { $0.contains("://") }) else { return nil }
        let rest = bare[(address + 1)...].filter { Self.isName($0) }
        return (1...2).contains(rest.count) ? rest.joined(separator: " ") : nil
    }

    private static func isName(_ word: String) -> Bool {
        word.contains { $0.isLetter } && !small.contains(Folding.fold(word))
            && !Wording.numbers.contains(Folding.fold(word))
    }

    /// Words that are no category's name.
    private static let small: Set<String> = [
        "a", "an", "and", "are", "at", "forum", "forums", "here", "in", "interested", "is", "it", "of", "on", "our",
        "people",
        "persons", "replies", "see", "the", "thread", "topic", "users", "who",
    ]

    /// The first whole number outside addresses and dates; a few may be written out.
    var count: Int? { counted?.number }

    /// Whether what stands before the number takes it back: "not 4", "fewer than 4".
    var isCountDoubtful: Bool { counted?.isDoubtful ?? false }

    private var counted: (number: Int, isDoubtful: Bool)? {
        var before: [String] = []
        for part in text.split(whereSeparator: \.isWhitespace) where !part.contains("://") {
            let bare = Folding.fold(String(part)).trimming { !$0.isLetter && !$0.isNumber && $0 != "-" }
            if let number = Int(bare) ?? Wording.numbers.firstIndex(of: bare), number >= 0 {
                let doubtful = before.suffix(3).contains { Self.negations.contains($0) || Self.doubts.contains($0) }
                return (number, doubtful || part.contains("?"))
            }
            before.append(bare)
        }
        return nil
    }

    /// The first day written like 2026-12-10.
    var day: Day? {
        text.split { !$0.isNumber && $0 != "-" }.lazy.compactMap { Day(iso8601: $0) }.first
    }

    /// Whether a time such as 18:00, 18.30, 18h or 6 PM is named.
    var namesTime: Bool {
        if words.contains("noon") { return true }
        let parts = folded.split { !$0.isNumber && !$0.isLetter && $0 != ":" && $0 != "." }
        return parts.indices.contains { place in
            let digits = parts[place].prefix { $0.isNumber }
            guard let hour = Int(digits), hour < 25 else { return false }
            let rest = parts[place].dropFirst(digits.count)
            let isHalf = 1...12 ~= hour
            if rest == "h" || isHalf && ["am", "pm"].contains(rest) { return true }
            if let mark = rest.first, mark == ":" || mark == "." || mark == "h" {
                return Int(rest.dropFirst().prefix(2)) != nil && rest.count >= 3
            }
            let next = place + 1 < parts.count ? parts[place + 1] : ""
            return rest.isEmpty && (["uhr", "h", "o"].contains(next) || isHalf && ["am", "pm"].contains(next))
        }
    }

    /// The first of some words that is among these; words of scripts without spaces are found anywhere.
    func first(of candidates: [String]) -> String? {
        candidates.first { candidate in
            let wanted = Folding.fold(candidate)
            let parts = wanted.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard wanted.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) else { return folded.contains(wanted) }
            guard !parts.isEmpty, words.count >= parts.count else { return false }
            return (0...words.count - parts.count).contains { Array(words[$0..<$0 + parts.count]) == parts }
        }
    }

    /// The first word that takes something back.
    var negation: String? {
        Self.parts(of: folded).map(Self.bare).first(where: Self.negations.contains)
    }

    /// What white space, commas, brackets and strokes part, with the signs around it.
    static func parts(of folded: String) -> [String] {
        folded.split { $0.isWhitespace || ",;()/".contains($0) }.map(String.init)
    }

    /// A part without the signs around it.
    static func bare(_ part: String) -> String { part.trimming { !$0.isLetter && !$0.isNumber } }

    /// Words that take back what follows, in the languages of the templates and some more.
    static let negations: Set<String> = [
        "no", "not", "never", "none", "nowhere", "without", "except", "isn't", "isn’t", "aren't", "aren’t", "don't",
        "don’t", "doesn't", "doesn’t", "wasn't", "wasn’t", "won't", "won’t", "cannot", "can't", "can’t", "neither",
        "nor",
        "kein", "keine", "keinen", "keiner", "nicht", "nie", "niemals", "ohne", "außer", "ausser", "sin", "nunca",
        "excepto", "ningun", "ninguna", "pas", "jamais", "aucun", "aucune", "sans", "sauf", "nao", "nem", "sem",
        "nenhum", "nenhuma", "non", "nessun", "nessuna", "senza", "geen", "niet", "zonder", "ikke", "inte", "ingen",
        "ej", "ei", "brak", "bez", "degil", "yok", "не", "нет", "без", "немає", "لا", "ليس",
    ]

    /// Words that leave a number open.
    private static let doubts: Set<String> = [
        "less", "fewer", "under", "below", "almost", "nearly", "maybe", "perhaps", "hardly", "barely",
    ]
}
