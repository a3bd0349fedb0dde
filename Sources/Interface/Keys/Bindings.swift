import Terminal

/// The bindings in use: the built-in ones with the config's keys in place of theirs.
struct Bindings: Sendable {
    let all: [Binding]

    /// Creates the built-in ones.
    init(all: [Binding] = Binding.all) { self.all = all }

    /// The bindings under a config's `[keys]`, and a sentence for everything in it that was refused.
    static func configured(_ keys: [String: [String]]) -> (Bindings, refusals: [String]) {
        var all = Binding.all
        var refusals: [String] = []
        for (name, texts) in keys.sorted(by: { $0.key < $1.key }) {
            guard let command = CommandName(rawValue: name) else {
                refusals.append("[keys] \(name): there is no such command; `:` and Tab list them")
                continue
            }
            let (chosen, reasons) = read(texts)
            refusals += reasons.map { "[keys] \(name): \($0)" }
            guard !chosen.isEmpty || texts.isEmpty else { continue }
            let places = all.filter { $0.command == command }.reduce(into: Set<Place>()) { $0.formUnion($1.places) }
            all = all.map { rebind($0, command, to: chosen, in: places) }
        }
        return (Bindings(all: all), refusals)
    }

    /// What a key does in a place.
    func command(for key: KeyName, in place: Place) -> CommandName? {
        all.first { $0.places.contains(place) && $0.keys.contains(key) }?.command
    }

    /// What can be done in a place, in the order of the help.
    func bindings(in place: Place) -> [Binding] { all.filter { $0.places.contains(place) } }

    /// The first key of a command in a place.
    func key(_ command: CommandName, in place: Place) -> KeyName? {
        all.first { $0.command == command && $0.places.contains(place) }?.keys.first
    }

    private static func read(_ texts: [String]) -> ([KeyName], [String]) {
        var keys: [KeyName] = []
        var reasons: [String] = []
        for text in texts {
            do throws(KeyError) { keys.append(try KeyName(configured: text)) } catch {
                reasons.append(error.description)
            }
        }
        return (keys, reasons)
    }

    /// The command gets the keys, and whatever had them in the same place loses them.
    private static func rebind(_ binding: Binding, _ command: CommandName, to keys: [KeyName], in places: Set<Place>)
        -> Binding
    {
        var binding = binding
        if binding.command == command {
            binding.keys = keys
        } else if !binding.places.isDisjoint(with: places) {
            binding.keys.removeAll { keys.contains($0) }
        }
        return binding
    }
}
