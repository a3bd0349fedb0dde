import Terminal

/// What is asked once where edits have no name to be signed with yet.
struct NamePrompt: Equatable, Sendable {
    /// The login name, which Enter alone takes.
    var suggestion: String
    var input = TextInput()
    var error: String?

    /// The longest name in characters.
    private static let longest = 60

    /// What was typed, or the login name.
    var name: String {
        let typed = SafeText.line(input.text).trimmed
        return typed.isEmpty ? suggestion : typed
    }

    /// Why the name cannot be taken; nil where it can.
    var complaint: String? { name.count > Self.longest ? "a name has \(Self.longest) characters at most" : nil }
}

extension State {
    /// Asks for a name, unless there is one or the screen is shown to others.
    mutating func askName() {
        guard let suggestion = options.nameToAsk, !isSharing else { return }
        layers.append(.name(NamePrompt(suggestion: suggestion)))
    }

    mutating func press(_ key: KeyName, in prompt: NamePrompt) -> [Effect] {
        var prompt = prompt
        prompt.error = nil
        switch key {
        case .escape:
            layers.removeLast()
            return say("until you say otherwise your edits are signed \(prompt.suggestion)")
        case .enter:
            prompt.error = prompt.complaint
            guard prompt.error == nil else { break }
            layers.removeLast()
            return [.takeName(prompt.name)]
        default: _ = prompt.input.take(key)
        }
        replaceTop(.name(prompt))
        return []
    }

    /// From now on edits are signed with this name.
    mutating func named(_ name: String) {
        options.sender = name
        options.nameToAsk = nil
        status.say("your edits are signed \(name) · another name: [me] name in config.toml")
    }
}

extension Painter {
    mutating func draw(_ prompt: NamePrompt) {
        let width = min(state.extent.width, 76)
        let words = Measure.wrap(
            "Every edit is signed, so that colleagues and you know who did what. What is your name?", width: width - 6)
        let inside = box("Your name", width: width, height: words.count + 3)
        draw(words.map { Line($0) }, in: inside)
        drawInput(prompt.input, x: inside.x, y: inside.y + words.count, width: inside.width)
        let hint =
            prompt.error.map { Line("! \($0)", .warn) }
            ?? Line("Enter alone takes \(prompt.suggestion), the name you are logged in with", .dim)
        canvas.put(hint, x: inside.x, y: inside.y + words.count + 2, width: inside.width)
        keysOfLayer([("Enter", "take it"), ("Esc", "ask later")])
    }
}
