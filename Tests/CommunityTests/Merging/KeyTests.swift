import Community
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        ("Ann@Example.org", "ann@example.org"), (" ann@example.org\n", "ann@example.org"),
        ("ÄNN@example.org", "änn@example.org"),
        ("e\u{301}@x.org", "é@x.org"), ("replyno@x.org", "replyno@x.org"), ("noreplying@x.org", "noreplying@x.org"),
        ("xnoreply@x.org", "xnoreply@x.org"), ("ann+reply@x.org", "ann+reply@x.org"),
    ])
    func `an address is folded`(email: String, key: String) { #expect(EmailKey.of(email) == key) }

    @Test(arguments: [
        nil, "", "  ", "ann", "@example.org", "ann@", "noreply@x.org", "No-Reply@x.org", "donotreply@x.org",
        "do-not-reply@x.org", "forum.noreply@x.org", "noreply+7@x.org", "7+ann@users.noreply.example.org",
        "ann@no-reply.example.org", "no-reply-forum@x.org",
    ])
    func `an address that is missing, broken or read by nobody is no key`(email: String?) {
        #expect(EmailKey.of(email) == nil)
    }

    @Test func `an address on more than five identities is nobody's own`() { #expect(EmailKey.mostIdentities == 5) }

    @Test func `names and usernames are folded`() {
        #expect(UsernameKey.of(" Sofia-M ") == "sofia-m")
        #expect(UsernameKey.of(" \t") == nil)
        #expect(UsernameKey.of(nil) == nil)
        #expect(FullNameKey.of("  Sofía \t Marqués ") == "sofía marqués")
        #expect(FullNameKey.of("SOFI\u{301}A marqués") == FullNameKey.of("Sofía Marqués"))
        #expect(FullNameKey.of("高橋\u{3000}美咲") == "高橋 美咲")
    }

    @Test(arguments: ["Sofía", "null", "", " ", nil])
    func `one word is no full name`(name: String?) { #expect(FullNameKey.of(name) == nil) }

    @Test(arguments: ["Okonkwo, Amara", " sofía ", "", nil])
    func `the keys of an account are those of its address, username and name`(name: String?) {
        let keys = IdentityKeys(
            FeedIdentity(originID: OriginID("u-1"), username: "Sofia-M", name: name, email: "S@Example.org"))
        #expect(keys.email == "s@example.org")
        #expect(keys.username == "sofia-m")
        #expect(keys.fullName == FullNameKey.of(name))
        #expect(keys.word == WordKey.of(name))
        #expect([keys.fullName, keys.word].compactMap { $0 }.count == (name?.isEmpty == false ? 1 : 0))
    }

    private func key(_ text: String) throws -> MemberKey { try #require(MemberKey(text)) }

    @Test func `the key is the smallest by the order of sources, then by the bytes of the id`() throws {
        let rule = KeyRule(sources: ["forum", "chat"])
        let keys = try ["code/a", "bugs/z", "chat/a", "forum/b", "forum/B", "forum/10", "forum/9"].map(key)
        #expect(
            rule.sorted(keys).map(\.description) == [
                "forum/10", "forum/9", "forum/B", "forum/b", "chat/a", "bugs/z", "code/a",
            ])
        #expect(rule.key(of: keys) == keys[5])
        #expect(rule.key(of: []) == nil)
    }

    @Test func `composed and decomposed ids are two, in byte order`() throws {
        let (composed, decomposed) = (try key("forum/\u{E9}"), try key("forum/e\u{301}"))
        #expect(composed != decomposed)
        #expect(KeyRule(sources: ["forum"]).key(of: [composed, decomposed]) == decomposed)
    }

    @Test func `a key is kept as long as its identity is there`() throws {
        let rule = KeyRule(sources: ["forum", "chat"])
        let (old, smaller, other) = (try key("chat/old"), try key("forum/a"), try key("chat/zzz"))
        #expect(rule.key(of: [smaller, old], kept: [old]) == old)
        #expect(rule.key(of: [smaller], kept: [old]) == smaller)
        #expect(rule.key(of: [smaller, old, other], kept: [other, old]) == old)
    }

    @Test func `a member is called by the first name that is there, else by username, else by id`() {
        typealias Row = (name: String?, username: String?, originID: OriginID)
        let rows: [Row] = [(nil, "", OriginID("u1")), ("  ", "sofia", OriginID("u2")), ("null", "x", OriginID("u3"))]
        #expect(DisplayName.of(rows) == "null")
        #expect(DisplayName.of(rows.dropLast()) == "sofia")
        #expect(DisplayName.of(rows.prefix(1)) == "u1")
        #expect(DisplayName.of([Row]()) == nil)
    }
}
