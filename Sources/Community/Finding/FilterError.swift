/// A term that is not understood.
public struct FilterError: Error, Hashable, Sendable {
    /// The term as written.
    public var term: String
    /// Why it is not understood.
    public var cause: Cause
    /// The fields or values that are understood instead; empty where anything goes.
    public var valid: [String]

    /// Creates an error.
    public init(term: String, cause: Cause, valid: [String] = []) {
        self.term = term
        self.cause = cause
        self.valid = valid
    }

    /// Why the term is not understood.
    public enum Cause: Hashable, Sendable {
        case unknownField(String)
        case unknownValue(String)
        case missingValue
        /// A comparison on what has no order.
        case notOrdered
        case openQuote
        /// A shared screen hides the field.
        case hidden
    }

    /// One line that names the term, the cause and what to do.
    public var sentence: String {
        let names = valid.joined(separator: ", ")
        return switch cause {
        case .unknownField(let field):
            "\(term): there is no field \(field); use one of \(names), or put text in quotes"
        case .unknownValue(let value): "\(term): \(value) is not understood; use one of \(names)"
        case .missingValue: "\(term): a value is missing" + (valid.isEmpty ? "" : "; use one of \(names)")
        case .notOrdered: "\(term): this field knows no order; use : instead"
        case .hidden: "\(term): hidden while sharing; P shows it again"
        case .openQuote: "\(term): the closing quote is missing"
        }
    }
}
