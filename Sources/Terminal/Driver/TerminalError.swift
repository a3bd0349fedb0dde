/// Why a terminal cannot be used for screens.
public struct TerminalError: Error, Hashable, Sendable {
    /// What is missing.
    public enum Reason: Hashable, Sendable {
        /// Standard input is not a terminal.
        case inputIsNotATerminal
        /// Standard output is not a terminal.
        case outputIsNotATerminal
        /// There is no description of this terminal, or TERM is empty.
        case unknownTerminal
        /// The terminal cannot move its cursor, as `dumb`.
        case noCursorAddressing
        /// The system refused; its error number.
        case system(Int32)
    }

    /// What is missing.
    public let reason: Reason
    /// The value of TERM, empty if it is not set.
    public let term: String
}

extension TerminalError: CustomStringConvertible {
    /// One sentence: the thing and the cause.
    public var description: String {
        let name = SafeText.line(term, width: 40)
        return switch reason {
        case .inputIsNotATerminal: "standard input is not a terminal"
        case .outputIsNotATerminal: "standard output is not a terminal"
        case .unknownTerminal:
            term.isEmpty ? "TERM is not set" : "the terminal \"\(name)\" (TERM) is not known on this system"
        case .noCursorAddressing: "the terminal \"\(name)\" (TERM) cannot move its cursor"
        case .system(let number): "the terminal could not be set up (error \(number))"
        }
    }
}
