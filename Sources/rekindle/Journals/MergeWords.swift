import Community
import Store

/// The report of a merge in lines.
enum MergeWords {
    /// Lines in full are so many per file; the rest is counted.
    private static let most = 20

    static func lines(_ report: MergeReport, today: Day) -> [String] {
        report.pieces.flatMap { piece($0, today) }
            + report.clocksAhead.map {
                "\($0)'s clock was more than a day ahead: what is done here from now on still comes after it"
            } + conflicts(report.conflicts, today)
    }

    private static func piece(_ piece: MergeReport.Piece, _ today: Day) -> [String] {
        let whose = piece.by.map { by in
            " by \(by)" + (piece.exportedAt.map { ", \($0.day.short(relativeTo: today))" } ?? "")
        }
        let isNew = piece.added == 0 ? "all of them known" : "\(piece.added) new"
        var lines = ["\(piece.name)\(whose ?? ""): \(edits(piece.edits)), \(isNew)"]
        if piece.waiting > 0 {
            lines.append("  \(edits(piece.waiting)) wait for people whom no feed here knows yet")
        }
        if piece.reworded > 0 { lines.append("  \(edits(piece.reworded)) reworded by who made them") }
        if piece.forgotten > 0 { lines.append("  \(edits(piece.forgotten)) left out: about people forgotten here") }
        if !piece.newer.isEmpty {
            lines.append(
                "  \(edits(piece.newer.count)) of a newer Rekindle kept for after an update: "
                    + Self.lines(piece.newer))
        }
        lines += piece.gaps.map { gap in
            let known = gap.from.map { "known until \($0.day.iso8601)" } ?? "not known before"
            return "  \(gap.actor)'s edits before \(gap.until.day.iso8601) may be missing (\(known)). Ask for:"
                + " rekindle journal export --since \(gap.from?.day.iso8601 ?? "1990-01-01")"
        }
        lines += piece.naming.prefix(most).map {
            "  line \($0.line) names somebody forgotten here. Give it other words: rekindle reword \($0.edit) TEXT"
        }
        if piece.naming.count > most { lines.append("  and \(piece.naming.count - most) more lines that do") }
        return lines + aside(piece)
    }

    /// Which lines were not taken, why, and what to do.
    private static func aside(_ piece: MergeReport.Piece) -> [String] {
        guard !piece.aside.isEmpty else { return [] }
        let done = piece.keepsAside ? "kept aside" : "left out"
        var lines = piece.aside.prefix(most).map { "  line \($0.line) \(done): \($0.reason)" }
        if piece.aside.count > most { lines.append("  and \(piece.aside.count - most) more lines \(done)") }
        let from = piece.by.map { " from \($0)" } ?? ""
        lines.append(
            "  what is here stays as it is. Ask for the journal again\(from), and who may have changed the file")
        if piece.keepsAside { lines.append("  the lines themselves: rekindle journal aside") }
        return lines
    }

    private static func conflicts(_ conflicts: [JournalConflict], _ today: Day) -> [String] {
        let (removals, fields) = (conflicts.filter(\.isRemoval), conflicts.filter { !$0.isRemoval })
        return listed(
            fields, today,
            "\(fields.count) \(fields.count == 1 ? "field" : "fields") set differently by two managers;"
                + " the later one counts:")
            + listed(
                removals, today,
                "\(removals.count) removed by one manager and changed later by another; to bring it back:"
                    + " rekindle group|event|region restore ID:")
    }

    private static func listed(_ conflicts: [JournalConflict], _ today: Day, _ head: String) -> [String] {
        guard !conflicts.isEmpty else { return [] }
        return [head] + conflicts.prefix(most).map { "  \(sentence($0, today))" }
            + (conflicts.count > most ? ["  all of them: rekindle journal conflicts"] : [])
    }

    /// "Sofía (forum/u-1)", "group Köln (01a1f8)".
    private static func who(_ conflict: JournalConflict) -> String {
        if let thing = conflict.thing {
            let kind = thing.kind.rawValue
            let nameless = thing.kind == .event ? "an event" : "a \(kind)"
            return (conflict.name.map { "\(kind) \($0)" } ?? nameless) + " (\(thing.id))"
        }
        let name = [conflict.name, conflict.member.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
        return name.isEmpty ? "somebody not here yet" : name
    }

    /// "Sofía (forum/u-1): Nora's "owner: Nora" (21 Nov) counts, Marie's "owner: Marie" (20 Nov) does not".
    static func sentence(_ conflict: JournalConflict, _ today: Day) -> String {
        who(conflict) + ": \(side(conflict.won, today)) counts, \(side(conflict.lost, today)) does not"
    }

    private static func side(_ side: JournalConflict.Side, _ today: Day) -> String {
        "\(side.actor)'s \"\(side.words)\" (\(side.at.day.short(relativeTo: today)))"
    }

    private static func edits(_ count: Int) -> String { "\(count) \(count == 1 ? "edit" : "edits")" }

    private static func lines(_ numbers: [Int]) -> String {
        (numbers.count == 1 ? "line " : "lines ") + numbers.prefix(most).map(String.init).joined(separator: ", ")
            + (numbers.count > most ? " …" : "")
    }
}

/// The report of a merge as JSON.
enum MergeObject {
    static func make(_ report: MergeReport) -> JSONObject {
        JSONObject([
            "files": .array(report.pieces.map { .object(piece($0)) }),
            "conflicts": .array(report.conflicts.map { .object(conflict($0)) }),
            "clocks_ahead": JSONValue(report.clocksAhead),
        ])
    }

    private static func piece(_ piece: MergeReport.Piece) -> JSONObject {
        JSONObject([
            "file": .string(piece.name), "by": JSONValue(piece.by), "exported_at": JSONValue(piece.exportedAt?.iso8601),
            "edits": .int(piece.edits), "added": .int(piece.added), "reworded": .int(piece.reworded),
            "waiting": .int(piece.waiting),
            "forgotten": .int(piece.forgotten),
            "naming": .array(
                piece.naming.map { .object(JSONObject(["line": .int($0.line), "edit": .string($0.edit)])) }),
            "gaps": .array(
                piece.gaps.map { gap in
                    .object(
                        JSONObject([
                            "actor": .string(gap.actor), "known_until": JSONValue(gap.from?.iso8601),
                            "since": .string(gap.until.iso8601),
                        ]))
                }),
            "newer_lines": .array(piece.newer.map(JSONValue.int)),
            "aside": .array(
                piece.aside.map {
                    .object(
                        JSONObject(["line": .int($0.line), "reason": .string($0.reason), "edit": JSONValue($0.edit)]))
                }),
        ])
    }

    static let conflictKeys = ["key", "thing", "name", "field", "won", "lost"]

    static func conflict(_ conflict: JournalConflict) -> JSONObject {
        JSONObject([
            "key": JSONValue(conflict.key), "thing": JSONValue(conflict.thing?.kind.rawValue),
            "name": JSONValue(conflict.name),
            "field": .string(conflict.field), "won": .object(side(conflict.won)), "lost": .object(side(conflict.lost)),
        ])
    }

    private static func side(_ side: JournalConflict.Side) -> JSONObject {
        JSONObject([
            "id": .string(side.id), "actor": .string(side.actor), "at": .string(side.at.iso8601),
            "summary": .string(side.words), "value": JSONValue(side.value),
        ])
    }
}

extension JournalConflict {
    /// The key of the member, or the id of the thing; nil for somebody not here yet.
    var key: String? { member?.description ?? thing?.id }
}
