import Community
import Foundation
import GRDB
import Testing

@testable import Store

/// Texts of others that name somebody forgotten.
@Suite struct ForgottenNameTests: AmarasCommunity {
    @Test func `notes about others that name them are listed, and replaced where asked`() throws {
        let test = try community()
        _ = try test.store.perform(.note("introduced by Amara Okonkwo"), on: [test.id("forum/u-2")])
        _ = try test.store.perform(.assign(.mentor, to: "Amara Okonkwo"), on: [test.id("forum/u-2")])
        let preview = try test.store.previewForgetting(test.id("forum/u-1"))
        #expect(preview.named.map(\.text) == ["introduced by Amara Okonkwo"])
        #expect(preview.named.first?.member?.description == "forum/u-2")
        #expect(try test.row("forum/u-2").mentor == "Amara Okonkwo")
        let exported = try test.store.journal().map(\.edit)
        let report = try forget(test, redacting: true)
        #expect(report.named.map(\.isReplaced) == [true])
        #expect(try left(test) == [])
        #expect(try test.row("forum/u-2").mentor == nil)
        let notes = try test.store.facts(of: [test.id("forum/u-2")]).values.flatMap(\.notes)
        #expect(notes.map(\.text) == ["introduced by [forgotten]"])
        // A colleague's export from before brings nothing back.
        try test.store.write { db in _ = try Journal(db: db).append(exported) }
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `fields that are called after them go: an organiser by name, and a tag where names are replaced`() throws
    {
        let test = try community()
        let organisers = [NamedPerson(name: "Amara Okonkwo"), NamedPerson(name: "Marco Sabiá")]
        _ = try test.store.perform(
            [], registry: [.group(nil, [.text(.name, "Lagos")] + organisers.map(GroupEdit.organiser))])
        _ = try test.store.perform(
            .tag(add: ["friend-of-Amara-Okonkwo", "docs"], remove: []), on: [test.id("forum/u-2")])
        let preview = try test.store.previewForgetting(test.id("forum/u-1"))
        #expect(preview.named.map(\.text) == ["friend-of-Amara-Okonkwo"])
        _ = try forget(test, redacting: true)
        #expect(try left(test) == [])
        #expect(try test.row("forum/u-2").tags == ["docs"])
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test
    func `an organiser known by name alone whose name holds theirs is listed, and renamed where names are replaced`()
        throws
    {
        let test = try community()
        let (junior, club) = (NamedPerson(name: "Amara Okonkwo jr"), NamedPerson(name: "friends of Amara Okonkwo"))
        let day = test.clock.now.day
        let saved = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Lagos"), .organiser(NamedPerson(name: "Marco Sabiá")), .organiser(junior),
                        .organiser(club),
                    ])
            ])
        let id = try #require(saved.things.first?.id)
        _ = try test.store.perform([], registry: [.group(id, [.acknowledged(junior, .conduct, on: day)])])
        let preview = try test.store.previewForgetting(test.id("forum/u-1"))
        #expect(preview.named.map(\.text).sorted() == [junior.name, junior.name, club.name])
        _ = try forget(test, redacting: true)
        #expect(try left(test) == [])
        let organisers = try test.store.groups().flatMap(\.group.organisers)
        #expect(organisers.map(\.person.name) == ["Marco Sabiá", "[forgotten] jr", "friends of [forgotten]"])
        #expect(organisers.map { $0.acknowledged[.conduct] } == [nil, day, nil])
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test func `an organiser by name alone gets other words in every row`() throws {
        let test = try community()
        _ = try test.store.perform(
            [], registry: [.group(nil, [.text(.name, "Lagos"), .organiser(NamedPerson(name: "Amara Okonkwo jr"))])])
        let report = try forget(test)
        try test.store.reword(edit: #require(report.named.first?.edit), field: "organiser", text: "Somebody")
        #expect(try left(test) == [])
        let organisers = try test.store.groups().flatMap(\.group.organisers)
        #expect(organisers.map(\.person.name) == ["Somebody"])
    }

    @Test func `a task called after them is listed, gets another id where names are replaced, and stays renamed`()
        throws
    {
        let test = try community()
        let task = StarterTask(id: "ask-Amara-Okonkwo", title: "Ask Amara Okonkwo for a talk")
        let saved = try #require(task.saving(over: nil))
        _ = try test.store.perform([], registry: [saved])
        let exported = try test.store.journal().map(\.edit)
        let preview = try test.store.previewForgetting(test.id("forum/u-1"))
        #expect(preview.things == [NamedThing(id: RegistryID(.task, task.id), newID: nil, isMaybe: false)])
        #expect(preview.named.map(\.text) == [task.title])
        try test.store.takeDailyCopy()
        let elsewhere = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite")
            .path
        defer { unlink(elsewhere) }
        try test.store.backUp(to: elsewhere)
        let report = try forget(test, redacting: true)
        let new = try #require(report.things.first?.newID)
        #expect(try left(test) == [])
        func tasks() throws -> [String] { try test.store.tasks().map { "\($0.id) \($0.title)" } }
        #expect(try tasks() == ["\(new) Ask [forgotten] for a talk"])
        // A colleague's journal from before, and what they did with the task since, under its old name.
        var later = try #require(exported.first)
        later.id =
            EditID(after: later.id, milliseconds: test.clock.now.seconds * 1000 + 5, mark: "0000000c").description
        later.group = later.id
        later.changes = [.setting("skill", to: "docs")]
        var text = ""
        for edit in exported + [later] { text += JournalLine.edit(edit).text + "\n" }
        let merged = try test.store.merge([JournalPiece(name: "j", bytes: Data(text.utf8))], anyCommunity: true)
        #expect(merged.pieces.first?.aside.isEmpty == true && merged.added == 1)
        #expect(try tasks() == ["\(new) Ask [forgotten] for a talk"])
        #expect(try test.store.tasks().first?.skill == "docs")
        try test.store.wipe()
        #expect(try left(test) == [])
        _ = try Store.restore(elsewhere, over: test.path, community: "Kestrel Project", context: test.store.context)
        #expect(try tasks() == ["\(new) Ask [forgotten] for a talk"])
        #expect(try left(test) == [])
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test func `a lone word of their name in notes, plans and groups is listed, and never replaced`() throws {
        let test = try community()
        let marco = try test.id("forum/u-2")
        _ = try test.store.perform(.note("okonkwo knows more"), on: [marco])
        _ = try test.store.perform(.nextStep("ask Amara", due: test.clock.now.day.adding(7)), on: [marco])
        _ = try test.store.perform(.tag(add: ["with-amara"], remove: []), on: [marco])
        _ = try test.store.perform(.note("Samara is a town"), on: [marco])
        _ = try test.store.perform(
            [],
            registry: [
                .group(
                    nil,
                    [
                        .text(.name, "Lagos"), .text(.help, "a talk by Okonkwo"),
                        .note("met Amara", at: test.clock.now, by: "Marie"),
                    ])
            ])
        let report = try test.store.forget(test.id("forum/u-1"), redacting: true)
        let maybe = report.named.filter(\.isMaybe).map(\.text).sorted()
        #expect(maybe == ["a talk by Okonkwo", "ask Amara", "met Amara", "okonkwo knows more", "with-amara"])
        #expect(report.named.allSatisfy { $0.isMaybe && !$0.isReplaced })
        #expect(try test.row("forum/u-2").tags == ["with-amara"])
    }

    @Test func `a group's help and a tag are given other words where they stand, and nothing of the old ones is left`()
        throws
    {
        let test = try community()
        _ = try test.store.perform(
            [], registry: [.group(nil, [.text(.name, "Lagos"), .text(.help, "a talk by Okonkwo")])])
        _ = try test.store.perform(.tag(add: ["docs", "with-Amara"], remove: []), on: [test.id("forum/u-2")])
        let report = try forget(test)
        let help = try #require(report.named.first { $0.field == "help" })
        #expect(help.thing == "group Lagos" && help.member == nil)
        try test.store.reword(edit: help.edit, field: "help", text: "a talk")
        let tag = try #require(report.named.first { $0.field.hasPrefix("tag/") })
        try test.store.reword(edit: tag.edit, field: tag.field, text: "with-somebody")
        #expect(try test.row("forum/u-2").tags == ["docs", "with-somebody"])
        #expect(try test.store.groups(sortedBy: .name, limit: nil).map(\.group.help) == ["a talk"])
        #expect(try left(test) == [])
        #expect(throws: StoreError.self) { try test.store.reword(edit: help.edit, field: "town", text: "x") }
        #expect(test.store.examine(fixing: false).filter { $0.status != .ok } == [])
    }

    @Test func `an edit with several texts is not reworded until one is named, in either spelling`() throws {
        let test = try community()
        let id = try test.id("forum/u-2")
        _ = try test.store.perform(.tag(add: ["docs"], remove: []), on: [id])
        let amara = try #require(try test.store.reference(to: test.id("forum/u-1")))
        let draft = MentorshipDraft(mentor: amara, goal: "first talk", level: .none, handover: "with Okonkwo")
        _ = try test.store.perform(.mentoring(.begin(draft)), on: [id])
        let edit = try #require(try test.store.journal().first?.edit.id)
        func fault(_ field: String?, in edit: String) throws -> String? {
            do { try test.store.reword(edit: edit, field: field, text: "x") } catch {
                return (error as? StoreError)?.sentence
            }
            return nil
        }
        let names = "Name one of its fields with --field: mentorship.goal, mentorship.handover."
        #expect(try fault(nil, in: edit) == "\(edit): holds several texts. \(names)")
        #expect(try fault("mentorship", in: edit) == "\(edit): mentorship is several texts. \(names)")
        #expect(try fault("note", in: edit) == "\(edit): holds no text in note. \(names)")
        #expect(try fault(nil, in: "none") == "none: no such edit. See: rekindle journal.")
        try test.store.reword(edit: edit, field: "mentorship.handover", text: "with somebody")
        try test.store.reword(edit: edit, field: "goal", text: "a talk")
        let mentorship = try #require(try test.store.facts(of: [id])[id]?.mentorship)
        #expect((mentorship.goal, mentorship.handover) == ("a talk", "with somebody"))
        _ = try test.store.perform(.mentoring(.end(.stopped, words: "no time")), on: [id])
        let end = try #require(try test.store.journal().first?.edit.id)
        try test.store.reword(edit: end, field: "mentorship end", text: "busy")
        try test.store.reword(edit: end, field: "mentorship_end", text: "very busy")
        #expect(try test.store.facts(of: [id])[id]?.mentorships.first?.end?.words == "very busy")
        _ = try test.store.perform(.setAside(.staff), on: [id])
        let role = try #require(try test.store.journal().first?.edit.id)
        #expect(try fault("role", in: role) == "\(role): holds no text. See: rekindle journal.")
    }
}
