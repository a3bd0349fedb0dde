import Terminal
import Testing

@Suite struct ColumnChartTests {
    @Test func `the highest figure fills its column, and something is never nothing`() {
        #expect(ColumnChart.rows([0, 1, 8, 16], height: 2) == ["   █", " ▁██"])
        #expect(ColumnChart.rows([0, 1, 8, 16], height: 2, ascii: true) == ["   #", " ###"])
        #expect(ColumnChart.rows([0, 0], height: 1) == ["  "])
        #expect(ColumnChart.rows([1, 100_000], height: 1) == ["▁█"])
        #expect(ColumnChart.rows([], height: 2) == ["", ""])
        #expect(ColumnChart.rows([3], height: 0).isEmpty)
    }
}
