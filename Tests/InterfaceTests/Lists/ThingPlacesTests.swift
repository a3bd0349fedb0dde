import Testing

@testable import Interface

/// Columns by need: what is empty leaves its room to the title.
struct `The columns of a list of things` {
    private let columns = [("Event", 0), ("Day", 11), ("Came", 7), ("Group", 0)].map { (title: $0.0, width: $0.1) }

    private func widths(_ title: String, _ group: String, width: Int = 63) -> [Int] {
        let row = [title, "3 Dec", "–", group].map { Span(text: $0) }
        return ThingPlaces(columns, [row], width: width).all.map(\.width)
    }

    @Test func `an empty one collapses and the title takes its room`() {
        #expect(widths(String(repeating: "x", count: 60), "–") == [39, 11, 7, 0])
        #expect(widths("short", "") == [39, 11, 7, 0])
    }

    @Test func `a short one takes what it needs, a long one the half, or more beside short titles`() {
        #expect(widths(String(repeating: "x", count: 60), "Lagos") == [30, 11, 7, 8])
        #expect(widths(String(repeating: "x", count: 60), String(repeating: "y", count: 60)) == [17, 11, 7, 21])
        #expect(widths("short", String(repeating: "y", count: 60)) == [5, 11, 7, 33])
    }

    @Test func `where it is narrow the title stays and the others give way from the right`() {
        #expect(widths("x", "y", width: 40)[0] >= 16)
        #expect(widths("x", "y", width: 26)[2...] == [0, 0])
    }
}
