import Foundation
import Testing

@testable import Community

@Suite struct JournalLineTests {
    private let edit = Edit(
        id: "019aa5d4b40000000a1b2c3d", group: "019aa5d4b40000000a1b2c3d", actor: "Nora",
        at: Instant(iso8601: "2026-11-21T12:00:00Z") ?? Instant(seconds: 0),
        subject: Edit.Subject(sourceUID: "savannah:Kestrel/forum", originID: OriginID("u-1")),
        changes: [
            FactChange(field: "tag/docs", value: "true"), FactChange(field: "snooze", value: nil),
            FactChange(field: "note/1", value: #"{"text":"a \"b\"\n\u001b]0;x\u0007 é 星 \u202e"}"#),
        ])

    private func fault(_ line: String) -> String? {
        do {
            _ = try JournalLine(Data(line.utf8))
            return nil
        } catch { return (error as? JournalFault)?.reason }
    }

    @Test func `an edit comes out of its line byte for byte`() throws {
        #expect(try JournalLine(Data(JournalLine.edit(edit).text.utf8)) == .edit(edit))
        var odd = edit
        odd.actor = "N\u{1B}[31mora\u{202E}\u{200B}\u{85}"
        odd.subject.originID = OriginID("e\u{301}\u{7F}\u{E0041}")
        let text = JournalLine.edit(odd).text
        #expect(text.unicodeScalars.allSatisfy { !$0.isHidden })
        #expect(try JournalLine(Data(text.utf8)) == .edit(odd))
    }

    @Test func `an undo names its target`() throws {
        var undo = edit
        undo.id = "019aa5d4b40000010a1b2c3d"
        undo.undoes = edit.id
        undo.changes = []
        #expect(try JournalLine(Data(JournalLine.edit(undo).text.utf8)) == .edit(undo))
    }

    @Test func `an edit says when it was reworded, which is after it was made`() throws {
        var reworded = edit
        reworded.reworded = "019aa5d4b40000010a1b2c3d"
        #expect(try JournalLine(Data(JournalLine.edit(reworded).text.utf8)) == .edit(reworded))
        #expect(!JournalLine.edit(edit).text.contains("reworded"))
        for stamp in [edit.id, "019aa5d4b3ffffff0a1b2c3d", "soon"] {
            reworded.reworded = stamp
            #expect(fault(JournalLine.edit(reworded).text) == "reworded before it was made")
        }
    }

    @Test func `the first line says whose it is, and is told from an edit`() throws {
        let header = JournalHeader(
            community: "Kestrel", sources: ["savannah:Kestrel/forum"], by: "Nora", exportedAt: edit.at,
            actors: [.init(name: "Nora", asOf: edit.at)])
        let text = JournalLine.header(header).text
        #expect(
            text == """
                {"actors":[{"as_of":"2026-11-21T12:00:00Z","name":"Nora"}],"by":"Nora","community":"Kestrel",\
                "exported_at":"2026-11-21T12:00:00Z","format":1,"journal":"rekindle","sources":["savannah:Kestrel/forum"]}
                """)
        #expect(try JournalLine(Data(text.utf8)) == .header(header))
    }

    @Test func `a newer form says that an update helps, whatever else it holds`() {
        #expect(
            fault(#"{"journal":"rekindle","format":7,"who":1}"#)
                == "written by a newer Rekindle (format 7). Update Rekindle")
    }

    /// Why a line with one field is not taken.
    private func fault(_ field: String, _ value: String, on source: String = "savannah:Kestrel/forum") -> String? {
        var edit = edit
        edit.subject.sourceUID = source
        edit.changes = [FactChange(field: field, value: value)]
        return fault(JournalLine.edit(edit).text)
    }

    @Test(arguments: ["9223372036854775807", "9223372036854775808", "1e300", "2932897", "-719163", "1.5", "\"soon\""])
    func `no number out of its range is taken, whatever field it is in`(number: String) {
        let day = "is no day of the years 1 to 9999"
        let term = #"{"days":{"active":20000},"region":"BR","status":"active","until":\#(number)}"#
        #expect(fault("steward/liaison/BR", term) == "until of steward \(day)")
        let days = #"{"days":{"active":\#(number)},"region":"BR","status":"active"}"#
        #expect(fault("steward/liaison/BR", days) == "days of steward \(day)")
        #expect(fault("break/1", #"{"from":20000,"until":\#(number)}"#) == "until of break \(day)")
        #expect(fault("step/1", #"{"due":\#(number),"text":"x"}"#) == "due of step \(day)")
        #expect(fault("step/1.0", #"{"due":\#(number),"text":"x"}"#, on: "~group") == "due of step \(day)")
        #expect(fault("mentor_away", number) == "mentor_away \(day)")
        #expect(fault("reached/official", number, on: "~group") == "reached \(day)")
        #expect(
            fault("evidence/thread", #"{"by":"x","day":\#(number),"text":"x"}"#, on: "~group")
                == "day of evidence \(day)")
    }

