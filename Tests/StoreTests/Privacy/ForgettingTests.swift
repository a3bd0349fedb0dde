import Community
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct ForgettingTests {
    private static let amara = identity(
        "u-1", "zanzibarina", name: "Amara Okonkwo", email: "amara@okonkwo.example", company: "Solo Okonkwo")
    private static let marco = identity("u-2", "marco", name: "Marco Sabiá", email: "marco@example.org")
    private static let needles = ["zanzibarina", "Amara", "Okonkwo", "okonkwo", "ZANZIBARINA"]

    private static var talk: [FeedActivity] {
        var shared = said("p-2", by: "u-2", "2026-11-02T10:00:00Z", "How do I build it?")
        shared.people = [OriginID("u-1")]
        return [
            said("p-1", by: "u-1", "2026-11-01T10:00:00Z", "It is Amara here, with a qwzx question"), shared,
            said("p-3", by: "u-2", "2026-11-03T10:00:00Z", "Thanks @zanzibarina, that helped"),
        ]
    }

    private func community() throws -> TestStore {
        let test = try TestStore()
        try pull(test)
        return test
    }

    @discardableResult private func pull(_ test: TestStore, _ extra: FeedIdentity...) throws -> StoreOutcome {
        var event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2026-11-05T10:00:00Z") ?? test.clock.now,
            text: "Meetup")
        event.people = [OriginID("u-1"), OriginID("u-2")]
        return try test.pull(
            "forum", TestList(.identity, ([Self.amara, Self.marco] + extra).map(FeedRow.identity)),
            .activities(.conversation, Self.talk),
            .activities(.contribution, [did("c-1", by: "u-1", "2026-11-04T10:00:00Z", "Fix of zanzibarina")]),
            .activities(.event, [event]))
    }

    /// The names that stand in any file of the store's folder.
    private func left(_ test: TestStore) throws -> Set<String> {
        var left: Set<String> = []
        let files = try #require(FileManager.default.enumerator(atPath: test.folder.path)).compactMap { $0 as? String }
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: test.folder.path + "/" + file) else { continue }
            for needle in Self.needles where bytes.range(of: Data(needle.utf8)) != nil {
                left.insert("\(file) \(needle)")
            }
        }
        return left
    }

    private func forget(_ test: TestStore, redacting: Bool = false) throws -> ErasureReport {
        let report = try test.store.forget(test.id("forum/u-1"), redacting: redacting)
        try test.store.wipe()
        return report
    }

    @Test(arguments: [(100, []), (101, ["docs"])])
    func `a username that stands in more than a hundred texts of others is a word and names nobody`(
        texts: Int, common: [String]
    ) throws {
        let test = try TestStore()
        let mine = said("p-0", by: "u-1", "2026-11-01T10:00:00Z", "docs")
        let theirs = (1...texts).map {
            said("p-\($0)", by: "u-2", "2026-11-02T10:00:00Z", $0 < 9 ? "See the DOCS" : "Docs, page \($0)")
        }
        try test.pull(
            "forum", .identities(identity("u-1", "docs"), Self.marco), .activities(.conversation, [mine] + theirs))
        let report = try test.store.forget(test.id("forum/u-1"), redacting: false)
        #expect(report.common == common)
        #expect(report.texts.count == (common.isEmpty ? texts : 0))
    }

    @Test func `nothing of a forgotten person is left in any file, and a pull that delivers them again leaves it so`()
        throws
    {
        let test = try community()
        _ = try test.store.perform(.note("met Amara at camp"), on: [test.id("forum/u-1")])
        _ = try test.store.perform(.tag(add: ["okonkwo"], remove: []), on: [test.id("forum/u-1")])
        try test.store.takeDailyCopy()
        #expect(try !left(test).isEmpty)
        let report = try forget(test)
        #expect(report.accounts.map(\.description) == ["forum/u-1"])
        #expect((report.activities, report.connections, report.attendances, report.edits) == (2, 1, 1, 2))
        #expect(report.texts.map(\.source) == ["forum"])
        #expect(try left(test) == [])
        let again = try pull(test)
        #expect(again.keptOut == 1)
        #expect((again.added, again.changed, again.removed) == (0, 0, 0))
        try test.reopen()
        #expect(try left(test) == [])
        #expect(try test.store.member(MemberKey(source: "forum", originID: OriginID("u-1"))) == nil)
        #expect(try test.store.rows(test.store.members(sortedBy: .name)).map(\.name) == ["Marco Sabiá"])
    }

    @Test func `a changed row of somebody else comes in without the name`() throws {
        let test = try community()
        _ = try forget(test)
        var talk = Self.talk
        talk[1].text = "How does @zanzibarina build it?"
        talk[2].people = [OriginID("u-1")]
        try test.pull(
            "forum", .identities(Self.amara, Self.marco),
            .activities(
                .conversation,
                talk + [
                    said("p-4", by: "u-2", "2026-11-06T10:00:00Z", "Amara Okonkwo wrote to me")
                ]))
        let titles = try test.store.profile(test.id("forum/u-2"))?.timeline.filter { $0.kind == .conversation }.map(
            \.title)
        #expect(titles == ["…", "…", "…"])
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `a new account with the forgotten address stays out, with what its id says`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        try pull(test)
        _ = try forget(test)
        let back = identity("zanzibarina-2", "zanzibarina-2", name: "Amara", email: "Amara@Okonkwo.example")
        let outcome = try test.pull(
            "chat", .identities(back),
            .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        #expect((outcome.added, outcome.keptOut) == (0, 1))
        try test.store.wipe()
        #expect(try left(test) == [])
    }

    @Test func `an account known by its id goes when its row tells the forgotten address`() throws {
        let test = try TestStore(sources: ["forum", "chat"])
        try pull(test)
        try test.pull("chat", .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        _ = try forget(test)
        #expect(try !left(test).isEmpty)
        try test.pull(
            "chat", .identities(identity("zanzibarina-2", "zanzibarina-2", email: "amara@okonkwo.example")),
            .activities(.conversation, [said("m-1", by: "zanzibarina-2", "2026-11-06T10:00:00Z")]))
        #expect(try test.store.isUnwiped())
        try test.store.wipe()
        #expect(try left(test) == [])
    }

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
            .tag(add: ["friend-of-zanzibarina", "docs"], remove: []), on: [test.id("forum/u-2")])
        let preview = try test.store.previewForgetting(test.id("forum/u-1"))
        #expect(preview.named.map(\.text) == ["friend-of-zanzibarina"])
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

    @Test func `a CSV file that has them as surname and first name does not bring them back`() throws {
        let test = try community()
        _ = try forget(test)
        try test.store.addFileSource(name: "slack")
        for (number, name) in ["Okonkwo, Amara", "Amara Okonkwo", "Okonkwo Amara", "OKONKWO,Amara"].enumerated() {
            var row = identity("row-\(number)", "", name: name)
            row.username = nil
            row.exported = ExportedFacts(lastSeen: test.clock.now.day)
            let outcome = try test.pull("slack", .identities(row))
            #expect((outcome.added, outcome.keptOut) == (0, 1), "\(name)")
        }
        #expect(try left(test) == [])
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
    }

    @Test func `what others and the dashboard have of their name is told`() throws {
        let test = try community()
        var there = said("p-9", by: "u-2", "2026-11-07T10:00:00Z", "Hello")
        there.channel = "amara-okonkwo"
        let friend = identity("u-8", "friend", name: "A Friend", company: "Okonkwo, Amara")
        try test.pull(
            "forum", .identities(Self.amara, Self.marco, friend), .activities(.conversation, Self.talk + [there]))
        let report = try forget(test)
        #expect(
            report.remains.map { "\($0.kind) \($0.name)" } == ["channel forum/amara-okonkwo", "account forum/u-8"])
    }

    @Test func `what killed programs left half made goes too, and a damaged file that was kept`() throws {
        let test = try community()
        try test.store.takeDailyCopy()
        let copies = test.store.copiesFolder
        let dead = ["\(test.path).999999999.restoring", "\(copies)/d.sqlite.999999999.new-journal"]
        let living = "\(copies)/d.sqlite.\(getpid()).new"
        let damaged = "\(test.path).damaged-1"
        for file in dead { try Data("Amara".utf8).write(to: URL(fileURLWithPath: file)) }
        try Data().write(to: URL(fileURLWithPath: living))
        try Data("Amara".utf8).write(to: URL(fileURLWithPath: damaged))
        _ = try forget(test)
        #expect(try left(test) == [])
        #expect(FileManager.default.fileExists(atPath: living))
    }

    @Test func `a backup from before the forgetting is restored without them`() throws {
        let test = try community()
        _ = try test.store.perform(.note("of Amara"), on: [test.id("forum/u-1")])
        _ = try test.store.perform(.note("kept"), on: [test.id("forum/u-2")])
        let elsewhere = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite")
            .path
        defer { unlink(elsewhere) }
        try test.store.backUp(to: elsewhere)
        _ = try forget(test)
        let before = try test.store.revision()
        let report = try Store.restore(
            elsewhere, over: test.path, community: "Kestrel Project", context: test.store.context)
        #expect((report.forgotten, report.members, report.edits) == (1, 1, 1))
        #expect(try test.store.revision() > before)
        #expect(try left(test) == [])
        #expect(try pull(test).keptOut == 1)
        #expect(try test.store.facts(of: [test.id("forum/u-2")]).values.flatMap(\.notes).map(\.text) == ["kept"])
    }

    @Test func `whoever shares an address or a name with them stays`() throws {
        let test = try community()
        let sister = identity("u-3", "ngozi", name: "Ngozi Eze", email: "amara@okonkwo.example")
        try pull(test, sister)
        _ = try test.store.split(test.id("forum/u-1"), identity: MemberKey(source: "forum", originID: OriginID("u-3")))
        _ = try forget(test)
        var changed = sister
        changed.name = "Ngozi Eze-Bello"
        #expect(try pull(test, changed).changed == 1)
        #expect(try test.row("forum/u-3").name == "Ngozi Eze-Bello")
    }

    @Test func `objects that could not be read and mention them are not kept`() throws {
        let test = try community()
        let broken = UnreadableObject(reason: #"{"origin_id": "u-1", "name": "Amara Okonkwo"}"#)
        let other = UnreadableObject(reason: #"{"origin_id": "u-7"}"#)
        try test.pull(
            "forum", TestList(.identity, [.identity(Self.amara), .identity(Self.marco)], unreadable: [broken, other]))
        #expect(try test.store.unreadable(source: "forum").count == 2)
        #expect(try forget(test).unreadable == 1)
        try test.pull(
            "forum", TestList(.identity, [.identity(Self.amara), .identity(Self.marco)], unreadable: [broken, other]))
        #expect(try test.store.unreadable(source: "forum").map(\.excerpt) == ["", other.reason])
    }
}
