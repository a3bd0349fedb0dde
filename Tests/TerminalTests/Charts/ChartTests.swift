import Terminal
import Testing

struct ChartTests {
    @Test(arguments: [
        ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([0, 0, 0], "▁▁▁"), ([5, 5], "██"), ([1, 1_000], "▂█"), ([], ""),
        ([-3, 2], "▁█"),
    ])
    func `a sparkline reaches from nothing to the highest`(values: [Int], line: String) {
        #expect(Sparkline.text(values) == line)
    }

    @Test func `a sparkline has an ASCII form`() {
        #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], ascii: true) == "_.:-=+*#")
        #expect(Sparkline.text([.nan, .infinity, 1], ascii: true).utf8.count == 3)
    }

    @Test(arguments: [
        (0.0, 10.0, "    "), (10, 10, "████"), (5, 10, "██  "), (20, 10, "████"), (0.01, 10, "▏   "), (1, 0, "    "),
        (3, 8, "█▌  "),
    ])
    func `a bar shows a share in eighths`(value: Double, whole: Double, bar: String) {
        #expect(Bar.text(value, of: whole, width: 4) == bar)
    }

    @Test func `a bar has an ASCII form`() {
        #expect(Bar.text(5, of: 10, width: 4, ascii: true) == "##..")
        #expect(Bar.text(0.01, of: 10, width: 4, ascii: true) == "#...")
    }
}
