import Community
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        ("*-bot", "ci-bot"), ("*[bot]", "x[bot]"), ("*[bot]", "X[BOT]"), ("*", ""), ("*", "anything"), ("**", "a"),
        ("", ""), ("a*b*c", "abc"), ("a*b*c", "a b b c"), ("*ab*ab*", "xabab"), ("É*", "éa"), ("a?", "A?"),
        ("a.c", "a.c"), ("*\\*", "x\\y"),
    ])
    func `a pattern fits`(pattern: String, text: String) { #expect(Pattern(pattern).matches(text)) }

    @Test(arguments: [
        ("*[bot]", "xb"), ("*[bot]", "bot"), ("", "a"), ("a", ""), ("ab*ba", "aba"), ("a*b*c", "acb"),
        ("*ab*ab*", "xab"),
        ("a?", "ab"), ("a.c", "abc"), ("bot", "a bot"),
    ])
    func `a pattern does not fit`(pattern: String, text: String) { #expect(!Pattern(pattern).matches(text)) }

    @Test(.timeLimit(.minutes(10)))
    func `a pattern of many stars over a long name takes no time`() {
        let pattern = Pattern(String(repeating: "*a", count: 200) + "*b")
        #expect(!pattern.matches(String(repeating: "a", count: 100_000)))
    }
}