    @Test func `moments and counts have ranges of their own, as wide as the forms`() {
        for wrong in ["9223372036854775807", "253402300800", "-62135596801", "true"] {
            #expect(fault("start", wrong, on: "~event") == "start is no time in the years 1 to 9999")
            #expect(fault("sent/1", wrong) == "sent is no time in the years 1 to 9999")
        }
        for right in ["253402300799", "-62135596800", "0"] { #expect(fault("start", right, on: "~event") == nil) }
        for wrong in ["-1", "10000001", "9223372036854775807"] {
            #expect(fault("planned", wrong, on: "~event") == "planned is no number from 0 to 10000000")
            #expect(fault("mentor_capacity", wrong) == "mentor_capacity is no number from 0 to 10000000")
        }
        #expect(fault("actual", "1000000", on: "~event") == nil)
        #expect(
            fault("mentorship/1", #"{"cadence":99999,"since":20000}"#)
                == "cadence of mentorship is no number of days from 0 to 36500")
        #expect(fault("snooze", #"{"at":1,"seen":null,"until":2932896,"untilActive":true}"#) == nil)
        // Fields of other kinds, and of a newer Rekindle, say what they like.
        #expect(fault("telepathy/1", "9223372036854775807") == nil)
        #expect(fault("tag/x", "true") == nil)
        #expect(fault("snooze", "no JSON") == nil)
    }

    @Test(arguments: ["null", "{}", "[]", "[1]", #"{"x":1}"#])
    func `a field that is a number holds nothing else`(value: String) {
        #expect(fault("mentor_capacity", value) == "mentor_capacity is no number from 0 to 10000000")
        #expect(fault("mentor_away", value) == "mentor_away is no day of the years 1 to 9999")
        #expect(fault("planned", value, on: "~event") == "planned is no number from 0 to 10000000")
    }

    @Test func `no line that breaks a rule of edits is taken`() {
        let whole = JournalLine.edit(edit).text
        #expect(fault(String(whole.dropLast(9))) == "not an edit: cut off or damaged")
        #expect(fault("\u{1B}[2J") == "not an edit: cut off or damaged")
        func with(_ old: String, _ new: String) -> String? { fault(whole.replacing(old, with: new)) }
        let noID = "an id that no Rekindle makes"
        #expect(with("019aa5d4b40000000a1b2c3d", "ffffffffffffffffffffffff") == noID)
        #expect(with("019aa5d4b40000000a1b2c3d", "019AA5D4B40000000A1B2C3D") == noID)
        #expect(with("019aa5d4b40000000a1b2c3d", "z") == noID)
        #expect(with("2026-11-21T12", "soon") == "\"at\" is no time")
        #expect(with("\"Nora\"", "\"\"") == "a name that is empty or holds a NUL")
        #expect(with("\"Nora\"", "\"N\\u0000\"") == "a name that is empty or holds a NUL")
        var undo = edit
        undo.undoes = edit.id
        undo.changes = []
        #expect(fault(JournalLine.edit(undo).text) == "an undo of something later")
        undo.undoes = "019aa5d4b30000000a1b2c3d"
        undo.changes = edit.changes
        #expect(fault(JournalLine.edit(undo).text) == "an undo with changes of its own")
    }

    @Test func `a piece tells what it read and the numbers of the lines that it could not`() {
        let line = JournalLine.edit(edit).text
        var bytes = Data("\(line)\r\n\nrubbish\n\(line.prefix(40))\n".utf8)
        bytes += [0xFF, 0xFE, 0x0A]
        bytes += Data(line.utf8)
        let piece = JournalPiece(name: "half", bytes: bytes)
        #expect(piece.headers.isEmpty)
        #expect(piece.edits.map(\.line) == [1, 6])
        #expect(piece.damaged.map(\.line) == [3, 4, 5])
        #expect(piece.damaged.last?.fault.reason == "not UTF-8")
    }

    @Test func `an id follows every id known, be its clock years ahead, and never runs out of digits`() {
        let ahead = EditID(after: nil, milliseconds: 2_000_000_000_000, mark: "0000000a").description
        let next = EditID(after: ahead, milliseconds: 1_700_000_000_000, mark: "0000000b").description
        #expect(next > ahead)
        #expect(EditID.isSound(next))
        #expect(EditID.instant(of: next) == Instant(seconds: 2_000_000_000))
        #expect(EditID.floor(at: Instant(seconds: 2_000_000_000)) <= next)
        #expect(!EditID.isSound(EditID(after: nil, milliseconds: 253_402_300_800_000, mark: "0000000a").description))
    }
}
