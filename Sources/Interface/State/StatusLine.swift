/// What the screens said last, and everything said before (`:messages`).
struct StatusLine: Equatable {
    /// One thing said.
    struct Message: Equatable {
        var text: String
        var isError: Bool
    }

    /// The newest last; at most 200.
    private(set) var messages: [Message] = []
    /// What was said last; the next key takes it away.
    private(set) var toast: String?
    /// What went wrong; it stays until Esc or Enter says that it was read.
    private(set) var error: String?

    /// Says a sentence.
    mutating func say(_ text: String) {
        if text != "saving…" { keep(Message(text: text, isError: false)) }
        toast = text
    }

    /// Says what went wrong.
    mutating func fail(_ text: String) {
        guard error != text else { return }
        keep(Message(text: text, isError: true))
        error = text
    }

    /// A key was pressed; the toast is taken as read.
    mutating func keyPressed() { toast = nil }

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
