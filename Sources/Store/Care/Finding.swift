/// One thing that an examination looked at.
public struct Finding: Equatable, Sendable {
    /// How it is.
    public enum Status: String, Sendable { case ok, notice, warning, problem, fixed }

    /// What was looked at: a word for programs.
    public var check: String
    /// How it is.
    public var status: Status
    /// What was found, in one sentence.
    public var message: String
    /// What to do; nil where all is well.
    public var remedy: String?

    /// Creates a finding.
    public init(_ check: String, _ status: Status, _ message: String, remedy: String? = nil) {
        self.check = check
        self.status = status
        self.message = message
        self.remedy = remedy
    }
}
