/// `?`: the keys of a place, found by key and by description, and run from here.
struct KeysHelp {
    var place: Place
    var bindings: [Binding]
    var search = TextInput()
    private(set) var index = 0
    /// The first visible row, in a window of the size at the last key.
    private var top = 0

    init(place: Place, bindings: [Binding]) {
        self.place = place
        self.bindings = bindings
    }

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

    /// Moves the cursor as a key says, in a window of `height` rows; a page takes what is shown along.
    mutating func move(_ command: CommandName, height: Int) {
        if command == .pageDown { top += height }
        if command == .pageUp { top -= height }
        index = command.target(from: index, count: shown.count, height: height)
        top = top(height: height)
    }

    /// The first visible row of `height` ones, the cursor among them.
    func top(height: Int) -> Int {
        max(0, min(max(min(top, index), index - height + 1), shown.count - height))
    }

    /// How many keys a screen shows at once: what the title, the border, the search and the last line leave.
    static func height(in extent: Extent) -> Int { max(1, extent.height - 4) }
}

extension State {
    /// A key in the help.
    mutating func press(_ key: KeyName, in help: KeysHelp) -> [Effect] {
        var help = help
        let height = KeysHelp.height(in: extent)
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            guard help.shown.indices.contains(help.index) else { return say("no such key") }
            let command = help.shown[help.index].command
            layers.removeLast()
            return run(command)
        case .down, "^N": help.move(.down, height: height)
        case .up, "^P": help.move(.up, height: height)
        case .pageDown: help.move(.pageDown, height: height)
        case .pageUp: help.move(.pageUp, height: height)
        case .home: help.move(.top, height: height)
        case .end: help.move(.bottom, height: height)
        case "?" where help.search.text.isEmpty:
            layers.removeLast()
            return []
        default:
            if help.search.take(key) { help.move(.top, height: height) }
        }
        replaceTop(.keys(help))
        return []
    }
}
