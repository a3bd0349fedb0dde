import Community
import Testing

struct `A list typed with commas` {
    @Test(arguments: [
        ("docs, testing", ["docs", "testing"]), (" a b ,, c\t,", ["a b", "c"]), ("", []), (" , ", []),
        ("一,二", ["一", "二"]),
    ])
    func `is its words without the white space around them`(text: String, words: [String]) {
        #expect(text.listedWords == words)
    }
}
