public import Foundation

/// A file of journal lines as read: a whole journal, a half of one, or several after each other.
public struct JournalPiece: Sendable {
    /// How people call it, such as a file's name.
    public var name: String
    /// Its headers, in order; none in a half that lost it.
    public var headers: [JournalHeader] = []
    /// Its edits with their line numbers, from 1.
    public var edits: [(line: Int, edit: Edit)] = []
    /// The lines that could not be read.
    public var damaged: [DamagedLine] = []

    /// Reads lines; empty ones count for nothing. O(bytes).
    public init(name: String, bytes: Data) {
        self.name = name
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            do {
                switch try JournalLine(line) {
                case .header(let header): headers.append(header)
                case .edit(let edit): edits.append((index + 1, edit))
                }
            } catch {
                let fault = error as? JournalFault ?? JournalFault("damaged")
                damaged.append(DamagedLine(line: index + 1, fault: fault, bytes: Data(line)))
            }
        }
    }
}

/// A line of a journal that is kept aside.
public struct DamagedLine: Hashable, Sendable {
    /// Its number, from 1.
    public var line: Int
    /// Why.
    public var fault: JournalFault
    /// The line itself.
    public var bytes: Data

    /// Creates one.
    public init(line: Int, fault: JournalFault, bytes: Data) {
        self.line = line
        self.fault = fault
        self.bytes = bytes
    }
}
