/// What the store could not do: the thing, the cause, the remedy.
public struct StoreError: Error, Equatable, Sendable {
    /// What went wrong, for code that decides.
    public enum Code: String, Sendable {
        case notFound, newer, damaged, locked, full, readOnly, exists, refused, other
        /// The disk reports an error, of which being full may be one.
        case disk
    }

    /// What went wrong, for code that decides.
    public var code: Code
    /// What it is about, such as a file or a source.
    public var thing: String
    /// Why, in a few words.
    public var cause: String
    /// What to do.
    public var remedy: String

    /// Creates an error.
    public init(_ code: Code, thing: String, cause: String, remedy: String) {
        self.code = code
        self.thing = thing
        self.cause = cause
        self.remedy = remedy
    }

    /// Whether what is there can still be read, though nothing can be written.
    public var leavesReading: Bool { [.full, .readOnly, .disk].contains(code) }

    /// The one line for people.
    public var sentence: String { "\(thing): \(cause). \(remedy)." }
}
