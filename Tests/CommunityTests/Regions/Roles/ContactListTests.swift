import Testing

@testable import Community

struct `The contact list` {
    private func person(
        _ name: String, _ role: StewardRole = .liaison, _ region: String = "BR", _ status: StewardStatus = .active,
        listed: [String: ListingMark] = [:], change: (inout ContactPerson) -> Void = { _ in }
    ) -> ContactPerson {
        var facts = ManagerFacts()
        facts.stewardships = [
            Stewardship(role: role, region: Region(typed: region) ?? Region(.europe), status: status)
        ]
        facts.person.listed = listed
        var one = ContactPerson(
            name: name, person: StewardPerson(), facts: facts,
            accounts: [
                .init(source: "forum", username: "marco-s", email: "noreply@example.org"),
                .init(source: "chat", username: nil, email: "marco@example.org"),
            ])
        change(&one)
        return one
    }

    private let yes = ListingMark(agreed: true)

    private func lines(_ people: ContactPerson...) -> [String] {
        ContactList(people, today: Member.today).entries.map { entry in
            let contacts = entry.contacts.map { "\($0.channel) \($0.address)" }
            return
                "\(entry.name): \((contacts + [entry.without?.words ?? ""]).filter { !$0.isEmpty }.joined(separator: ", "))"
        }
    }

    @Test func `holds accepted ambassadors and liaisons alone`() {
        #expect(
            lines(
                person("C", listed: ["mail": yes]), person("B", .ambassador, "DE", listed: ["mail": yes]),
                person("candidate", .liaison, "BR", .candidate), person("emeritus", .liaison, "BR", .emeritus),
                person("keeper", .recordKeeper), person("declined", .liaison, "BR", .declined))
                == ["C: mail marco@example.org", "B: mail marco@example.org"])
    }

    @Test func `leaves out whose term is over, and says so`() {
        let list = ContactList(
            [
                person("Suryani", listed: ["mail": yes]) {
                    $0.facts.stewardships[0].until = Member.today.adding(-1)
                },
                person("Rowan", listed: ["mail": yes]) { $0.facts.stewardships[0].until = Member.today },
            ], today: Member.today)
        #expect(list.entries.map(\.name) == ["Rowan"])
        #expect(list.leftOut == "1 left out, the term is over: Suryani")
    }

    @Test func `names who agreed to nothing without an address, and counts them`() {
        let list = ContactList(
            [
                person("asked nobody"), person("refused", listed: ["mail": ListingMark(agreed: false)]),
                person("bounced", listed: ["mail": yes]) { $0.facts.deadChannels = ["mail"] },
                person("nowhere", listed: ["phone": yes]), person("fine", listed: ["mail": yes]),
            ], today: Member.today)
        #expect(
            list.entries.filter { $0.contacts.isEmpty }.map(\.name) == [
                "asked nobody", "bounced", "nowhere", "refused",
            ])
        #expect(
            list.byNameAlone
                == "2 by name alone: no consent; 2 by name alone: no working address on the channels they agreed to")
        #expect(ContactList([person("fine", listed: ["mail": yes])], today: Member.today).byNameAlone == nil)
    }

    @Test func `takes the address they gave, else that of an account, the preferred channel first`() {
        let listed = [
            "matrix": ListingMark(agreed: true, address: "@marco:example.org"), "mail": yes, "forum": yes,
            "chat": ListingMark(agreed: false),
        ]
        #expect(
            lines(person("M", listed: listed) { $0.facts.person.values[.channel] = "Forum" })
                == ["M: forum marco-s, mail marco@example.org, matrix @marco:example.org"])
    }

    @Test func `has nobody who is never contacted, a bot, junk, or no longer in the feed`() {
        #expect(
            lines(
                person("never", listed: ["mail": yes]) { $0.person.neverContact = true },
                person("bot", listed: ["mail": yes]) { $0.person.role = .bot },
                person("junk", listed: ["mail": yes]) { $0.person.junk = true },
                person("left", listed: ["mail": yes]) { $0.person.left = true }) == [])
    }

    @Test func `has nobody whose data is wrong, and counts who in office is left out, without names`() {
        let people = [
            person("wrong", listed: ["mail": yes]) { $0.facts.wrongData = true },
            person("candidate", .liaison, "BR", .candidate) { $0.facts.wrongData = true },
            person("never", listed: ["mail": yes]) { $0.person.neverContact = true },
            person("fine", listed: ["mail": yes]),
        ]
        let list = ContactList(people, today: Member.today)
        #expect(list.entries.map(\.name) == ["fine"])
        #expect(list.withheldWords == "1 left out: never to be contacted; 1 left out: whose data is wrong")
        #expect(people[0].consented.isEmpty)
        #expect(ContactList([people[3]], today: Member.today).withheldWords == nil)
    }

    @Test func `what people agreed to is read as it is typed, and written the same way`() {
        let read = ListingMark.reading("Mail, matrix:@marco:example.org , -chat,, :x, a/b", today: Member.today)
        #expect(read.map(\.channel) == ["mail", "matrix", "chat"])
        #expect(read.map(\.mark.agreed) == [true, true, false])
        #expect(read.map(\.mark.address) == [nil, "@marco:example.org", nil])
        var person = PersonFacts()
        for (channel, mark) in read {
            let change = person.change(.listed(channel, mark))
            #expect(change != nil)
            if let change, let field = FactField(change.field) { person.read(field, change.value ?? "") }
        }
        #expect(person.listedText == "-chat, mail, matrix:@marco:example.org")
        #expect(person.change(.listed("mail", ListingMark(agreed: true, day: day("2027-01-01")))) == nil)
        #expect(person.listed["mail"]?.day == Member.today)
    }
}
