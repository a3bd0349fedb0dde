/// `?`: the keys of a place, found by key and by description, and run from here.
struct KeysHelp {
    var place: Place
    var bindings: [Binding]
    var search = TextInput()
    var index = 0

    /// The bindings that the search leaves: those whose key is what was typed first.
    var shown: [Binding] {
        let text = search.text.trimmed
        guard !text.isEmpty else { return bindings }
        let lower = text.lowercased()
        let byKey = bindings.filter { $0.keys.contains { $0.name == text || $0.label == text } }
        let byWords = bindings.filter { binding in
            binding.help.lowercased().contains(lower) || binding.command.rawValue.contains(lower)
                || binding.keys.contains { $0.name.lowercased() == lower }
        }
        return byKey + byWords.filter { word in !byKey.contains { $0.command == word.command && $0.help == word.help } }
    }
}

extension State {
    /// A key in the help.
    mutating func press(_ key: KeyName, in help: KeysHelp) -> [Effect] {
        var help = help
        let count = help.shown.count
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            guard help.shown.indices.contains(help.index) else { return say("no such key") }
            let command = help.shown[help.index].command
            layers.removeLast()
            return run(command)
        case .down, "^N": help.index = min(help.index + 1, max(0, count - 1))
        case .up, "^P": help.index = max(help.index - 1, 0)
        case .pageDown: help.index = min(help.index + 10, max(0, count - 1))
        case .pageUp: help.index = max(help.index - 10, 0)
        case .home: help.index = 0
        case .end: help.index = max(0, count - 1)
        case "?" where help.search.text.isEmpty:
            layers.removeLast()
            return []
        default:
            if help.search.take(key) { help.index = 0 }
        }
        replaceTop(.keys(help))
        return []
    }
}
