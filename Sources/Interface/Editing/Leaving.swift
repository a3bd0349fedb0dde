/// A sheet with something typed that is not saved: the first Esc asks, the second one leaves, any other key goes on.
enum Leaving {
    /// What the first Esc says.
    static let question = "Esc again discards it, Enter saves, other keys write on"
    /// The same where Enter does something else than save.
    static func question(enter: String) -> String { "Esc again discards it, Enter \(enter), other keys go on" }
    /// What is said then.
    static let left = "left: nothing was saved"
}
