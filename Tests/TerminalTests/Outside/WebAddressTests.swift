import Testing

@testable import Terminal

struct WebAddressTests {
    @Test(arguments: [
        ("https://forum.example.org/t/1?a=b#c", "https://forum.example.org/t/1?a=b#c"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/é", "https://example.org/%C3%A9"), ("mailto:nora@example.org", "mailto:nora@example.org"),
        ("mailto:a@example.org?subject=Hi&body=there", "mailto:a@example.org?subject=Hi&body=there"),
        ("https://example.org/$(x);--help", "https://example.org/$(x);--help"),
    ])
    func `addresses of the web and of mails are opened`(address: String, opened: String) {
        #expect(WebAddress.checked(address) == opened)
    }

    @Test(arguments: [
        "file:///etc/passwd", "javascript:alert(1)", "--help", "", "example.org", "https://a b", "https://a\u{1B}[31m",
        "https://a\"b", "ftp://example.org", "mailto:a@example.org?attach=/etc/passwd", "mailto:?cc=x@example.org",
        " https://a",
    ])
    func `everything else is refused`(address: String) {
        #expect(WebAddress.checked(address) == nil)
        #expect(Opener.live.open(address) == .refused)
    }

    @Test func `a mail address cannot add a header`() {
        let address = WebAddress.mail(
            to: "a@example.org?attach=/x&cc=b", subject: "Hi & welcome", body: "One\nTwo\u{1B}")
        #expect(
            address
                == "mailto:a@example.org%3Fattach%3D%2Fx%26cc%3Db?subject=Hi%20%26%20welcome&body=One%0D%0ATwo%E2%90%9B"
        )
        #expect(WebAddress.checked(address) == address)
    }

    @Test func `the browser of the environment comes first, with the address as one argument`() {
        let programs = Opener.programs(opening: "https://example.org/;x") { _ in "w3m -o %s:firefox" }
        #expect(
            programs.prefix(2) == [["w3m", "-o", "https://example.org/;x"], ["firefox", "https://example.org/;x"]])
        #expect(Opener.programs(opening: "mailto:a@b") { _ in "firefox" }.count == 1)
    }
}
