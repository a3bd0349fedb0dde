/// How somebody was thanked. What costs nothing comes first: it is what people remember.
public enum ThanksKind: String, CaseIterable, Codable, Sendable {
    case message
    case publicMention = "public_mention"
    case invitation, swag, dinner

    /// As people write it.
    public var words: String {
        switch self {
        case .message: "a message"
        case .publicMention: "a public mention"
        case .invitation: "an invitation"
        case .swag: "swag"
        case .dinner: "dinner"
        }
    }

    /// Whether it usually costs something.
    public var mayCost: Bool { self == .swag || self == .dinner || self == .invitation }

    /// Reads a kind, however it is spelled; `mention` is a public one.
    public init?(typed: String) {
        let word = String(Folding.fold(typed).map { $0 == " " || $0 == "-" ? "_" : $0 })
        self.init(rawValue: word == "mention" ? "public_mention" : word)
    }
}
