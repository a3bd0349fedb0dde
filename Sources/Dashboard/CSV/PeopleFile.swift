public import Community
public import Foundation

/// A file of people: Savannah's members.csv or contributors.csv, or any other whose columns the manager names. Read once
/// in whole; it is applied to a store as a feed of identities.
public final class PeopleFile: Sendable {
    /// A row that cannot be taken, with why.
    public struct NotTaken: Hashable, Sendable {
        /// The line it begins on, from 1.
        public var line: Int
        /// Why, in a few words.
        public var reason: String
    }

    /// The export whose header it has, such as `members.csv`; else the file's own name.
    public let title: String
    /// Whether its header is one of Savannah's.
    public let isExport: Bool
    /// The rows that cannot be taken, in the order of the file.
    public let notTaken: [NotTaken]
    /// The rows below the header, empty lines left out.
    public var rows: Int { records.count }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let reader: PeopleRow
    private let records: [CSVRecord]
    private let refused: [Int: UnreadableObject]
    private let seed: UInt64

    private static let largest = 1 << 29

    /// Reads a file. Throws `PeopleFileError`.
    ///
    /// - Parameter mapping: columns and what they mean.
    public convenience init(path: String, mapping: [(column: String, field: PeopleField)]) throws {
        let name = (path as NSString).lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw PeopleFileError("\(path): cannot be read. Check the path and its permissions")
        }
        guard data.count <= Self.largest else {
            throw PeopleFileError("\(path): larger than 512 MB, which is no list of people. Check the file")
        }
        try self.init(data: data, name: name, mapping: mapping)
    }

    /// Reads the bytes of a file that is called `name`. Throws `PeopleFileError`.
    public init(data: Data, name: String, mapping: [(column: String, field: PeopleField)]) throws {
        let text = data.withUnsafeBytes { raw -> [UInt8] in
            let (encoding, mark) = FileEncoding.detect(raw)
            return encoding.utf8(UnsafeRawBufferPointer(rebasing: raw[mark...]))
        }
        let separator = CSVSeparator.detect(text)
        let (header, start) = try PeopleFile.header(text, separator, name)
        let columns = try PeopleColumns(header, mapping: mapping, file: name)
        let reader = PeopleRow(columns: columns)
        var records: [CSVRecord] = []
        text.withUnsafeBytes { raw in
            var found = CSVRecords(raw, separator: separator, from: start.at, line: start.line)
            while let record = found.next() { records.append(record) }
        }
        let refused = text.withUnsafeBytes { PeopleFile.refused(records, $0, separator, reader) }
        guard records.count > refused.count else {
            let why = refused.min { $0.key < $1.key }.map { ": line \($0.key), \($0.value.reason)" } ?? ""
            throw PeopleFileError("\(name): it names nobody\(why). Nothing changed; check the file")
        }
        title = columns.export?.rawValue ?? name
        isExport = columns.export != nil
        bytes = text
        self.separator = separator
        self.reader = reader
        self.records = records
        self.refused = refused
        notTaken = refused.sorted { $0.key < $1.key }.map { NotTaken(line: $0.key, reason: $0.value.reason) }
        seed = columns.fingerprint.withUnsafeBytes { Digest.xxh64($0) }
    }

    /// The people as a feed; rows that cannot be taken are objects that cannot be read.
    public var feed: FetchedFeed {
        FetchedFeed(
            description: SourceDescription(community: "", name: title), lists: [list], bytes: bytes.count)
    }

    private var list: FetchedList {
        FetchedList(
            kind: .identity, bytes: bytes.count,
            forEachObject: { body in
                try self.bytes.withUnsafeBytes { raw in
                    for record in self.records {
                        let object = UnsafeRawBufferPointer(rebasing: raw[record.start..<record.end])
                        let digest = Digest.xxh64(object, seed: self.seed)
                        // A refused row is never one that is stored already.
                        try body(object, self.refused[record.line] == nil ? digest : ~digest, record.place)
                    }
                }
            },
            reread: { place, body in
                try self.bytes.withUnsafeBytes { raw in
                    guard let record = self.record(at: place) else { return }
                    try body(UnsafeRawBufferPointer(rebasing: raw[record.start..<record.end]))
                }
            },
            row: { object, place in
                if let fault = self.refused[Int(place.offset)] { throw fault }
                let record = CSVRecord(line: Int(place.offset), start: 0, end: object.count)
                guard let fields = try? record.fields(object, separator: self.separator) else {
                    throw UnreadableObject(reason: "it changed while it was read", originID: OriginID(""))
                }
                return .identity(try self.reader.identity(fields))
            })
    }

    private func record(at place: ObjectPlace) -> CSVRecord? {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].line < Int(place.offset) { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].line == Int(place.offset) ? records[low] : nil
    }

    /// The header and where the rows begin. A first line `sep=;` is Excel's, and no header.
    private static func header(_ text: [UInt8], _ separator: UInt8, _ name: String) throws -> (
        fields: [String], start: (at: Int, line: Int)
    ) {
        try text.withUnsafeBytes { raw in
            var records = CSVRecords(raw, separator: separator)
            var first = records.next()
            if CSVSeparator.isDeclared(raw) { first = records.next() }
            guard let first else { throw PeopleFileError("\(name): the file is empty. Check the export") }
            do throws(CSVFault) {
                return (try first.fields(raw, separator: separator), records.position)
            } catch {
                throw PeopleFileError("\(name): line \(first.line) is no header: \(error.sentence)")
            }
        }
    }

    /// The rows that cannot be taken, by their line: what does not read, and who was named before.
    private static func refused(
        _ records: [CSVRecord], _ bytes: UnsafeRawBufferPointer, _ separator: UInt8, _ reader: PeopleRow
    ) -> [Int: UnreadableObject] {
        var refused: [Int: UnreadableObject] = [:]
        var lines: [OriginID: Int] = [:]
        for record in records {
            do throws(UnreadableObject) {
                let id = try identity(record, bytes, separator, reader).originID
                if let line = lines[id] {
                    throw UnreadableObject(reason: "the same person as line \(line): keep one of them", originID: id)
                }
                lines[id] = record.line
            } catch { refused[record.line] = error }
        }
        return refused
    }

    private static func identity(
        _ record: CSVRecord, _ bytes: UnsafeRawBufferPointer, _ separator: UInt8, _ reader: PeopleRow
    ) throws(UnreadableObject) -> FeedIdentity {
        let fields: [String]
        do throws(CSVFault) {
            fields = try record.fields(bytes, separator: separator)
        } catch { throw UnreadableObject(reason: error.sentence, originID: OriginID("")) }
        return try reader.identity(fields)
    }
}

extension CSVRecord {
    /// Lines stand for places: they are what a manager looks up.
    fileprivate var place: ObjectPlace {
        ObjectPlace(offset: Int64(line), length: Int32(clamping: end - start))
    }
}
