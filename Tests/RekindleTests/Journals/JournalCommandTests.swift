import Foundation
import Testing

/// Two managers of one community, each with a home of their own, and files between them.
@Suite struct JournalCommandTests {
    /// Two homes that begin with the same demo; the second is Olu's.
    private func homes() async throws -> (nora: TestHome, olu: TestHome, key: String) {
        let (nora, olu) = (try await DemoCopy.make(), try await DemoCopy.make())
        let config = try String(contentsOfFile: olu.home + "/config.toml", encoding: .utf8)
        try olu.configure(config.replacing("\"Nora\"", with: "\"Olu\""))
        let objects = try await nora.must("queue", "reactivate", "--format", "json").objects()
        return (nora, olu, try #require(objects.first?["key"] as? String))
    }

    private func file(_ home: TestHome) -> String { home.folder + "/journal.jsonl" }

    @Test func `a journal travels as a private file and brings both to the same facts`() async throws {
        let (nora, olu, key) = try await homes()
        try await nora.must("note", key, "met at camp")
        let told = try await nora.must("journal", "export", file(nora))
        #expect(told.out.contains("edits in \(file(nora)), readable by you alone"))
        #expect(try nora.mode(file(nora)) == 0o600)
        let merged = try await olu.must("journal", "merge", file(nora), "--format", "json").object()
        let piece = try #require((merged["files"] as? [[String: Any]])?.first)
        #expect(piece["by"] as? String == "Nora")
        #expect(piece["added"] as? Int == 1)
        let again = try await olu.must("journal", "merge", file(nora))
        #expect(again.out.contains("all of them known"))
        let member = try await olu.must("member", key, "--format", "json").object()
        let notes = try #require(member["notes"] as? [[String: Any]])
        #expect(notes.last?["text"] as? String == "met at camp")
        #expect(notes.last?["by"] as? String ?? notes.last?["actor"] as? String == "Nora")
        let undone = try await olu.rekindle("undo")
        #expect(undone.code == 1)
        let colleagues = try await olu.must("journal", "colleagues", "--format", "json").objects()
        let known = try #require(colleagues.first { $0["name"] as? String == "Nora" })
        #expect(known["as_of"] as? String == "2026-11-21T09:00:00Z")
    }

    @Test func `what two managers set differently is told, with the value that was lost`() async throws {
        let (nora, olu, key) = try await homes()
        try await nora.must("assign", key, "owner", "Nora")
        try await olu.must("assign", key, "owner", "Olu")
        let journal = try await nora.must("journal", "export").out
        let told = try await olu.rekindle("journal", "merge", "-", input: journal)
        #expect(told.code == 0)
        #expect(told.out.contains("1 field set differently by two managers; the later one counts:"))
        let conflicts = try await olu.must("journal", "conflicts", "--format", "json").objects()
        #expect(conflicts.count == 1)
        let (won, lost) = (conflicts[0]["won"] as? [String: Any], conflicts[0]["lost"] as? [String: Any])
        #expect(Set([won?["actor"] as? String, lost?["actor"] as? String]) == ["Nora", "Olu"])
        let owner = try await olu.must("member", key, "--format", "json").object()["owner"] as? String
        #expect(owner == won?["actor"] as? String)
        #expect(try await nora.must("journal", "conflicts", "--format", "json").objects().isEmpty)
    }

    @Test func `an event of the dashboard that two managers recorded stays one, and says that there are two`()
        async throws
    {
        let (nora, olu, _) = try await homes()
        let listed = try await olu.must("events", "--format", "json").objects()
        let key = try #require(listed.last { $0["own"] as? Bool == false }?["id"] as? String)
        try await nora.must("event", "set", key, "--actual", "31")
        try await olu.must("event", "set", key, "--actual", "33")
        _ = try await olu.rekindle("journal", "merge", "-", input: try await nora.must("journal", "export").out)
        #expect(try await olu.must("events", "--format", "json").objects().count == listed.count)
        let shown = try await olu.must("event", "show", key)
        #expect(shown.err.contains("another record of the same event: rekindle event show "))
    }

    @Test func `a conflict about a group, a region or an event says which`() async throws {
        let (nora, olu, _) = try await homes()
        try await nora.must("group", "add", "Testheim")
        try await nora.must("event", "add", "Evening")
        let first = try await nora.must("journal", "export").out
        _ = try await olu.rekindle("journal", "merge", "-", input: first)
        for (home, word) in [(nora, "north"), (olu, "south")] {
            try await home.must("group", "set", "Testheim", "--town", word)
            try await home.must("event", "set", "Evening", "--town", word)
            try await home.must("region", "set", "BR", "--plan", word)
        }
        let journal = try await nora.must("journal", "export").out
        let told = try await olu.rekindle("journal", "merge", "-", input: journal).out
        for part in ["  group Testheim (", "  event Evening (", "  region Brazil (BR): "] {
            #expect(told.contains(part), "\(part)")
        }
        let conflicts = try await olu.must("journal", "conflicts", "--format", "json").objects()
        #expect(Set(conflicts.compactMap { $0["name"] as? String }) == ["Testheim", "Evening", "Brazil"])
        #expect(conflicts.allSatisfy { ($0["key"] as? String)?.isEmpty == false })
        #expect(conflicts.contains { $0["key"] as? String == "BR" && $0["thing"] as? String == "region" })
    }

    @Test func `a changed line is counted, kept and listed, with what to do, and the owner stays`() async throws {
        let (nora, olu, key) = try await homes()
        try await nora.must("assign", key, "owner", "Nora")
        let journal = try await nora.must("journal", "export").out
        _ = try await olu.rekindle("journal", "merge", "-", input: journal)
        let forged = journal.replacing("\\\"Nora\\\"\"}", with: "\\\"Mallory\\\"\"}")
        #expect(forged != journal)
        let told = try await olu.rekindle("journal", "merge", "-", input: forged)
        #expect(told.code == 2)
        for part in ["kept aside: it says something else than the edit ", "Ask for the journal again from Nora"] {
            #expect(told.out.contains(part), "\(part)")
        }
        let aside = try await olu.must("journal", "aside", "--format", "json").objects()
        let changed = zip(journal.split(separator: "\n"), forged.split(separator: "\n")).filter { $0 != $1 }.count
        #expect(aside.count == changed)
        #expect(aside.allSatisfy { ($0["line"] as? String)?.contains("Mallory") == true })
        #expect(try await olu.must("member", key, "--format", "json").object()["owner"] as? String == "Nora")
        #expect(
            try await olu.must("members", "owner:nora", "--format", "json").objects().contains {
                $0["key"] as? String == key
            })
        try await olu.must("journal", "aside", "--clear")
        #expect(try await olu.rekindle("journal", "aside", "--clear").code == 1)
    }

