import Community

extension Form.Field {
    /// What may stand in a line: the word that is stored, and how the lists show it.
    struct Choice: Equatable, Sendable {
        let value: String
        let words: String

        init(_ value: String, shownAs words: String? = nil) {
            self.value = value
            self.words = words ?? value
        }

        /// Both, to be compared with what is typed.
        var spellings: [String] { [Self.bare(words), Self.bare(value)] }

        /// A text without case and accents, whatever stands between its words.
        static func bare(_ text: String) -> String {
            Folding.fold(text).split { " -_".contains($0) }.joined(separator: "_")
        }

        /// Choices in a sentence.
        static func list(_ choices: [Choice]) -> String { choices.map(\.words).joined(separator: ", ") }

        /// The kinds of groups.
        static var groupKinds: [Choice] { GroupKind.allCases.map { Choice($0.rawValue, shownAs: $0.words) } }

        /// The kinds of venues.
        static var venueKinds: [Choice] { VenueKind.allCases.map { Choice($0.rawValue, shownAs: $0.words) } }
    }
}
