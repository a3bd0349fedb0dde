/// Why a template cannot be used: the file, the line (from 1), the cause, and what to do.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name or path, as it was given.
    public var file: String
    /// The line in the file.
    public var line: Int
    /// What is wrong there.
    public var cause: String
    /// What to do about it.
    public var remedy: String

    /// Creates an error.
    public init(file: String, line: Int, cause: String, remedy: String) {
        self.file = file
        self.line = line
        self.cause = cause
        self.remedy = remedy
    }

    /// The error on one line.
    public var description: String { "\(file):\(line): \(cause); \(remedy)" }
}
