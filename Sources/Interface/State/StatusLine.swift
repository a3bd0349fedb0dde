/// What the screens said last, and everything said before (`:messages`).
struct StatusLine: Equatable {
    /// One thing said.
    struct Message: Equatable {
        var text: String
        var isError: Bool
        /// Whether a shared screen hides it.
        var isPrivate = false
    }

    /// The newest last; at most 200.
    private(set) var messages: [Message] = []
    /// What was said last, and what an outside program did beside it; the next key takes both away.
    var toast: String? {
        let parts = [said, beside].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private var said: String?
    private var isPrivate = false
    private var beside: String?
    /// What went wrong; it stays until Esc or Enter says that it was read.
    private(set) var error: String?

    /// Says a sentence; a private one is hidden while sharing.
    mutating func say(_ text: String, isPrivate: Bool = false) {
        if text != "saving…" { keep(Message(text: text, isError: false, isPrivate: isPrivate)) }
        said = text
        self.isPrivate = isPrivate
    }

    /// Says one more thing beside what this key has said already.
    mutating func add(_ text: String) {
        keep(Message(text: text, isError: false))
        beside = text
    }

    /// Says what went wrong.
    mutating func fail(_ text: String, isPrivate: Bool = false) {
        guard error != text else { return }
        keep(Message(text: text, isError: true, isPrivate: isPrivate))
        error = text
    }

    /// Makes everything said until now private: sharing begins.
    mutating func seal() {
        for place in messages.indices { messages[place].isPrivate = true }
        isPrivate = true
    }

    /// Puts words that tell nothing in the place of what is private.
    mutating func hidePrivate() {
        for place in messages.indices where messages[place].isPrivate { messages[place].text = Private.hidden }
        if isPrivate, said != nil { said = "done" }
        let isHidden = messages.contains { $0.isError && $0.isPrivate }
        if error != nil, isHidden { error = "not saved: what it was is hidden while sharing" }
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
