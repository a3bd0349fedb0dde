import Dashboard

/// Sentences and titles, filled in and escaped beforehand: a row copies one and adds its own number.
struct BigTexts {
    private var sayings: [[UInt8]] = []
    private var titles: [[UInt8]] = []
    private let types = ["Pull Request", "Code Review", "Documentation", "Translation", "Bug report", "Tutorial"]

    init(_ lexicon: DemoLexicon, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let topics = ["help", "docs", "translation", "plugins", "events", "hello"]
        let languages = lexicon.names.map(\.language)
        for number in 0..<4_096 {
            let language = languages[number % languages.count]
            var saying = lexicon.sentence("say \(random.pick(topics))", language: language, &random)
            while saying.utf8.count < 40 + number % 60 {
                saying += " " + lexicon.sentence("say \(random.pick(topics))", language: language, &random)
            }
            sayings.append(BigTexts.escaped(saying))
            titles.append(
                BigTexts.escaped(lexicon.sentence("give \(random.pick(types))", language: language, &random)))
        }
    }

    /// Writes the text of a conversation.
    func saying(_ salt: UInt64, _ number: Int, to text: inout JSONText) {
        write(sayings[Int(salt % 4_096)], number, to: &text)
    }

    /// Writes the title of a contribution.
    func title(_ salt: UInt64, _ number: Int, to text: inout JSONText) {
        write(titles[Int(salt % 4_096)], number, to: &text)
    }

    private func write(_ bytes: [UInt8], _ number: Int, to text: inout JSONText) {
        text.raw("\"")
        text.bytes.append(contentsOf: bytes)
        text.raw(" (")
        text.digits(number)
        text.raw(")\"")
    }

    /// The inside of the JSON string.
    private static func escaped(_ sentence: String) -> [UInt8] {
        var text = JSONText()
        text.string(sentence)
        return Array(text.bytes.dropFirst().dropLast())
    }
}
