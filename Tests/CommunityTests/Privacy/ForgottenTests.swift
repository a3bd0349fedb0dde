import Testing

@testable import Community

@Suite struct ForgottenTests {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    @Test func `the digest is that of the standard's own examples`() {
        #expect(hex(SHA256.digest([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hex(SHA256.digest("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        #expect(hex(SHA256.digest(two.utf8)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(hex(SHA256.digest(long)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    private let subject = Edit.Subject(sourceUID: "savannah:Kestrel/Forum", originID: OriginID("u-1"))

    private var forgotten: Forgotten {
        let marks: [(Forgotten.Kind, String)] = [
            (.identity, Forgotten.value(of: subject)), (.email, "amara@example.org"), (.name, "amara okonkwo"),
            (.words, "amara okonkwo"), (.words, "amara o"), (.words, "amara example org"),
        ]
        return Forgotten(marks.map { Forgotten.Mark($0, $1, salt: "s1") })
    }

    @Test func `an account, an address and a CSV name are known again, whatever their case`() {
        #expect(forgotten.contains(subject))
        #expect(!forgotten.contains(Edit.Subject(sourceUID: subject.sourceUID, originID: OriginID("u-10"))))
        #expect(forgotten.contains(email: " Amara@Example.org "))
        #expect(!forgotten.contains(email: "mara@example.org"))
        #expect(forgotten.contains(csvName: "AMARA Okonkwo"))
        #expect(!forgotten.contains(csvName: "Amara"))
    }

    @Test(arguments: [
        ("Thanks, Amara Okonkwo!", true), ("thanks @amara-o", true), ("write to amara@example.org", true),
        ("Ámara  Okonkwo", true), ("Amara said", false), ("Okonkwo Amara", false), ("", false),
    ])
    func `a text that names them is known by its words`(text: String, isNamed: Bool) {
        #expect(forgotten.isNamed(in: text) == isNamed)
    }

    @Test func `a mark tells nothing and depends on its salt`() {
        let mark = Forgotten.Mark(.email, "amara@example.org", salt: "s1")
        #expect(mark.text.count == 1 + 4 + 64)
        #expect(!mark.text.contains("amara"))
        #expect(mark.text != Forgotten.Mark(.email, "amara@example.org", salt: "s2").text)
        #expect(Forgotten().isEmpty)
        #expect(!Forgotten().contains(subject))
    }

    @Test func `an edit about them is not admitted, nor a pair with them`() {
        let other = Edit.Subject(sourceUID: subject.sourceUID, originID: OriginID("u-2"))
        func edit(_ subject: Edit.Subject, _ changes: [FactChange]) -> Edit {
            Edit(id: "e1", group: "e1", actor: "Marie", at: Instant(seconds: 0), subject: subject, changes: changes)
        }
        let pair = FactChange(field: FactField.same(as: subject).name, value: "\"accepted\"")
        let junk = FactChange(field: "junk", value: "true")
        #expect(forgotten.admitted(edit(subject, [junk])) == nil)
        #expect(forgotten.admitted(edit(other, [pair])) == nil)
        #expect(forgotten.admitted(edit(other, [pair, junk]))?.changes == [junk])
        #expect(forgotten.admitted(edit(other, [junk])) == edit(other, [junk]))
        // Whom they mentor, and what they organise, by account or by name alone.
        let mentor = FactChange(field: "assigned/mentor", value: "\"Amara Okonkwo\"")
        let host = FactChange(field: "host/\(NamedPerson(subject, name: "A").key)", value: "\"A\"")
        let speaker = FactChange(field: "speaker/\(NamedPerson(name: "amara okonkwo").key)", value: "\"Amara\"")
        #expect(forgotten.admitted(edit(other, [mentor, host, junk, speaker]))?.changes == [junk])
        let another = FactChange(field: "assigned/mentor", value: "\"Amara Okonkwo-Bello\"")
        #expect(forgotten.admitted(edit(other, [another]))?.changes == [another])
        // An owner is a manager, whatever their name, and a place is a place.
        let kept = ["owner", "cover", "region"].map { FactChange(field: "assigned/\($0)", value: "\"Amara Okonkwo\"") }
        #expect(forgotten.admitted(edit(other, kept))?.changes == kept)
    }

    @Test func `a thing that was called after them comes under its new id, the same wherever the mark is`() {
        let task = RegistryID(.task, "ask-amara-okonkwo").subject
        let marks = Forgotten([Forgotten.Mark(.thing, Forgotten.value(of: task), salt: "s1")])
        let made = Edit(
            id: "e1", group: "e1", actor: "Nora", at: Instant(seconds: 0), subject: task,
            changes: [FactChange(field: "name", value: "\"x\"")])
        let renamed = marks.admitted(made)?.subject
        #expect(renamed?.originID == Forgotten.newID(of: task, salt: "s1"))
        #expect(renamed?.originID.raw.hasPrefix("forgotten-") == true && renamed?.sourceUID == task.sourceUID)
        #expect(marks.renamed(RegistryID(.task, "another").subject) == nil)
    }

    @Test func `a name is marked in every order of its words`() {
        #expect(Forgotten.values(ofName: "Okonkwo, Amara") == Forgotten.values(ofName: "Amara Okonkwo"))
        #expect(Forgotten.values(ofName: "Amara Okonkwo") == ["amara okonkwo", "okonkwo amara"])
        #expect(Forgotten.values(ofName: "Amara") == ["amara"])
        #expect(
            Forgotten.values(ofWordsIn: "Amara de Okonkwo") == [
                "amara de okonkwo", "de okonkwo amara", "okonkwo amara de", "amaradeokonkwo", "deokonkwoamara",
                "okonkwoamarade",
            ])
    }
}
