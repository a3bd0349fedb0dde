public import Foundation

/// One line of a journal that travels, as JSON: a header or an edit.
public enum JournalLine: Hashable, Sendable {
    case header(JournalHeader)
    case edit(Edit)

    /// The longest line that is read, in bytes: a note of a megabyte is none.
    public static let longest = 1 << 20

    /// The line's text without its end, whatever a terminal would obey escaped.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data =
            switch self {
            case .header(let header): try? encoder.encode(header)
            case .edit(let edit): try? encoder.encode(EditLine(edit))
            }
        var text = ""
        for scalar in String(decoding: data ?? Data(), as: UTF8.self).unicodeScalars {
            if scalar.isHidden { text += scalar.jsonEscape } else { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// Reads a line. Throws `JournalFault`.
    public init(_ bytes: some DataProtocol) throws {
        let data = Data(bytes)
        guard data.count <= Self.longest else { throw JournalFault("longer than a megabyte") }
        guard String(validating: data, as: UTF8.self) != nil else { throw JournalFault("not UTF-8") }
        let decoder = JSONDecoder()
        if let kind = try? decoder.decode(Kind.self, from: data), kind.journal != nil {
            if let format = kind.format, format > JournalHeader.newestFormat {
                throw JournalFault("written by a newer Rekindle (format \(format)). Update Rekindle", isNewer: true)
            }
            guard let header = try? decoder.decode(JournalHeader.self, from: data) else {
                throw JournalFault("a damaged first line")
            }
            self = .header(header)
            return
        }
        guard let line = try? decoder.decode(EditLine.self, from: data) else {
            throw JournalFault("not an edit: cut off or damaged")
        }
        self = .edit(try line.edit())
    }

    /// What tells a header from an edit, of whatever format.
    private struct Kind: Decodable {
        var journal: String?
        var format: Int?
    }
}

extension Edit {
    /// The field that makes its line longer than any that a colleague reads; nil where the line is none too long.
    /// O(length).
    public var overlongField: String? {
        let texts = [actor, subject.originID.raw] + changes.flatMap { [$0.field, $0.value ?? ""] } + (knew ?? [])
        // JSON makes six bytes of one at most: most edits need not be encoded to know.
        guard texts.reduce(0, { $0 + $1.utf8.count + 8 }) > JournalLine.longest / 8 - 1000,
            JournalLine.edit(self).text.utf8.count > JournalLine.longest
        else { return nil }
        func length(_ change: FactChange) -> Int { change.field.utf8.count + (change.value?.utf8.count ?? 0) }
        let longest = changes.max { length($0) < length($1) }
        return longest.map { FieldName.split($0.field).head }
    }
}

/// Why a line of a journal cannot be taken.
public struct JournalFault: Error, Hashable, Sendable {
    /// The reason in a few words.
    public var reason: String
    /// Whether a newer Rekindle can read it.
    public var isNewer: Bool

    /// Creates one.
    public init(_ reason: String, isNewer: Bool = false) {
        self.reason = reason
        self.isNewer = isNewer
    }
}

/// The form of an edit in a line.
private struct EditLine: Codable {
    var id: String
    var group: String
    var actor: String
    var at: String
    var source: String
    var originID: String
    var changes: [FactChange]
    var undoes: String?
    var knew: [String]?
    var reworded: String?

    private enum CodingKeys: String, CodingKey {
        case id, group, actor, at, source, changes, undoes, knew, reworded
        case originID = "origin_id"
    }

    init(_ edit: Edit) {
        id = edit.id
        group = edit.group
        actor = edit.actor
        at = edit.at.iso8601
        source = edit.subject.sourceUID
        originID = edit.subject.originID.raw
        changes = edit.changes
        undoes = edit.undoes
        knew = edit.knew
        reworded = edit.reworded
    }

    /// The edit, if every rule of an edit holds; what breaks one could win for ever or undo itself.
    func edit() throws -> Edit {
        guard EditID.isSound(id), EditID.isSound(group), undoes.map(EditID.isSound) ?? true else {
            throw JournalFault("an id that no Rekindle makes")
        }
        guard let at = Instant(iso8601: at) else { throw JournalFault("\"at\" is no time") }
        if let undoes, undoes.utf8.lexicographicallyPrecedes(id.utf8) == false {
            throw JournalFault("an undo of something later")
        }
        guard undoes == nil || changes.isEmpty else { throw JournalFault("an undo with changes of its own") }
        let isKnown = (knew ?? []).allSatisfy { EditID.isSound($0) && $0.utf8.lexicographicallyPrecedes(id.utf8) }
        guard isKnown else { throw JournalFault("it knew of an edit that comes after it, or of none") }
        if let reworded {
            guard EditID.isSound(reworded), id.utf8.lexicographicallyPrecedes(reworded.utf8) else {
                throw JournalFault("reworded before it was made")
            }
        }
        let names = [actor, source, originID] + changes.map(\.field)
        guard !actor.isEmpty, !source.isEmpty, names.allSatisfy({ !$0.utf8.contains(0) }) else {
            throw JournalFault("a name that is empty or holds a NUL")
        }
        guard changes.allSatisfy({ $0.value?.utf8.contains(0) != true }) else { throw JournalFault("a NUL in a value") }
        let edit = Edit(
            id: id, group: group, actor: actor, at: at,
            subject: Edit.Subject(sourceUID: source, originID: OriginID(originID)), changes: changes, undoes: undoes,
            knew: knew, reworded: reworded)
        if let fault = FactRange.fault(in: edit) { throw fault }
        return edit
    }
}
