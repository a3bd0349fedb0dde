import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// Mentorships with somebody forgotten, here and in the journals of colleagues.
@Suite struct ForgottenMentorTests: AmarasCommunity {
    @Test func `whom an older Rekindle's hand-over names in its own words goes, and does not come with a merge`() throws
    {
        let test = try community()
        try pull(test, identity("u-3", "kwame", name: "Kwame Adu"))
        let id = try test.id("forum/u-2")
        let kwame = try #require(try test.store.reference(to: test.id("forum/u-3")))
        var amara = try #require(try test.store.reference(to: test.id("forum/u-1")))
        // The name they had then is no longer theirs.
        for name in ["Amara Okonkwo", "Zuleika"] {
            amara.name = name
            _ = try test.store.perform(.mentoring(.begin(MentorshipDraft(mentor: kwame, level: .none))), on: [id])
            _ = try test.store.perform(.mentoring(.begin(MentorshipDraft(mentor: amara, level: .none))), on: [id])
            let edit = try #require(try test.store.journal().first?.edit.id)
            try test.store.write { db in
                for (table, column) in [("edit_fact", "value"), ("fact", "value"), ("edit", "changes")] {
                    let quote = table == "edit" ? "\\\"" : "\""
                    let old = "\(quote)handed_over\(quote)"
                    let new = "\(old),\(quote)words\(quote):\(quote)to \(name)\(quote)"
                    try db.execute(
                        sql: """
                            UPDATE \(table) SET \(column) = replace(\(column), ?, ?)
                            WHERE \(table == "edit" ? "id" : "edit_id") = ?
                            """, arguments: [old, new, edit])
                }
            }
        }
        #expect(
            try test.store.facts(of: [id])[id]?.mentorships.contains { $0.end?.words == "to Amara Okonkwo" } == true)
        let exported = try test.store.journal().map(\.edit)
        let report = try forget(test)
        #expect(report.named.isEmpty)
        #expect(try left(test) == [])
        #expect(try test.store.dossier(id).tables.allSatisfy { !"\($0)".contains("Zuleika") })
        let other = try community()
        _ = try forget(other)
        try other.store.write { db in _ = try Journal(db: db).append(exported) }
        try other.store.wipe()
        #expect(try left(other) == [])
        #expect(try other.store.facts(of: [other.id("forum/u-2")]).values.first?.mentorships.count == 4)
    }

    @Test func `who had a forgotten mentor lost them, and gets another one`() throws {
        let test = try community()
        let lea = identity("u-5", "lea", name: "Léa")
        try test.pull(
            "forum", TestList(.identity, [Self.amara, Self.marco, lea].map(FeedRow.identity)),
            .activities(.conversation, Self.talk))
        let (marco, key) = (try test.id("forum/u-2"), try #require(MemberKey("forum/u-5")))
        let amara = try #require(MemberKey("forum/u-1"))
        _ = try test.store.mentor([marco], by: amara, goal: "a talk", cadenceDays: 7)
        _ = try forget(test)
        #expect(try test.row("forum/u-2").mentor == nil)
        let mentoring = try test.store.mentoring()
        #expect(mentoring.mentors.isEmpty)
        #expect(mentoring.without.map(\.mentorship.mentor.name) == ["[forgotten]"])
        #expect(mentoring.without.first?.mentorship.end?.outcome == .mentorLeft)
        _ = try test.store.mentor([marco], by: key, goal: nil)
        #expect(try test.row("forum/u-2").mentor == "Léa")
        let now = try #require(try test.store.facts(of: [marco])[marco])
        #expect((now.mentorship?.goal, now.mentorship?.cadenceDays) == ("a talk", 7))
        #expect(now.mentorships.map(\.isEndOpen) == [false, true])
        #expect(try test.store.mentoring().without.isEmpty)
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test func `a colleague's account entered by hand, mentorship and notes bring back nobody, or are told`() throws {
        let (test, nora) = (try community(), try Laptop("Nora"))
        try nora.test.pull("forum", .identities(Self.amara, Self.marco))
        _ = try nora.test.store.add(ManualAccount(name: "Okonkwo, Amara", email: "new@example.net"))
        _ = try nora.test.store.perform(.note("Okonkwo, Amara said yes"), on: [nora.test.id("forum/u-2")])
        _ = try nora.test.store.perform(.assign(.mentor, to: "Amara Okonkwo"), on: [nora.test.id("forum/u-2")])
        let mentor = MemberReference(
            Edit.Subject(sourceUID: "savannah:Kestrel Project/Kestrel forum", originID: OriginID("u-1")),
            name: "Amara Okonkwo")
        _ = try nora.test.store.perform(
            .mentoring(.begin(MentorshipDraft(mentor: mentor, goal: "first talk", level: .none))),
            on: [nora.test.id("forum/u-2")])
        _ = try forget(test)
        let report = try test.store.merge([JournalPiece(name: "nora", bytes: try nora.journal())])
        let piece = try #require(report.pieces.first)
        #expect(piece.forgotten == 2 && piece.aside.isEmpty)
        let note = try #require(try test.store.facts(of: [test.id("forum/u-2")]).values.first?.notes.first)
        #expect(piece.naming.map(\.edit) == [note.id])
        try test.store.reword(edit: note.id, text: "somebody said yes")
        #expect(try left(test) == [])
        // The note's old words do not come again.
        #expect(try test.store.merge([JournalPiece(name: "nora", bytes: try nora.journal())]).added == 0)
        #expect(try left(test) == [])
        // Nor do new ones that name them; others do.
        for (words, expected) in [("Okonkwo said no", "somebody said yes"), ("they said no", "they said no")] {
            try nora.test.store.reword(edit: note.id, text: words.replacing("Okonkwo", with: "Amara Okonkwo"))
            let piece = try test.store.merge([JournalPiece(name: "nora", bytes: try nora.journal())]).pieces.first
            #expect(piece?.aside.isEmpty == true)
            #expect(try test.store.facts(of: [test.id("forum/u-2")]).values.first?.notes.map(\.text) == [expected])
            #expect(try left(test) == [])
        }
    }
}
