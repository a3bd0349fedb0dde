/// A column of a table.
struct Column {
    let title: String
    /// Whether its cells stand at the right.
    var isNumber = false
    /// The widest it gets on a terminal.
    var limit = 40

    /// A column of text.
    static func text(_ title: String, limit: Int = 40) -> Column { Column(title: title, limit: limit) }

    /// A column of numbers.
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true, limit: 12) }
}
