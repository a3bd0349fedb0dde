/// A file that is not a whole JSON array of objects, with what is wrong and where.
public struct DamagedList: Error, Hashable, Sendable {
    /// The ways a list can be damaged.
    public enum Fault: String, CaseIterable, Sendable {
        /// No byte at all, or white space only.
        case empty
        /// It ends before the closing bracket.
        case truncated
        /// A web page.
        case html
        /// JSON of another shape, or no JSON.
        case notAnArray
        /// An element that is no object.
        case notAnObject
        /// Something else than a comma between two objects, or a comma without an object after it.
        case separator
        /// Something after the closing bracket.
        case trailing
        /// An object larger than `ObjectReader.largestObject`.
        case tooLarge
    }

    /// What is wrong.
    public var fault: Fault
    /// Bytes from the start of the file to where it was noticed.
    public var offset: Int64

    /// Creates a finding.
    public init(_ fault: Fault, at offset: Int64) {
        self.fault = fault
        self.offset = offset
    }
}
