import Testing

@testable import Terminal

struct RectTests {
    let area = Rect(x: 2, y: 1, width: 10, height: 6)

    @Test func `cuts give the part and the rest`() {
        #expect(area.cut(top: 2) == (Rect(x: 2, y: 1, width: 10, height: 2), Rect(x: 2, y: 3, width: 10, height: 4)))
        #expect(area.cut(bottom: 2) == (Rect(x: 2, y: 5, width: 10, height: 2), Rect(x: 2, y: 1, width: 10, height: 4)))
        #expect(area.cut(left: 3) == (Rect(x: 2, y: 1, width: 3, height: 6), Rect(x: 5, y: 1, width: 7, height: 6)))
        #expect(area.cut(right: 3) == (Rect(x: 9, y: 1, width: 3, height: 6), Rect(x: 2, y: 1, width: 7, height: 6)))
    }

    @Test func `more than there is cuts all`() {
        #expect(area.cut(top: 99).0 == area)
        #expect(area.cut(top: 99).1.isEmpty)
        #expect(area.cut(left: -4).0.isEmpty)
    }

    @Test func `areas that do not meet share nothing`() {
        #expect(area.intersection(Rect(x: 20, y: 0, width: 5, height: 5)).isEmpty)
        #expect(area.intersection(Rect(x: 0, y: 0, width: 5, height: 5)) == Rect(x: 2, y: 1, width: 3, height: 4))
        #expect(area.inset(horizontal: 1, vertical: 9).isEmpty)
    }
}
