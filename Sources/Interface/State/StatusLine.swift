/// What the screens said last, and everything said before (`:messages`).
struct StatusLine: Equatable {
    /// One thing said.
    struct Message: Equatable {
        var text: String
        var isError: Bool
    }

    /// The newest last; at most 200.
    private(set) var messages: [Message] = []
    /// What was said last, and what an outside program did beside it; the next key takes both away.
    var toast: String? {
        let parts = [said, beside].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private var said: String?
    private var beside: String?
    /// What went wrong; it stays until Esc or Enter says that it was read.
    private(set) var error: String?

    /// Says a sentence.
    mutating func say(_ text: String) {
        if text != "saving…" { keep(Message(text: text, isError: false)) }
        said = text
    }

    /// Says one more thing beside what this key has said already.
    mutating func add(_ text: String) {
        keep(Message(text: text, isError: false))
        beside = text
    }

    /// Says what went wrong.
    mutating func fail(_ text: String) {
        guard error != text else { return }
        keep(Message(text: text, isError: true))
        error = text
    }

    /// A key was pressed; the toast is taken as read.
    mutating func keyPressed() {
        said = nil
        beside = nil
    }

    /// Takes the error as read; false where there was none.
    mutating func readError() -> Bool {
        defer { error = nil }
        return error != nil
    }

    private mutating func keep(_ message: Message) {
        messages.append(message)
        if messages.count > 200 { messages.removeFirst(messages.count - 200) }
    }
}
