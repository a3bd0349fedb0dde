import Foundation
import Testing

/// Edits, each in a process of its own.
@Suite struct EditCommandTests {
    private static func key(_ home: TestHome, _ queue: String = "reactivate", _ place: Int = 0) async throws -> String {
        let objects = try await home.must("queue", queue, "--format", "json").objects()
        return try #require(objects[place]["key"] as? String)
    }

    private static func keys(_ home: TestHome, _ queue: String) async throws -> [String] {
        try await home.must("queue", queue, "--format", "json").objects().compactMap { $0["key"] as? String }
    }

    @Test func `a note is kept, undone and done again across processes`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        func notes() async throws -> [String] {
            let notes = try await home.must("member", key, "--format", "json").object()["notes"] as? [[String: Any]]
            return try #require(notes).compactMap { $0["text"] as? String }
        }
        let before = try await notes()
        try await home.must("note", key, "met at camp")
        #expect(try await notes() == before + ["met at camp"])
        try await home.must("undo")
        #expect(try await notes() == before)
        try await home.must("redo")
        #expect(try await notes() == before + ["met at camp"])
        #expect(try await home.rekindle("redo").code == 1)
        let journal = try await home.must("journal", key, "--format", "json").objects()
        #expect(journal.prefix(3).map { $0["summary"] as? String } == ["did again: noted", "undid: noted", "noted"])
        #expect(journal.first?["actor"] as? String == "Nora")
    }

    @Test func `behind two dashes a note may look like an option`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        try await home.must("note", key, "--", "--help")
        try await home.must("note", "--", key, "--all of it")
        let notes = try await home.must("member", key, "--format", "json").object()["notes"] as? [[String: Any]]
        let texts = try #require(notes).compactMap { $0["text"] as? String }
        #expect(texts.contains("--help"))
        #expect(texts.contains("--all of it"))
    }

    @Test func `several keys are one undo step`() async throws {
        let home = try await DemoCopy.make()
        let before = try await Self.keys(home, "reactivate")
        let some = Array(before.prefix(3))
        let outcome = try await Program.run(
            try Program.path, ["snooze"] + some + ["--until", "2026-12-01"], home.environment)
        #expect(outcome.code == 0)
        #expect(try await Self.keys(home, "reactivate") == Array(before.dropFirst(3)))
        try await home.must("undo")
        #expect(try await Self.keys(home, "reactivate") == before)
    }

    @Test func `unknown keys are named; 2 where others were served, 1 where none was`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        let partly = try await home.rekindle("tag", key, "forum/nobody", "+docs")
        #expect(partly.code == 2)
        #expect(partly.err == "forum/nobody: no such member. See: rekindle members\n")
        let member = try await home.must("member", key, "--format", "json").object()
        #expect((member["tags"] as? [String])?.contains("docs") == true)
        let none = try await home.rekindle("tag", "forum/nobody", "nonsense", "+docs")
        #expect(none.code == 1)
        #expect(none.complaints.count == 2)
        let again = try await home.rekindle("tag", key, "+docs")
        #expect(again.code == 1)
        #expect(again.err == "nothing changed: it was so already\n")
    }

    @Test(arguments: [
        ("bot", "role", "bot"), ("staff", "role", "staff"), ("alumni", "state", "alumni"),
        ("content-as-is", "state", "content_as_is"), ("break", "state", "on_break"),
    ])
    func `setting aside takes a member out of the queue, and lifting brings them back`(
        _ reason: String, _ field: String, _ value: String
    ) async throws {
        let home = try await DemoCopy.make()
        let before = try await Self.keys(home, "reactivate")
        let key = before[0]
        let was = try await home.must("member", key, "--format", "json").object()[field] as? String
        try await home.must("set-aside", key, reason)
        #expect(try await home.must("member", key, "--format", "json").object()[field] as? String == value)
        #expect(try await Self.keys(home, "reactivate") == Array(before.dropFirst()))
        try await home.must("set-aside", key, reason, "--lift")
        #expect(try await home.must("member", key, "--format", "json").object()[field] as? String == was)
        #expect(try await Self.keys(home, "reactivate").contains(key))
    }

    @Test func `a message is prepared, sent and answered`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        let written = try await home.must("contact", key, "--channel", "chat", "--template", "reactivate")
        #expect(written.out.hasPrefix("Hi "))
        #expect(try await Self.keys(home, "outbox").contains(key))
        #expect(try await !Self.keys(home, "reactivate").contains(key))
        try await home.must("contact", key, "--sent")
        #expect(try await !Self.keys(home, "outbox").contains(key))
        let cooling = try await home.rekindle("contact", key, "--channel", "mail", "--text", "-", input: "again?")
        #expect(cooling.code == 1)
        #expect(cooling.err.contains("Nora wrote today by chat, no answer yet"))
        try await home.must("outcome", key, "replied", "--words", "gladly")
        let attempts = try await home.must("member", key, "--format", "json").object()["attempts"] as? [[String: Any]]
        let outcome = try #require(attempts?.last?["outcome"] as? [String: Any])
        #expect(outcome["kind"] as? String == "replied")
        #expect(outcome["words"] as? String == "gladly")
    }

    @Test func `a channel is one of theirs or of the community, in whatever case, and no other word`() async throws {
        let home = try await DemoCopy.make()
        try home.configure("[feeds]\nnot_seen = [\"Slack\"]\n")
        let key = try await Self.key(home)
        let refused = try await home.rekindle("contact", key, "--channel", "chatt", "--text", "-", input: "hello")
        #expect(refused.code == 64)
        for part in ["--channel chatt: no channel of \(key)", "forum", "chat", "Slack", "mail", "channel=chatt"] {
            #expect(refused.err.contains(part), "\(part)")
        }
        func channel() async throws -> String? {
            let attempts =
                try await home.must("member", key, "--format", "json").object()["attempts"] as? [[String: Any]]
            return attempts?.last?["channel"] as? String
        }
        for (word, name) in [("CHAT", "chat"), ("slack", "Slack")] {
            try await home.must("contact", key, "--channel", word, "--text", "-", input: "hello")
            #expect(try await channel() == name)
            try await home.must("contact", key, "--discard")
        }
        try await home.must("set", key, "channel=Signal")
        try await home.must("contact", key, "--channel", "signal", "--text", "-", input: "hello")
        #expect(try await channel() == "Signal")
    }

    @Test func `the same mail twice counts once, on a colleague's laptop too, and again after undo`() async throws {
        let home = try await DemoCopy.make()
        let address = try await home.mailedMember().address
        func edits() async throws -> Int { try await home.must("journal", "--format", "json").objects().count }
        let mails = [
            "From: <\(address)>\nMessage-ID:\n <1@host.example>\n\nGladly\n",
            "From: <\(address)>\nDate: Sat, 21 Nov 2026 10:00:00 +0000\nSubject: Re: hello\n\nGladly, in May\n",
        ]
        for mail in mails {
            try await home.must("outcome", "--mail", input: mail)
            let count = try await edits()
            // It came by a list too, over other machines.
            let again = try await home.rekindle("outcome", "--mail", input: "Received: by elsewhere\n" + mail)
            #expect(again.code == 1)
            #expect(again.err.contains("Nora recorded this mail on 2026-11-21"))
            #expect(try await edits() == count)
        }
        let lines = try await home.must("journal", "export").out
        #expect(!lines.contains("host.example"))
        try await home.must("undo")
        try await home.must("outcome", "--mail", input: mails[1])
    }

    @Test func `somebody is asked to write to somebody else`() async throws {
        let home = try await DemoCopy.make()
        let about = try await Self.key(home)
        let members = try await home.must("members", "state:active", "--limit", "1", "--format", "json").objects()
        let asked = try #require(members.first?["key"] as? String)
        let name = try #require(try await home.must("member", about, "--format", "json").object()["name"] as? String)
        let note = try await home.must("contact", asked, "--channel", "chat", "--template", "ask", "--about", about)
        #expect(note.out.contains("You know \(name) better than I do"))
        #expect(try await Self.keys(home, "outbox").contains(asked))
        let nobody = try await home.rekindle("contact", asked, "--channel", "chat", "--template", "ask")
        #expect(nobody.code == 64 && nobody.err.contains("--about KEY"))
    }

    @Test func `a channel by which a message bounced is refused, but for a reason`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        try await home.must("contact", key, "--channel", "chat", "--template", "last-deed", "--sent")
        try await home.must("outcome", key, "bounced")
        let again = { (channel: String) in
            try await home.rekindle(
                "contact", key, "--channel", channel, "--text", "-", input: "hello",
                extra: ["REKINDLE_NOW": "2027-01-21T09:00:00Z"])
        }
        let refused = try await again("chat")
        #expect(refused.code == 1)
        #expect(refused.err.contains("a message by chat bounced. Choose another --channel"))
        let other = try await again("forum")
        #expect(other.code == 0)
        #expect(other.err.contains("look: the message by chat of 21 Nov 2026 bounced: write by another channel"))
    }

    @Test func `who is never to be contacted cannot be written to, whatever the reason`() async throws {
        let home = try await DemoCopy.make()
        let key = try await Self.key(home)
        try await home.must("set-aside", key, "never-contact", "--by", "they")
        let refused = try await home.rekindle(
            "contact", key, "--channel", "chat", "--text", "-", "--override", "important", input: "hello")
        #expect(refused.code == 1)
        #expect(refused.err.contains("they asked"))
        #expect(try await home.must("member", key, "--format", "json").object()["never_contact"] as? String == "they")
    }

    @Test func `a reply in a mail finds its sender`() async throws {
        let home = try await DemoCopy.make()
        let (key, address) = try await home.mailedMember()
        let mail = "Subject: Re: hello\nFrom: \"Some, Body\"\n <\(address.uppercased())>\n\nFrom: nobody@example.org\n"
        let outcome = try await home.rekindle("outcome", "--mail", input: mail)
        #expect(outcome.code == 0)
        #expect(outcome.out.contains(key))
        #expect(try await home.rekindle("outcome", "--mail", input: "Subject: x\n\nhello").code == 1)
    }

    @Test func `suggestions are accepted by id or kind, rejected, and undone`() async throws {
        let home = try await DemoCopy.make()
        func open() async throws -> [String] {
            try await home.must("review", "list", "--format", "json").objects().compactMap { $0["id"] as? String }
        }
        let before = try await open()
        try await home.must("review", "reject", before[0])
        #expect(try await open() == Array(before.dropFirst()))
        try await home.must("undo")
        #expect(try await open() == before)
        let partly = try await home.rekindle("review", "accept", before[0], "a~b")
        #expect(partly.code == 2)
        try await home.must("undo")
        try await home.must("review", "accept", "--all", "name")
        let left = try await home.must("review", "list", "--format", "json").objects()
        #expect(left.allSatisfy { $0["kind"] as? String != "name" })
        #expect(try await home.rekindle("review", "accept", "a~b").code == 1)
    }

    @Test func `two members merge into one and split again`() async throws {
        let home = try await DemoCopy.make()
        let one = try await Self.key(home, "reactivate", 0)
        let two = try await Self.key(home, "reactivate", 1)
        func key(_ asked: String) async throws -> String? {
            try await home.must("member", asked, "--format", "json").object()["key"] as? String
        }
        try await home.must("merge", one, two)
        #expect(try await key(one) == key(two))
        try await home.must("undo")
        #expect(try await key(one) == one)
        #expect(try await key(two) == two)
        #expect(try await home.rekindle("merge", one, one).code == 1)
    }

    @Test func `a mentor with more mentees than room is told of, and has them`() async throws {
        let home = try await DemoCopy.make()
        let keys = try await home.must("members", "--format", "json").objects().compactMap { $0["key"] as? String }
        let mentor = keys[0]
        try await home.must("mentor", "set", mentor, "--capacity", "1")
        let one = try await home.rekindle("assign", keys[1], "mentor", mentor)
        #expect(one.code == 0 && !one.err.contains("now. Look for another"))
        let two = try await home.rekindle("assign", keys[2], "mentor", mentor)
        #expect(two.code == 0 && two.err.contains("over capacity: 2 of 1. Look for another, or give more room"))
        try await home.must("undo")
        #expect(try await home.rekindle("assign", keys[2], "mentor", mentor).err.contains("over capacity: 2 of 1"))
    }

    @Test func `a named successor gets the mentees with the words said so far, or is refused and nothing changes`()
        async throws
    {
        let home = try await DemoCopy.make()
        let keys = try await home.must("members", "--format", "json").objects().filter {
            $0["role"] as? String != "bot"
        }
        .compactMap { $0["key"] as? String }
        let (mentor, mentee, successor, bot) = (keys[0], keys[1], keys[2], keys[3])
        try await home.must("mentor", "set", mentor, "--capacity", "1")
        try await home.must("assign", mentee, "mentor", mentor, "--goal", "a talk")
        try await home.must("mentor", "check-in", mentee, "stuck on slides")
        try await home.must("set-aside", bot, "bot")
        let refused = try await home.rekindle("mentor", "hand-over", mentor, "--to", bot)
        #expect(refused.code == 1 && refused.err.contains("a bot cannot mentor. Choose another mentor"))
        let twice = try await home.rekindle("mentor", "hand-over", mentor, "--to", successor, "--to", bot)
        #expect(twice.code == 64 && twice.err.hasPrefix("--to: one takes over all of them"))
        let dry = try await home.rekindle("mentor", "hand-over", mentor, "--to", successor, "--dry-run")
        #expect(dry.code == 0 && dry.err.contains("no mentor yet. Say how much room there is"))
        let done = try await home.rekindle("mentor", "hand-over", mentor, "--to", successor, "--notes", "likes art")
        #expect(done.code == 0 && done.err.contains("no mentor yet"))
        let rows = try await home.must("mentors", "--format", "json").objects()
        let row = try #require(rows.first { $0["mentee_key"] as? String == mentee })
        #expect(row["mentor_key"] as? String == successor)
        #expect(row["handed_over"] as? String == "likes art")
        #expect(row["lost_because"] as? String == "no_mentor")
        let earlier = try #require((row["earlier"] as? [[String: Any]])?.first)
        #expect((earlier["check_ins"] as? [[String: Any]])?.first?["words"] as? String == "stuck on slides")
        let journal = try await home.must("journal", mentee, "--format", "json").objects()
        let edit = try #require(journal.first?["id"] as? String)
        let unclear = try await home.rekindle("reword", edit, "x")
        #expect(
            unclear.code == 1
                && unclear.err.contains("Name one of its fields with --field: mentorship.goal, mentorship.handover."))
        let page = try await home.must("member", mentee).out
        #expect(page.contains("handed over: “likes art”") && page.contains("“stuck on slides”"))
        #expect(try await home.must("member", successor).out.contains("1 of 0"))
    }
}