    @Test func `damage is told with its line and ends with 2; rubbish and foreign files change nothing`() async throws {
        let (nora, olu, key) = try await homes()
        try await nora.must("note", key, "x")
        let journal = try await nora.must("journal", "export").out
        let told = try await olu.rekindle("journal", "merge", "-", input: journal + "{\"id\": \u{1B}[2J\n")
        #expect(told.code == 2)
        let line = journal.split(separator: "\n").count + 1
        #expect(told.out.contains("line \(line) kept aside: not an edit: cut off or damaged"))
        for text in ["", "hello\n", "\u{0}\u{1}"] {
            #expect(try await olu.rekindle("journal", "merge", "-", input: text).code == 1)
        }
        #expect(try await olu.rekindle("journal", "merge", "no-such-file").code == 1)
        let newer = try await olu.rekindle(
            "journal", "merge", "-", input: journal.replacing("\"format\":1", with: "\"format\":9"))
        #expect(newer.code == 1)
        #expect(newer.err.contains("Update Rekindle"))
        for text in ["soon", "2027-01-01", "3", "w", "-3d", ""] {
            #expect(try await olu.rekindle("journal", "export", "--since", text).code == 64, "\(text)")
        }
        for text in ["2026-11-01", "2026-11-01T10:00:00Z", "3d", "2w", "1m", "yesterday", "today"] {
            #expect(try await olu.rekindle("journal", "export", "--since", text).code == 0, "\(text)")
        }
        let newest = try await olu.must("journal", "--format", "json").objects().compactMap { $0["id"] as? String }
            .max()
        let empty = try await olu.must("journal", "export", file(olu), "--since", try #require(newest))
        #expect(empty.out.hasPrefix("no edit since then in "))
        #expect(try await nora.must("journal", "merge", file(olu)).out.contains("0 edits"))
        #expect(try await olu.rekindle("journal", "export", olu.folder + "/no/such/folder/x").code == 64)
    }

    @Test func `the list is what it was, alone and of one member`() async throws {
        let home = try await DemoCopy.make()
        let all = try await home.must("journal", "--format", "json").objects()
        #expect(try await home.must("journal", "list", "--format", "json").objects().count == all.count)
        let key = try #require(all.lazy.compactMap { $0["key"] as? String }.first)
        let some = try await home.must("journal", key, "--limit", "3", "--format", "json").objects()
        #expect(some.allSatisfy { $0["key"] as? String == key })
    }
}
