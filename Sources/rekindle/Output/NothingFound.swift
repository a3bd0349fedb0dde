import Community

/// What is said where nothing in a list has all words of a filter.
enum NothingFound {
    /// Says it on the error stream of a table.
    ///
    /// Throws a usage error in every format where a word asks for a field that no row can have: what is mistyped is not
    /// the same as nothing.
    /// - Parameters:
    ///   - things: what the list holds, such as `group`; its command is the plural.
    ///   - fields: the fields that there are.
    static func tell(_ things: String, of filter: [String], fields: [String], isTable: Bool) throws {
        let words = filter.joined(separator: " ")
        if let field = WordFilter.unknownField(words, fields: fields) {
            throw Failure.usage(
                "\(words): there is no field \(field) of a \(things); there are \(fields.joined(separator: ", "))")
        }
        guard isTable else { return }
        Say.error("no \(things) has all of \(words). Which words there are: rekindle \(things)s --help")
    }
}
