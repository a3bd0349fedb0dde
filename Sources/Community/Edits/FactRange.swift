import Foundation

/// What numbers a field's value may hold. A form takes nothing else; a colleague's file may say anything, and a day that
/// no calendar has would end a role, or be printed as no date at all.
enum FactRange {
    /// A day of the years that a date can be written in.
    case day
    /// A moment of them.
    case moment
    /// How many people there are of something.
    case count
    /// Days from one time to the next.
    case cadence

    /// Why an edit cannot be taken; nil where every number in it can be. O(size of the edit).
    static func fault(in edit: Edit) -> JournalFault? {
        for change in edit.changes {
            guard let value = change.value, let ranges = ranges(of: change.field, on: edit.subject) else { continue }
            // What is no JSON at all is left aside by whoever reads the field.
            guard let json = FactValue.decode(Leaf.self, value) else { continue }
            if let wrong = wrong(json, ranges) {
                let head = FieldName.split(change.field).head
                let what = wrong.key.isEmpty ? head : "\(wrong.key) of \(head)"
                return JournalFault("\(what) is no \(wrong.range.words)")
            }
        }
        return nil
    }

    private var words: String {
        switch self {
        case .day: "day of the years 1 to 9999"
        case .moment: "time in the years 1 to 9999"
        case .count: "number from 0 to \(Self.counts.upperBound)"
        case .cadence: "number of days from 0 to \(Self.cadences.upperBound)"
        }
    }

    private static let days: ClosedRange<Int64> = -719_162...2_932_896
    private static let moments = days.lowerBound * 86_400...days.upperBound * 86_400 + 86_399
    private static let counts: ClosedRange<Int64> = 0...10_000_000
    private static let cadences: ClosedRange<Int64> = 0...36_500

    private func contains(_ number: Int64) -> Bool {
        switch self {
        case .day: Self.days.contains(number)
        case .moment: Self.moments.contains(number)
        case .count: Self.counts.contains(number)
        case .cadence: Self.cadences.contains(number)
        }
    }

    /// The first number out of its range: by its key, which is empty for the value itself.
    private static func wrong(_ json: Leaf, _ ranges: [String: FactRange]) -> (key: String, range: FactRange)? {
        // What clears a field is no value at all; "null" as one would be a mentor with room for null.
        if let range = ranges[""], !json.isNumber(in: range) { return ("", range) }
        guard case .object(let parts) = json else { return nil }
        return parts.sorted { $0.key < $1.key }.lazy.compactMap { key, part in
            guard let range = ranges[key], !part.isWithin(range) else { return nil }
            return (key, range)
        }.first
    }

    /// A part of a value.
    private enum Leaf: Decodable {
        case nothing, other
        case number(Int64)
        case object([String: Leaf])

        init(from decoder: any Decoder) throws {
            if let parts = try? decoder.container(keyedBy: AnyKey.self) {
                self = .object(
                    try Dictionary(
                        parts.allKeys.map { ($0.stringValue, try parts.decode(Leaf.self, forKey: $0)) }
                    ) { first, _ in first })
                return
            }
            guard let value = try? decoder.singleValueContainer() else {
                self = .other
                return
            }
            if value.decodeNil() {
                self = .nothing
            } else {
                self = (try? value.decode(Int64.self)).map(Leaf.number) ?? .other
            }
        }

        /// Whether it is a number in a range, and nothing else.
        func isNumber(in range: FactRange) -> Bool {
            if case .number(let number) = self { range.contains(number) } else { false }
        }

        /// Whether all its numbers are in a range; what is not said is.
        func isWithin(_ range: FactRange) -> Bool {
            switch self {
            case .nothing: true
            case .other: false
            case .number(let number): range.contains(number)
            case .object(let parts): parts.values.allSatisfy { $0.isWithin(range) }
            }
        }
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension FactRange {
    /// The numbers of a field by their keys; the empty key is the value itself. Nil where it holds none.
    private static func ranges(of field: String, on subject: Edit.Subject) -> [String: FactRange]? {
        RegistryID(subject) == nil ? FactField(field).flatMap(ranges) : ranges(ofThings: FieldName.split(field).head)
    }

    private static func ranges(_ field: FactField) -> [String: FactRange]? {
        switch field {
        case .onBreak: ["from": .day, "until": .day]
        case .snooze: ["at": .moment, "seen": .moment, "until": .day]
        case .done: ["at": .moment, "seen": .moment]
        case .note, .outcome, .thanks: ["at": .moment]
        case .attempt: ["prepared": .moment]
        case .sent: ["": .moment]
        case .step: ["due": .day]
        case .mentorCapacity: ["": .count]
        case .mentorAway: ["": .day]
        case .mentorship: ["cadence": .cadence, "since": .day]
        case .mentorshipEnd, .checkIn, .personRole, .listed: ["day": .day]
        case .steward: ["days": .day, "review": .day, "until": .day]
        case .role, .junk, .alumni, .contentAsIs, .neverContact, .wrongData, .assigned, .tag, .stepDone, .discarded,
            .mentorTopics, .person, .skill, .deadChannel, .mail, .promoted, .same, .account:
            nil
        }
    }

    /// The same for a group, region or event.
    private static func ranges(ofThings head: String) -> [String: FactRange]? {
        switch head {
        case "step": ["due": .day]
        case "note": ["at": .moment]
        case "start": ["": .moment]
        case "planned", "actual": ["": .count]
        case "reached": ["": .day]
        case "guidelines", "conduct": ["": .day]
        case "evidence", "decision": ["day": .day]
        default: nil
        }
    }
}
