import ArgumentParser
import Community
import Store

/// `rekindle set`: what is known of people.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Record what is known of members. They may ask to read this.",
        usage: "rekindle set <key> ... <field>=<value> ...",
        discussion: """
            Fields: \(PersonAssignment.names.joined(separator: ", ")). An empty value clears. Languages are codes, the \
            preferred one first: languages=es,en. skill=docs,-perl adds and takes away; so does role= with \
            \(PersonRole.allCases.map(\.rawValue).joined(separator: ", ")). consent=yes or no is a role model's. \
            listed=mail says that they agreed to stand in the contact list with it, listed=-mail that they refused; another \
            address stands behind a colon: listed=matrix:@name:example.org. dead_channel=-mail says that mail works again. Several keys at once are one undo step.
            """)

    @Argument(parsing: .allUnrecognized, help: "The members' keys, then fields with their values.")
    var words: [String]

    @OptionGroup var place: PlaceOptions

    private var typed: [String] { words.filter { $0 != "--" } }
    private var keys: [String] { Array(typed.prefix { !Self.isField($0) }) }

    func validate() throws {
        if keys.isEmpty { throw ValidationError("whom? Name a member's key before the fields.") }
        if typed.count == keys.count { throw ValidationError("what? Write a field with its value: languages=es,en") }
        if let word = typed.dropFirst(keys.count).first(where: { !$0.contains("=") }) {
            throw ValidationError("\(word): no field with a value. Keys come first; a value with spaces is quoted.")
        }
    }

    func run() throws {
        let session = try Session.open(place)
        let asked = try typed.dropFirst(keys.count).map { try Self.assignment($0, session.today) }
        try session.edit(keys) { ids in
            let facts = try session.store.facts(of: ids)
            return try session.store.perform(
                ids.flatMap { id in
                    asked.flatMap { $0.actions(facts[id] ?? ManagerFacts()) }.map { ($0, [id]) }
                })
        }
    }

    private static func assignment(_ text: String, _ today: Day) throws -> PersonAssignment {
        do throws(PersonAssignmentError) { return try PersonAssignment(text, today: today) } catch {
            throw Failure.usage(error.description)
        }
    }

    /// A field's name holds no slash, a key does before any sign of equality.
    private static func isField(_ word: String) -> Bool {
        guard let sign = word.firstIndex(of: "=") else { return false }
        return !word[..<sign].contains("/")
    }
}
