import Testing

@testable import Terminal

struct PlainTextTests {
    @Test(arguments: ["", "a", "printable ASCII ~", " !\"#$%&'()*+,-./"])
    func `printable ASCII is plain, and as wide as it is long`(text: String) {
        #expect(PlainText.width(of: text) == text.utf8.count)
    }

    @Test(arguments: ["José", "a\tb", "a\nb", "\u{1B}[31m", "\u{7F}", "a\u{0}"])
    func `nothing else is plain`(text: String) {
        #expect(PlainText.width(of: text) == nil)
    }

    @Test func `plain text breaks into the same lines as any other`() {
        var numbers = Numbers(state: 7)
        for _ in 0..<2_000 {
            let text = numbers.text(of: ["a", "b", "-", " ", " "], upTo: 30)
            let width = 2 + numbers.next(8)
            #expect(TextWidth.wrap(text, to: width) == TextWidth.wrapGlyphs(text, to: width), "\"\(text)\" in \(width)")
        }
    }

    @Test func `plain text is put on a screen as any other is`() {
        var numbers = Numbers(state: 11)
        for _ in 0..<2_000 {
            let text = numbers.text(of: ["a", "b", " "], upTo: 14)
            let (x, room) = (numbers.next(8) - 3, numbers.next(12))
            let overflow: Screen.Overflow = numbers.next(2) == 0 ? .ellipsis : .cut
            var screens = [Screen(width: 10, height: 1), Screen(width: 10, height: 1)]
            var taken: [Int] = []
            for index in 0..<2 {
                screens[index].put("田中田中田中", x: 0, y: 0)
                let area = Rect(x: 1, y: 0, width: 7, height: 1)
                // With à in the place of each a the text is read as glyphs.
                let shown = index == 0 ? text : text.replacing("a", with: "\u{E0}")
                taken.append(
                    screens[index].clipped(to: area) {
                        $0.put(shown, x: x, y: 0, maxWidth: room, overflow: overflow)
                    })
            }
            #expect(taken[0] == taken[1])
            #expect(screens[0].text == screens[1].text.replacing("\u{E0}", with: "a"), "\"\(text)\" at \(x) in \(room)")
        }
    }
}

/// Numbers without a pattern, the same in each run.
private struct Numbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func text(of letters: [String], upTo length: Int) -> String {
        (0..<next(length)).map { _ in letters[next(letters.count)] }.joined()
    }
}
