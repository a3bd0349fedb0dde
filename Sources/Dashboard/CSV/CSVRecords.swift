/// One record of a CSV file: where it lies, and what is wrong with its quotes.
struct CSVRecord: Sendable {
    /// The line it begins on, from 1.
    var line: Int
    /// Its first byte.
    var start: Int
    /// Where it ends, without the end of the line.
    var end: Int
    /// Why its fields cannot be told apart.
    var fault: CSVFault?
}

/// What is wrong with the quotes of a record.
enum CSVFault: String, Error, Sendable {
    case afterQuote = "there is text after a closing quote"
    case openQuote = "a quote is never closed"
    case zero = "it holds a NUL"
    case notUTF8 = "it is not readable as text"
    case tooMany = "it has more than 1000 columns"

    /// What to do about it.
    var remedy: String {
        switch self {
        case .afterQuote: "write a quote within a field twice"
        case .openQuote: "close it, or write a quote within a field twice"
        case .zero, .notUTF8: "save the file as UTF-8"
        case .tooMany: "check the separator"
        }
    }

    /// Cause and remedy.
    var sentence: String { "\(rawValue): \(remedy)" }
}

/// Finds the records of a CSV file (RFC 4180) in its UTF-8 bytes: quoted fields may hold separators and line ends,
/// `""` stands for a quote, and lines end in LF, CR LF or CR. A record whose quotes are wrong is told with its line, and
/// the next line is read as if nothing had been: SwiftCSV 0.10.0 gives up the whole file there, takes a comma before
/// a combining accent for no separator, and knows no lines.
struct CSVRecords {
    private let bytes: UnsafeRawBufferPointer
    private let separator: UInt8
    private var at: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Reads from `start` on; `line` is the number of the line there.
    init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from start: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        at = start
        self.line = line
    }

    /// The next record that is no empty line; nil at the end. O(bytes of the record), but for an unclosed quote.
    mutating func next() -> CSVRecord? {
        while skipMark() || (at < bytes.count && isLineEnd(bytes[at])) {
            if at < bytes.count, isLineEnd(bytes[at]) { endLine() }
        }
        guard at < bytes.count else { return nil }
        var record = CSVRecord(line: line, start: at, end: at, fault: nil)
        while true {
            if at < bytes.count, bytes[at] == Self.quote {
                guard skipQuoted() else { return unclosed(record) }
                if at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { record.fault = .afterQuote }
            }
            while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
            guard at < bytes.count, bytes[at] == separator else { break }
            at += 1
        }
        record.end = at
        if at < bytes.count { endLine() }
        return record
    }

    /// The place and line after the record that was read last.
    var position: (at: Int, line: Int) { (at, line) }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    /// Goes behind the mark of an encoding, which stands in the middle where files were put one after the other.
    private mutating func skipMark() -> Bool {
        guard bytes[at...].starts(with: Self.mark) else { return false }
        at += Self.mark.count
        return true
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Goes behind the end of a line.
    private mutating func endLine() {
        if bytes[at] == Self.carriageReturn, at + 1 < bytes.count, bytes[at + 1] == Self.lineFeed { at += 1 }
        at += 1
        line += 1
    }

    /// Goes behind a quoted field; false where it is not closed before the end of the file.
    private mutating func skipQuoted() -> Bool {
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case Self.quote where at + 1 < bytes.count && bytes[at + 1] == Self.quote: at += 2
            case Self.quote:
                at += 1
                return true
            case Self.lineFeed, Self.carriageReturn: endLine()
            default: at += 1
            }
        }
        return false
    }

    /// The first line of a record that swallowed the rest of the file; reading goes on with the next line.
    private mutating func unclosed(_ record: CSVRecord) -> CSVRecord {
        var record = record
        record.fault = .openQuote
        (at, line) = (record.start, record.line)
        while at < bytes.count, !isLineEnd(bytes[at]) { at += 1 }
        record.end = at
        if at < bytes.count { endLine() }
        return record
    }
}

extension CSVRecord {
    /// More columns has no list of people.
    private static let mostFields = 1_000

    /// The fields, their quotes taken off. Throws the record's own fault, and for text that is none.
    func fields(_ bytes: UnsafeRawBufferPointer, separator: UInt8) throws(CSVFault) -> [String] {
        if let fault { throw fault }
        let quote = UInt8(ascii: "\"")
        var fields: [String] = []
        var at = start
        while true {
            var field: [UInt8] = []
            if at < end, bytes[at] == quote {
                at += 1
                while at < end {
                    if bytes[at] == quote {
                        guard at + 1 < end, bytes[at + 1] == quote else { break }
                        at += 1
                    }
                    field.append(bytes[at])
                    at += 1
                }
                at += 1
            } else {
                let from = at
                while at < end, bytes[at] != separator { at += 1 }
                field = Array(bytes[from..<at])
            }
            guard !field.contains(0) else { throw .zero }
            guard let text = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
            guard fields.count < Self.mostFields else { throw .tooMany }
            fields.append(text)
            guard at < end else { return fields }
            at += 1
            if at == end {
                fields.append("")
                return fields
            }
        }
    }
}
