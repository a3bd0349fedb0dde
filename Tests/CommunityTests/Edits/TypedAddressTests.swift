import Testing

@testable import Community

struct `An address on the web` {
    @Test(arguments: ["https://example.org", "http://example.org/a?b=c", "HTTPS://Example.org", ""])
    func `is taken, and an empty text clears it`(text: String) {
        #expect(TypedAddress.refusal(of: text) == nil)
    }

    @Test func `begins with its scheme and holds no spaces, else both forms and options say what to do`() {
        #expect(
            TypedAddress.refusal(of: "example.org") == "\"example.org\" is no web address: begin it with https://")
        #expect(TypedAddress.refusal(of: "javascript:x")?.hasSuffix("begin it with https://") == true)
        #expect(TypedAddress.refusal(of: "https://a b") == "\"https://a b\" is no web address: write it without spaces")
    }
}
